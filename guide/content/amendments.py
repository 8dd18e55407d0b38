"""Defines what a later pack may change in an entry of an earlier one, and how the entry is changed."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from guide.content.model import Entry, Pack
from guide.content.parts import Contact, Hours, Source
from guide.stored.partly_read import changed

# The pages of the numbers that the program itself has. No pack can amend them.
BUILT_IN_LINES = MappingProxyType({"911": "emergency-911", "988": "suicide-and-crisis-988"})


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendedContact(Contact):
    """A contact that takes the place of the one with the value `replaces`, or of the one with its own value.

    Both are of the same kind and channel. If there is none, it is added.
    """

    replaces: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """Changes of the entry `amends` of an earlier pack. What is empty stays; notice and sources are added.

    `reviewed` is the day on which a person last went through these changes, not through the whole entry.
    """

    amends: str
    contacts: tuple[AmendedContact, ...] = ()
    schedule: str = ""
    hours: tuple[Hours, ...] = ()
    notice: str = ""
    sources: tuple[Source, ...]
    reviewed: date


class AmendedBy(NamedTuple):
    """Whose amendment an entry has, of which day, and the keys of the entry that it changed."""

    pack: Pack
    reviewed: date
    keys: tuple[str, ...]


CHANGES = ("notice", "schedule", "hours", "contacts")  # keys of an amendment that change the entry
_CONTACT = tuple(field.name for field in fields(Contact))


def keys_of(amendment: Amendment) -> tuple[str, ...]:
    """Return the keys of its entry that an amendment changes, without the sources that it adds."""
    return tuple(name for name in CHANGES if getattr(amendment, name))


def amended(entry: Entry, amendment: Amendment) -> Entry:
    """Return an entry with the changes of an amendment; what is not read of it yet stays unread."""

    def change(values: Mapping[str, Any]) -> Mapping[str, Any]:
        return {name: _changed(name, value, amendment) for name, value in values.items()}

    return changed(entry, change)


def _changed(name: str, value: Any, amendment: Amendment) -> Any:
    new = getattr(amendment, name) if name in (*CHANGES, "sources") else None
    if not new:
        return value
    match name:
        case "contacts":
            return _contacts(value, new)
        case "notice":
            return f"{value.rstrip()} {new}" if value else new  # what the earlier pack warns of stays
        case "sources":
            return (*value, *new)
        case _:
            return new


def _contacts(before: tuple[Contact, ...], new: tuple[AmendedContact, ...]) -> tuple[Contact, ...]:
    found = list(before)
    for each in new:
        contact = Contact(**{name: getattr(each, name) for name in _CONTACT})
        at = next((at for at, old in enumerate(found) if is_replaced(old, each)), None)
        if at is None:
            found.append(contact)
        else:
            found[at] = contact
    return tuple(found)


def is_replaced(old: Contact, new: AmendedContact) -> bool:
    """Return whether `new` takes the place of a contact."""
    return (old.kind, old.channel, old.value) == (new.kind, new.channel, new.replaces or new.value)
