"""Find in page: a bar under the reader."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextEdit

from guide.i18n import tr
from guide.window.reader.document_tweaks import find_all
from guide.window.reader.reader import Reader
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField


class FindBar(QFrame):
    """Finds a text in the page shown, marks every place and steps through them."""

    closed = Signal()

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self._reader = reader
        self._appearance = Appearance()
        self._found: list[tuple[int, int]] = []
        self._at = 0
        self.field = TextField()
        self._count = plain_label()
        self._previous = QPushButton(tr("Previous"))
        self._next = QPushButton(tr("Next"))
        self._close = QPushButton(tr("Close"))
        self._arrange()
        self._connect()
        self.hide()

    def _arrange(self) -> None:
        self.field.setPlaceholderText(tr("Find in this page"))
        self.field.setAccessibleName(tr("Find in this page"))
        self._count.setAccessibleName(tr("Places found"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self.field, stretch=1)
        for widget in (self._count, self._previous, self._next, self._close):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._look_for)
        self.field.returnPressed.connect(self.next)
        self._next.clicked.connect(self.next)
        self._previous.clicked.connect(self.previous)
        self._close.clicked.connect(self.close_bar)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self.refresh(same_page=True)

    def open_bar(self) -> None:
        """Show the bar, its text selected, ready to type."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._look_for()

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        self.hide()
        self._reader.setExtraSelections([])
        self.closed.emit()

    def refresh(self, *, same_page: bool = False) -> None:
        """Mark the places anew, on another page or in another look; the reader stays where it is."""
        if self.isHidden():
            self._found = []  # it may be another page by the time that the bar is opened again
            return
        self._found = find_all(self._reader.document(), self.field.text())
        self._at = min(self._at, max(0, len(self._found) - 1)) if same_page else 0
        self._show()

    def _look_for(self) -> None:
        self.refresh()
        self._go_there()
        announce(self, self._count.text())

    def next(self) -> None:
        """Go to the next place."""
        self.step(1)

    def previous(self) -> None:
        """Go to the place before."""
        self.step(-1)

    def fill(self, text: str) -> None:
        """Put a text into the field, where there is one."""
        if text:
            self.field.setText(text)

    def step(self, by: int) -> None:
        """Go so many places on, round at the ends."""
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show()
            self._go_there()
            announce(self, self._count.text())

    def _go_there(self) -> None:
        if self._found:
            self._reader.go_to(self._found[self._at][0])

    def _show(self) -> None:
        if self._found:
            self._count.setText(tr("{at} of {number}", at=self._at + 1, number=len(self._found)))
        else:
            self._count.setText(tr("Not on this page") if self.field.text() else "")
        self._previous.setEnabled(bool(self._found))
        self._next.setEnabled(bool(self._found))
        self._reader.setExtraSelections([self._mark(i) for i in range(len(self._found))])

    def _mark(self, number: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(*self._found[number])
        now = number == self._at
        selection.format.setBackground(self._appearance.color("accent" if now else "mark"))
        selection.format.setForeground(self._appearance.color("page" if now else "text"))
        return selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._reader.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
