"""Reads the outline of a place, which is kept as text because only a map needs its points."""

import re

from guide.content.nodes import Node, Scalar
from guide.content.report import Report
from guide.i18n import tr

Ring = tuple[tuple[int, int], ...]

MAX_OUTLINE = 20_000  # characters
_RING = r"-?\d{1,5} -?\d{1,5}(?: -?\d{1,4} -?\d{1,4}){2,}"
_OUTLINE = re.compile(rf"{_RING}(?:; {_RING})*")


def rings_of(outline: str) -> tuple[Ring, ...]:
    """Return the closed rings of an outline; a point is (east, north) in hundredths of a degree.

    In the text each ring begins with a point, and then has the steps from one point to the next.
    """
    return tuple(_ring([int(number) for number in ring.split()]) for ring in outline.split(";") if ring)


def _ring(numbers: list[int]) -> Ring:
    points, east, north = [], 0, 0
    for at in range(0, len(numbers), 2):
        east, north = east + numbers[at], north + numbers[at + 1]
        points.append((east, north))
    return tuple(points)


def read_outline(node: Node, name: str, report: Report) -> str | None:
    """Return the text of an outline as it is written, or None after reporting a mistake."""
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if len(text) <= MAX_OUTLINE and _OUTLINE.fullmatch(text):
        return text
    sentence = tr(
        "'{name}' must be whole numbers: the first point in hundredths of a degree east and north, then the "
        "steps from point to point; rings are parted by '; '.",
        name=name,
    )
    report.error(node, sentence)
    return None
