"""Finds when a window was first painted and when it was complete, from the pixels of the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import ne

CARET = 6  # pixels of a mesh: a change of no more is a blinking caret


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A mesh of the screen (see VirtualScreen.mesh), and the time at which it was read, in seconds."""

    at: float
    mesh: bytes


@dataclass(frozen=True, kw_only=True)
class Paints:
    """The milliseconds from the start of a program to the first and the last paint of its window.

    `area` is the window's share of the screen, from 0 to 1.
    """

    painted: float
    whole: float
    area: float


def has_changed(before: bytes, after: bytes) -> bool:
    """Return whether two meshes differ by more than a blinking caret."""
    return before != after and differences(before, after) > CARET


def differences(one: bytes, other: bytes) -> int:
    """Return the number of pixels that differ between two meshes."""
    return sum(map(ne, memoryview(one).cast("I"), memoryview(other).cast("I")))


def paints_of(frames: Sequence[Frame], began: float) -> Paints:
    """Return the paints of a program that was started at the second `began`.

    The first frame is the screen without the window, the last one the complete window. The window counts as
    painted once half of its pixels have changed.
    """
    bare, *seen = frames
    size = differences(bare.mesh, seen[-1].mesh)
    painted = next(frame.at for frame in seen if differences(bare.mesh, frame.mesh) >= size / 2)
    area = size * 4 / len(bare.mesh)
    return Paints(painted=1000 * (painted - began), whole=1000 * (seen[-1].at - began), area=area)
