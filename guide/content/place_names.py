"""Finds the places that a worker can choose by the start of a name, a town or a ZIP code."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from guide.content.places import Place, Places


class NamedPlace(NamedTuple):
    """A place to choose, and the name of the town in it that was typed, or ""."""

    place: Place
    town: str = ""


def places_named(places: Places, typed: str) -> tuple[NamedPlace, ...]:
    """Return the places to choose whose name was typed, then those with a town of this name or ZIP code.

    Each typed word is the start of a word of the name. Return () if nothing was typed.
    """
    words = _words(typed)
    if not words:
        return ()
    choosable = {place.id: place for place in places.to_choose}
    found = {
        place.id: NamedPlace(place)
        for place in places.to_choose
        if _is_named(words, (place.name, *place.other_names))
    }
    for town in places.rows:
        if town.id not in choosable and town.is_local:
            name = town.name if _is_named(words, (town.name, *town.other_names, *town.zip_codes)) else ""
            for around in town.within if name else ():
                if around in choosable:
                    found.setdefault(around, NamedPlace(choosable[around], name))
    return tuple(found.values())


def _is_named(words: Iterable[str], names: Iterable[str]) -> bool:
    return any(all(any(part.startswith(word) for part in _words(name)) for word in words) for name in names)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
