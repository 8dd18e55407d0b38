"""What was seen of a start, from pictures with their times: the first paint, the contents, the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import ne

CARET = 6  # points: less than this is a caret that blinks
SAME = 0.95  # share of a window's points that look as they do in the end: its contents are there


@dataclass(frozen=True, kw_only=True)
class Frame:
    """How the screen looked at a time: a mesh of points, four bytes each."""

    at: float
    points: bytes


@dataclass(frozen=True, kw_only=True)
class Sight:
    """When a window was seen, in milliseconds since the start, and the share of the screen that it takes."""

    painted: float
    contents: float
    rest: float
    area: float


def is_other(one: bytes, other: bytes) -> bool:
    """Tell whether two looks differ by more than a caret."""
    return one != other and differences(one, other) > CARET


def differences(one: bytes, other: bytes) -> int:
    """Count the points that differ."""
    return sum(map(ne, memoryview(one).cast("I"), memoryview(other).cast("I")))


def seen(frames: Sequence[Frame], began: float) -> Sight:
    """Sum up a start: the first frame is the bare screen, the last one the window at rest.

    Painted is when half of the window's points had left the bare screen; contents, when nearly all looked
    as they do at rest; rest, when the last change was seen.
    """
    bare, *looks = frames
    final = looks[-1].points
    size = differences(bare.points, final)
    painted = next(look.at for look in looks if differences(bare.points, look.points) >= size / 2)
    contents = next(look.at for look in looks if differences(look.points, final) <= (1 - SAME) * size)
    return Sight(
        painted=1000 * (painted - began),
        contents=1000 * (contents - began),
        rest=1000 * (looks[-1].at - began),
        area=size * 4 / len(final),
    )
