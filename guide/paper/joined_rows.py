"""Makes one row of several: a QR code and its text, two numbers beside each other, rows in a frame."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen, Qt

from guide.paper.pagination import Row, total_height
from guide.paper.units import POINT


def code_and_text(code: Row, text: Sequence[Row], left: float) -> Row:
    """Return one row: a QR code, moved left by `left`, and beside its middle the rows of `text`."""
    down = (code.height - total_height(text)) / 2
    return side_by_side((((code,), -left, 0.0), (text, code.height - left, down)))


def side_by_side(cells: Sequence[tuple[Sequence[Row], float, float]]) -> Row:
    """Return one row with cells: the rows of each below each other, how far to the right, how far down."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        for rows, right, down in cells:
            _paint_all(rows, painter, x + right, y + down)

    return Row(height=max(total_height(rows) for rows, _, _ in cells), paint=paint)


def framed(rows: Sequence[Row], width: float, pad: float) -> Row:
    """Return one row with the rows in a frame of `width`, and an empty `pad` above and below it."""
    height = total_height(rows) + 3.5 * pad

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(Qt.GlobalColor.black, POINT))
        painter.drawRect(QRectF(x, y, width, height))
        _paint_all(rows, painter, x + 2 * pad, y + 2 * pad)

    return Row(height=height + pad, paint=paint, space_before=pad)


def _paint_all(rows: Iterable[Row], painter: QPainter, x: float, y: float) -> None:
    """Draw rows below each other as at the top of a box."""
    for index, row in enumerate(rows):
        y += row.space_before if index else 0.0
        row.paint(painter, x, y)
        y += row.height
