"""Reads the marks by which people write that a cell has the text of the one above it."""

import re
from collections.abc import Sequence

_NOTES = re.compile(r"\b(?:notes?|remarks?|comments?|internal)\b", re.IGNORECASE)
_MARK = re.compile(
    r"[-–—\s]*(?:[\"“”„〃][\s\"“”„〃]*|['’´]\s*['’´])[-–—\s]*|(?:ditto|same as above)\.?", re.IGNORECASE
)
# "same" alone can be the text of another column of the row, but not in the first one with names.
_NAMES = re.compile(
    r"\b(?:names?|agenc(?:y|ies)|organi[sz]ations?|programs?|providers?|places?)\b", re.IGNORECASE
)
_SAME = re.compile(r"\W*same\W*", re.IGNORECASE)
_BEGINS = frozenset("\"“”„〃'’´-–—dDsS")
_LONGEST = 15  # characters


def without_ditto(headings: Sequence[str], body: Sequence[tuple[int, list[str]]]) -> None:
    """Write the text of the cell above into each cell with such a mark; in columns of notes it stays."""
    first = next((at for at, heading in enumerate(headings) if _NAMES.search(heading)), -1)
    notes = {at for at, heading in enumerate(headings) if _NOTES.search(heading)}
    above: Sequence[str] = ()
    for _, cells in body:
        for at, cell in enumerate(cells):
            if cell[:1] not in _BEGINS or len(cell) > _LONGEST or at in notes:
                continue
            if _MARK.fullmatch(cell) or (at == first and _SAME.fullmatch(cell)):
                cells[at] = above[at] if at < len(above) else ""
        above = cells
