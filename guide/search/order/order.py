"""Orders candidates by the sum of their weighed features, and finds these candidates."""

from collections.abc import Iterable, Mapping, Sequence, Set
from math import isfinite

from guide.content.lists import Learned
from guide.content.model import Entry
from guide.search.index.building import Names
from guide.search.order.each_need import with_each_need
from guide.search.order.features import FIRST, NAMES, Candidate, FeatureReader, Features
from guide.search.order.need_reader import NeedReader, most
from guide.search.places.local import NOWHERE, Local
from guide.search.planning.plan import SearchPlan
from guide.search.ranking.ranker import RankedEntry, Ranker, Ranking

BY_WORDS, BY_PLACE = 25, 8  # candidates with the highest sums of clause scores: of all, and of those near
NEEDS = 5  # the likeliest needs, whose entries at a place are candidates
TOLD = 0.15  # the probability from which a row says that it is for a need
REPORT = 0.05  # the probability from which whom to report to at a place is a candidate
LIKELY = 0.08  # the probability from which a need brings candidates where there is no place
# The weights where a pack has learned none: about those of the guide that the program came with.
USUAL: Mapping[str, float] = {
    "most_words": 5.0,
    "all_words": 0.6,
    "telling": 1.6,
    "all_telling": 0.3,
    "name": 1.6,
    "like": 2.5,
    "need": 1.1,
    "most_need": 2.1,
    "own_place": 3.0,
    "region": 1.9,
    "wide": -1.0,
    "elsewhere": -2.0,
    "far": -3.0,
    "need_own": 2.8,
    "most_need_here": 1.4,
    "age": 0.5,
    "other_age": -1.5,
    "other_people": -0.4,
    "refused": -1.9,
    "act": 0.4,
    "term_short": 0.7,
    "strategy": -0.4,
}


def weights_of(text: str) -> Mapping[str, float]:
    """Return the weight of each feature that `order` of learned.yaml names; without any, the usual ones.

    Raises ValueError if it is no such text.
    """
    if not text.strip():
        return USUAL
    weights = {name: float(number) for name, number in (line.split(" ") for line in text.splitlines())}
    if not weights.keys() <= {*NAMES} or not all(map(isfinite, weights.values())):
        raise ValueError(text[:40])
    return weights


def _is_no_help(features: Features) -> bool:
    """Return whether an entry can't help this person, however well its words fit, unless it was named."""
    is_for_others = features.elsewhere or features.other_age or features.other_people
    return bool(is_for_others or features.refused) and not features.name


