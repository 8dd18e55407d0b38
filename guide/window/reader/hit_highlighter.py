"""Marks the hit words of the search on the page, and steps from one to the next."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from guide.search.results.hits import Hits
from guide.window.reader.page_positions import find_hits
from guide.window.reader.reader import Reader
from guide.window.theme.appearance import Appearance


class HitHighlighter:
    """Marks the hit words of the page. Its owner calls `mark` only while the find bar is closed."""

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
        """Set what counts as a hit; return whether that changed."""
        is_other, self._hits = hits != self._hits, hits
        return is_other

    def mark(self) -> None:
        """Mark the hits on the page; the current hit stays current."""
        self._found = find_hits(self._reader.document(), self._hits)
        self._at = min(self._at, len(self._found) - 1)
        self._show()

    def restart(self) -> None:
        """Start again: the next step leads to the first hit."""
        self._at = -1

    def first_words(self) -> str:
        """Return the words of the current hit, else of the first hit, or ""."""
        if not self._found:
            return ""
        words = self._cursor(*self._found[max(0, self._at)]).selectedText()
        return words.replace("\u00a0", " ")  # the find bar searches with plain blanks

    def progress(self) -> tuple[int, int]:
        """Return the number of the current hit (from 1; 0 before the first step) and of all hits."""
        return self._at + 1, len(self._found)

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) hit, round at the ends; return whether there is any."""
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
            # Set for links and small print, whose own colours are hard to read on the mark.
            selection.format.setForeground(self._appearance.color("text"))
        else:
            selection.format.setFontUnderline(True)  # high contrast has no colour to spare
        return selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._reader.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
