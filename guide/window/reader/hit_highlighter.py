"""Marks the hit words of the search on the page, and steps from hit to hit."""

from bisect import bisect_left

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from guide.search.results.hits import Hits
from guide.window.reader.page_positions import MAX_FOUND, find_hits, numbers_near
from guide.window.reader.reader import Reader
from guide.window.theme.appearance import look


class HitHighlighter:
    """Marks the hit words of the search in a reader, and holds the number of the current hit.

    The find bar marks its own text, so `mark` must be called only while the find bar is closed.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._hits = Hits()
        self._found: list[tuple[int, int]] = []
        self._at = -1
        self._searched = 0  # up to this position of the page hits are found

    def restyle(self) -> None:
        """Use the colours and the text size of now."""

    def set_hits(self, hits: Hits) -> bool:
        """Set the words to mark. Return whether `hits` differs from the previous hits."""
        is_changed, self._hits = hits != self._hits, hits
        return is_changed

    def mark(self) -> None:
        """Find and mark all hits on the page. The current hit stays current."""
        self._found, self._searched = [], 0
        self.mark_more()
        self._at = min(self._at, len(self._found) - 1)
        self._show()

    def mark_more(self) -> None:
        """Find and mark the hits in what was added to the end of the page."""
        if len(self._found) < MAX_FOUND:
            new = find_hits(self._reader.document(), self._hits, self._searched)
            self._found = [*self._found, *new][:MAX_FOUND]
            if new:
                self._show()
        self._searched = self._reader.document().characterCount()

    def unset_current_hit(self) -> None:
        """Unset the current hit, so that the next step forward goes to the first hit."""
        self._at = -1

    def current_text(self) -> str:
        """Return the text of the current hit, else of the first hit, or "" if there are no hits."""
        if not self._found:
            return ""
        text = self._cursor(*self._found[max(0, self._at)]).selectedText()
        return text.replace("\u00a0", " ")  # the find bar finds text with ordinary spaces

    def progress(self) -> tuple[int, int]:
        """Return the number of the current hit (counted from 1; 0 if unset) and the count of found hits."""
        return self._at + 1, len(self._found)

    def is_in_sight(self) -> bool:
        """Return whether there is a current hit, and it is not scrolled out of sight."""
        # While a page is shown again, its end is not there yet.
        if self._at < 0 or self._found[self._at][1] >= self._reader.document().characterCount():
            return False
        line = self._reader.cursorRect(self._cursor(*self._found[self._at]))
        return line.bottom() > 0 and line.top() < self._reader.viewport().height()

    def step(self, by: int) -> bool:
        """Go to the next (`by` 1) or previous (-1) hit. Return whether the page has hits.

        The first hit follows the last hit. If the current hit is out of sight, the step begins at what is.
        """
        if not self._found:
            return False
        before = self._at
        if before < 0:
            before = -1 if by > 0 else 0
        elif not self.is_in_sight():
            following = bisect_left(self._found, (self._reader.first_in_sight(), 0))
            before = following - 1 if by > 0 else following
        self._at = (before + by) % len(self._found)
        self._show()
        self._reader.go_to(self._found[self._at][0])
        return True

    def _show(self) -> None:
        self._reader.setExtraSelections(
            [self._mark(number) for number in numbers_near(self._at, len(self._found))]
        )

    def _mark(self, number: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(*self._found[number])
        if number == self._at:
            selection.format.setBackground(look().color("accent"))
            selection.format.setForeground(look().color("page"))
            return selection
        # Links are underlined by a line and terms by dots; what is a hit, too, has dashes.
        is_link = selection.cursor.charFormat().isAnchor()
        line = QTextCharFormat.UnderlineStyle
        selection.format.setUnderlineStyle(line.DashDotLine if is_link else line.DashUnderline)
        if look().tokens.mark:  # the system's high contrast has no colour for marks
            selection.format.setBackground(look().color("mark"))
            # Small print has a text colour that is hard to read on the colour of the mark.
            selection.format.setForeground(look().color("accent" if is_link else "text"))
        return selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._reader.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
