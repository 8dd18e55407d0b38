"""Draws the counties of the map with the fills of their regions, borders and the numbers of the regions."""

from collections.abc import Mapping, Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen, QTransform

from guide.content.places import Place
from guide.maps.fills import NO_REGION, Fill, draw_ground, draw_pattern, fill_of
from guide.maps.look import Look
from guide.maps.shapes import Shape, bounds_of

# Radius of a region's number and of the mark of a chosen county, in pixels at 100 %; the most of the map's
# height that the number takes, so that it leaves something of a small map.
BADGE, DOT, MOST_OF_HEIGHT = 10, 4, 1 / 40


def fills_of(regions: Sequence[Place]) -> dict[str, Fill]:
    """Return the fill of each region, by its id."""
    return {region.id: fill_of(number) for number, region in enumerate(regions)}


def draw_counties(
    painter: QPainter,
    shapes: Sequence[Shape],
    regions: Sequence[Place],
    transform: QTransform,
    look: Look,
) -> None:
    """Draw all counties, and print the number of each region in it."""
    fills = fills_of(regions)
    paths = {shape.place.id: transform.map(shape.path) for shape in shapes}
    for shape in shapes:
        _draw_county(painter, paths[shape.place.id], shape, fills, look)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    thin = QPen(look.color("control"), look.scale / 100)
    for path in paths.values():
        painter.strokePath(path, thin)
    for region in regions:
        _draw_border(painter, region, shapes, paths, look)
    radius = min(BADGE * look.scale / 100, MOST_OF_HEIGHT * transform.mapRect(bounds_of(shapes)).height())
    _draw_numbers(painter, [_spots(region, shapes, transform) for region in regions], radius, look)


def draw_chosen(painter: QPainter, middle: QPointF, look: Look) -> None:
    """Draw the mark of a county that is chosen."""
    painter.setBrush(look.color("text"))
    painter.setPen(QPen(look.color("page"), 2 * look.scale / 100))
    radius = DOT * look.scale / 100
    painter.drawEllipse(middle, radius, radius)


def draw_sample(painter: QPainter, rect: QRectF, fill: Fill, look: Look) -> None:
    """Draw a rectangle that shows the fill of a region."""
    path = QPainterPath()
    path.addRect(rect)
    draw_ground(painter, path, fill, look)
    draw_pattern(painter, path, fill, look)
    painter.strokePath(path, QPen(look.color("control"), look.scale / 100))


def _draw_county(
    painter: QPainter,
    path: QPainterPath,
    shape: Shape,
    fills: Mapping[str, Fill],
    look: Look,
) -> None:
    """Draw one county: the colour of its first region, the patterns of all of them."""
    own = [fills[region.id] for region in shape.regions] or [NO_REGION]
    draw_ground(painter, path, own[0], look)
    for fill in own:
        draw_pattern(painter, path, fill, look)


def _draw_border(
    painter: QPainter,
    region: Place,
    shapes: Sequence[Shape],
    paths: Mapping[str, QPainterPath],
    look: Look,
) -> None:
    """Draw a thicker border inside a region, where counties of other regions begin."""
    inside, others = QPainterPath(), list[QPainterPath]()
    inside.setFillRule(Qt.FillRule.WindingFill)
    for shape in shapes:
        if region in shape.regions:
            inside.addPath(paths[shape.place.id])
        else:
            others.append(paths[shape.place.id])
    painter.save()
    painter.setClipPath(inside)
    area, pen = inside.boundingRect(), QPen(look.color("text"), 3 * look.scale / 100)
    for path in others:
        if path.boundingRect().intersects(area):
            painter.strokePath(path, pen)
    painter.restore()


def _spots(region: Place, shapes: Sequence[Shape], transform: QTransform) -> list[QPointF]:
    """Return the centres of a region's counties in the widget, that nearest to the region's middle first."""
    own = [shape for shape in shapes if shape.regions[:1] == (region,)]
    own = own or [shape for shape in shapes if region in shape.regions]
    centers = [transform.map(shape.center) for shape in own]
    middle = sum(centers, QPointF()) / len(centers)
    return sorted(centers, key=lambda center: (center - middle).manhattanLength())


def _draw_numbers(painter: QPainter, spots: Sequence[Sequence[QPointF]], radius: float, look: Look) -> None:
    """Draw the number of each region on the first of its spots that no other number covers, if any."""
    taken: list[QPointF] = []
    for number, of_region in enumerate(spots, start=1):
        free = (spot for spot in of_region if all(_distance(spot, each) > 2 * radius for each in taken))
        if spot := next(free, None):
            taken.append(spot)
            _draw_number(painter, number, spot, radius, look)


def _distance(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())


def _draw_number(painter: QPainter, number: int, middle: QPointF, radius: float, look: Look) -> None:
    rect = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.setBrush(look.color("page"))
    painter.setPen(QPen(look.color("text"), look.scale / 100))
    painter.drawEllipse(rect)
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(1.3 * radius)))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
