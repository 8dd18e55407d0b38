"""Reads the marks by which people write that a cell has the text of the one above it."""

import re
from collections.abc import Sequence

_NOTES = re.compile(r"\b(?:notes?|remarks?|comments?|internal)\b", re.IGNORECASE)
_MARK = re.compile(
    r"[-–—\s]*(?:[\"“”„〃][\s\"“”„〃]*|['’´]\s*['’´])[-–—\s]*|(?:ditto|same as above)\.?", re.IGNORECASE
)
_BEGINS = frozenset("\"“”„〃'’´-–—dDsS")
_LONGEST = 15  # characters


def without_ditto(headings: Sequence[str], body: Sequence[tuple[int, list[str]]]) -> None:
    """Write the text of the cell above into each cell with such a mark; in columns of notes it stays."""
    notes = {at for at, heading in enumerate(headings) if _NOTES.search(heading)}
    above: Sequence[str] = ()
    for _, cells in body:
        for at, cell in enumerate(cells):
            if cell[:1] in _BEGINS and len(cell) <= _LONGEST and at not in notes and _MARK.fullmatch(cell):
                cells[at] = above[at] if at < len(above) else ""
        above = cells
