"""Doubts whether a guide has what was asked."""

from collections.abc import Iterable, Sequence

from guide.search.analysis.analyzer import words_of
from guide.search.order.features import FIRST, Candidate
from guide.search.planning.plan import SearchPlan
from guide.search.ranking.coverage import CoverageScorer
from guide.search.weights import Weights

MANY = 5  # terms of which one of another topic is a good part
SURE_NEED = 0.5  # probability of a need from which the first entry surely fits


class Doubt:
    """Knows which words are of topics that a guide does not have, and when its best entries hardly fit."""

    def __init__(self, coverage: CoverageScorer, elsewhere: Iterable[str], weights: Weights) -> None:
        """`elsewhere` has words of such topics."""
        self._coverage, self._weights = coverage, weights
        self._elsewhere = frozenset(word.stem for text in elsewhere for word in words_of(text))

    def fits_poorly(self, plan: SearchPlan, best: Sequence[Candidate]) -> bool:
        """Return whether the guide may not have what was asked.

        Then the first of `best` has hardly its words, and none of the first tells of most that was asked; or
        a good part of the words is of other topics, and no page tells of all words.
        """
        if not best or plan.urgent or best[0].features.name or best[0].features.all_telling:
            return False
        other = [each for each in plan.clauses if each.word.stem in self._elsewhere]
        if other and len(other) * MANY >= len(plan.clauses):
            return True
        if best[0].features.need >= SURE_NEED:
            return False
        if best[0].features.words >= self._weights.doubtful_score:
            return False
        share = self._coverage.scorer_for(plan.clauses)
        return max(share(each.doc_id) for each in best[:FIRST]) < self._weights.doubtful_share
