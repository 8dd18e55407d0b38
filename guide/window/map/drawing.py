"""Draws the counties of the map with the fills of their regions, borders and the numbers of the regions."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen, QTransform

from guide.content.places import Place
from guide.window.map.fills import NO_REGION, Fill, draw_ground, draw_pattern, fill_of
from guide.window.map.shapes import Shape
from guide.window.theme.appearance import SMALL, Appearance

BADGE, DOT = 10, 4  # radius of a region's number and of the mark of a chosen county, pixels at 100 %


def fills_of(regions: Sequence[Place]) -> dict[str, Fill]:
    """Return the fill of each region, by its id."""
    return {region.id: fill_of(number) for number, region in enumerate(regions)}


def draw_counties(
    painter: QPainter,
    shapes: Sequence[Shape],
    regions: Sequence[Place],
    transform: QTransform,
    appearance: Appearance,
) -> None:
    """Draw all counties, and print the number of each region in it."""
    fills = fills_of(regions)
    paths = {shape.place.id: transform.map(shape.path) for shape in shapes}
    for shape in shapes:
        _draw_county(painter, paths[shape.place.id], shape, fills, appearance)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in paths.values():
        painter.strokePath(path, QPen(appearance.color("control"), appearance.scale / 100))
    for region in regions:
        _draw_border(painter, region, shapes, paths, appearance)
    for number, region in enumerate(regions, start=1):
        _draw_number(painter, number, transform.map(_middle(region, shapes)), appearance)


def draw_chosen(painter: QPainter, middle: QPointF, appearance: Appearance) -> None:
    """Draw the mark of a county that is chosen."""
    painter.setBrush(appearance.color("text"))
    painter.setPen(QPen(appearance.color("page"), 2 * appearance.scale / 100))
    radius = DOT * appearance.scale / 100
    painter.drawEllipse(middle, radius, radius)


def draw_sample(painter: QPainter, rect: QRectF, fill: Fill, appearance: Appearance) -> None:
    """Draw a rectangle that shows the fill of a region."""
    path = QPainterPath()
    path.addRect(rect)
    draw_ground(painter, path, fill, appearance)
    draw_pattern(painter, path, fill, appearance)
    painter.strokePath(path, QPen(appearance.color("control"), appearance.scale / 100))


def _draw_county(
    painter: QPainter,
    path: QPainterPath,
    shape: Shape,
    fills: Mapping[str, Fill],
    appearance: Appearance,
) -> None:
    """Draw one county: the colour of its first region, the patterns of all of them."""
    own = [fills[region.id] for region in shape.regions] or [NO_REGION]
    draw_ground(painter, path, own[0], appearance)
    for fill in own:
        draw_pattern(painter, path, fill, appearance)


def _draw_border(
    painter: QPainter,
    region: Place,
    shapes: Sequence[Shape],
    paths: Mapping[str, QPainterPath],
    appearance: Appearance,
) -> None:
    """Draw a thicker border inside a region, where counties of other regions begin."""
    inside = QPainterPath()
    inside.setFillRule(Qt.FillRule.WindingFill)
    others = []
    for shape in shapes:
        if region in shape.regions:
            inside.addPath(paths[shape.place.id])
        else:
            others.append(paths[shape.place.id])
    painter.save()
    painter.setClipPath(inside)
    for path in others:
        painter.strokePath(path, QPen(appearance.color("text"), 3 * appearance.scale / 100))
    painter.restore()


def _middle(region: Place, shapes: Sequence[Shape]) -> QPointF:
    """Return the centre of the county that is nearest to the middle of a region."""
    own = [shape for shape in shapes if shape.regions[:1] == (region,)]
    own = own or [shape for shape in shapes if region in shape.regions]
    middle = sum((shape.center for shape in own), QPointF()) / len(own)
    return min((shape.center for shape in own), key=lambda center: (center - middle).manhattanLength())


def _draw_number(painter: QPainter, number: int, middle: QPointF, appearance: Appearance) -> None:
    radius = BADGE * appearance.scale / 100
    rect = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.setBrush(appearance.color("page"))
    painter.setPen(QPen(appearance.color("text"), appearance.scale / 100))
    painter.drawEllipse(rect)
    font = QFont(painter.font())
    font.setPixelSize(appearance.px(SMALL))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
