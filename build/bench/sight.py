"""What was seen of a start, from pictures with their times: when the window came, when it was whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import ne

CARET = 6  # points: less than this is a caret that blinks


@dataclass(frozen=True, kw_only=True)
class Frame:
    """How the screen looked at a time: a mesh of points, four bytes each."""

    at: float
    points: bytes


@dataclass(frozen=True, kw_only=True)
class Sight:
    """When a window was seen, in milliseconds since the start, and the share of the screen that it takes."""

    painted: float
    whole: float
    area: float


def is_other(one: bytes, other: bytes) -> bool:
    """Tell whether two looks differ by more than a caret."""
    return one != other and differences(one, other) > CARET


def differences(one: bytes, other: bytes) -> int:
    """Count the points that differ."""
    return sum(map(ne, memoryview(one).cast("I"), memoryview(other).cast("I")))


def seen(frames: Sequence[Frame], began: float) -> Sight:
    """Sum up a start: the first frame is the bare screen, the last one the window at rest.

    Painted is when half of the window's points had left the bare screen; whole is the last change.
    """
    bare, *looks = frames
    size = differences(bare.points, looks[-1].points)
    painted = next(look.at for look in looks if differences(bare.points, look.points) >= size / 2)
    whole = looks[-1].at
    area = size * 4 / len(bare.points)
    return Sight(painted=1000 * (painted - began), whole=1000 * (whole - began), area=area)
