"""Orders the rows of pocket cards and business cards: all contacts first, then the rest of each item."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from guide.handout.document import Item
from guide.paper.pagination import Pagination, Row, paginate
from guide.paper.rows import ItemRows
from guide.steps import Steps


def paginate_numbers_first(
    items: Sequence[Item], rows: ItemRows, *, height: float, limit: int
) -> Steps[Pagination]:
    """Return the items in one panel if they fit, or else panels with all contacts first, then the rest.

    `height` is the height of a panel in 1/720 inch, and `limit` the largest number of panels.
    """
    whole = (rows.item(item, index) for index, item in enumerate(items))
    is_alone = len(items) == 1
    found = yield from paginate(chain.from_iterable(whole), height=height, limit=limit if is_alone else 1)
    if is_alone or not found.overflow:
        return found
    return (yield from paginate(_contacts_first(items, rows), height=height, limit=limit))


def _contacts_first(items: Sequence[Item], rows: ItemRows) -> Iterator[Row]:
    for is_contacts in (True, False):
        of_each = (rows.part(item, index, is_contacts=is_contacts) for index, item in enumerate(items))
        for number, row in enumerate(chain.from_iterable(of_each)):
            yield replace(row, starts_box=not (number or is_contacts))
