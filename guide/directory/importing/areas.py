"""Finds the places that a service serves, as lists name them: "Mpls", "St Louis Co", "Duluth, MN 55802"."""

import re
from collections.abc import Iterator

from guide.content.places import WIDE, PlaceKind, Places
from guide.directory.columns.patterns import STATE_NAMES, STATES
from guide.directory.importing.own_state import OwnStates, plain_name
from guide.directory.records import Record

_ZIP = re.compile(r"[\s,]*\b\d{5}(?:-\d{4})?\s*$")
_STATE = (re.compile(r"[\s,]+([^\s,]+ [^\s,]+)$"), re.compile(r"[\s,]+([^\s,]+)$"))
_AROUND = re.compile(r"(?i)\s*(?:&|and)\s+(?:the\s+)?(?:surrounding\s+)?areas?$")
_WHOLE_STATE = re.compile(r"state ?wide|(?:all|whole|entire|any ?where in)(?: of)?(?: the)? state")


class Areas:
    """The places of a pack by their names.

    `all_elsewhere` is whether rows that do not name their state are of another one than the pack.
    """

    def __init__(self, places: Places, *, all_elsewhere: bool = False) -> None:
        self._own_states, self._all_elsewhere = OwnStates(places), all_elsewhere
        self._wide = {row.id for row in places.rows if row.kind in WIDE}
        self._ids = {plain_name(name): row.id for row in places.rows for name in (row.name, *row.other_names)}
        states = [row for row in places.rows if row.kind is PlaceKind.STATE]
        self._states = {plain_name(name) for row in states for name in (row.name, *row.other_names)}
        self._state = states[0].id if len(states) == 1 else ""

    def served_by(self, record: Record) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the ids of the places that a service serves, and the areas that the pack does not know.

        Where no area is named, it is the county or the town of the address, as a service that serves all
        places by mistake would come first in each of them. The counties of a row of another state are none
        of the pack's, even if they are called alike.
        """
        named = record.all_of("service_area", "name", "description", "extent")
        parts = [part for text in named for part in self._parts(text)]
        said = self._own_states.is_elsewhere(record)
        is_elsewhere = self._all_elsewhere if said is None else said
        found = {part: self._wide_place(part) if is_elsewhere else self._place(part) for part in parts}
        known = dict.fromkeys(filter(None, found.values()))
        if not named and not is_elsewhere:
            known = dict.fromkeys(filter(None, self._of_addresses(record)))
        return tuple(known), tuple(part for part, place in found.items() if not place)

    def _parts(self, text: str) -> Iterator[str]:
        """Yield the areas of a text; after a comma, "MN" says where the one before it is."""
        for line in re.split(r"[;\n]", text):
            first, *others = (part.strip() for part in line.split(","))
            parts = (first, *(part for part in others if part.upper() not in STATES))
            yield from filter(None, parts)

    def _wide_place(self, text: str) -> str:
        """Return the state, country or world that a text names itself; "statewide" is another state here."""
        place = "" if _WHOLE_STATE.fullmatch(plain_name(text)) else self._place(text)
        return place if place in self._wide else ""

    def _of_addresses(self, record: Record) -> list[str]:
        found = list[str]()
        for each in record.objects.get("address", ()):
            if self._is_elsewhere(each.get("state_province", "")):
                continue
            found += (self._place(each.get(name, "")) for name in ("region", "city"))
            found.append(self._of_whole(each.get("whole", "")))
        return found or [self._of_whole(record.first("location", "name"))]

    def _is_elsewhere(self, state: str) -> bool:
        """Return whether a text names a state that the pack does not have, so that its Jackson is another."""
        name = state.strip()
        is_state = name.upper() in STATES or name.casefold() in STATE_NAMES
        return is_state and plain_name(name) not in self._states

    def _of_whole(self, text: str) -> str:
        """Return the place at the end of an address, unless it is of a state that the pack does not have."""
        line = text.strip(" ,.;")
        if whole := self._place(line):
            return whole
        town = _ZIP.sub("", line)
        for state in filter(None, (form.search(town) for form in _STATE)):
            if plain_name(state[1]) in self._states:
                town = town[: state.start()].strip(" ,")
                break
            # Virginia is a town, too: alone after a street it is that.
            is_town = self._place(state[1]) and town == line and town.count(",") < 2
            if state[1].upper() in STATES or (state[1].casefold() in STATE_NAMES and not is_town):
                return ""
        return self._place(town.rpartition(",")[2])

    def _place(self, text: str) -> str:
        name = plain_name(_AROUND.sub("", text.strip()))
        if _WHOLE_STATE.fullmatch(name):
            return self._state
        names = (name, f"{name} county", name.removesuffix(" county"))
        return next((self._ids[each] for each in names if each in self._ids), "")
