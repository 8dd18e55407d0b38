"""Makes rows of the map of a state: the map itself, and texts beside samples of its patterns.

The patterns are dark grey on white: they differ on every printer, and borders of counties stand out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform

from guide.content.places import Places
from guide.maps.drawing import draw_counties, draw_sample, fills_of
from guide.maps.fills import NO_REGION, Fill
from guide.maps.shapes import bounds_of, shapes_of
from guide.paper.pagination import Paint, Row, total_height
from guide.paper.text import paper_font
from guide.paper.units import INCH
from guide.render.served import region_label, regions_of_map

SAMPLE_WIDTH, BESIDE = 0.36 * INCH, 0.46 * INCH  # a sample; where the text beside it begins
_BLACK = ("text", "control")  # borders and numbers
_INK = QColor(96, 96, 96)


class PaperLook:
    """The look of a map on paper: black and white, with thin strokes."""

    scale = 520.0  # a pixel of the screen is 0.52 points

    def color(self, name: str) -> QColor:
        """Return black for borders and numbers, white for what is below a pattern."""
        return QColor(Qt.GlobalColor.black if name in _BLACK else Qt.GlobalColor.white)

    def ink(self, _name: str) -> QColor:
        """Return the same grey for each pattern."""
        return _INK


class MapRows:
    """Makes the rows of one map. Lengths are in 1/720 inch."""

    def __init__(self, places: Places) -> None:
        self._shapes, self._regions = shapes_of(places), regions_of_map(places)
        self._bounds, self._look = bounds_of(self._shapes), PaperLook()
        fills = fills_of(self._regions)
        self._fills = {
            region_label(number, region): fills[region.id]
            for number, region in enumerate(self._regions, start=1)
        }

    def map(self, width: float, height: float) -> Row:
        """Return the row with the map, as large as it can be, in the middle."""
        bounds = self._bounds
        scale = min(width / bounds.width(), height / bounds.height())
        left = (width - scale * bounds.width()) / 2

        def paint(painter: QPainter, x: float, y: float) -> None:
            to_x, to_y = x + left - scale * bounds.x(), y - scale * bounds.y()
            painter.save()
            painter.setFont(paper_font(1))  # its size is that of the numbers
            transform = QTransform(scale, 0, 0, scale, to_x, to_y)
            draw_counties(painter, self._shapes, self._regions, transform, self._look)
            painter.restore()

        return Row(height=scale * bounds.height(), paint=paint)

    def beside_sample(self, label: str, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows of a text, narrower by BESIDE, with the sample of its region at the left."""
        texts = list(rows)
        area = QRectF(0, 0, SAMPLE_WIDTH, 0.9 * total_height(texts[:2]))
        sample = partial(self._sample, self._fills.get(label, NO_REGION), area)
        for number, row in enumerate(texts):
            paint = partial(_paint_beside, row.paint, None if number else sample)
            yield replace(row, paint=paint, keep_with_next=row.keep_with_next or number == 0)

    def _sample(self, fill: Fill, area: QRectF, painter: QPainter, x: float, y: float) -> None:
        painter.save()
        draw_sample(painter, area.translated(x, y), fill, self._look)
        painter.restore()


def _paint_beside(text: Paint, sample: Paint | None, painter: QPainter, x: float, y: float) -> None:
    if sample:
        sample(painter, x, y)
    text(painter, x + BESIDE, y)
