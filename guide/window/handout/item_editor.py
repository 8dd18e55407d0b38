"""Edits one item of the hand-out: its name on the paper, and which details it shows."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout

from guide.content.detail import Detail
from guide.handout.handout_list import HandoutItem
from guide.i18n import tr
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField

MAX_NAME = 80  # characters


def detail_label(detail: Detail) -> str:
    """Return the label shown for `detail`."""
    return {
        Detail.NAME: tr("Name"),
        Detail.TEXT: tr("What it does"),
        Detail.NUMBERS: tr("Call and text"),
        Detail.WEB: tr("Web and e-mail"),
        Detail.HOURS: tr("Hours"),
        Detail.AGES: tr("Ages"),
        Detail.LANGUAGES: tr("Languages"),
        Detail.HOW_TO_GET_IN: tr("How to get in"),
        Detail.ADDRESS: tr("Address"),
        Detail.NOTE_LINE: tr("Line to write on"),
    }[detail]


class ItemEditor(QFrame):
    """A form for one item. Details that the item does not have cannot be ticked.

    `showsChanged` carries the frozenset of details to show. `leaveWanted` requests to move the focus away
    from the form.
    """

    showsChanged = Signal(object)
    leaveWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("itemEditor")
        self.field = TextField()
        self.boxes = {detail: QCheckBox(detail_label(detail)) for detail in Detail}
        self.secret_line = plain_label(
            tr("Its address is kept confidential: it never goes on paper."), "small", wraps=True
        )
        self._item = HandoutItem(target="")
        self._arrange()
        for box in self.boxes.values():
            box.toggled.connect(self._emit_details)

    def _arrange(self) -> None:
        self.field.setMaxLength(MAX_NAME)
        self.field.setAccessibleName(tr("Name on the paper"))
        label = plain_label(tr("Name on the paper"), "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(6)
        for widget in (label, self.field):
            layout.addWidget(widget)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        layout.addLayout(grid)
        for number, box in enumerate(self.boxes.values()):
            grid.addWidget(box, number // 2, number % 2)
        layout.addWidget(self.secret_line)

    def show_item(self, item: HandoutItem, *, title: str, can_show: frozenset[Detail], secret: bool) -> None:
        """Show `item`. `title` is its name in the guide, which is printed unless the user types another name.

        `can_show` are the details that the item has. If `secret`, a line explains why the address of the
        item is never printed.
        """
        self._item = item
        self.field.setPlaceholderText(title)
        if self.field.text().strip() != item.title:
            self.field.setText(item.title)
        for detail, box in self.boxes.items():
            blocker = QSignalBlocker(box)
            box.setEnabled(detail in can_show)
            box.setChecked(detail in can_show and detail in item.shows)
            del blocker
        self.secret_line.setVisible(secret)
        self.boxes[Detail.ADDRESS].setAccessibleDescription(self.secret_line.text() if secret else "")

    def edit_name(self) -> None:
        """Move the focus to the field with the name, and select the name."""
        self.field.setFocus()
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `leaveWanted` on Esc, so that Esc does not close the hand-out; else act as a QFrame."""
        if event.key() == Qt.Key.Key_Escape:
            self.leaveWanted.emit()
        else:
            super().keyPressEvent(event)

    def _emit_details(self) -> None:
        # Details that can't be ticked are not changed, because the next edition may have these details.
        enabled = {detail for detail, box in self.boxes.items() if box.isEnabled()}
        ticked = {detail for detail in enabled if self.boxes[detail].isChecked()}
        self.showsChanged.emit(frozenset((self._item.shows - enabled) | ticked))
