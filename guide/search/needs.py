"""Finds the needs that a sentence tells part by part, and puts a page for each among the first results."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from guide.content.facet import Choice
from guide.search.danger.lines import UrgentLines
from guide.search.places.local import FIRST, Local, falling
from guide.search.places.nearness import NAMED, TELLS
from guide.search.planning.plan import SearchPlan
from guide.search.planning.planner import QueryPlanner
from guide.search.query.ages import OLDEST, Age
from guide.search.query.clauses import Clause
from guide.search.query.people import People
from guide.search.query.query import Query
from guide.search.query.refusals import Authority
from guide.search.ranking.coverage import CoverageScorer
from guide.search.ranking.ranker import Ranker
from guide.search.ranking.scores import Pair, top_n
from guide.search.scoring import FinalScorer
from guide.search.weights import Weights

Chosen = tuple[str, frozenset[Choice]]  # a place and facet values
DEPTH = 10  # entries that are compared with a part
MOST_ADDED = FIRST - 1  # the first result of the whole sentence stays the first
SENTENCE = 6  # words; in fewer, "and" may join what belongs together: "missing and exploited kids"
CLAUSE = 3  # words of a part: "he is deaf", but not "detox"


class Need(NamedTuple):
    """A need that a part of a sentence tells, and the page that answers it best."""

    page: int  # doc id
    answers: Set[int]  # a page of these among the first results is enough
    is_danger: bool
    age: int  # of whom it is about, in years; OLDEST if it does not say so


class _Asked(NamedTuple):
    """A part of a sentence with all else that decides which page answers it."""

    part: str
    age: Age | None
    avoided: frozenset[Authority]
    people: People
    around: tuple[str, ...]
    chosen: Chosen


class NeedFinder:
    """Finds the needs that the parts of a sentence surely tell. Remembers those of the latest sentence."""

    def __init__(  # noqa: PLR0913 - each argument does another step of a search
        self,
        planner: QueryPlanner,
        urgent: UrgentLines,
        ranker: Ranker,
        scorer: FinalScorer,
        coverage: CoverageScorer,
        *,
        doc_ids: Mapping[str, int],
        weights: Weights,
    ) -> None:
        self._planner = planner
        self._urgent = urgent
        self._ranker = ranker
        self._scorer = scorer
        self._coverage = coverage
        self._doc_ids = doc_ids
        self._about_danger = frozenset(doc_ids[page] for page in urgent.situations)
        self._weights = weights
        self._known: dict[_Asked, Need | None] = {}

    def needs(self, plan: SearchPlan, there: Local, allowed: Set[int] | None, chosen: Chosen) -> list[Need]:
        """Return the needs that the parts of a sentence tell; of a few words two or more, or danger.

        `allowed` has the doc ids of the entries that fit what was `chosen`; None means all.
        """
        query, found = plan.query, dict[_Asked, Need | None]()
        for part in self._planner.parts(plan.read.whole.text):
            key = _Asked(part, query.age, query.avoided, query.people, there.around, chosen)
            found[key] = self._known[key] if key in self._known else self._need(part, query, there, allowed)
        self._known = found
        needs = [need for need in found.values() if need]
        is_sentence = len(needs) > 1 or len(plan.read.whole.all_words) >= SENTENCE
        return [need for need in needs if is_sentence or need.is_danger]

    def _need(self, text: str, whole: Query, there: Local, allowed: Set[int] | None) -> Need | None:
        """Return the need of a part of a sentence, or None if no page surely answers it."""
        part = self._plan(text, whole)
        # One word alone tells no need, unless it is danger; one in a clause or a phrase ("wants out") does.
        telling = [word for clause in part.clauses if _tells(clause) for word in _words(clause)]
        is_clause = len(part.read.whole.all_words) >= CLAUSE
        is_telling = part.urgent or len(telling) > (0 if is_clause else 1)
        is_other = part.read.only_place or bool(part.read.whole.avoided)
        if not is_telling or is_other or not self._planner.is_complete(part.query):
            return None
        ranking = self._ranker.rank(part.clauses, limit=DEPTH, allowed=allowed)
        best = top_n(self._scorer.scores(part, ranking, there=there, allowed=allowed), DEPTH)
        if not best:
            return None
        age, first = part.read.whole.age, best[0][0]
        years = age.last if age else OLDEST
        is_sure = best[0][1] >= self._weights.need_score and self._tells_all(part, first)
        if part.urgent:
            lines = [self._doc_ids[line.id] for line in part.urgent]
            in_danger = self._about_danger.union(lines)
            page = first if is_sure else next((n for n, _ in best if n in in_danger), lines[0])
            return Need(page, in_danger | {first}, is_danger=True, age=years)
        if not is_sure:
            return None
        return Need(first, {doc_id for doc_id, _ in best[:FIRST]}, is_danger=False, age=years)

    def _plan(self, text: str, whole: Query) -> SearchPlan:
        """Return the plan of a part, for the age that the whole sentence tells and without whom it avoids."""
        read = self._planner.read(text)
        clauses = self._planner.clauses(read.query)
        query = replace(read.query, age=whole.age, avoided=whole.avoided, people=whole.people)
        return SearchPlan(text, read._replace(query=query), clauses, None, self._urgent.lines_in(text))

    def _tells_all(self, part: SearchPlan, doc_id: int) -> bool:
        """Return whether an entry tells of nearly all that the part asks for."""
        return self._coverage.share(doc_id, part.clauses) >= self._weights.need_share


def _words(clause: Clause) -> list[str]:
    """Return the words for which a clause stands: two for a word of a phrase such as "kicked out"."""
    is_phrase = any(match.is_phrase and match.is_complete for match in clause.synonyms)
    return clause.word.surface.split() * (2 if is_phrase else 1)


def _tells(clause: Clause) -> bool:
    """Return whether a clause is of a word that may tell a need, not of an age or a number."""
    return bool(clause.word.stem) and not clause.word.surface.isdigit()


def with_each_need(best: list[Pair], needs: Sequence[Need], there: Local) -> list[Pair]:
    """Return scored doc ids, best first, with a page for each need among the first FIRST.

    Danger comes first, then the youngest; the first result stays. What serves the place keeps its place.
    A single need moves nothing where the first result tells of the whole sentence.
    """
    first = [doc_id for doc_id, _ in best[:FIRST]]
    missing = [need for need in needs if need.answers.isdisjoint(first)]
    missing.sort(key=lambda need: (not need.is_danger, need.age))
    added = list(dict.fromkeys(need.page for need in missing))[:MOST_ADDED]
    is_alone = len(needs) < 2 and not any(need.is_danger for need in missing)
    if not added or best[0][1] >= (TELLS if is_alone else NAMED):
        return best
    local = {*there.services, *there.ask_first, *there.report_to}
    spare = [doc_id for doc_id in reversed(first[1:]) if doc_id not in local][: len(added)]
    added = added[: len(spare)]
    order = [*(each for each in first if each not in spare[: len(added)]), *added]
    scores = dict(best)
    order += [doc_id for doc_id, _ in best if doc_id not in order]
    lowest = best[-1][1]
    return falling([(doc_id, scores.get(doc_id, lowest)) for doc_id in order], FIRST)[: len(best)]
