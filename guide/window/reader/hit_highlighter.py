"""The hit words of the search, marked on the page, and the way from one to the next."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from guide.search.results.hits import Hits
from guide.window.reader.document_tweaks import find_hits
from guide.window.reader.reader import Reader
from guide.window.theme.appearance import Appearance


class HitHighlighter:
    """Marks the hit words on the page shown; not while the bar for finding marks its own."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._appearance = Appearance()
        self._hits = Hits()
        self._found: list[tuple[int, int]] = []
        self._at = -1

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance

    def use(self, hits: Hits) -> bool:
        """Take what counts as a hit from now on; says whether that is something else."""
        is_other, self._hits = hits != self._hits, hits
        return is_other

    def mark(self) -> None:
        """Mark the hits on the page; the reader stays at the same one."""
        self._found = find_hits(self._reader.document(), self._hits)
        self._at = min(self._at, len(self._found) - 1)
        self._show()

    def forget_place(self) -> None:
        """Have the next step lead to the first hit."""
        self._at = -1

    def first_words(self) -> str:
        """Give the words of the hit that the reader is at, or of the first one."""
        if not self._found:
            return ""
        words = self._cursor(*self._found[max(0, self._at)]).selectedText()
        return words.replace("\u00a0", " ")  # as it is looked for

    def place(self) -> tuple[int, int]:
        """Give at which hit the reader is (from 1; 0 before the first step), and how many there are."""
        return self._at + 1, len(self._found)

    def step(self, by: int) -> bool:
        """Go to the next hit (1) or the one before (-1), round at the ends; says whether there is any."""
        if not self._found:
            return False
        first = 0 if by > 0 else len(self._found) - 1
        self._at = first if self._at < 0 else (self._at + by) % len(self._found)
        self._show()
        self._reader.go_to(self._found[self._at][0])
        return True

    def _show(self) -> None:
        self._reader.setExtraSelections([self._mark(number) for number in range(len(self._found))])

    def _mark(self, number: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(*self._found[number])
        if number == self._at:
            selection.format.setBackground(self._appearance.color("accent"))
            selection.format.setForeground(self._appearance.color("page"))
        elif self._appearance.tokens.mark:
            selection.format.setBackground(self._appearance.color("mark"))
            # A link or small print would be hard to read on the mark.
            selection.format.setForeground(self._appearance.color("text"))
        else:
            selection.format.setFontUnderline(True)  # high contrast has no colour to spare
        return selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._reader.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
