"""The footer of pages."""

from PySide6.QtGui import QPainter, Qt

from guide.i18n import tr
from guide.paper.pagination import Row, total_height
from guide.paper.text import Run, text_rows


class Footer:
    """A footer: the date of the content at the left, the number of the page at the right."""

    def __init__(self, text: str, size: float, width: float) -> None:
        self._size, self._width = size, width
        self._text_rows = list(text_rows((Run(text, size),), width * 0.8))
        self.height = max(total_height(self._text_rows), total_height(self._number(1, 1)))

    def draw(self, painter: QPainter, x: float, bottom: float, *, page: tuple[int, int] | None) -> None:
        """Draw the footer from `x` on, so that it ends at `bottom`; `page` is (number, count)."""
        y = bottom - self.height
        for row in self._text_rows:
            row.paint(painter, x, y)
            y += row.height
        for row in self._number(*page) if page else ():
            row.paint(painter, x + self._width * 0.8, bottom - self.height)

    def _number(self, number: int, count: int) -> list[Row]:
        text = tr("{number} of {count}", number=number, count=count)
        align = Qt.AlignmentFlag.AlignRight
        return list(text_rows((Run(text, self._size),), self._width * 0.2, align=align))
