"""Draws the footer of a page."""

from PySide6.QtGui import QPainter, Qt

from guide.i18n import tr
from guide.paper.pagination import Row, total_height, with_tag
from guide.paper.tags import Tag
from guide.paper.text import Run, text_rows


class Footer:
    """The footer of a page, with a text at the left and the number of the page at the right.

    `size` is the size of the text in points, `width` the width of the footer in 1/720 inch.
    """

    def __init__(self, text: str, size: float, width: float) -> None:
        self._size, self._width = size, width
        # Heard once, with the first page.
        self._text_rows = list(with_tag(text_rows((Run(text, size),), width * 0.8), Tag("P")))
        self.height = max(total_height(self._text_rows), total_height(self._number(1, 1)))

    def draw(self, painter: QPainter, x: float, bottom: float, *, page: tuple[int, int] | None) -> None:
        """Draw the footer with its left edge at `x` and its lower edge at `bottom`.

        `page` is the number of the page and the count of pages; None draws no number.
        """
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
