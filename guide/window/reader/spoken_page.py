"""Shows a page to screen readers as headings, lists, tables and links; Qt itself shows it as one text."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from guide.i18n import tr
from guide.window.reader.page_outline import Path
from guide.window.reader.spoken_part import SpokenPart, no_part, reported

if TYPE_CHECKING:
    from guide.window.reader.reader import Reader


class SpokenPage(QAccessibleWidget):
    """The reader for a screen reader: a document with the title of the page as its name.

    Parts are made when a screen reader asks for them. Qt's cache then owns them, and Python must keep them as
    long: so all are in one table, and are deleted through the cache when the page is gone.
    """

    def __init__(self, reader: "Reader") -> None:
        super().__init__(reader, QAccessible.Role.Document)
        self.reader = reader
        self._parts: dict[Path, SpokenPart] = {}
        reader.reading.reached.connect(self.report)
        reader.reading.forgotten.connect(self.forget)
        reader.pageShown.connect(self.tell_name)
        reader.destroyed.connect(self.forget)

    def part(self, path: Path) -> SpokenPart:
        """Return the part that `path` leads to; () leads to the body."""
        if path not in self._parts:
            part = self.reader.reading.outline.part(path) if path else None
            self._parts[path] = SpokenPart(self, path, part)
        return self._parts[path]

    def report(self) -> None:
        """Report to a screen reader that the part at the reading place has the focus."""
        if QAccessible.isActive():
            part = self.part(self.reader.reading.path)
            QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))

    def tell_name(self) -> None:
        """Report to a screen reader that the page has another title, as it remembers names."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.reader, QAccessible.Event.NameChanged))

    def forget(self) -> None:
        """Delete all parts, because the page is gone."""
        parts, self._parts = self._parts, {}
        for part in parts.values():
            part.is_gone = True
        # Inner parts first, because Qt tells with the parent of each that it is gone.
        for path in sorted(parts, key=len, reverse=True):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(parts[path]))

    @reported(str)
    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self.reader.reading.outline.title() or tr("Page")
        return ""

    def state(self) -> QAccessible.State:
        state = super().state()
        state.focused = self.reader.hasFocus() and not self.reader.reading.path
        return state

    def childCount(self) -> int:
        return 1

    @reported(no_part)
    def child(self, index: int) -> QAccessibleInterface:
        return self.part(()) if index == 0 else no_part()

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if isinstance(child, SpokenPart) and not child.path else -1

    @reported(no_part)
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        view = self.reader.viewport()
        point = view.mapFromGlobal(QPoint(x, y))
        if not view.rect().contains(point):
            return no_part()
        return self.part(self.reader.reading.outline.stop_at(self.reader.cursorForPosition(point).position()))

    @reported(no_part)
    def focusChild(self) -> QAccessibleInterface:
        path = self.reader.reading.path
        return self.part(path) if path and self.reader.hasFocus() else no_part()


@cache
def speak_pages() -> None:
    """Make Qt show every reader to screen readers in this way."""
    QAccessible.installFactory(_spoken)


def _spoken(_class_name: str, shown: QObject) -> QAccessibleInterface | None:
    from guide.window.reader.reader import Reader  # noqa: PLC0415 - it imports this module

    return SpokenPage(shown) if isinstance(shown, Reader) else None
