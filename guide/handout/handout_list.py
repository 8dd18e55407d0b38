"""The list of what a worker wants to hand out: a frozen value that is only saved if the worker asks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from guide.content.roles import Detail

DEFAULT_DETAILS = frozenset({Detail.NAME, Detail.TEXT, Detail.NUMBERS, Detail.HOURS})


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutItem:
    """One thing to hand out: an entry by its id, or a part of it (id#section, id#key-factor)."""

    target: str
    title: str = ""  # the worker's own name for it; "" for the name of the entry
    shows: frozenset[Detail] = DEFAULT_DETAILS

    @property
    def entry_id(self) -> str:
        """The id of the entry."""
        return self.target.partition("#")[0]

    @property
    def part(self) -> str:
        """The id of the part; "" for the whole entry."""
        return self.target.partition("#")[2]


@dataclass(frozen=True, slots=True)
class HandoutList:
    """The items in printing order, each target once."""

    items: tuple[HandoutItem, ...] = ()

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[HandoutItem]:
        return iter(self.items)

    def holds(self, target: str) -> bool:
        """Return whether an item has this target."""
        return any(item.target == target for item in self.items)

    def toggled(self, item: HandoutItem) -> "HandoutList":
        """Return the list without the item of this target, or with the item at the end if there is none."""
        return self.without(item.target) if self.holds(item.target) else self.with_item(item)

    def with_item(self, item: HandoutItem) -> "HandoutList":
        """Return the list with an item at the end; unchanged if its target is in the list."""
        return self if self.holds(item.target) else HandoutList((*self.items, item))

    def without(self, target: str) -> "HandoutList":
        """Return the list without the item of a target."""
        return HandoutList(tuple(item for item in self.items if item.target != target))

    def moved(self, target: str, position: int) -> "HandoutList":
        """Return the list with the item of a target at another position, from 0; limited to both ends."""
        item = next((item for item in self.items if item.target == target), None)
        if item is None:
            return self
        others = list(self.without(target).items)
        others.insert(max(0, position), item)
        return HandoutList(tuple(others))

    def changed(
        self, target: str, *, title: str | None = None, shows: frozenset[Detail] | None = None
    ) -> "HandoutList":
        """Return the list with another title or other details for the item of a target."""
        return HandoutList(
            tuple(
                replace(
                    item,
                    title=item.title if title is None else title.strip(),
                    shows=item.shows if shows is None else shows,
                )
                if item.target == target
                else item
                for item in self.items
            )
        )
