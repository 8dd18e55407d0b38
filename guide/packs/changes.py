"""Finds what differs between two editions of a guide: numbers first, then what is new, gone and changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.parts import Contact


class ChangeKind(Enum):
    """The way in which an entry differs. The members are in the order in which changes are told."""

    NUMBERS = auto()
    NEW = auto()
    GONE = auto()
    CHANGED = auto()


@dataclass(frozen=True, slots=True)
class NumberChange:
    """A number, or another way to reach somebody: `before` is "" if it is new, `after` if it is gone."""

    contact: Contact
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that differs: the entry as it will be, or as it was if it is gone."""

    kind: ChangeKind
    entry: Entry
    numbers: tuple[NumberChange, ...] = ()


def changes_between(old: Guide, new: Guide) -> tuple[Change, ...]:
    """Return every entry that differs between two editions, those with other numbers first."""
    found = [
        *_of_kept(old, new),
        *(Change(ChangeKind.NEW, each) for each in new.entries if not old.find(each.id)),
    ]
    found += (Change(ChangeKind.GONE, each) for each in old.entries if not new.find(each.id))
    return tuple(sorted(found, key=lambda change: change.kind.value))


def _of_kept(old: Guide, new: Guide) -> Iterator[Change]:
    for entry in new.entries:
        before = old.find(entry.id)
        if before is not None and before is not entry and before != entry:
            numbers = tuple(_numbers(before.contacts, entry.contacts))
            yield Change(ChangeKind.NUMBERS if numbers else ChangeKind.CHANGED, entry, numbers)


def _numbers(before: tuple[Contact, ...], after: tuple[Contact, ...]) -> Iterator[NumberChange]:
    """Yield the contacts whose value is another, those of the same use as pairs of old and new."""
    gone = [contact for contact in before if contact.value not in {each.value for each in after}]
    for contact in after:
        if contact.value in {each.value for each in before}:
            continue
        same = next(
            (each for each in gone if (each.kind, each.channel) == (contact.kind, contact.channel)), None
        )
        if same:
            gone.remove(same)
        yield NumberChange(contact, same.value if same else "", contact.value)
    yield from (NumberChange(contact, contact.value, "") for contact in gone)
