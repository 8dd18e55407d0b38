"""Collects what serves a place."""

from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from typing import NamedTuple

from guide.content.facet import Choice, Facet
from guide.content.model import HELP
from guide.content.places import Places
from guide.search.results.facets import Facets

MOST_ASKED = 2  # of those that know who helps at a place
REMEMBERED = 16  # places; in a large guide, thousands of entries serve each


class Local(NamedTuple):
    """The entries that serve a place, by doc id. `around` has the ids of the place and all around it."""

    around: tuple[str, ...] = ()
    near: Set[int] = frozenset()  # those that name the place, or an area around it within the state
    serving: Set[int] = frozenset()  # those that are for people there
    ask_first: tuple[int, ...] = ()  # those that know who helps there, the nearest first
    services: Set[int] = frozenset()  # of `near`, what a person can be sent to, but not to ask or report to
    report_to: tuple[int, ...] = ()  # those to report to there


NOWHERE = Local()


class LocalEntries:
    """Finds what serves a place, and remembers it."""

    def __init__(self, places: Places, facets: Facets, doc_ids: Mapping[str, int]) -> None:
        self._places = places
        self._facets = facets
        self._doc_ids = doc_ids
        self._known = lru_cache(REMEMBERED)(self._local)
        self._help = facets.allowed(Choice(Facet.KIND, kind) for kind in HELP) or frozenset[int]()
        self._all_asked = self._numbers(name for place in places.rows for name in place.ask_first)
        local = (place for place in places.rows if place.is_local)
        self._all_reports = self._numbers(name for place in local for name in place.report_to)
        self._far_reports = lru_cache(REMEMBERED)(self._all_reports.difference)

    def of(self, ids: tuple[str, ...]) -> Local:
        """Return what serves the places with these ids, or any of them."""
        return self._known(ids) if ids else NOWHERE

    def far_reports(self, there: Local) -> frozenset[int]:
        """Return the entries to report to in other places: the same set for the same place."""
        return self._far_reports(there.report_to)

    def _numbers(self, names: Iterable[str]) -> frozenset[int]:
        return frozenset(self._doc_ids[name] for name in names if name in self._doc_ids)

    def _local(self, ids: tuple[str, ...]) -> Local:
        around = tuple(dict.fromkeys(each for place in ids for each in self._places.around(place)))
        near = frozenset[int]().union(*map(self._facets.naming, filter(self._places.is_local, around)))
        serving = frozenset[int]().union(*(self._facets.allowed((), place) or () for place in ids))
        to_ask = (self._places.ask_first(place, self._doc_ids.__contains__) for place in ids)
        asked = dict.fromkeys(self._doc_ids[name] for names in to_ask for name in names)
        reports = (self._places.report_to(place, self._doc_ids.__contains__) for place in ids)
        to_report = dict.fromkeys(self._doc_ids[name] for names in reports for name in names)
        services = (near & self._help) - self._all_asked - self._all_reports
        own = tuple(each for each in to_report if each in self._all_reports)
        ask = tuple(asked)[:MOST_ASKED]
        return Local(around, near, serving, ask, services, own)
