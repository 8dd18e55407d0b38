"""Shows the options of the hand-out: format, paper, discreet, cover, QR codes, cards, title and date."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from guide.handout.handout_list import Head
from guide.handout.options import Format, Options, Paper
from guide.i18n import tr
from guide.window.handout import option_words as words
from guide.window.handout.head_fields import HeadFields
from guide.window.theme.appearance import look
from guide.window.widgets.combo_box import ComboBox
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.fold_button import FoldButton
from guide.window.widgets.plain_text import plain_label


class OptionsBox(QFrame):
    """A row of lists and check boxes for the options. Options that the format does not support are disabled.

    A line below explains the option that has the focus or is under the mouse, else the format. Below that are
    fields for the top of the paper, if they are wanted.

    `optionsChanged` carries the new Options. `has_cover` is whether the guide has a cover; if not, the cover
    cannot be ticked. `today` is the date of today in words.
    """

    optionsChanged = Signal(object)

    def __init__(self, *, has_cover: bool, today: str) -> None:
        super().__init__()
        self.setObjectName("optionsBox")
        self._options = Options()
        self._has_cover = has_cover
        self.formats, self.papers = ComboBox(), ComboBox()
        self.discreet = QCheckBox(tr("Discreet"))
        self.qr = QCheckBox(tr("QR codes"))
        self.one_per_item = QCheckBox(tr("A card for each item"))
        self.cover = QCheckBox(tr("Add ordinary numbers"))
        self.head_button, self.head = (
            FoldButton(tr("Title and date"), tr("Title and date")),
            HeadFields(today),
        )
        self.hint = plain_label(role="small", wraps=True)
        self._hints = self._all_hints()
        self._flow = FlowRow()
        self._arrange()
        self._connect()
        self.show_options(self._options)

    def _arrange(self) -> None:
        self.formats.setAccessibleName(tr("Format"))
        self.papers.setAccessibleName(tr("Paper"))
        for widget, hint in self._hints.items():
            widget.setAccessibleDescription(hint)
            widget.installEventFilter(self)
        for form in Format:
            self.formats.addItem(words.format_label(form), form)
        for paper in Paper:
            self.papers.addItem(words.paper_label(paper), paper)
        self.head_button.setObjectName("chip")
        self.head.hide()
        self._flow.set_widgets(self._widgets())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._flow)
        self._second_row = row = QHBoxLayout()
        layout.addLayout(row)
        layout.addWidget(self.head)
        row.addWidget(self.head_button)
        row.addWidget(self.hint, stretch=1)

    def _all_hints(self) -> dict[QWidget, str]:
        return {
            self.formats: "",  # that of the format that is chosen
            self.papers: words.paper_hint(),
            self.discreet: words.discreet_hint(),
            self.cover: words.cover_hint(),
            self.qr: words.codes_hint(),
            self.one_per_item: words.one_per_item_hint(),
            self.head_button: words.head_hint(),
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Explain the option that gets the focus or the mouse, and the format again when both have left."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._explain(watched)
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._explain(QApplication.focusWidget() if event.type() == QEvent.Type.Leave else None)
        return False

    def _explain(self, option: QObject | None) -> None:
        found = next((hint for widget, hint in self._hints.items() if widget is option), "")
        self.hint.setText(found or words.format_hint(self._options.format))

    def _widgets(self) -> tuple[ComboBox | QCheckBox, ...]:
        return (self.formats, self.papers, self.discreet, self.cover, self.qr, self.one_per_item)

    def _connect(self) -> None:
        self.formats.currentIndexChanged.connect(self._emit_options)
        self.papers.currentIndexChanged.connect(self._emit_options)
        for box in (self.discreet, self.one_per_item, self.cover):
            box.toggled.connect(self._emit_options)
        self.qr.toggled.connect(self._emit_qr)
        self.head_button.openedChanged.connect(self._show_fields)
        self.head.leaveWanted.connect(self.head_button.setFocus)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._flow.set_margins(look().px(16), look().px(8), look().px(16), look().px(8))
        self._second_row.setContentsMargins(look().px(16), 0, look().px(16), look().px(8))
        self._second_row.setSpacing(look().px(12))

    def show_head(self, head: Head) -> None:
        """Show the texts of `head`, and the fields if there is any text."""
        self.head.show_head(head)
        if head.line:
            self.head_button.set_open(True)

    def _show_fields(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self.head.setVisible(wanted)
        if wanted and self.head_button.hasFocus():
            self.head.title.setFocus()

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
        self.formats.setAccessibleDescription(words.format_hint(options.format))
        self._explain(QApplication.focusWidget())

    def show_without_codes(self) -> None:
        """Show that the paper has no QR codes, for want of room; a tick prints them all the same."""
        with QSignalBlocker(self.qr):
            self.qr.setChecked(False)

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
