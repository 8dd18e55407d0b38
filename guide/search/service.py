"""Searches a guide: plans, searches, counts and explains. Window and terminal both use this service."""

from collections.abc import Iterator

from guide.clock import Clock, computer_time
from guide.content.facet import Choice
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.search.danger.lines import UrgentLines
from guide.search.index.index import SearchIndex, fingerprint_of
from guide.search.index.postings import PostingsReader
from guide.search.order.doubt import Doubt
from guide.search.order.features import Candidate, FeatureReader
from guide.search.order.order import BY_WORDS, Order
from guide.search.places.local import Local
from guide.search.planning.plan import SearchPlan
from guide.search.planning.planner import QueryPlanner
from guide.search.query.suppressed_terms import SuppressedTerms
from guide.search.ranking.clause_scorer import ClauseScorer
from guide.search.ranking.coverage import CoverageScorer
from guide.search.ranking.entry_words import EntryReader
from guide.search.ranking.expansions import Expander
from guide.search.ranking.ranker import Ranker
from guide.search.ranking.similarity import SimilarityScorer
from guide.search.results.facets import FacetCount, Facets
from guide.search.results.fit import Fit
from guide.search.results.query_hits import hits_of, proper_names
from guide.search.results.results import Explanation, Results
from guide.search.rows import rows_of
from guide.search.shown import ShownEntries
from guide.search.signed_first import with_signed_first
from guide.search.weights import Weights

DEFAULT_LIMIT = 20
NOTHING_CHOSEN: frozenset[Choice] = frozenset()
NOTHING_ASIDE: frozenset[str] = frozenset()


