"""Defines the places of a pack (places.yaml): where somebody is, and what lies within what."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class PlaceKind(StrEnum):
    """The kind of a place. What serves the world, a country or a state is not local."""

    WORLD = "world"
    COUNTRY = "country"
    STATE = "state"
    REGION = "region"
    COUNTY = "county"
    TRIBAL_NATION = "tribal-nation"
    CITY = "city"
    NEIGHBOURHOOD = "neighbourhood"


WIDE = (PlaceKind.WORLD, PlaceKind.COUNTRY, PlaceKind.STATE)
CHOSEN_FROM = (PlaceKind.REGION, PlaceKind.COUNTY, PlaceKind.TRIBAL_NATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place, with the ids of the places that it lies in, or partly in; the most important one first.

    `ask_first` are ids of the entries that know who helps there; `report_to` of those who take the reports
    that the law asks for, or of the page that says what to do where no one is known; `report_rules` is the id
    of the page on what the law asks for. `outline` has the borders as text, which only `outlines.py` reads.
    `needs_cue` is whether the name is also a word or the name of a person.
    """

    id: str
    name: str
    kind: PlaceKind
    within: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    needs_cue: bool = False
    zip_codes: tuple[str, ...] = ()
    ask_first: tuple[str, ...] = ()
    report_to: tuple[str, ...] = ()
    report_rules: str = ""
    outline: str = ""

    @property
    def is_local(self) -> bool:
        """Whether this is a place within a state, not a state or more."""
        return self.kind not in WIDE


@dataclass(frozen=True, kw_only=True)
class Places:
    """All places of a pack. `elsewhere` has words that, after a name, mean a place of another state."""

    rows: tuple[Place, ...] = ()
    elsewhere: tuple[str, ...] = ()

    def find(self, place_id: str) -> Place | None:
        """Return the place with this id, or None."""
        return self._by_id.get(place_id)

    def name_of(self, place_id: str) -> str:
        """Return the name of a place; of an id that the pack does not explain, its words."""
        place = self.find(place_id)
        return place.name if place else place_id.replace("-", " ").title()

    def around(self, place_id: str) -> tuple[str, ...]:
        """Return the id of a place and of all places that it lies in, the nearest first."""
        known = self._around.get(place_id)
        if known is None:
            known = tuple(each for level in self._levels(place_id) for each in level)
            self._around[place_id] = known
        return known

    def _levels(self, place_id: str) -> Iterator[tuple[str, ...]]:
        """Yield the id of a place, then the ids of those that it lies in, then of those that these lie in.

        A village of a nation lies in its own county, and not in all into which the nation reaches.
        """
        level: tuple[str, ...] = (place_id,)
        found, has_county = {place_id}, False
        while level:
            yield level
            places = list(filter(None, map(self.find, level)))
            has_county = has_county or any(place.kind is PlaceKind.COUNTY for place in places)
            around = dict.fromkeys(each for place in places for each in place.within if each not in found)
            level = tuple(each for each in around if not (has_county and self._is_county(each)))
            found.update(level)

    def _is_county(self, place_id: str) -> bool:
        place = self.find(place_id)
        return place is not None and place.kind is PlaceKind.COUNTY

    def is_served_in(self, region: Collection[str], place_id: str) -> bool:
        """Return whether what names the places of `region` is for people in a place.

        Return True if `place_id` is "", which means that no place is chosen, or if no region is named.
        """
        return not place_id or not region or not set(self.around(place_id)).isdisjoint(region)

    def ask_first(self, place_id: str, is_known: Callable[[str], object]) -> tuple[str, ...]:
        """Return the ids of those to ask first about a place, of those for which `is_known` is true."""
        return self._nearest(place_id, lambda place: filter(is_known, place.ask_first))

    def report_to(self, place_id: str, is_known: Callable[[str], object]) -> tuple[str, ...]:
        """Return the ids of those who take the reports of a place, of those for which `is_known` is true."""
        return self._nearest(place_id, lambda place: filter(is_known, place.report_to))

    def _nearest(self, place_id: str, named: Callable[[Place], Iterable[str]]) -> tuple[str, ...]:
        """Return the ids that are `named` by the nearest places around a place that name any.

        They are those of all that are as near, such as both regions of a county.
        """
        for level in self._levels(place_id):
            found = dict.fromkeys(
                name for place in filter(None, map(self.find, level)) for name in named(place)
            )
            if found:
                return tuple(found)
        return ()

    def is_local(self, place_id: str) -> bool:
        """Return whether an id is that of a place within a state."""
        place = self.find(place_id)
        return place is None or place.is_local

    @cached_property
    def order(self) -> dict[str, int]:
        """The number of each place in the order of the file, by id."""
        return {place.id: number for number, place in enumerate(self.rows)}

    @cached_property
    def to_choose(self) -> tuple[Place, ...]:
        """The places that a worker can choose from a list: regions, counties and tribal nations."""
        return tuple(place for kind in CHOSEN_FROM for place in self.rows if place.kind is kind)

    @cached_property
    def who_take_reports(self) -> dict[bool, tuple[str, ...]]:
        """The ids of all who take reports: of local places (True), and of states and more (False)."""
        return {
            is_local: tuple(
                dict.fromkeys(
                    each for place in self.rows if place.is_local is is_local for each in place.report_to
                )
            )
            for is_local in (True, False)
        }

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """The ids of the places that all others lie in: what serves one of these serves every place."""
        parents = {each for place in self.rows for each in place.within}
        around = [frozenset(self.around(place.id)) for place in self.rows if place.id not in parents]
        shared = frozenset.intersection(*around) if around else frozenset[str]()
        return frozenset(each for each in shared if not self.is_local(each))

    @cached_property
    def towns(self) -> dict[str, list[Place]]:
        """The cities by their names, as `town_name` writes them."""
        found: dict[str, list[Place]] = {}
        for row in self.rows:
            if row.kind is PlaceKind.CITY:
                for name in dict.fromkeys(map(town_name, (row.name, *row.other_names))):
                    found.setdefault(name, []).append(row)
        return found

    @cached_property
    def _by_id(self) -> dict[str, Place]:
        return {place.id: place for place in self.rows}

    @cached_property
    def _around(self) -> dict[str, tuple[str, ...]]:
        return {}


def town_name(name: str) -> str:
    """Return the name of a town in the one way in which names are compared: "St. Paul", "SAINT PAUL"."""
    return name.casefold().replace(".", "").replace("saint ", "st ")
