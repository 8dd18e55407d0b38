"""Collects what serves a place, and puts it among the first results."""

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from guide.content.facet import Choice, Facet
from guide.content.model import Kind
from guide.content.places import Places
from guide.search.results.facets import Facets

FIRST = 3  # results among which what serves a place has its place
MOST_ASKED = 2  # of these for those that know who helps there
DECENT = 0.45  # the final score from which a local entry is worth a place among the first
HELP = (Kind.SERVICE, Kind.LINE, Kind.PROGRAM, Kind.NETWORK)  # what a person can be sent to

Scored = Sequence[tuple[int, float]]


class Local(NamedTuple):
    """The entries that serve a place, by doc id. `around` has the ids of the place and all around it."""

    around: tuple[str, ...] = ()
    near: Set[int] = frozenset()  # those that name the place, or an area around it within the state
    serving: Set[int] = frozenset()  # those that are for people there
    ask_first: tuple[int, ...] = ()  # those that know who helps there, the nearest first
    services: Set[int] = frozenset()  # of `near`, what a person can be sent to, without those to ask first


NOWHERE = Local()


class LocalEntries:
    """Finds what serves a place, and remembers it."""

    def __init__(self, places: Places, facets: Facets, doc_ids: Mapping[str, int]) -> None:
        self._places = places
        self._facets = facets
        self._doc_ids = doc_ids
        self._known: dict[tuple[str, ...], Local] = {(): NOWHERE}
        self._help = facets.allowed(Choice(Facet.KIND, kind) for kind in HELP) or frozenset[int]()
        named = (name for place in places.rows for name in place.ask_first)
        self._all_asked = frozenset(doc_ids[name] for name in named if name in doc_ids)

    def of(self, ids: tuple[str, ...]) -> Local:
        """Return what serves the places with these ids, or any of them."""
        known = self._known.get(ids)
        if known is None:
            known = self._known[ids] = self._local(ids)
        return known

    def _local(self, ids: tuple[str, ...]) -> Local:
        around = tuple(dict.fromkeys(each for place in ids for each in self._places.around(place)))
        near = frozenset[int]().union(*map(self._facets.naming, filter(self._places.is_local, around)))
        serving = frozenset[int]().union(*(self._facets.allowed((), place) or () for place in ids))
        to_ask = (self._places.ask_first(place, self._doc_ids.__contains__) for place in ids)
        asked = dict.fromkeys(self._doc_ids[name] for names in to_ask for name in names)
        return Local(around, near, serving, tuple(asked)[:MOST_ASKED], (near & self._help) - self._all_asked)


def with_local_first(scored: Scored, local: Local, *, leads: bool) -> list[tuple[int, float]]:
    """Return scored doc ids, best first, with what serves a place among the first FIRST.

    With `leads` it comes before all others, as only the place was asked for.
    """
    order = [doc_id for doc_id, _ in scored]
    scores = dict(scored)
    pinned = [doc_id for doc_id in local.ask_first if doc_id in scores]
    best = next((each for each in order if each in local.services and each not in pinned), None)
    if best is not None and len(pinned) < FIRST - 1 and scores[best] >= DECENT:
        pinned.append(best)
    kept = [] if leads else [each for each in order if each not in pinned][: FIRST - len(pinned)]
    first = [*pinned, *kept] if leads else sorted((*pinned, *kept), key=order.index)
    arranged = [*first, *(each for each in order if each not in first)]
    return falling([(doc_id, scores[doc_id]) for doc_id in arranged], len(first))


def falling(scored: Scored, pinned: int) -> list[tuple[int, float]]:
    """Return `scored` with the first scores raised to those that follow, so that scores never rise."""
    raised = list(scored)
    for at in range(min(pinned, len(raised) - 1) - 1, -1, -1):
        raised[at] = (raised[at][0], max(raised[at][1], raised[at + 1][1]))
    return raised
