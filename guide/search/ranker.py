"""Which entries answer a query, best first, from Whoosh's postings and its BM25F scores."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from whoosh.index import Index
from whoosh.scoring import BM25F

from guide.search.query import Query

# An unfinished word counts less than a whole one, and only so many completions are looked at.
PREFIX_WEIGHT = 0.8
MOST_COMPLETIONS = 200
# Where a score's curve bends: an ordinary good match scores about this much in BM25F.
_BEND = 20.0

Scores = dict[int, float]


class Ranker:
    """Scores entries for queries; one per thread, since a Whoosh searcher may not be shared."""

    def __init__(self, index: Index) -> None:
        self._searcher = index.searcher(weighting=BM25F())
        self._reader = self._searcher.reader()

    def rank(self, query: Query) -> list[tuple[str, float]]:
        """Give (entry id, score), best first: entries with all words (score ≥ 1) before those with some."""
        found = [self._scores(query, i) for i in range(len(query.words))]
        totals: Scores = defaultdict(float)
        hits: Counter[int] = Counter()
        for scores in found:
            for number, score in scores.items():
                totals[number] += score
                hits[number] += 1
        ranked = [(number, _score(total, hits[number] / len(found))) for number, total in totals.items()]
        ranked.sort(key=lambda pair: (-pair[1], pair[0]))
        return [(self._searcher.stored_fields(number)["id"], score) for number, score in ranked]

    def _scores(self, query: Query, position: int) -> Scores:
        word = query.words[position]
        scores = dict(self._postings("stems", word.stem))
        if query.unfinished and word.surface == query.unfinished:
            for completion in self._completions(query.unfinished):
                for number, score in self._postings("surface", completion):
                    scores[number] = max(scores.get(number, 0.0), score * PREFIX_WEIGHT)
        return scores

    def _completions(self, beginning: str) -> list[str]:
        """Give the words of the guide that begin so, the commonest first where there are many."""
        words = [term.decode("utf-8") for term in self._reader.expand_prefix("surface", beginning)]
        if len(words) > MOST_COMPLETIONS:
            words.sort(key=lambda word: -self._reader.doc_frequency("surface", word))
        return words[:MOST_COMPLETIONS]

    def _postings(self, field: str, text: str) -> Iterator[tuple[int, float]]:
        if (field, text) not in self._reader:
            return
        matcher = self._searcher.postings(field, text)
        while matcher.is_active():
            yield matcher.id(), matcher.score()
            matcher.next()


def _score(total: float, coverage: float) -> float:
    """Bend a sum of BM25F scores into 0..1, and lift it over 1 where every word was found."""
    weighed = total * coverage
    return round((1.0 if coverage == 1.0 else 0.0) + weighed / (weighed + _BEND), 4)
