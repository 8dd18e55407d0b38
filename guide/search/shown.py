"""Decides which entries a search may show: those of a place and with the chosen values."""

from collections.abc import Mapping, Set
from functools import lru_cache
from typing import NamedTuple

from guide.content.facet import Choice, with_unsaid
from guide.content.places import Places
from guide.search.places.local import REMEMBERED, Local, LocalEntries
from guide.search.planning.plan import SearchPlan
from guide.search.ranking.ranker import Ranker
from guide.search.results.facets import Facets

FEW = 10  # entries that take reports elsewhere, so few that words tell them apart


class Shown(NamedTuple):
    """The entries of the place asked for, and the doc ids that may be shown, without and with choices.

    None means all entries.
    """

    there: Local
    in_place: Set[int] | None
    allowed: Set[int] | None


class ShownEntries:
    """Knows which entries of a guide a search may show."""

    def __init__(self, places: Places, facets: Facets, ranker: Ranker, doc_ids: Mapping[str, int]) -> None:
        self._local = LocalEntries(places, facets, doc_ids)
        self._facets = facets
        self._ranker = ranker
        self._all_but = lru_cache(REMEMBERED)(frozenset(range(len(doc_ids))).difference)

    def of(self, plan: SearchPlan, place: str, choices: frozenset[Choice]) -> Shown:
        """Return what may be shown for `plan` to somebody who chose `place`, or "", and `choices`."""
        there = self._local.of(plan.places or ((place,) if place else ()))
        in_place = self._facets.allowed((), place) if place else self._without_far_reports(plan, there)
        return Shown(there, in_place, self._chosen(in_place, choices))

    def with_unsaid(self, in_place: Set[int] | None, choices: frozenset[Choice]) -> Set[int] | None:
        """Return what of a place has the chosen values, and what does not say whether it has them."""
        return self._chosen(in_place, with_unsaid(choices))

    def _chosen(self, in_place: Set[int] | None, choices: frozenset[Choice]) -> Set[int] | None:
        chosen = self._facets.allowed(choices) if choices else None
        if chosen is None or in_place is None:
            return in_place if chosen is None else chosen
        return chosen & in_place

    def _without_far_reports(self, plan: SearchPlan, there: Local) -> Set[int] | None:
        """Return all entries but whom to report to in other places, unless only few of these match all words.

        One of each county, with nearly the same words, would fill the results.
        """
        far = self._local.far_reports(there)
        only_far = self._ranker.matches_only_among(plan.clauses, far)
        return None if not far or 0 < only_far <= FEW else self._all_but(far)
