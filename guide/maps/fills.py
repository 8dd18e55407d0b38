"""Draws the regions of the map: each has a pattern that no other has, so that no colour has to be seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from guide.maps.look import Look


class Pattern(Enum):
    """The patterns of regions, each as (angles of lines in degrees, gap between lines in pixels)."""

    PLAIN = ((), 0)
    ACROSS = ((0,), 7)
    UP = ((45,), 9)
    DOTS = ("dots", 10)
    DOWN = ((135,), 9)
    UPRIGHT = ((90,), 7)
    GRID = ((0, 90), 9)
    NARROW = ((45,), 4)
    LATTICE = ((45, 135), 10)
    RINGS = ("rings", 11)
    THIN = ((0,), 3.5)
    FINE = ("dots", 5)


# Of each pair the first is the ground and the second the ink, as colours of the theme.
COLORS = (("weak", "accent"), ("warn_ground", "warn"), ("mark", "text"), ("side", "muted"))


@dataclass(frozen=True, slots=True)
class Fill:
    """The pattern and the colours of one region. After eleven regions they repeat."""

    pattern: Pattern
    ground: str
    ink: str


NO_REGION = Fill(Pattern.PLAIN, "page", "text")


def fill_of(number: int) -> Fill:
    """Return the fill of the region with this number, counted from 0."""
    patterns = tuple(each for each in Pattern if each is not Pattern.PLAIN)
    return Fill(patterns[number % len(patterns)], *COLORS[number % len(COLORS)])


def draw_ground(painter: QPainter, path: QPainterPath, fill: Fill, look: Look) -> None:
    """Fill `path` with the colour of a region. In high contrast not every colour of the theme is there."""
    ground = look.color(fill.ground)
    painter.fillPath(path, ground if ground.isValid() else look.color("page"))


def draw_pattern(painter: QPainter, path: QPainterPath, fill: Fill, look: Look) -> None:
    """Draw the pattern of a region within `path`, of lines, which are sharp at every scale."""
    if fill.pattern is Pattern.PLAIN:
        return
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(look.ink(fill.ink), look.scale / 100))
    kind, gap = fill.pattern.value[0], float(fill.pattern.value[1]) * look.scale / 100
    area = path.boundingRect()
    if isinstance(kind, str):
        if kind == "dots":
            painter.setBrush(look.ink(fill.ink))
            painter.setPen(Qt.PenStyle.NoPen)
        _draw_spots(painter, area, gap, gap / (5 if kind == "dots" else 3.4))
    else:
        for angle in kind:
            painter.drawLines(list(_lines(area, angle, gap)))
    painter.restore()


def _lines(area: QRectF, angle: int, gap: float) -> Iterator[QLineF]:
    """Yield parallel lines across an area. They are counted from the corner of the map, so that they join."""
    if angle in (0, 90):
        start, end = (area.top(), area.bottom()) if angle == 0 else (area.left(), area.right())
        for at in _steps(start, end, gap):
            yield (
                QLineF(area.left(), at, area.right(), at)
                if angle == 0
                else QLineF(at, area.top(), at, area.bottom())
            )
        return
    side, height = (-1 if angle == 45 else 1), area.height()
    gap *= 2**0.5
    first, last = (area.left() + area.top(), area.right() + area.bottom())
    if side == 1:
        first, last = area.left() - area.bottom(), area.right() - area.top()
    for at in _steps(first, last, gap):
        x = at + side * area.top()
        yield QLineF(x, area.top(), x + side * height, area.bottom())


def _draw_spots(painter: QPainter, area: QRectF, gap: float, radius: float) -> None:
    for y in _steps(area.top(), area.bottom() + gap, gap):
        shift = gap / 2 if round(y / gap) % 2 else 0.0
        for x in _steps(area.left() - gap, area.right() + gap, gap):
            painter.drawEllipse(QPointF(x + shift, y), radius, radius)


def _steps(start: float, end: float, gap: float) -> Iterator[float]:
    at = (start // gap) * gap
    while at <= end:
        yield at
        at += gap
