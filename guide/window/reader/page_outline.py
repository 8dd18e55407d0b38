"""Knows which parts a page has, in their order, so that keys and screen readers go from one to the next."""

from bisect import bisect_right

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame, QTextList

from guide.window.reader.page_parts import GROUPS, Kind, Part, Top, plain, read_part

Path = tuple[int, ...]  # to a part: the number of a part of the top level, of a part of this, and so on


class Outline:
    """The parts of a document, which may grow at its end."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._tops: list[Top] = []
        self._parts: dict[int, Part] = {}
        self._read = 0  # the position up to which the text was read

    def count(self) -> int:
        """Return the number of parts of the top level."""
        self._grow()
        return len(self._tops)

    def part(self, path: Path) -> Part:
        """Return the part that `path`, which must not be empty, leads to."""
        if path[0] not in self._parts:
            self._parts[path[0]] = read_part(self._document, self._tops[path[0]])
        part = self._parts[path[0]]
        for number in path[1:]:
            part = part.parts[number]
        return part

    def stop_at(self, position: int) -> Path:
        """Return the path to what is read at once at a position: a paragraph, an item, a row, a heading."""
        self._grow()
        if not self._tops:
            return ()
        path = (max(0, bisect_right(self._tops, position, key=lambda top: top.start) - 1),)
        if not self._is_group(path[0]):
            return path
        parts = self.part(path).parts
        return (*path, max(0, bisect_right(parts, position, key=lambda part: part.start) - 1))

    def link_at(self, position: int) -> Path:
        """Return the path to the link at a position, or () without one."""
        path = self.stop_at(position)
        while path and not self.part(path).href:
            inner = self.part(path).parts
            at = [number for number, part in enumerate(inner) if part.start <= position < part.end]
            path = (*path, at[0]) if at else ()
        return path

    def next_stop(self, path: Path, by: int) -> Path:
        """Return the path to what is read after `path` (`by` 1) or before it (-1), or () at the end."""
        top, *inner = path
        if self._is_group(top) and 0 <= inner[0] + by < len(self.part((top,)).parts):
            return top, inner[0] + by
        beyond = top + by
        if not 0 <= beyond < self.count():
            return ()
        if not self._is_group(beyond):
            return (beyond,)
        return (beyond, 0) if by > 0 else (beyond, len(self.part((beyond,)).parts) - 1)

    def next_heading(self, top: int, by: int) -> Path:
        """Return the path to the heading after the part `top` (`by` 1) or before it (-1), or ()."""
        numbers = range(top + 1, self.count()) if by > 0 else range(top - 1, -1, -1)
        return next(((n,) for n in numbers if self._tops[n].kind is Kind.HEADING), ())

    def title(self) -> str:
        """Return the text of the first heading, or ""."""
        path = self.next_heading(-1, 1)
        return self.part(path).name if path else ""

    def _is_group(self, top: int) -> bool:
        return self._tops[top].kind in GROUPS and self.part((top,)).kind in GROUPS

    def _grow(self) -> None:
        """Find the parts of what was added to the end of the document."""
        document = self._document
        if self._read >= document.characterCount():
            return
        tables = [
            frame for frame in document.rootFrame().childFrames() if frame.firstPosition() >= self._read
        ]
        tables.sort(key=QTextFrame.firstPosition, reverse=True)
        block = document.findBlock(self._read)
        while block.isValid() and block.isVisible():  # what is hidden is at the end
            if tables and block.position() >= tables[-1].firstPosition():
                table = tables.pop()
                self._tops.append(Top(table.firstPosition(), table.lastPosition(), Kind.TABLE))
                block = document.findBlock(table.lastPosition() + 1)
                continue
            top, block = _top_of_text(block)
            if top is not None:
                self._tops.append(top)
        self._read = document.characterCount()


def _top_of_text(block: QTextBlock) -> tuple[Top | None, QTextBlock]:
    """Return the heading, the paragraph or the list at `block`, None if it is empty, and the block after."""
    start, following = block.position(), block.next()
    if number := _list_number(block):
        end = block.position() + block.length() - 1
        while following.isValid() and _list_number(following) == number:
            end, following = following.position() + following.length() - 1, following.next()
        return Top(start, end, Kind.LIST), following
    if not plain(block.text()):
        return None, following
    level = block.blockFormat().headingLevel()
    kind = Kind.HEADING if level else Kind.PARAGRAPH
    return Top(start, start + block.length() - 1, kind, level), following


def _list_number(block: QTextBlock) -> int:
    """Return a number for the list that a paragraph is in, or 0 if it is in none."""
    text_list: QTextList | None = block.textList()  # Qt's own may be null
    return 0 if text_list is None else text_list.objectIndex() + 1
