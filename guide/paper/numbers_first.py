"""Orders the rows of pocket cards and business cards: all numbers first, then the details of each item."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from guide.handout.document import Item
from guide.paper.pagination import Pagination, Row, paginate, total_height
from guide.paper.rows import ItemRows
from guide.steps import Steps

_MAX_SHARE = 0.22  # of a panel's height for a running name, so that a QR code and a frame fit below
_MAX_LINES = 4  # of a running name


def paginate_numbers_first(
    items: Sequence[Item], rows: ItemRows, *, height: float, limit: int
) -> Steps[Pagination]:
    """Return the items in one panel if they fit, or else panels with all numbers first, then the details.

    `height` is the height of a panel in 1/720 inch, and `limit` the largest number of panels.
    """
    in_one_panel = yield from paginate(_all_rows(items, rows), height=height, limit=1)
    if not in_one_panel.overflow:
        return in_one_panel
    ordered = _numbers_first(items, rows) if len(items) > 1 else _all_rows(items, rows)
    heads = yield from running_names(items, rows, height)
    return (yield from paginate(ordered, height=height, limit=limit, running_heads=heads))


def running_names(items: Sequence[Item], rows: ItemRows, height: float) -> Steps[dict[int, list[Row]]]:
    """Return the rows to repeat where an item continues in a new box, which show its name, by item index.

    Names of more than _MAX_SHARE of `height` are left out.
    """
    names = {}
    for index, item in enumerate(items):
        names[index] = list(islice(rows.name(item), _MAX_LINES))
        yield
    return {index: name for index, name in names.items() if total_height(name) <= _MAX_SHARE * height}


def _all_rows(items: Sequence[Item], rows: ItemRows) -> Iterator[Row]:
    return chain.from_iterable(map(rows.item, items, range(len(items))))


def number_rows(items: Sequence[Item], rows: ItemRows) -> Iterator[Row]:
    """Return the rows of the names and numbers of all items, set close together."""
    return chain.from_iterable(map(rows.numbers, items, range(len(items))))


def _numbers_first(items: Sequence[Item], rows: ItemRows) -> Iterator[Row]:
    yield from number_rows(items, rows)
    details = chain.from_iterable(map(rows.details, items, range(len(items))))
    yield from (row if number else replace(row, starts_box=True) for number, row in enumerate(details))
