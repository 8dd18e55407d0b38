"""Marks for a PDF which text is a heading, a paragraph or part of a list, for those who hear the file.

Qt writes no tags. While a page is drawn for a PDF, a `Recorder` has tiny marks drawn beyond the page, before
and after each text; `pdf_tags.py` replaces them in the file by real tags.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

MARK_SIDE = 7  # of a mark, in 1/720 inch; with its place beyond the page no other drawing has it


class Tag:
    """One element of the structure of a document, such as one paragraph, within another element or None.

    `role` is its type in PDF: "H1", "P", "LI" …; each object is another element. `scope` says of a cell that
    names others what it names: its "Column" or its "Row".
    """

    __slots__ = ("role", "scope", "within")

    def __init__(self, role: str, within: "Tag | None" = None, scope: str = "") -> None:
        self.role, self.within, self.scope = role, within, scope


class Recorder:
    """Collects the tags of one PDF. The mark of `tags[n]` stands n + 1 steps left of the page."""

    def __init__(self) -> None:
        self.tags: list[Tag] = []
        self._numbers: dict[int, int] = {}  # of tags, by their identity
        self._drawn: dict[int, object] = {}  # the texts that were drawn, by their identity

    def mark(self, painter: QPainter, tag: Tag | None, text: object) -> None:
        """Draw the mark of `tag` before `text`, or that of no tag if `text` was drawn before.

        What stands on each of eight cards is read once.
        """
        number = 0
        if tag and id(text) not in self._drawn:
            number = self._numbers.setdefault(id(tag), len(self.tags) + 1)
            if number > len(self.tags):
                self.tags.append(tag)
            self._drawn[id(text)] = text
        self.end(painter, number)

    def end(self, painter: QPainter, number: int = 0) -> None:
        """Draw the mark with a number, which is 0 for text without a tag."""
        left = -(number + 1) * MARK_SIDE
        painter.fillRect(QRectF(left, -MARK_SIDE, MARK_SIDE, MARK_SIDE), Qt.GlobalColor.black)


_recorders: list[Recorder] = []  # the one for the page that is being drawn, or none


@contextmanager
def recording(recorder: Recorder) -> Iterator[None]:
    """Collect with `recorder` the tags of what is drawn."""
    _recorders.append(recorder)
    try:
        yield
    finally:
        _recorders.pop()


@contextmanager
def tagged(painter: QPainter, tag: Tag | None, text: object) -> Iterator[None]:
    """Tag the text that is drawn; `text` is an object that is the same whenever the same text is drawn."""
    recorder = _recorders[-1] if _recorders else None
    if recorder and tag:
        recorder.mark(painter, tag, text)
    yield
    if recorder and tag:
        recorder.end(painter)
