"""Collects what serves a place, and puts it among the first results."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from guide.content.facet import Choice, Facet
from guide.content.model import HELP
from guide.content.places import PlaceKind, Places
from guide.search.results.facets import Facets

FIRST = 3  # results among which what serves a place has its place
MOST_ASKED = 2  # of these for those that know who helps there
DECENT = 0.42  # the final score from which a local entry is worth a place among the first
REMEMBERED = 16  # places; in a large guide, thousands of entries serve each
CLOSE = 0.1  # final scores that differ by less are as good as equal: then who serves fewer counties is nearer

Scored = Sequence[tuple[int, float]]


class Local(NamedTuple):
    """The entries that serve a place, by doc id. `around` has the ids of the place and all around it."""

    around: tuple[str, ...] = ()
    near: Set[int] = frozenset()  # those that name the place, or an area around it within the state
    serving: Set[int] = frozenset()  # those that are for people there
    ask_first: tuple[int, ...] = ()  # those that know who helps there, the nearest first
    services: Set[int] = frozenset()  # of `near`, what a person can be sent to, but not to ask or report to
    report_to: tuple[int, ...] = ()  # those to report to there
    report_pages: Set[int] = frozenset()  # pages that tell whom to report to anywhere
    counties_of: Callable[[int], int] = int  # the number of counties and nations that an entry serves

    def asks_to_report(self, scored: Scored, lift: float) -> bool:
        """Return whether the best tell whom to report to, had what is near not been lifted by `lift`."""
        page = max((score for doc_id, score in scored if doc_id in self.report_pages), default=0.0)
        better = (n for n, score in scored if score - lift * (n in self.near) > page)
        return bool(self.report_to and page) and len(list(better)) < FIRST


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
        wide = (place for place in places.rows if not place.is_local)
        self._report_pages = self._numbers(name for place in wide for name in place.report_to[:1])
        self._counties = [
            [facets.naming(each) for each in places.around(place.id) if places.is_local(each)]
            for place in places.rows
            if place.kind in (PlaceKind.COUNTY, PlaceKind.TRIBAL_NATION)
        ]

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
        return Local(around, near, serving, ask, services, own, self._report_pages, self._counties_of)

    def _counties_of(self, doc_id: int) -> int:
        """Return the number of counties and nations that an entry names, also by an area around them."""
        return sum(any(doc_id in names for names in around) for around in self._counties)


def with_local_first(
    scored: Scored, local: Local, *, leads: bool, reports: bool, lift: float = 0.0
) -> list[tuple[int, float]]:
    """Return scored doc ids, best first, with what serves a place among the first FIRST.

    With `leads` it comes before all others, as only the place was asked for. With `reports` it was asked whom
    to report to there: that comes before all else that is near. The place that is left among the first is for
    the page that is best without `lift`, by which what is near was lifted.
    """
    order = [doc_id for doc_id, _ in scored]
    scores = dict(scored)
    pinned = _pinned(order, scores, local, leads=leads, reports=reports)
    others = (each for each in order if each not in pinned)
    kept = sorted(others, key=lambda each: lift * (each in local.near) - scores[each])[: FIRST - len(pinned)]
    kept = [] if leads else kept
    first = [*pinned, *kept] if leads else _in_order((*pinned, *kept), order, local, reports=reports)
    arranged = [*first, *(each for each in order if each not in first)]
    return falling([(doc_id, scores[doc_id]) for doc_id in arranged], len(first))


def _in_order(first: Iterable[int], order: Sequence[int], local: Local, *, reports: bool) -> list[int]:
    """Return `first` by `order`; with `reports` whom to report to there before the page about reports."""
    by_score = sorted(first, key=order.index)
    own = next((each for each in by_score if each in local.report_to), None)
    if reports and own is not None:
        at = min(n for n, each in enumerate(by_score) if each in local.near or each in local.report_pages)
        by_score.remove(own)
        by_score.insert(at, own)
    return by_score


def _pinned(
    order: Sequence[int], scores: Mapping[int, float], local: Local, *, leads: bool, reports: bool
) -> list[int]:
    """Return what serves a place and has its place among the first: whom to report to, if that is asked."""
    ask = [doc_id for doc_id in local.ask_first if doc_id in scores]
    if not leads and order[:1] != ask[:1]:
        del ask[1:]  # another would take the place of the page about what was asked
    report = [doc_id for doc_id in local.report_to[:1] if doc_id in scores]
    if not leads and (order[:1] == report or reports):
        return [*report, *ask][: FIRST - 1]
    best = _nearest([each for each in order if each in local.services and each not in ask], scores, local)
    is_decent = best is not None and len(ask) < FIRST - 1 and scores[best] >= DECENT
    return [*ask, *([best] if best is not None and is_decent else ()), *(report if leads else ())]


def _nearest(found: Sequence[int], scores: Mapping[int, float], local: Local) -> int | None:
    """Return the best of some services, best first: of those that are as good, who serves fewest counties."""
    close = [each for each in found if scores[each] > scores[found[0]] - CLOSE]
    return min(close, key=local.counties_of) if len(close) > 1 else next(iter(close), None)


def falling(scored: Scored, pinned: int) -> list[tuple[int, float]]:
    """Return `scored` with the first scores raised to those that follow, so that scores never rise."""
    raised = list(scored)
    for at in range(min(pinned, len(raised) - 1) - 1, -1, -1):
        raised[at] = (raised[at][0], max(raised[at][1], raised[at + 1][1]))
    return raised
