"""Chooses the passage of a long text that is searched: the one whose best entry has the highest score."""

from guide.search.planning.planner import QueryPlanner
from guide.search.ranking.ranker import Ranker
from guide.search.ranking.rerank import Reranker
from guide.search.weights import Weights


class PassageChooser:
    """Chooses the best passage of a text, and remembers the scores of the previous text's passages."""

    def __init__(
        self, planner: QueryPlanner, ranker: Ranker, reranker: Reranker, *, weights: Weights
    ) -> None:
        self._planner = planner
        self._ranker = ranker
        self._reranker = reranker
        self._weights = weights
        self._scores: dict[str, float] = {}  # by passage of the previous long text

    def best(self, text: str) -> str:
        """Return the passage of a long `text` with the highest passage score; a short `text` as it is."""
        passages = self._planner.passages(text)
        if len(passages) < 2:
            return passages[0]
        # While the user types in a long text, most of its passages stay the same.
        known = self._scores
        self._scores = {each: known[each] if each in known else self._score(each) for each in passages}
        return max(passages, key=self._scores.__getitem__)

    def _score(self, passage: str) -> float:
        """Return the score of the best entry for `passage`, divided by the passage's length to a power.

        Without the division, a long passage would win by chance hits.
        """
        weights = self._weights
        query = self._planner.parse(passage)
        proximity = self._reranker.scorer_for(query)
        best = self._ranker.rank(self._planner.clauses(query), limit=weights.passage_hits).best
        score: float = max((each.total * proximity(each.doc_id).factor for each in best), default=0.0)
        return score / float(max(1, len(query.terms)) ** weights.passage_length)
