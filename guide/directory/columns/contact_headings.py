"""Reads "Contact phone" as the phone of a place, where no column of the table names a person to contact."""

import re
from collections.abc import Sequence
from dataclasses import replace

from guide.directory.columns import privacy
from guide.directory.columns.by_heading import field_of
from guide.directory.columns.column import Column

# "contact.phone", "contactInfo.website", "Contact details", "Primary contact": what follows says of what.
_CONTACT = re.compile(
    r"(?:(?:primary|main|secondary|public|general)[ _]?)?contacts?(?:[ _]?(?:info(?:rmation)?|details?))?"
    r"(?-i:(?![a-z]))[ _.:]*",
    re.IGNORECASE,
)
# What a person does not have: where such a part of a contact stands, its number is that of the place.
_OF_PLACES = frozenset("website url web hour facebook".split())
_ADDRESS = frozenset("address street city zip state".split())  # a person has one, too
_OF_PEOPLE = frozenset(
    "id name person firstname lastname first last title role position job cell mobile".split()
)
_OF_THE_LIST = frozenset("by verified updater submitter editor".split())
_SOME, _FEW = 0.3, 0.1  # of the texts


def of_places(columns: Sequence[Column]) -> list[Column]:
    """Return the columns, those of contacts under the heading that is left without that word.

    They stay as they are where a column is of people, and numbers do where another column has some: then a
    contact is most likely somebody.
    """
    rests = [_rest(column) for column in columns]
    pairs = list(zip(columns, rests, strict=True))
    if all(rest is None for rest in rests) or any(map(_is_of_person, columns, rests)):
        return list(columns)
    is_of_place = any(_is_of_place(column) for column, rest in pairs if rest is not None)
    is_only = is_of_place or not any(_is_of_phones(column) for column, rest in pairs if rest is None)
    return [
        _plain(column, rest, is_sure=is_of_place)
        if rest is not None and (is_of_place or (is_only and _ADDRESS.isdisjoint(column.words)))
        else column
        for column, rest in pairs
    ]


def _is_of_place(column: Column) -> bool:
    words = set(column.words)
    is_part = column.heading.lower().startswith(("contact.", "contacts.")) and not words.isdisjoint(_ADDRESS)
    return is_part or not words.isdisjoint(_OF_PLACES)


def _rest(column: Column) -> str | None:
    """Return what a heading says of a contact, "" for nothing more; None if it is of none."""
    found = _CONTACT.match(column.heading)
    return column.heading[found.end() :] if found else None


def _plain(column: Column, rest: str, *, is_sure: bool) -> Column:
    heading = rest or ("Phone" if _has_numbers(column) else "")
    return replace(column, heading=heading, is_doubtful=not is_sure) if heading else column


def _is_of_phones(column: Column) -> bool:
    return "phone" in column.words or column.share("phone") >= _SOME


def _has_numbers(column: Column) -> bool:
    return _is_of_phones(column) or column.share("digits") >= _SOME


def _is_of_person(column: Column, rest: str | None) -> bool:
    """Return whether a column is of people who work there, and not of those who keep the list."""
    is_other = any(column.share(kind) >= _SOME for kind in ("yes_no", "number", "dayish", "url"))
    if is_other or not _OF_THE_LIST.isdisjoint(column.words):
        return False
    if rest is None:
        found = field_of(column.words, "service")
        is_title = found is not None and found.field.startswith("contact.")
        return is_title or privacy.is_of_people(column.words) or column.is_of_people(_SOME)
    is_called = not _OF_PEOPLE.isdisjoint(column.words)
    return is_called or column.is_of_people(_FEW) or column.share("own_phone") >= _FEW
