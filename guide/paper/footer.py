"""The small line at the bottom of pages."""

from PySide6.QtGui import QPainter, Qt

from guide.i18n import tr
from guide.paper.pagination import Row, tall
from guide.paper.text import Run, text_rows


class Foot:
    """The small line at the bottom of a page: from when it is, and which of how many pages this is."""

    def __init__(self, text: str, size: float, width: float) -> None:
        self._size, self._width = size, width
        self._words = list(text_rows((Run(text, size),), width * 0.8))
        self.height = max(tall(self._words), tall(self._number(1, 1)))

    def draw(self, painter: QPainter, x: float, bottom: float, *, page: tuple[int, int] | None) -> None:
        """Draw it so that it ends there."""
        y = bottom - self.height
        for row in self._words:
            row.paint(painter, x, y)
            y += row.height
        for row in self._number(*page) if page else ():
            row.paint(painter, x + self._width * 0.8, bottom - self.height)

    def _number(self, number: int, count: int) -> list[Row]:
        text = tr("{number} of {count}", number=number, count=count)
        align = Qt.AlignmentFlag.AlignRight
        return list(text_rows((Run(text, self._size),), self._width * 0.2, align=align))
