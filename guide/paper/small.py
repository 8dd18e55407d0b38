"""What pocket cards and business cards share: all numbers first, then what else is to be said of each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from guide.handout.document import Item
from guide.paper.flow import Poured, Row, pour
from guide.paper.grid import Grid
from guide.paper.pieces import Rows
from guide.paper.style import Style


def pour_numbers_first(items: Sequence[Item], style: Style, grid: Grid, *, limit: int) -> Poured:
    """Fill panels: all of it on one, where it fits; if not, all numbers first and the rest behind them."""
    rows = Rows(style, grid.width, grid.height)
    whole = pour(chain.from_iterable(map(rows.item, items, range(len(items)))), height=grid.height, limit=1)
    if len(items) > 1 and whole.rest:
        return pour(_numbers_first(items, rows), height=grid.height, limit=limit)
    if whole.rest:
        again = chain.from_iterable(map(rows.item, items, range(len(items))))
        return pour(again, height=grid.height, limit=limit)
    return whole


def _numbers_first(items: Sequence[Item], rows: Rows) -> Iterator[Row]:
    yield from chain.from_iterable(map(rows.numbers, items, range(len(items))))
    details = chain.from_iterable(map(rows.details, items, range(len(items))))
    yield from (row if number else replace(row, fresh=True) for number, row in enumerate(details))
