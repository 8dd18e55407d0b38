"""Finds whether a row is of another state than the pack, so that its Lake County is not the pack's."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from guide.content.places import PlaceKind, Places
from guide.directory.columns.patterns import STATE_NAMES, STATES
from guide.directory.pieces import Understood, Values
from guide.directory.records import Record

LEAST = 3  # states and ZIP codes of others, and none of the pack's, for a directory to be of another one
KNOWS_ALL = 100  # names of places that a pack has if it knows all of its state
ENOUGH = 12  # towns and counties of a directory, of which most are the pack's if it is of its state
_PLACES = ("address", "service_area")
_SHORT = {"mpls": "minneapolis", "saint": "st", "ft": "fort", "mt": "mount", "co": "county", "cty": "county"}
_WIDE = re.compile(r"wide|\ball\b|\bany|everywhere|\bstate\b|\d")
_ZIP = re.compile(r"(?<![\d-])(\d{3})\d\d(?:-\d{4})?(?![\d-])")
# A state at the end of an address: "Chicago, IL", "Homewood, Illinois 60430", "State: FL".
_AT_END = re.compile(
    r"(?:,\s*|\bState: )(?P<name>[A-Z]{2}|[A-Za-z]+(?: [A-Za-z]+)?)\.?,?\s*(?:\d{5}(?:-\d{4})?)?\s*$"
    r"|\s(?P<code>[A-Z]{2}),?\s+\d{5}(?:-\d{4})?\s*$"
)


class OwnStates:
    """The states of a pack by their names, and its places by their ZIP codes."""

    def __init__(self, places: Places) -> None:
        rows = [row for row in places.rows if row.kind is PlaceKind.STATE]
        self._own = {name.casefold() for row in rows for name in (row.name, *row.other_names)}
        self._zips = {code[:3] for row in places.rows for code in row.zip_codes}
        self._places = {row.name.casefold().removesuffix(" county") for row in places.rows}
        self._plain = {_town_or_county(name) for row in places.rows for name in (row.name, *row.other_names)}

    def is_elsewhere(self, record: Record) -> bool | None:
        """Return whether all that a record says of its state is of another one, None if it says nothing."""
        said = set(self._said_by(record))
        return None if not said else True not in said

    def all_elsewhere(self, tables: Iterable[Understood]) -> bool:
        """Return whether a directory is of another state, by its addresses and areas that say theirs.

        If none does, it is by its towns and counties, if the pack knows those of its own state.
        """
        places = Counter(place for table in tables for place in _places_in(table))
        said, names = Counter[bool](), Counter[str]()
        for (name, text), number in places.items():
            for is_own in self._of_values({name: text}):
                said[is_own] += number
            for named in _names_of({name: text}):
                names[named] += number
        if said:
            return said[False] >= LEAST and True not in said
        known = sum(number for name, number in names.items() if name in self._plain)
        return len(self._plain) >= KNOWS_ALL and names.total() >= ENOUGH and 2 * known < names.total()

    def _said_by(self, record: Record) -> Iterator[bool]:
        """Yield for each state that a record names whether it is the pack's."""
        for kind in _PLACES:
            for each in record.objects.get(kind, ()):
                yield from self._of_values(each)
        for name in record.all_of("location", "name"):  # can be an address
            yield from self._at_end(name)

    def _of_values(self, values: Values) -> Iterator[bool]:
        """Yield the same of an address, or of an area, which alone has a name."""
        yield from self._named(values.get("state_province", "").upper())
        for name in ("whole", "city"):
            yield from self._at_end(values.get(name, ""))
        for name in ("postal_code", "name", "description", "extent"):
            yield from self._of_zips(values.get(name, ""))
            for part in re.split(r"[;,\n]", values.get(name, "")):
                yield from self._named(part)

    def _named(self, text: str) -> Iterator[bool]:
        name = text.strip(" .")
        if not self._own:  # a pack without a state
            return
        if name.casefold() in self._own:
            yield True
        elif name in STATES or (name.casefold() in STATE_NAMES and name.casefold() not in self._places):
            yield False

    def _of_zips(self, text: str) -> Iterator[bool]:
        if self._own and self._zips:
            yield from (prefix in self._zips for prefix in _ZIP.findall(text))

    def _at_end(self, text: str) -> Iterator[bool]:
        found = _AT_END.search(text)
        if found:
            yield from self._named(found["name"] or found["code"])
            yield from self._of_zips(found[0])


def _places_in(table: Understood) -> Iterator[tuple[str, str]]:
    """Yield what each column of addresses and areas says in each row, after the name of its field."""
    meanings = enumerate(table.meanings)
    columns = [(number, each.field) for number, each in meanings if each and each.object in _PLACES]
    for row in table.table.rows:
        yield from ((name, row.cells[number]) for number, name in columns if number < len(row.cells))


def _names_of(values: Values) -> Iterator[str]:
    """Yield the towns and counties that an address or an area names, in plain letters."""
    for text in (values.get(name, "") for name in ("city", "region", "name")):
        for part in re.split(r"[;,/&\n]|\band\b", text.casefold()):
            if (name := _town_or_county(part)) and not _WIDE.search(name):
                yield name


def _town_or_county(name: str) -> str:
    """Return a plain name without "county", as lists leave it out."""
    return plain_name(name).removesuffix(" county")


@lru_cache(maxsize=4_096)  # many rows name the same places
def plain_name(name: str) -> str:
    """Return a name in small letters, without dots, and short words as the places write them."""
    words = re.findall(r"[^\s.]+", name.casefold())
    return " ".join(_SHORT.get(word, word) for word in words)
