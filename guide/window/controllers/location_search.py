"""Searches for the query of a location, and holds the latest plan and results."""

from typing import TYPE_CHECKING, TypedDict

from guide.history import Location
from guide.window.background.preferences import Preferences
from guide.window.controllers.search_slot import SearchSlot

if TYPE_CHECKING:
    from guide.content.facet import Choice
    from guide.content.model import Entry
    from guide.search.planning.plan import SearchPlan
    from guide.search.results.facets import FacetCount
    from guide.search.results.results import Results, SearchResult

LIMIT = 50  # the most results in the list


class _Filters(TypedDict):
    place: str
    choices: "frozenset[Choice]"


class LocationSearch:
    """Searches within the chosen place for the query of a location, and holds the latest results."""

    def __init__(self, slot: SearchSlot, preferences: Preferences) -> None:
        self._slot, self._preferences = slot, preferences
        self._plan: SearchPlan | None = None  # of the latest query
        self._found: Results | None = None
        self.results: tuple[SearchResult, ...] = ()

    @property
    def is_loaded(self) -> bool:
        """Whether the search is loaded."""
        return self._slot.search is not None

    @property
    def typed_places(self) -> tuple[str, ...]:
        """The ids of the places that the latest query names."""
        return self._plan.places if self._plan else ()

    def clear(self) -> None:
        """Forget the latest plan and results."""
        self._plan, self._found, self.results = None, None, ()

    def search(self, location: Location) -> "Results | None":
        """Return the results for the query of a location, or None while the search is not loaded."""
        search = self._slot.search
        if search is None:
            return None
        self._plan = search.plan(location.query, literal=location.literal, aside=location.aside)
        found = search.search(self._plan, limit=LIMIT, **self._filters(location))
        self._found, self.results = found, found.results
        return found

    def all_that_fit(self, location: Location) -> "tuple[tuple[Entry, ...], int]":
        """Return the entries of the latest results, then all others that fit, and how many there are at all.

        Where no entry has all words, those with some of them are too many to be of use beyond the list.
        """
        search, found = self._slot.search, self._found
        entries = [result.entry for result in self.results]
        if search is None or self._plan is None or found is None:
            return tuple(entries), len(entries)
        if found.matches_all and found.matches > len(entries):
            filters = self._filters(location)
            # What is near is among the first although it does not fit, so more are asked for than fit.
            more = search.search(self._plan, limit=found.matches + len(entries), **filters).results
            others = search.fitting(self._plan, **filters).difference(entry.id for entry in entries)
            entries += (result.entry for result in more if result.entry.id in others)
        return tuple(entries), max(found.matches, len(entries))

    def count(self, location: Location) -> "tuple[FacetCount, ...] | None":
        """Return one FacetCount per filter, or None without a query or before the search is loaded."""
        search = self._slot.search
        if search is None or self._plan is None:
            return None
        return search.count(self._plan, **self._filters(location))

    def row_of(self, page: str) -> int:
        """Return the row of a page in the latest results, or -1 if the results do not contain the page."""
        rows = (row for row, result in enumerate(self.results) if result.entry.id == page)
        return next(rows, -1)

    def _filters(self, location: Location) -> _Filters:
        return _Filters(place=self._preferences.place, choices=location.choices)
