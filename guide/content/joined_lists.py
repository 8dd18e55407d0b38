"""Joins the lists of several packs. An earlier pack is never changed by a later one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from guide.content.lists import (
    AskedQueries,
    DangerWeights,
    HandoutCover,
    Learned,
    Needs,
    Thesaurus,
    UrgentHelp,
    WordLists,
)
from guide.content.places import PlaceKind, Places

Value = TypeVar("Value")


def _thesaurus(lists: Sequence[Thesaurus]) -> Thesaurus:
    return Thesaurus(
        rows=_once(row for each in lists for row in each.rows),
        people=_once(row for each in lists for row in each.people),
        elsewhere=_once(word for each in lists for word in each.elsewhere),
    )


def joined_words(lists: Sequence[WordLists]) -> WordLists:
    """Return the words of all lists, which guard the texts of all packs."""
    return WordLists(
        never_shown=_once(word for each in lists for word in each.never_shown),
        allowed_in=_once(word for each in lists for word in each.allowed_in),
        topic_words=_once(word for each in lists for word in each.topic_words),
    )


def _asked(lists: Sequence[AskedQueries]) -> AskedQueries:
    return AskedQueries(rows=_once(row for each in lists for row in each.rows))


def _cover(lists: Sequence[HandoutCover]) -> HandoutCover:
    return next((each for each in reversed(lists) if each.entry_ids), HandoutCover())


def _urgent(lists: Sequence[UrgentHelp]) -> UrgentHelp:
    return UrgentHelp(
        lines=_once(line for each in lists for line in each.lines),
        pages=_once(page for each in lists for page in each.pages),
        danger=_once(rule for each in lists for rule in each.danger),
    )


def _hearing(lists: Sequence[DangerWeights]) -> DangerWeights:
    """Return how the first pack that hears danger hears it: what it hears no later pack takes away."""
    return next((each for each in lists if each.weights), DangerWeights())


def _needs(lists: Sequence[Needs]) -> Needs:
    """Return the needs of all packs; of two with one id that of the earlier pack."""
    rows = {need.id: need for each in reversed(lists) for need in reversed(each.rows)}
    return Needs(rows=tuple(reversed(rows.values())))


def _learned(lists: Sequence[Learned]) -> Learned:
    """Return what was learned of the first pack that has it."""
    return next((each for each in lists if each.needs), Learned())


def joined_places(lists: Sequence[Places]) -> Places:
    """Return the places of all packs; of two with one id that of the earlier pack."""
    rows = {place.id: place for each in reversed(lists) for place in reversed(each.rows)}
    rows = {place.id: rows[place.id] for each in lists for place in each.rows}
    states = (place for place in rows.values() if place.kind is PlaceKind.STATE)
    names = {name.casefold() for place in states for name in (place.name, *place.other_names)}
    # What is elsewhere for one state is here if another pack has that state.
    elsewhere: list[str] = []
    for each in lists:
        elsewhere += (word for word in each.elsewhere if word.casefold() not in names)
        # Nor does a later pack take the name of a place from an earlier one.
        names |= {name.casefold() for place in each.rows for name in (place.name, *place.other_names)}
    return Places(rows=tuple(rows.values()), elsewhere=_once(elsewhere))


def _once(values: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(values))


# How the lists of a guide are joined, by the name of the field; the first of the lists is that of the base.
JOIN: Mapping[str, Callable[[Sequence[Any]], object]] = MappingProxyType(
    {
        "urgent": _urgent,
        "hearing": _hearing,
        "needs": _needs,
        "learned": _learned,
        "thesaurus": _thesaurus,
        "words": joined_words,
        "asked": _asked,
        "handout_cover": _cover,
        "places": joined_places,
    }
)