class Order:
    """Finds the candidates for a question and orders them."""

    def __init__(  # noqa: PLR0913 - each argument knows something else about an entry
        self,
        entries: Sequence[Entry],
        learned: Learned,
        ranker: Ranker,
        features: FeatureReader,
        names: Names,
        *,
        local: Set[int],
    ) -> None:
        """`local` has the entries that are services of one place."""
        self._ranker, self._features, self._names, self._local = ranker, features, names, local
        try:
            self._reader, weights = NeedReader(learned.needs), weights_of(learned.order)
        except ValueError:  # the check names it
            self._reader, weights = NeedReader(""), USUAL
        self._weights = [weights.get(name, 0.0) for name in NAMES]
        self._latest: tuple[str, Mapping[str, float]] = "", {}  # a text and what it tells
        self._needing: dict[str, list[int]] = {}
        self._needs = [frozenset(entry.needs) for entry in entries]
        for doc_id, entry in enumerate(entries):
            for need in entry.needs:
                self._needing.setdefault(need, []).append(doc_id)

    def best(
        self,
        plan: SearchPlan,
        ranking: Ranking,
        *,
        limit: int,
        there: Local = NOWHERE,
        allowed: Set[int] | None = None,
    ) -> list[Candidate]:
        """Return the best candidates, best first. What follows them has matching words only."""
        found = self.scored(plan, ranking, there=there, allowed=allowed)
        able = [each for each in found if not _is_no_help(each.features)]
        unable = [each for each in found if _is_no_help(each.features)]
        found = [*with_each_need(able, self._likely(plan), self._needs), *unable]
        if plan.read.only_place:  # whoever names nothing else is told first who knows what is there
            first = {*there.ask_first, *there.report_to[:1]}
            found.sort(key=lambda each: (each.doc_id not in first, each.doc_id in there.report_to))
        compared = {each.doc_id for each in found}
        rest = (each for each in ranking.best[BY_WORDS:] if each.doc_id not in compared)
        lowest = found[-1].score if found else 0.0
        empty = Features(*[0.0] * len(NAMES))
        if not plan.read.only_place:
            found += [Candidate(doc_id, lowest - n - 1, empty) for n, (doc_id, *_) in enumerate(rest)]
        return found[:limit]

    def scored(
        self,
        plan: SearchPlan,
        ranking: Ranking,
        *,
        there: Local = NOWHERE,
        allowed: Set[int] | None = None,
    ) -> list[Candidate]:
        """Return all candidates with their scores, best first."""
        likely = self._likely(plan)
        named = self._named(plan, allowed)
        candidates = self._candidates(plan, ranking, there, allowed, likely, named)
        features = self._features.of(plan, candidates, there, likely, named)
        found = [Candidate(n, self._sum(each), each) for n, each in features.items()]
        found.sort(key=lambda each: (_is_no_help(each.features), -each.score, each.doc_id))
        if any(each.features.name for each in found[FIRST:]):  # whoever types the name of a page finds it
            found.sort(key=lambda each: not each.features.name)
        return found

    def _sum(self, features: Features) -> float:
        return round(sum([value * weight for value, weight in zip(features, self._weights, strict=True)]), 9)

    def parts_of(self, features: Features) -> dict[str, float]:
        """Return what each feature adds to a score."""
        pairs = zip(NAMES, features, self._weights, strict=True)
        return {name: value * weight for name, value, weight in pairs if value * weight}

    def needs_in(self, plan: SearchPlan) -> tuple[str, ...]:
        """Return the ids of the needs that the text of a plan likely tells, the likeliest first."""
        likely = self._likely(plan)
        found = (need for need, chance in likely.items() if chance >= TOLD)
        return tuple(sorted(found, key=likely.__getitem__, reverse=True))

    def _likely(self, plan: SearchPlan) -> Mapping[str, float]:
        """Return how likely each need is in the text of a plan."""
        text = "" if plan.is_literal else self._text(plan)
        if text != self._latest[0]:
            self._latest = text, most(self._reader.parts(text))
        return self._latest[1]

    def _text(self, plan: SearchPlan) -> str:
        read = plan.read
        return read.whole.text if read.only_place else read.query.text

    def _named(self, plan: SearchPlan, allowed: Set[int] | None) -> frozenset[int]:
        whole = plan.read.whole
        named = self._names.get(whole.all_words) or self._names.get(whole.name_words, ())
        return frozenset(n for n in named if allowed is None or n in allowed)

    def _candidates(  # noqa: PLR0913, PLR0917 - all that decides which entries may be shown
        self,
        plan: SearchPlan,
        ranking: Ranking,
        there: Local,
        allowed: Set[int] | None,
        likely: Mapping[str, float],
        named: frozenset[int],
    ) -> Iterable[RankedEntry]:
        """Return what has the words, what is named, and what serves the place or a likely need."""
        found = {each.doc_id: each for each in ranking.best[:BY_WORDS]}
        likeliest = sorted(likely, key=likely.__getitem__, reverse=True)[:NEEDS]
        needs = [each for each in likeliest if there.around or likely[each] >= LIKELY]
        wanted = {n for need in needs for n in self._needing.get(need, ())}
        clear = (need for need in likeliest if likely[need] >= LIKELY)
        more = {*named}
        near = there.near if allowed is None else there.near & allowed
        if there.around:
            report = there.report_to if likely.get("report", 0.0) >= REPORT or plan.read.only_place else ()
            more |= {*there.ask_first, *report, *(wanted & there.near)}
            more |= {n for need in clear for n in self._needing.get(need, ())} - self._local
            best = self._ranker.rank(plan.clauses, limit=BY_PLACE, in_place=near).best
            found = {each.doc_id: each for each in best} | found
        else:
            more |= wanted - self._local
        if allowed is not None:
            more = {n for n in more if n in allowed}
        found.update((n, self._ranker.rank_one(plan.clauses, n)) for n in sorted(more - found.keys()))
        if plan.read.only_place:
            few = near if len(near) <= BY_WORDS else near & there.services
            others = sorted(few - found.keys())[:BY_WORDS]
            found.update((n, self._ranker.rank_one(plan.clauses, n)) for n in others)
            found = {n: each for n, each in found.items() if n in there.serving or n in named}
        return found.values()
