"""What pocket cards and business cards share: all numbers first, then what else is to be said of each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from guide.handout.document import Item
from guide.paper.pagination import Poured, Row, pour, tall
from guide.paper.rows import Rows

_SHARE = 0.22  # of a panel: a QR code and a frame have to have room below
_MOST_LINES = 4


def pour_numbers_first(items: Sequence[Item], rows: Rows, *, height: float, limit: int) -> Poured:
    """Fill panels: all of it on one, where it fits; if not, all numbers first and the rest behind them."""
    whole = pour(_all(items, rows), height=height, limit=1)
    if not whole.rest:
        return whole
    many = _numbers_first(items, rows) if len(items) > 1 else _all(items, rows)
    return pour(many, height=height, limit=limit, again=names_again(items, rows, height))


def names_again(items: Sequence[Item], rows: Rows, height: float) -> dict[int, list[Row]]:
    """Give the names that stand again where their item goes on; too long a name stands once."""
    names = {owner: list(islice(rows.name(item), _MOST_LINES)) for owner, item in enumerate(items)}
    return {owner: name for owner, name in names.items() if tall(name) <= _SHARE * height}


def _all(items: Sequence[Item], rows: Rows) -> Iterator[Row]:
    return chain.from_iterable(map(rows.item, items, range(len(items))))


def numbers(items: Sequence[Item], rows: Rows) -> Iterator[Row]:
    """Give the names and numbers of all items, close together."""
    return chain.from_iterable(map(rows.numbers, items, range(len(items))))


def _numbers_first(items: Sequence[Item], rows: Rows) -> Iterator[Row]:
    yield from numbers(items, rows)
    details = chain.from_iterable(map(rows.details, items, range(len(items))))
    yield from (row if number else replace(row, fresh=True) for number, row in enumerate(details))
