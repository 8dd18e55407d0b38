"""Asks what the pack of a directory is called and who answers for it, and offers to make it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from guide.i18n import tr, trn
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.check_box import CheckBox
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField

WIDEST = 640  # pixels of a field at 100 %


class PackPage(QFrame):
    """Fields for source, title and publisher, and the buttons that make a pack and take it on this stick."""

    makeWanted = Signal()
    takeWanted = Signal()
    sourceChanged = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.source_field, self.title_field, self.publisher_field = TextField(), TextField(), TextField()
        self.make_button, self.take_button = (
            QPushButton(tr("Make a pack…")),
            QPushButton(tr("Take it on this stick…")),
        )
        self.gone_box = CheckBox(tr("Leave out what is gone"))
        self.gone_box.setAccessibleDescription(
            tr("Pages of a pack of this title whose rows the source no longer has")
        )
        self.sentence = plain_label(wraps=True)
        self.result = plain_label(wraps=True)
        self._arrange()
        for field in (self.title_field, self.publisher_field):
            field.textChanged.connect(self._enable)
        self.source_field.editingFinished.connect(self._change_source)
        self.make_button.clicked.connect(self.makeWanted)
        self.take_button.clicked.connect(self.takeWanted)
        self._number, self._out, self._ticked, self._is_working = 0, 0, 0, False
        self.forget()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for field, label in (
            (self.title_field, tr("Title of the pack:")),
            (self.publisher_field, tr("Who answers for it:")),
            (self.source_field, tr("Name of the source, the same each month:")),
        ):
            layout.addWidget(_label(label, field))
            layout.addWidget(field)
        in_use = tr(
            "If a pack of this title is in use, its next edition is made. Pages whose rows the source "
            "no longer has stay in it, or are left out."
        )
        layout.addWidget(plain_label(in_use, "small", wraps=True))
        layout.addWidget(self.gone_box, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.sentence)
        buttons = FlowRow()
        buttons.set_widgets((self.make_button, self.take_button))
        layout.addWidget(buttons)
        layout.addWidget(self.result)
        layout.addStretch(1)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale): no field is wider than the text of a page."""
        for field in (self.source_field, self.title_field, self.publisher_field):
            field.setMaximumWidth(appearance.px(WIDEST))
        self.gone_box.set_appearance(appearance)

    def forget(self) -> None:
        """Empty the fields."""
        for field in (self.source_field, self.title_field, self.publisher_field):
            field.clear()
        self.gone_box.setChecked(False)
        self.show_made("")
        self.show_number(0, 0)

    def suggest(self, source: str) -> None:
        """Suggest what is not filled in yet."""
        self.source_field.setText(source)
        if not self.title_field.text():
            self.title_field.setText(source)

    def show_number(self, number: int, out: int, ticked: int = 0) -> None:
        """Show how many rows become pages, how many stay out, and how many a person has ticked."""
        self._number, self._out, self._ticked = number, out, ticked
        self._enable()

    def show_made(self, sentence: str, *, can_take: bool = False) -> None:
        """Show what became of the pack; with `can_take`, it can be taken on this stick."""
        self.result.setText(sentence)
        self.result.setVisible(bool(sentence))
        self.take_button.setVisible(can_take)
        if sentence and self.isVisible():
            announce(self, sentence)

    def set_working(self, is_working: bool) -> None:  # noqa: FBT001 - as a setter of Qt
        """Offer to make a pack only while nothing is read, planned or made."""
        self._is_working = is_working
        self._enable()

    def _enable(self) -> None:
        has_words = bool(self.title_field.text().strip() and self.publisher_field.text().strip())
        self.make_button.setEnabled(has_words and self._number > 0 and not self._is_working)
        made = trn("{number} page will be made.", "{number} pages will be made.", self._number)
        out = trn("{number} row stays out.", "{number} rows stay out.", self._out)
        missing = "" if has_words else tr("First write a title, and who answers for the pack.")
        by_hand = trn(
            "{number} row comes in because you ticked it.",
            "{number} rows come in because you ticked them.",
            self._ticked,
        )
        ticked = by_hand if self._ticked else ""
        self.sentence.setText(" ".join(filter(None, (made, out, ticked, missing))))

    def _change_source(self) -> None:
        if text := self.source_field.text().strip():
            self.sourceChanged.emit(text)


def _label(text: str, field: TextField) -> QLabel:
    label = plain_label(text, wraps=True)
    label.setBuddy(field)
    field.setAccessibleName(text.removesuffix(":"))
    return label
