"""Turns sheets that stand on their side, with headings in the first column and a column for each service."""

import re
from collections.abc import Iterable, Sequence

# Words of which headings are made; names of services have others.
_WORDS = frozenset(
    """a about access accepted accessibility additional address age ages agency alternate and apply
    application area areas at available availability capacity category cell city contact cost costs
    county crisis date description details documents e eligibility eligible email facebook fax fee
    fees for free gender geographic group guidelines hotline hour hours how id in info information
    insurance intake is language languages last latitude line link location longitude mail mailing
    main map name no note notes number numbers of office offered open operation or organization
    organisation other parent payment person phone physical population populations postal primary
    process program programs provided provider public referral region requirement requirements
    required residency resource secondary served service services site social spoken state status
    street summary target telephone text the time times title to toll town transit transportation
    tty type updated url verified voice wait web website what when where who zip""".split()
)
_LEAST = 4  # headings in the first column
_HALF = 2
_MOST = 300  # rows; no service has more headings
_LONGEST = 6  # words of a heading

Rows = Sequence[tuple[int, Sequence[str]]]


def is_turned(rows: Rows) -> bool:
    """Return whether a sheet has its headings in the first column, and none in the row above all services."""
    if len(rows) > _MOST:
        return False
    column = [cells[0] for _, cells in rows if cells and cells[0].strip()]
    row = next((cells for _, cells in rows if sum(map(bool, cells)) > 1), ())
    headings = sum(map(_is_heading, column))
    return headings >= max(_LEAST, len(column) / _HALF) and sum(map(_is_heading, row[1:])) == 0


def turned(rows: Rows, numbers: Iterable[int]) -> list[tuple[int, list[str]]]:
    """Return the columns as rows; `numbers` are those of the columns, from 1."""
    width = max(len(cells) for _, cells in rows)
    filled = [[*cells, *[""] * (width - len(cells))] for _, cells in rows]
    return [(number, list(cells)) for number, cells in zip(numbers, zip(*filled, strict=True), strict=False)]


def _is_heading(cell: str) -> bool:
    words = re.findall(r"[a-z]+", cell.lower())
    return 0 < len(words) <= _LONGEST and _WORDS.issuperset(words) and re.search(r"\d{2}", cell) is None
