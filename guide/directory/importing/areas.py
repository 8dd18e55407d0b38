"""Finds the places that a service serves, as lists name them: "Mpls", "St Louis Co", "Duluth, MN 55802"."""

import re
from collections.abc import Callable, Iterable, Iterator

from guide.content.places import WIDE, Place, PlaceKind, Places
from guide.directory.columns.patterns import STATE_NAMES, STATES
from guide.directory.importing.counties import Counties, is_part
from guide.directory.importing.own_state import OwnStates, plain_name
from guide.directory.importing.plain_text import unmarked
from guide.directory.pieces import Values
from guide.directory.records import Record

_ZIP = re.compile(r"[\s,]*\b\d{5}(?:-\d{4})?\s*$")
_STATE = (re.compile(r"[\s,]+([^\s,]+ [^\s,]+)$"), re.compile(r"[\s,]+([^\s,]+)$"))
_AROUND = re.compile(r"(?i)\s*(?:&|and)\s+(?:the\s+)?(?:surrounding\s+)?areas?$")
_AND = re.compile(r"\s+(?:and|&|\+)\s+|\s*[/&+]\s*", re.IGNORECASE)
_ALL_OF = re.compile(r"^(?:all|whole|entire|any ?where in)(?: of)? ")
_WHOLE_STATE = re.compile(
    r"state ?wide|all counties|(?:all|whole|entire|any ?where in)(?: of)?(?: the)? state"
)
_WHOLE_COUNTRY = re.compile(
    r"(?:(?:all|whole|entire|any ?where in)(?: of)? )?(?:the )?(?:united states(?: of america)?|u ?s(?: ?a)?)"
    r"|(?:all|the) (?:50|fifty) states|nation ?wide|national|country ?wide"
)
_COUNTIES = re.compile(r"(?:all )?(\d{1,3}) counties")
_WIDE_OF = re.compile(r"^state ?wide (?:in )?|^all counties (?:in|of) | state ?wide$")  # "statewide MN"
_OF_TOWNS = re.compile(r"\b(?:cit(?:y|ies)|towns?)\b", re.IGNORECASE)
_OF_COUNTIES = re.compile(r"\bcount(?:y|ies)\b", re.IGNORECASE)
_METRO_AREA = "metro area"
_SHORTENED = re.compile(r"[^\W\d_]{4,}\.")
_METRO = re.compile(r"(?:the )?(?:(?:7|seven)[ -]county )?metro(?: area)?")


