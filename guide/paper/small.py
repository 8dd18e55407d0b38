"""What pocket cards and business cards share: all numbers first, then what else is to be said of each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from guide.handout.document import Item
from guide.paper.flow import Poured, Row, pour
from guide.paper.pieces import Rows


def pour_numbers_first(items: Sequence[Item], rows: Rows, *, height: float, limit: int) -> Poured:
    """Fill panels: all of it on one, where it fits; if not, all numbers first and the rest behind them."""
    whole = pour(_all(items, rows), height=height, limit=1)
    if not whole.rest:
        return whole
    many = _numbers_first(items, rows) if len(items) > 1 else _all(items, rows)
    return pour(many, height=height, limit=limit)


def _all(items: Sequence[Item], rows: Rows) -> Iterator[Row]:
    return chain.from_iterable(map(rows.item, items, range(len(items))))


def _numbers_first(items: Sequence[Item], rows: Rows) -> Iterator[Row]:
    yield from chain.from_iterable(map(rows.numbers, items, range(len(items))))
    details = chain.from_iterable(map(rows.details, items, range(len(items))))
    yield from (row if number else replace(row, fresh=True) for number, row in enumerate(details))
