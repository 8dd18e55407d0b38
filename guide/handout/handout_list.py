"""The hand-out tray: what a worker picked, in order; a frozen value that lives in memory only."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Detail(StrEnum):
    """What of an entry can stand on paper; a worker chooses, item by item."""

    NAME = "name"
    TEXT = "text"  # what it does
    NUMBERS = "numbers"  # call and text
    WEB = "web"
    HOURS = "hours"
    AGES = "ages"
    LANGUAGES = "languages"
    HOW_TO_GET_IN = "how-to-get-in"
    ADDRESS = "address"  # never of what is confidential
    NOTE_LINE = "note-line"  # an empty line to write on by hand


USUAL = frozenset({Detail.NAME, Detail.TEXT, Detail.NUMBERS, Detail.HOURS})


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutItem:
    """One thing to hand over: an entry by its id, or a part of one (id#section, id#key-factor)."""

    target: str
    title: str = ""  # the worker's own name for it; "" where the entry's stands
    shows: frozenset[Detail] = USUAL

    @property
    def entry_id(self) -> str:
        """The id of the entry."""
        return self.target.partition("#")[0]

    @property
    def part(self) -> str:
        """The id of the part, or "" for all of the entry."""
        return self.target.partition("#")[2]


@dataclass(frozen=True, slots=True)
class HandoutList:
    """The items in their order, each target once."""

    items: tuple[HandoutItem, ...] = ()

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[HandoutItem]:
        return iter(self.items)

    def holds(self, target: str) -> bool:
        """Say whether it is on the tray."""
        return any(item.target == target for item in self.items)

    def toggled(self, item: HandoutItem) -> "HandoutList":
        """Put it on at the end, or take off what is on of this target."""
        return self.without(item.target) if self.holds(item.target) else self.with_item(item)

    def with_item(self, item: HandoutItem) -> "HandoutList":
        """Put an item on at the end; what is there already stays as it is."""
        return self if self.holds(item.target) else HandoutList((*self.items, item))

    def without(self, target: str) -> "HandoutList":
        """Take one off."""
        return HandoutList(tuple(item for item in self.items if item.target != target))

    def moved(self, target: str, position: int) -> "HandoutList":
        """Move one to another position, counted from 0; beyond an end it stays at that end."""
        item = next((item for item in self.items if item.target == target), None)
        if item is None:
            return self
        others = list(self.without(target).items)
        others.insert(max(0, position), item)
        return HandoutList(tuple(others))

    def changed(
        self, target: str, *, title: str | None = None, shows: frozenset[Detail] | None = None
    ) -> "HandoutList":
        """Give one another title, or have it show other details."""
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
