"""When a window came and when it was complete, seen from outside by the pixels of the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import ne

CARET = 6  # points: a smaller change is a blinking caret


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A mesh of the screen's pixels, four bytes each, and the second at which it was read."""

    at: float
    points: bytes


@dataclass(frozen=True, kw_only=True)
class Paints:
    """Milliseconds from the start to the first and the last paint, and the window's share of the screen."""

    painted: float
    whole: float
    area: float


def is_other(one: bytes, other: bytes) -> bool:
    """Return whether two meshes differ by more than a caret."""
    return one != other and differences(one, other) > CARET


def differences(one: bytes, other: bytes) -> int:
    """Return the number of points that differ."""
    return sum(map(ne, memoryview(one).cast("I"), memoryview(other).cast("I")))


def paints_of(frames: Sequence[Frame], began: float) -> Paints:
    """Return the paints of one start; the first frame is the bare screen, the last one the window at rest.

    A window is painted once half of its points are no longer those of the bare screen.
    """
    bare, *seen = frames
    size = differences(bare.points, seen[-1].points)
    painted = next(frame.at for frame in seen if differences(bare.points, frame.points) >= size / 2)
    area = size * 4 / len(bare.points)
    return Paints(painted=1000 * (painted - began), whole=1000 * (seen[-1].at - began), area=area)
