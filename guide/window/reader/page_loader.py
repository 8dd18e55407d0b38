"""Shows a page piece by piece, so that the window stays free while a long page is loaded."""

from collections.abc import Callable, Iterable, Iterator
from itertools import tee

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from guide.steps import Steps
from guide.window.background.slices import Slices
from guide.window.reader import page_layout

Goal = Callable[[], None]  # scrolls to where the page begins, as far as the page is loaded


class PageLoader(QObject):
    """Loads the pieces of a page: the first at once, the others in slices between events.

    The first piece holds a page of usual length as a whole. `added` is emitted with the position from which
    on a piece was added, the first before it is laid out, and `grown` after each further piece.
    """

    added = Signal(int)
    begun = Signal()  # the previous page, or the same page in its previous looks, is gone
    grown = Signal()

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._pieces: Iterator[str] = iter(())
        self._goal: Goal | None = None
        self._slices = Slices(self)
        self.is_long = False  # whether the page has more than one piece
        self.above = 0  # the height in pixels of what stands above the text and scrolls with it
        self.is_loading = False  # whether there are pieces that are not shown yet
        # What the user scrolls to counts more than where the page was to begin.
        view.verticalScrollBar().actionTriggered.connect(self._drop_goal)

    def load(self, pieces: Iterable[str], goal: Goal) -> None:
        """Show the page `pieces` instead of the previous page, and scroll as `goal` does."""
        self._pieces = iter(pieces)
        self._goal = goal
        self.reload()

    def reload(self) -> None:
        """Show the same page again from its first piece, and scroll to the goal."""
        self._pieces, pieces = tee(self._pieces)  # tee keeps the pieces for the next time
        self._slices.start(self._show(pieces))

    def keep_place(self, position: int) -> None:
        """Set the goal to have the character at `position` at the top, unless another goal is not reached."""
        self._goal = self._goal or (lambda: self._scroll_to(position))

    def _show(self, pieces: Iterator[str]) -> Steps[None]:
        document, first, following = self._view.document(), next(pieces, ""), next(pieces, None)
        page_layout.prepare(document, self._view.font())
        self._set_long(is_long=following is not None)
        document.setHtml(first)  # the view's own setHtml takes long after a long page
        self._view.setTextCursor(QTextCursor(document))
        self.added.emit(0)
        page_layout.lay_out(document, self._view.viewport().width(), above=self.above)
        self._approach(is_loading=self.is_long)
        while following is not None:
            yield
            end = document.characterCount() - 1
            page_layout.append(document, following)
            self.added.emit(end)
            following = next(pieces, None)
            self._approach(is_loading=following is not None)
            self.grown.emit()

    def _set_long(self, *, is_long: bool) -> None:
        """Show the scroll bar of a long page from the first piece on.

        If the scroll bar came with a further piece, the width would change, and the page would load again.
        """
        self.clear()
        self.is_long = False  # so that the change of the scroll bar does not load the page again
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if is_long else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._view.setVerticalScrollBarPolicy(policy)
        self.is_long = is_long

    def clear(self) -> None:
        """Remove the text of the page, which is faster while the layout is disabled."""
        self._view.document().setLayoutEnabled(False)
        self._view.document().clear()
        self.begun.emit()

    def _approach(self, *, is_loading: bool) -> None:
        self.is_loading = is_loading
        if self._goal:
            self._goal()
        if not is_loading:
            self._goal = None

    def _scroll_to(self, position: int) -> None:
        bar, cursor = self._view.verticalScrollBar(), QTextCursor(self._view.document())
        cursor.setPosition(min(position, self._view.document().characterCount() - 1))
        bar.setValue(bar.value() + self._view.cursorRect(cursor).top())

    def _drop_goal(self) -> None:
        self._goal = None
