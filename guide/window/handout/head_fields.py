"""Edits the title, the date and the agency of the hand-out, which are kept in memory only."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from guide.handout.handout_list import Head
from guide.i18n import tr
from guide.window.handout.item_editor import MAX_NAME
from guide.window.theme.appearance import look
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField

MIN_WIDTH = 150  # pixels of a field at 100 %


class HeadFields(QWidget):
    """A row with a field for each text, and a button that fills in `today`, the date in words.

    `headChanged` carries the new Head, `leaveWanted` requests to move the focus away.
    """

    headChanged = Signal(object)
    leaveWanted = Signal()

    def __init__(self, today: str) -> None:
        super().__init__()
        self._today = today
        self.title, self.day, self.agency = TextField(), TextField(), TextField()
        self.today_button = QPushButton(tr("Today"))
        self._flow = FlowRow(fills=True)
        self._flow.set_widgets(
            (
                _labelled(tr("Title on the paper"), self.title),
                _labelled(tr("Date"), self.day, self.today_button),
                _labelled(tr("From (agency, phone)"), self.agency),
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._flow)
        for field in self._fields():
            field.setMaxLength(MAX_NAME)
            field.textEdited.connect(self._emit)
        self.today_button.setAccessibleName(tr("Fill in the date of today"))
        self.today_button.clicked.connect(self._fill_in_today)

    def _fields(self) -> tuple[TextField, ...]:
        return self.title, self.day, self.agency

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        for field in self._fields():
            field.setMinimumWidth(look().px(MIN_WIDTH))
        self._flow.set_margins(look().px(16), 0, look().px(16), look().px(8))

    def show_head(self, head: Head) -> None:
        """Show the texts of `head` without emitting `headChanged`."""
        for field, text in zip(self._fields(), (head.title, head.day, head.agency), strict=True):
            if field.text().strip() != text:
                field.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `leaveWanted` on Esc, so that Esc does not close the hand-out; else act as a QWidget."""
        if event.key() == Qt.Key.Key_Escape:
            self.leaveWanted.emit()
        else:
            super().keyPressEvent(event)

    def _fill_in_today(self) -> None:
        self.day.setText(self._today)
        self._emit()

    def _emit(self) -> None:
        self.headChanged.emit(Head(title=self.title.text(), day=self.day.text(), agency=self.agency.text()))


def _labelled(name: str, *widgets: QWidget) -> QWidget:
    """Return a widget with a field below its name, and perhaps a button beside the field."""
    widget = QWidget()
    widgets[0].setAccessibleName(name)
    layout, row = QVBoxLayout(widget), QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(plain_label(name, "small"))
    layout.addLayout(row)
    for each in widgets:
        row.addWidget(each)
    return widget
