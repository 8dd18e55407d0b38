"""Shows the bar "Find in this page" below the reader."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QTextEdit, QToolButton

from guide.i18n import tr
from guide.window.reader.page_positions import MAX_FOUND, count_label, find_all, numbers_near
from guide.window.reader.reader import Reader
from guide.window.theme.appearance import look
from guide.window.widgets.accessibility import announce, is_heard
from guide.window.widgets.arrow import show_arrow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField

TELLING_DELAY = 800  # milliseconds after the last key, so that one count is said for all
# Ways to show the buttons beside the field: whether in words, with room for how many counts for the others.
WAYS = (True, 3), (False, 2)


class FindBar(QFrame):
    """A bar that finds a text in the page, marks all occurrences and steps through the occurrences.

    `closed` is emitted after the bar was closed.
    """

    closed = Signal()

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self._reader = reader
        self._found: list[tuple[int, int]] = []
        self._at = 0
        self._searched = 0  # up to this position of the page occurrences are found
        self.field = TextField()
        self.count_label = plain_label()
        self.previous_button, self.next_button = _button(tr("Previous")), _button(tr("Next"))
        self.close_button = QPushButton(tr("Close"))
        self._telling = QTimer(self, singleShot=True, interval=TELLING_DELAY)
        self._telling.timeout.connect(self._tell)
        self._arrange()
        self._connect()
        self.hide()

    def _arrange(self) -> None:
        self.field.setPlaceholderText(tr("Find in this page"))
        self.field.setAccessibleName(tr("Find in this page"))
        self.count_label.setAccessibleName(tr("Places found"))
        layout = self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        layout.setContentsMargins(12, 8, 12, 8)
        typed, buttons = QHBoxLayout(), QHBoxLayout()
        layout.addLayout(typed, stretch=1)
        layout.addLayout(buttons)
        typed.addWidget(self.field, stretch=1)
        typed.addWidget(self.count_label)
        for button in (self.previous_button, self.next_button, self.close_button):
            buttons.addWidget(button)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self.next)
        self.next_button.clicked.connect(self.next)
        self.previous_button.clicked.connect(self.previous)
        self.close_button.clicked.connect(self.close_bar)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        show_arrow(self.previous_button, to_left=True)
        show_arrow(self.next_button, to_left=False)
        self.refresh(same_page=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the buttons to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Place the buttons beside the field, or as arrows, or below it where it would have little room."""
        letters = self.fontMetrics().horizontalAdvance("00 of 00")
        is_beside = any(
            self._needed(in_words=in_words) + by * letters <= self.width() for in_words, by in WAYS
        )
        if not is_beside:
            self._needed(in_words=True)
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)

    def _needed(self, *, in_words: bool) -> int:
        """Show the buttons in words or as arrows. Return the pixels of width that they need."""
        style = Qt.ToolButtonStyle.ToolButtonTextOnly if in_words else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in (self.previous_button, self.next_button):
            button.setToolButtonStyle(style)
        buttons = (self.previous_button, self.next_button, self.close_button)
        return sum(button.sizeHint().width() for button in buttons)

    def open_bar(self) -> None:
        """Show the bar, focus its field with the text selected, and find the text."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._find()

    def close_bar(self) -> None:
        """Pass the focus to the page, hide the bar, remove its marks from the page, and emit `closed`."""
        self._reader.setFocus()  # first, else some button has it for a moment, and is named
        self.hide()
        self._reader.setExtraSelections([])
        self.closed.emit()

    def refresh(self, *, same_page: bool = False) -> None:
        """Find and mark all occurrences again, after a change of the page or the appearance.

        The page is not scrolled. The current occurrence stays current if `same_page`, else the first one
        becomes current.
        """
        if self.isHidden():
            self._found = []  # the page may change before the bar is opened again
            return
        self._found, self._searched = [], 0
        self._search()
        self._at = min(self._at, max(0, len(self._found) - 1)) if same_page else 0
        self._show()

    def forget(self) -> None:
        """Forget where the occurrences are, because the text of the page is going."""
        self._found, self._searched = [], 0

    def find_more(self) -> None:
        """Find and mark the occurrences in what was added to the end of the page."""
        before = len(self._found)
        self._search()
        if len(self._found) > before:
            self._at = min(self._at, len(self._found) - 1)
            self._show()
            if not before:
                self._go_to_current()

    def _search(self) -> None:
        document = self._reader.document()
        if len(self._found) < MAX_FOUND:
            new = find_all(document, self.field.text(), self._searched)
            self._found = [*self._found, *new][:MAX_FOUND]
        self._searched = document.characterCount() - 1

    def _find(self) -> None:
        self.refresh()
        self._go_to_current()
        self._telling.start()

    def next(self) -> None:
        """Go to the next occurrence, from the last occurrence to the first."""
        self.step(1)

    def previous(self) -> None:
        """Go to the previous occurrence, from the first occurrence to the last."""
        self.step(-1)

    def fill(self, text: str) -> None:
        """Set the text to find to `text`. An empty `text` changes nothing."""
        if text:
            self.field.setText(text)

    def step(self, by: int) -> None:
        """Go `by` occurrences forward, or backward if `by` is negative. The first follows the last."""
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show()
            self._go_to_current()
            self._tell()

    def _tell(self) -> None:
        """Announce how many places were found, with the words around the current one."""
        self._telling.stop()
        words = self._reader.reading.text_at(self._found[self._at][0]) if self._found and is_heard() else ""
        announce(self, ". ".join(filter(None, (self.count_label.text(), words))))

    def _go_to_current(self) -> None:
        if self._found:
            self._reader.go_to(self._found[self._at][0])

    def _show(self) -> None:
        if self._found:
            self.count_label.setText(
                tr("{at} of {number}", at=self._at + 1, number=count_label(len(self._found)))
            )
        else:
            self.count_label.setText(tr("Not on this page") if self.field.text() else "")
        self.previous_button.setEnabled(bool(self._found))
        self.next_button.setEnabled(bool(self._found))
        self._reader.setExtraSelections(
            [self._mark(number) for number in numbers_near(self._at, len(self._found))]
        )

    def _mark(self, number: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(*self._found[number])
        is_current = number == self._at
        selection.format.setBackground(look().color("accent" if is_current else "mark"))
        selection.format.setForeground(look().color("page" if is_current else "text"))
        return selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._reader.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _button(text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
