"""Makes the shapes of the map from the outlines of places, and finds the one in a direction or at a point."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from guide.content.outlines import Ring, rings_of
from guide.content.places import Place, Places
from guide.render.served import counties_of_map, regions_of

ASIDE = 2.0  # how much more a step aside counts than a step in the direction of an arrow key


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a place: its path, with y down, in hundredths of a degree of latitude."""

    place: Place
    regions: tuple[Place, ...]
    path: QPainterPath
    center: QPointF


def shapes_of(places: Places) -> tuple[Shape, ...]:
    """Return the shapes of all counties that have an outline, in the order of the list of places."""
    counties = counties_of_map(places)
    rings = [rings_of(place.outline) for place in counties]
    norths = [north for of_place in rings for ring in of_place for _, north in ring]
    # A degree of longitude is shorter than one of latitude; one factor is enough for a map of a state.
    shrink = cos(radians((min(norths) + max(norths)) / 200)) if norths else 1.0
    return tuple(
        _shape(place, regions_of(place, places), of_place, shrink)
        for place, of_place in zip(counties, rings, strict=True)
    )


def bounds_of(shapes: Iterable[Shape]) -> QRectF:
    """Return the rectangle around all shapes."""
    bounds = QRectF()
    for shape in shapes:
        bounds = bounds.united(shape.path.boundingRect())
    return bounds


def shape_at(shapes: Iterable[Shape], point: QPointF) -> Shape | None:
    """Return the shape that contains a point, or None."""
    return next((shape for shape in shapes if shape.path.contains(point)), None)


def next_shape(shapes: Iterable[Shape], current: Shape, direction: QPointF) -> Shape:
    """Return the nearest shape in a direction, (1, 0) for right; `current` if there is none."""
    found = []
    for shape in shapes:
        step = shape.center - current.center
        ahead = QPointF.dotProduct(step, direction)
        aside = abs(step.x() * direction.y() - step.y() * direction.x())
        if shape is not current and ahead > 0 and aside <= ASIDE * ahead:
            found.append((ahead + ASIDE * aside, shape.place.id, shape))
    return min(found, key=lambda each: each[:2])[2] if found else current


def _shape(place: Place, regions: tuple[Place, ...], rings: tuple[Ring, ...], shrink: float) -> Shape:
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(east * shrink, -north) for east, north in ring]))
        path.closeSubpath()
    largest = max(path.toSubpathPolygons(), key=lambda each: _area(each.boundingRect()))
    return Shape(place, regions, path, largest.boundingRect().center())


def _area(rect: QRectF) -> float:
    return rect.width() * rect.height()
