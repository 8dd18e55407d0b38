"""Defines the list of items to hand out. A list is immutable, and only the worker saves it to a file."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace

from guide.content.detail import Detail
from guide.content.hidden_text import without_hidden

MAX_ITEMS = 200  # of a saved list, and of the hand-out in the window
DEFAULT_DETAILS = frozenset({Detail.NAME, Detail.TEXT, Detail.NUMBERS, Detail.HOURS})


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutItem:
    """One entry or part to hand out; target is the id of an entry, id#section or id#key-factor."""

    target: str
    title: str = ""  # the name that the worker chose; "" for the name of the entry
    shows: frozenset[Detail] = DEFAULT_DETAILS

    @property
    def entry_id(self) -> str:
        """The id of the entry."""
        return self.target.partition("#")[0]

    @property
    def part(self) -> str:
        """The id of the part; "" for the whole entry."""
        return self.target.partition("#")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The texts that the worker typed for the top of the paper; without a title, it has its usual one."""

    title: str = ""
    day: str = ""
    agency: str = ""

    @property
    def byline(self) -> str:
        """The date and the agency in one line."""
        return " · ".join(filter(None, (self.day, self.agency)))

    @property
    def line(self) -> str:
        """All of it in one line."""
        return " · ".join(filter(None, (self.title, self.byline)))


NO_HEAD = Head()


@dataclass(frozen=True, slots=True)
class HandoutList:
    """The items to hand out in printing order; each target occurs once. `head` is never saved."""

    items: tuple[HandoutItem, ...] = ()
    head: Head = field(default=NO_HEAD, kw_only=True)

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[HandoutItem]:
        return iter(self.items)

    @property
    def targets(self) -> frozenset[str]:
        """The targets of all items."""
        return frozenset(item.target for item in self.items)

    def holds(self, target: str) -> bool:
        """Return whether an item of the list has this target."""
        return any(item.target == target for item in self.items)

    def toggled(self, item: HandoutItem) -> "HandoutList":
        """Return the list without the item if the list holds its target, otherwise with the item added."""
        return self.without(item.target) if self.holds(item.target) else self.with_item(item)

    def with_item(self, item: HandoutItem) -> "HandoutList":
        """Return the list with an item added at the end; unchanged if its target is in the list already."""
        return self if self.holds(item.target) else replace(self, items=(*self.items, item))

    def without(self, target: str) -> "HandoutList":
        """Return the list without the item that has this target."""
        return replace(self, items=tuple(item for item in self.items if item.target != target))

    def moved(self, target: str, position: int) -> "HandoutList":
        """Return the list with the item that has this target moved to position, counted from 0.

        A position beyond an end of the list means that end.
        """
        item = next((item for item in self.items if item.target == target), None)
        if item is None:
            return self
        others = list(self.without(target).items)
        others.insert(max(0, position), item)
        return replace(self, items=tuple(others))

    def changed(
        self, target: str, *, title: str | None = None, shows: frozenset[Detail] | None = None
    ) -> "HandoutList":
        """Return the list with a new title or details for the item with this target; None changes nothing.

        Hidden characters of the title, which may come with a pasted text, are left out.
        """
        items = tuple(
            replace(
                item,
                title=item.title if title is None else without_hidden(title).strip(),
                shows=item.shows if shows is None else shows,
            )
            if item.target == target
            else item
            for item in self.items
        )
        return replace(self, items=items)

    def headed(self, head: Head) -> "HandoutList":
        """Return the list with another head, without hidden characters."""
        clean = {each: without_hidden(text).strip() for each, text in asdict(head).items()}
        return replace(self, head=Head(**clean))
