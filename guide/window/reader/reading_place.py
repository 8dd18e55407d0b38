"""Moves from part to part of a page by keys, and tells a screen reader which part was reached."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QTextCursor

from guide.window.reader.page_outline import Outline, Path
from guide.window.reader.page_parts import INLINE, Part

if TYPE_CHECKING:
    from guide.window.reader.reader import Reader


class ReadingPlace(QObject):
    """The part of the page that keys have reached. Where it is stands in the text cursor of the view.

    `reached` is emitted when a part is reached, `forgotten` when the page with all parts is gone.
    """

    reached = Signal()
    forgotten = Signal()

    def __init__(self, view: "Reader") -> None:
        super().__init__(view)
        self._view = view
        self.outline = Outline(view.document())
        self.path: Path = ()  # to the part that was reached last; () if none is, or another way was taken

    def forget(self) -> None:
        """Forget all parts, because the page is being replaced or laid out again."""
        self.outline = Outline(self._view.document())
        self.path = ()
        self.forgotten.emit()

    @property
    def start(self) -> int:
        """The position of the part that was reached; 0 if none is."""
        return self.outline.part(self.path).start if self.path else 0

    def is_in_sight(self, position: int) -> bool:
        """Return whether the line at a position is in sight."""
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(min(position, self._view.document().characterCount() - 1))
        return self._view.viewport().rect().contains(self._view.cursorRect(cursor).center())

    def leave(self) -> None:
        """Leave the part, because the pointer or the focus went elsewhere."""
        self.path = ()

    def step(self, by: int) -> None:
        """Go to the part after this one (`by` 1) or before it (-1), at first to the one at the cursor."""
        here = self.outline.stop_at(self._position())
        self.go(self.outline.next_stop(here, by) if here and self.path else here)

    def step_heading(self, by: int) -> None:
        """Go to the heading after this part (`by` 1) or before it (-1)."""
        here = self.outline.stop_at(self._position())
        if here:
            at_start = not self.path and not self._position()
            self.go(self.outline.next_heading(-1 if at_start else here[0], by))

    def go(self, path: Path) -> None:
        """Go to the part that `path` leads to, unless it is (); scroll if the part is not in sight."""
        if path:
            self._view.go_to(self.outline.part(path).start)
            self.path = path
            self.reached.emit()

    def arrive(self, position: int) -> None:
        """Be at the part at a position, or at 0 at the title, without a scroll: a page was opened there."""
        at = self.outline.link_at(position) or self.outline.stop_at(position)
        path = at if position else self.outline.next_heading(-1, 1)
        if path:
            bar = self._view.verticalScrollBar()
            scroll, cursor = bar.value(), QTextCursor(self._view.document())
            cursor.setPosition(self.outline.part(path).start)
            self._view.setTextCursor(cursor)  # may scroll
            bar.setValue(scroll)
            self.path = path
            self.reached.emit()

    def select_edge(self, *, forward: bool) -> None:
        """Select the first letter of the part that was reached, unless a link is selected.

        Qt searches the next link from what is selected, and without a selection from the begin of the page.
        """
        cursor = self._view.textCursor()
        if not self.path or cursor.hasSelection():
            return
        start = self.outline.part(self.path).start
        # Within the part: a selection into a table becomes one of all its rows, whose links would be passed.
        cursor.setPosition(start if forward else start + 1)
        cursor.setPosition(start + 1 if forward else start, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)

    def enter_link(self) -> bool:
        """Be at the link with which the part that was reached begins, if it does. Return whether it does."""
        part = self.outline.part(self.path) if self.path else None
        first = part.parts[0] if part and part.parts and not self._view.textCursor().hasSelection() else None
        if part is None or first is None or first.kind not in INLINE or first.start > part.start:
            return False
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(first.start)
        cursor.setPosition(first.end, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self.reach_link()
        return True

    def reach_link(self) -> None:
        """Be at the link that is selected in the view."""
        self.path = self.outline.link_at(self._view.textCursor().selectionStart())
        if self.path:
            self.reached.emit()

    def href(self) -> str:
        """Return the link that the part is, or its only one; "" without one."""
        if not self.path:
            return ""
        part = self.outline.part(self.path)
        return part.href or (part.parts[0].href if len(part.parts) == 1 else "")

    def text_at(self, position: int) -> str:
        """Return what is read at a position."""
        path = self.outline.stop_at(position)
        return self.outline.part(path).name if path else ""

    def rect_reached(self) -> QRect:
        """Return where in the viewport the part is that was reached; an empty rect for none or a link."""
        part = self.outline.part(self.path) if self.path else None
        return QRect() if part is None or part.kind in INLINE else self.rect(part)

    def rect(self, part: Part) -> QRect:
        """Return where a part is, in the viewport."""
        document, end = self._view.document(), self._view.document().characterCount() - 1
        if part.kind in INLINE:
            ends = QTextCursor(document), QTextCursor(document)
            ends[0].setPosition(min(part.start, end))
            ends[1].setPosition(min(part.end, end))
            return self._view.cursorRect(ends[0]).united(self._view.cursorRect(ends[1]))
        layout = document.documentLayout()
        first, last = (
            layout.blockBoundingRect(document.findBlock(min(p, end))) for p in (part.start, part.end)
        )
        scrolled = self._view.horizontalScrollBar().value(), self._view.verticalScrollBar().value()
        return first.united(last).toAlignedRect().translated(-scrolled[0], -scrolled[1])

    def _position(self) -> int:
        return self._view.textCursor().selectionStart()