class Areas:
    """The places of a pack by their names.

    `all_elsewhere` is whether rows that do not name their state are of another one than the pack.
    """

    def __init__(self, places: Places, *, all_elsewhere: bool = False) -> None:
        self._own_states, self._all_elsewhere = OwnStates(places), all_elsewhere
        self._wide = {row.id for row in places.rows if row.kind in WIDE}
        self._ids = _by_name(row for row in places.rows if row.kind is not PlaceKind.CITY)
        self._counties_named = Counties(self._ids)
        self._counties = sum(row.kind is PlaceKind.COUNTY for row in places.rows)
        self._towns = _by_name(row for row in places.rows if row.kind is PlaceKind.CITY)
        cities = [row for row in places.rows if row.kind is PlaceKind.CITY]
        self._around = {row.id: row.within[0] if row.within else "" for row in cities}
        states = [row for row in places.rows if row.kind is PlaceKind.STATE]
        self._states = {plain_name(name) for row in states for name in (row.name, *row.other_names)}
        self._state = states[0].id if len(states) == 1 else ""
        countries = [row.id for row in places.rows if row.kind is PlaceKind.COUNTRY]
        self._country = countries[0] if len(countries) == 1 else ""

    def has(self, text: str) -> bool:
        """Return whether a text is the name of a place of the pack."""
        return bool(self._place(text))

    def served_by(
        self, record: Record, *, is_confidential: bool = False
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the ids of the places that a service serves, and the areas that the pack does not know.

        Where no area is named, it is the county or the town of the address, as a service that serves all
        places by mistake would come first in each of them. The counties of a row of another state are none
        of the pack's, even if they are called alike. Of the town of a confidential one the county is told.
        """
        said = self._own_states.is_elsewhere(record)
        is_elsewhere = self._all_elsewhere if said is None else said
        found, of_addresses = dict[str, str](), list[str]()
        for each in record.objects.get("service_area", ()):
            place = self._wide_place if is_elsewhere else self._place_below(each["heading"])
            texts = (each[name] for name in ("name", "description", "extent") if name in each)
            found |= {part: place(part) for text in texts for part in self._parts(text, place)}
        if not record.all_of("service_area", "name", "description", "extent"):
            counties = self._counties_of(record)
            found = dict.fromkeys(counties, "") if is_elsewhere else counties
            of_addresses = [] if is_elsewhere else self._of_addresses(record)
            if is_confidential:
                of_addresses = [self._around.get(each, each) for each in of_addresses]
        known = dict.fromkeys(filter(None, (*found.values(), *of_addresses)))
        # Of a county that is served in part it stands on the page which part.
        return tuple(known), tuple(part for part, place in found.items() if not place or self._is_part(part))

    def _counties_of(self, record: Record) -> dict[str, str]:
        """Return the counties of the addresses as they are written, each with its place, "" if not known."""
        found = dict[str, str]()
        for each in record.objects.get("address", ()):
            parts = [p for p in self._parts(each.get("region", ""), self._place) if not _is_state(p)]
            found |= {part: "" if self._is_of_other(each) else self._place(part) for part in parts}
        return found

    def _is_part(self, text: str) -> bool:
        return is_part(text) and bool(self._counties_named.place(text)) and not self._place(text)

    def _place_below(self, heading: str) -> Callable[[str], str]:
        """Return what finds the place of a text below a heading: a town below "Cities served"."""
        words = heading.replace("_", " ")
        if _OF_TOWNS.search(words):
            return self._town
        return self._county if _OF_COUNTIES.search(words) else self._place

    def _parts(self, text: str, place: Callable[[str], str]) -> Iterator[str]:
        """Yield the areas of a text, or all of it if none is known; after a comma, a state is no area."""
        for line in re.split(r"[;\n]", unmarked(text)):
            first, *others = (part.strip() for part in line.split(","))
            parts = (first, *(part for part in others if part.upper() not in STATES))
            areas = [area for part in parts if part for area in self._apart(part, place)]
            if any(map(place, areas)):
                yield from areas
            elif line.strip():  # perhaps a sentence
                yield line.strip()

    def _apart(self, text: str, place: Callable[[str], str]) -> Iterator[str]:
        """Yield the areas that "and" or a stroke parts, if the places know one of them: "Lake & Cook".

        Below a heading of counties blanks do so, too, if all of them are known: "Lake Cook".
        """
        is_county = place == self._county
        look_up = place if is_county else self._place
        if look_up(text):
            yield text
            return
        parts = [part.strip() for part in _AND.split(text)]
        if not any(map(look_up, parts)):
            parts = list(self._counties_named.one_by_one(text)) if is_county else []
        yield from filter(None, parts or (text,))

    def _county(self, text: str) -> str:
        """Return the place of a text below a heading of counties."""
        return self._counties_named.place(text) or self._place(text)

    def _wide_place(self, text: str) -> str:
        """Return the state, country or world that a text names itself; "statewide" is another state here."""
        place = "" if self._is_whole_state(plain_name(text)) else self._place(text)
        return place if place in self._wide else ""

    def _of_addresses(self, record: Record) -> list[str]:
        found = list[str]()
        for each in record.objects.get("address", ()):
            if self._is_of_other(each):
                continue
            found.append(self._town(each.get("city", "")))
            found.append(self._of_whole(each.get("whole", "")))
        return found or [self._of_whole(record.first("location", "name"))]

    def _is_of_other(self, address: Values) -> bool:
        """Return whether an address names a state that the pack does not have, so its Jackson is another."""
        name = address.get("state_province", "").strip()
        return _is_state(name) and plain_name(name) not in self._states

    def _of_whole(self, text: str) -> str:
        """Return the place at the end of an address, unless it is of a state that the pack does not have."""
        line = text.strip(" ,.;")
        if not line:
            return ""
        if whole := self._town(line):
            return whole
        town = _ZIP.sub("", line)
        for state in filter(None, (form.search(town) for form in _STATE)):
            if plain_name(state[1]) in self._states:
                town = town[: state.start()].strip(" ,")
                break
            # Virginia is a town, too: alone after a street it is that.
            is_town = self._town(state[1]) and town == line and town.count(",") < 2
            if state[1].upper() in STATES or (state[1].casefold() in STATE_NAMES and not is_town):
                return ""
        return self._town(town.rpartition(",")[2])

    def _place(self, text: str) -> str:
        """Return the place of a text, of a county and a town of one name the county."""
        name = self._plain(text)
        if self._is_whole_state(name) or {_ALL_OF.sub("", name), _WIDE_OF.sub("", name)} & self._states:
            return self._state
        if _WHOLE_COUNTRY.fullmatch(name):
            return self._country
        if name not in self._ids and _METRO.fullmatch(name):
            return self._ids.get(_METRO_AREA, "")
        name = name if name in self._ids else _ALL_OF.sub("", name)  # "all of SE MN"
        base = re.sub(r" count(?:y|ies)$", "", name)
        names = (name, f"{base} county", base)
        known = (each for each in names if each in self._ids)
        place = self._ids.get(next(known, ""), "") or self._towns.get(names[-1], "")
        return place or (self._shortened(name) if _SHORTENED.fullmatch(text.strip()) else "")

    def _shortened(self, name: str) -> str:
        """Return the one place whose name begins so, "" if that of a state does: "Henn." but not "Wash."."""
        if any(state.startswith(name) for state in STATE_NAMES):
            return ""
        found = {place for each, place in self._ids.items() if each.startswith(name)}
        return found.pop() if len(found) == 1 else ""

    def _is_whole_state(self, name: str) -> bool:
        """Return whether a name says so without the state's: "statewide", or the number of its counties."""
        counties = _COUNTIES.fullmatch(name)
        return bool(_WHOLE_STATE.fullmatch(name) or (counties and int(counties[1]) == self._counties > 1))

    def _town(self, text: str) -> str:
        """Return the place of a text that stands in an address: there it is a town."""
        if not text:
            return ""
        return self._towns.get(self._plain(text), "") or self._place(text)

    @staticmethod
    def _plain(text: str) -> str:
        return plain_name(_AROUND.sub("", text.strip()))


def _by_name(places: Iterable[Place]) -> dict[str, str]:
    return {plain_name(name): row.id for row in places for name in (row.name, *row.other_names)}


def _is_state(name: str) -> bool:
    return name.upper() in STATES or name.casefold() in STATE_NAMES