class SearchService:
    """Searches one guide. Create and use a service in one thread; its index may be built in another."""

    def __init__(
        self,
        guide: Guide,
        index: SearchIndex | None = None,
        *,
        weights: Weights | None = None,
        clock: Clock = computer_time,
        signed: "SearchService | None" = None,
    ) -> None:
        """`signed` searches the packs of `guide` that somebody signed, if there are others."""
        self._guide, self._signed = guide, signed
        weights = self._weights = weights or Weights()
        index = index or SearchIndex.build(guide, weights=weights)
        entries = self._entries = guide.entries
        if index.fingerprint != fingerprint_of(entries, weights):
            raise ValueError("The index is of another guide or has other boosts.")
        self._doc_ids = {entry.id: doc_id for doc_id, entry in enumerate(entries)}
        self._urgent = UrgentLines(guide)
        postings = PostingsReader(index, weights)
        self._places, self._proper_names = guide.places, proper_names(index.names, entries)
        self._planner = QueryPlanner(
            index,
            postings,
            danger=self._urgent.danger_words,
            places=guide.places,
            people=guide.thesaurus.people,
            suppressed=SuppressedTerms.from_lists(guide.thesaurus, guide.words),
            weights=weights,
        )
        self._fit = Fit(entries)
        expander = Expander(postings, index.lexicon, fit=self._fit, weights=weights)
        self._clause_scorer = ClauseScorer(expander, weights.coordination)
        self._ranker = Ranker(self._clause_scorer)
        reader = self._reader = EntryReader.of_guide(guide)
        similarity = SimilarityScorer(reader, frequency=postings.stem_frequency)
        self._facets = Facets(guide, clock)
        self._shown = ShownEntries(guide.places, self._facets, self._ranker, self._doc_ids)
        local = self._facets.local(Kind.SERVICE)
        coverage = CoverageScorer(reader, idf=postings.stem_idf, local_services=local)
        self._order = Order(
            entries,
            guide.learned,
            self._ranker,
            FeatureReader(
                entries,
                guide.places,
                coverage=coverage,
                similarity=similarity,
                fit=self._fit,
                local_services=local,
            ),
            index.names,
            local=local,
        )
        self._need_names = {need.id: need.name for need in guide.needs.rows}
        self._doubt = Doubt(coverage, guide.thesaurus.elsewhere, weights)

    @property
    def size(self) -> int:
        """The number of entries that are searched."""
        return len(self._entries)

    def plan(self, text: str, *, literal: bool = False, aside: frozenset[str] = NOTHING_ASIDE) -> SearchPlan:
        """Return the search plan for `text`. Any text is valid. With `literal` typos are not corrected.

        What the text tells of the places with ids in `aside`, or of age if AGE is, does not count.
        """
        correction = self._planner.correct(text)
        if correction and {*self._urgent.lines_in(text)} - {*self._urgent.lines_in(correction.text)}:
            correction = None  # who types that there is danger means no other word
        read = self._planner.read(text if literal or not correction else correction.text, aside)
        clauses, correction = self._planner.clauses(read.query), None if literal else correction
        signed = self._signed.plan(text, literal=literal, aside=aside) if self._signed else None
        urgent, may_add = self._urgent.heard_in(text)
        return SearchPlan(text, read, clauses, correction, urgent, may_add, literal, signed)

    def search(
        self,
        plan: SearchPlan,
        *,
        limit: int = DEFAULT_LIMIT,
        place: str = "",
        choices: frozenset[Choice] = NOTHING_CHOSEN,
    ) -> Results:
        """Return the best `limit` results of `plan`, among entries that serve `place` and match `choices`.

        A place that `plan` names counts instead of `place`. What serves the place is among the first.
        """
        found = self._search(plan, limit, place, choices)
        if not self._signed or not plan.signed:
            return found
        known = place if self._signed.knows(place) else ""
        signed = self._signed.search(plan.signed, limit=limit, place=known, choices=choices)
        return with_signed_first(found, signed, self._guide)

    def knows(self, place: str) -> bool:
        """Return whether it has a place with this id."""
        return self._places.find(place) is not None

    def _search(self, plan: SearchPlan, limit: int, place: str, choices: frozenset[Choice]) -> Results:
        place = plan.places[0] if place and plan.places else place
        there, in_place, allowed = self._shown.of(plan, place, choices)
        depth = max(limit, BY_WORDS)
        ranking = self._ranker.rank(plan.clauses, limit=depth, in_place=in_place, allowed=allowed)
        elsewhere = ranking.all_elsewhere if place else 0
        best = self._order.best(plan, ranking, limit=limit, there=there, allowed=allowed)
        matches = len(ranking.matches_in(allowed) if choices else ranking.matches)
        with_unsaid = self._shown.with_unsaid(in_place, choices)
        hits, query = hits_of(plan.read.whole, plan.clauses, self._proper_names), plan.query
        needs = [(need, self._need_names.get(need, "")) for need in self._order.needs_in(plan)]
        rows = rows_of(best, self._entries, query, self._fit, hits, needs, there.around)
        return Results(
            plan.text,
            rows,
            plan.urgent or self._urgent_of_first(plan, best, there if choices or there.around else None),
            hits,
            plan.correction,
            matches=matches,
            matches_all=ranking.matches_all,
            unfiltered_matches=len(ranking.matches),
            matches_anywhere=elsewhere or ranking.anywhere,
            matches_all_elsewhere=elsewhere > 0,
            places=plan.places,
            place=place,
            place_name=self._places.name_of(place) if place else "",
            choices=choices,
            unsaid=len(ranking.matches_in(with_unsaid)) - matches if choices else 0,
            fits_poorly=not (choices or elsewhere) and self._doubt.fits_poorly(plan, best),
            said=plan.read.said,
            suggestions=() if best or ranking.anywhere else self._planner.suggestions(plan.text),
        )

    def count(
        self, plan: SearchPlan, *, place: str = "", choices: frozenset[Choice] = NOTHING_CHOSEN
    ) -> tuple[FacetCount, ...]:
        """Return the number of matches for each facet value that can narrow the results of `plan`."""
        in_place = self._shown.of(plan, place and (plan.places or (place,))[0], choices).in_place
        found = self._ranker.rank(plan.clauses, limit=1, in_place=in_place).matches
        return self._facets.count(found, choices)

    def fitting(
        self, plan: SearchPlan, *, place: str = "", choices: frozenset[Choice] = NOTHING_CHOSEN
    ) -> frozenset[str]:
        """Return the ids of all matches of `plan`, however many, among entries as in `search`."""
        shown = self._shown.of(plan, place and (plan.places or (place,))[0], choices)
        found = self._ranker.rank(plan.clauses, limit=1, in_place=shown.in_place, allowed=shown.allowed)
        return frozenset(self._entries[n].id for n in found.matches_in(shown.allowed))

    def candidates(
        self, plan: SearchPlan, *, place: str = "", choices: frozenset[Choice] = NOTHING_CHOSEN
    ) -> list[tuple[str, Candidate]]:
        """Return all candidates of `plan` with the ids of their entries, best first, with their features."""
        there, in_place, allowed = self._shown.of(plan, place, choices)
        ranking = self._ranker.rank(plan.clauses, limit=BY_WORDS, in_place=in_place, allowed=allowed)
        found = self._order.scored(plan, ranking, there=there, allowed=allowed)
        return [(self._entries[each.doc_id].id, each) for each in found]

    def explain(self, plan: SearchPlan, results: Results) -> tuple[Explanation, ...]:
        """Return an explanation of the score of each of `results` that was compared with the query."""
        found = dict(self.candidates(plan, place=results.place, choices=results.choices))
        return tuple(
            Explanation(each, self._order.parts_of(found[each.entry.id].features))
            for each in results.results
            if each.entry.id in found
        )

    def warm(self) -> Iterator[None]:
        """Fill the caches that speed up typing, in small steps. Iteration may stop after any step."""
        yield from self._planner.warm()
        yield from self._clause_scorer.warm(self._planner.short_prefix_clauses())
        yield from self._reader.warm()
        yield from self._facets.warm()
        if self._signed:
            yield from self._signed.warm()

    def _urgent_of_first(
        self, plan: SearchPlan, best: list[Candidate], there: Local | None
    ) -> tuple[Entry, ...]:
        """Return the lines of the first of `best` if it is a page about danger and not first by chance.

        Under filters or in a place (else `there` is None) it is the first without them.
        """
        if not plan.first_may_add:
            return ()
        if there is not None:
            ranking = self._ranker.rank(plan.clauses, limit=BY_WORDS)
            best = self._order.best(plan, ranking, limit=1)
        is_chance = not best or self._doubt.fits_poorly(plan, best[:1])  # it has hardly what was asked
        return () if is_chance else self._urgent.of_page(self._entries[best[0].doc_id])
