"""Shows the options of the hand-out: format, paper, discreet, cover, QR codes, one card per item."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from guide.handout.options import Format, Options, Paper
from guide.i18n import tr
from guide.window.theme.appearance import Appearance
from guide.window.widgets.check_box import CheckBox
from guide.window.widgets.combo_box import ComboBox
from guide.window.widgets.flow_row import FlowRow


def format_label(form: Format) -> str:
    """Return the label shown for the format `form`."""
    return {
        Format.CARD: tr("Pocket card, folded"),
        Format.CARDS: tr("Sheet of 8 cards"),
        Format.SHEET: tr("One-page sheet"),
        Format.LARGE: tr("Large print"),
        Format.FULL: tr("Full pages, with sources"),
    }[form]


def paper_label(paper: Paper) -> str:
    """Return the label shown for the paper size `paper`."""
    return {Paper.LETTER: tr("US Letter"), Paper.A4: tr("A4")}[paper]


class OptionsBox(QFrame):
    """A row of lists and check boxes for the options. Options that the format does not support are disabled.

    `optionsChanged` carries the new Options. `has_cover` is whether the guide has a cover; if not, the cover
    cannot be ticked.
    """

    optionsChanged = Signal(object)

    def __init__(self, *, has_cover: bool) -> None:
        super().__init__()
        self.setObjectName("optionsBox")
        self._options = Options()
        self._has_cover = has_cover
        self.formats, self.papers = ComboBox(), ComboBox()
        self.discreet = CheckBox(tr("Discreet"))
        self.qr = CheckBox(tr("QR codes"))
        self.one_per_item = CheckBox(tr("A card for each item"))
        self.cover = CheckBox(tr("Add ordinary numbers"))
        self._flow = FlowRow()
        self._arrange()
        self._connect()
        self.show_options(self._options)

    def _arrange(self) -> None:
        self.formats.setAccessibleName(tr("Format"))
        self.papers.setAccessibleName(tr("Paper"))
        self.discreet.setToolTip(tr("Neutral words, no topic, in text, file name and document alike"))
        self.cover.setToolTip(tr("Everyday help among which the other numbers do not stand out"))
        for form in Format:
            self.formats.addItem(format_label(form), form)
        for paper in Paper:
            self.papers.addItem(paper_label(paper), paper)
        self._flow.set_widgets(self._widgets())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._flow)

    def _widgets(self) -> tuple[ComboBox | CheckBox, ...]:
        return (self.formats, self.papers, self.discreet, self.cover, self.qr, self.one_per_item)

    def _connect(self) -> None:
        self.formats.currentIndexChanged.connect(self._emit_options)
        self.papers.currentIndexChanged.connect(self._emit_options)
        for box in (self.discreet, self.one_per_item, self.cover):
            box.toggled.connect(self._emit_options)
        self.qr.toggled.connect(self._emit_qr)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._flow.set_margins(appearance.px(16), appearance.px(8), appearance.px(16), appearance.px(8))
        for widget in self._widgets():
            widget.set_appearance(appearance)

    def show_options(self, options: Options) -> None:
        """Show `options` without emitting `optionsChanged`."""
        self._options = options
        blockers = [QSignalBlocker(widget) for widget in self._widgets()]
        self.formats.select(options.format)
        self.papers.select(options.paper)
        self.discreet.setChecked(options.discreet)
        self.cover.setChecked(options.cover)
        self.qr.setChecked(options.prints_qr)
        self.one_per_item.setChecked(options.one_per_item)
        del blockers
        self.qr.setEnabled(options.format is not Format.FULL)
        self.one_per_item.setEnabled(options.format is Format.CARDS)
        self.cover.setEnabled(self._has_cover)

    def _emit_options(self) -> None:
        self.optionsChanged.emit(
            replace(
                self._options,
                format=Format(self.formats.currentData()),
                paper=Paper(self.papers.currentData()),
                discreet=self.discreet.isChecked(),
                one_per_item=self.one_per_item.isChecked(),
                cover=self.cover.isChecked(),
            )
        )

    def _emit_qr(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self.optionsChanged.emit(replace(self._options, qr=wanted))
