"""SearchService: a person's words in, results out; the same for window and terminal."""

from collections.abc import Iterator, Sequence, Set
from heapq import nlargest

from guide.content.facet import Choice
from guide.content.guide import Guide
from guide.search.analysis.analyzer import Word, stem_of
from guide.search.explain import Explanation, explain
from guide.search.index.index import SearchIndex, fingerprint_of
from guide.search.index.postings import PostingsReader
from guide.search.query.document_expansion import expansion_term, questions_by_page
from guide.search.query.passages import LENGTH, PassagePicker
from guide.search.query.query import Query
from guide.search.ranking.clauses import ClauseScorer
from guide.search.ranking.ranker import RankedEntry, Ranker, Ranking
from guide.search.ranking.rerank import Reranker
from guide.search.results.facets import FacetCount, Facets
from guide.search.results.results import Correction, Results, SearchResult
from guide.search.spelling.correction import Corrector
from guide.search.spelling.danger import DangerWords
from guide.search.spelling.spelling import Spelling

DEFAULT_LIMIT = 20
CLOSER = 50  # so many of the best are looked at closely
FEW = 10  # so many of the best of a passage, to tell how well it is answered
MOST_WORDS = 12  # of a longer text the most telling words are looked for
# What names the place itself stands a little before what is for everywhere.
NEAR = 0.2
# Where a score's curve bends: an ordinary good match adds up to about this much.
_BEND = 20.0
NOTHING_CHOSEN: frozenset[Choice] = frozenset()


class SearchService:
    """Answers queries over one guide; build its index anywhere, but make and ask it in one thread."""

    def __init__(self, guide: Guide, index: SearchIndex | None = None) -> None:
        index = index or SearchIndex.of(guide)
        entries = guide.entries
        self._entries = entries
        self._by_id = {entry.id: entry for entry in entries}
        self._postings = PostingsReader(index)
        if index.fingerprint != fingerprint_of(entries):
            raise ValueError("The index is of another guide.")
        self._lexicon = index.lexicon
        self._names = index.names
        self._danger = DangerWords(guide.urgent.danger)
        meanings = self._meanings = index.meanings
        self._small_talk = meanings.stop_word_phrases
        doc_ids = {entry.id: doc_id for doc_id, entry in enumerate(entries)}
        self._clause_scorer = ClauseScorer(self._postings, index.lexicon, meanings, doc_ids)
        self._ranker = Ranker(self._clause_scorer)
        self._rerank = Reranker(entries, questions_by_page(guide))
        self._facets = Facets(entries)
        spelling = self._spelling = Spelling(
            index.lexicon,
            typed=meanings.words,
            urgent=self._danger.words,
            names=self._names,
            begins=meanings.begins,
            has_form=lambda word: self._telling(stem_of(word)) > 0,
        )
        self._corrector = Corrector(spelling, index.hiding, index.lexicon.__contains__)
        self._passages = PassagePicker(self._telling, meanings.has, self._answered)

    @property
    def size(self) -> int:
        """How many entries are searched."""
        return len(self._entries)

    def search(
        self,
        text: str,
        *,
        limit: int = DEFAULT_LIMIT,
        place: str = "",
        choices: frozenset[Choice] = NOTHING_CHOSEN,
        literal: bool = False,
    ) -> Results:
        """Answer any text at all, best first; literal looks for just what was typed, slips and all."""
        query, mended = self._read(text, literal=literal)
        correction = None if literal else mended
        allowed = self._facets.allowed(choices, place)
        here = self._facets.allowed((), place)
        ranking = self._ranker.rank(query, limit=max(limit, CLOSER), here=here, allowed=allowed)
        scores = self._scores(query, ranking, place, allowed)
        best = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]
        hits = self._clause_scorer.hits(query)
        urgent = self._danger.lines_in(*((mended.text,) if mended else ()), text)
        return Results(
            text,
            tuple(SearchResult(self._entries[doc_id], round(score, 4), hits) for doc_id, score in best),
            tuple(filter(None, map(self._by_id.get, urgent))),
            hits,
            correction,
            matches=_size(ranking, allowed),
            matches_all=ranking.matches_all,
            unfiltered_matches=_size(ranking, here),
            matches_anywhere=ranking.matches_elsewhere or ranking.size,
            matches_all_elsewhere=ranking.matches_elsewhere > 0,
            choices=choices,
            suggestions=() if best or ranking.size else self._corrector.suggestions(text),
        )

    def count(
        self,
        text: str,
        *,
        place: str = "",
        choices: frozenset[Choice] = NOTHING_CHOSEN,
        literal: bool = False,
    ) -> tuple[FacetCount, ...]:
        """Count what the matches can be narrowed by: those with all words, or with any where none has all."""
        query, _ = self._read(text, literal=literal)
        here = self._facets.allowed((), place)
        matches = self._ranker.rank(query, limit=1, here=here).matches
        return self._facets.count(matches if here is None else matches & here, choices)

    def explain(
        self, text: str, *, limit: int = DEFAULT_LIMIT, literal: bool = False
    ) -> tuple[Explanation, ...]:
        """Say for each result why it stands where it stands."""
        query, _ = self._read(text, literal=literal)
        # Only so many are looked at as closely as the explanation says.
        answer = self.search(text, limit=min(limit, CLOSER), literal=literal)
        doc_ids = {entry.id: doc_id for doc_id, entry in enumerate(self._entries)}
        expansions = self._clause_scorer.expansions(query)
        return tuple(
            explain(result, doc_ids[result.entry.id], query, expansions, self._rerank)
            for result in answer.results
        )

    def correct(self, text: str) -> Correction | None:
        """Give what would be searched for in place of a text; None where nothing has to be mended."""
        return self._corrector.correct(text)

    def warm(self) -> Iterator[None]:
        """Get ready what typing needs, in small steps; only speed hangs on it, so stop between any two."""
        yield from self._spelling.warm()
        yield from self._clause_scorer.warm()
        yield from self._rerank.warm()

    def _read(self, text: str, *, literal: bool) -> tuple[Query, Correction | None]:
        passage = self._passages.best(text)
        correction = self.correct(passage)
        meant = correction.text if correction and not literal else passage
        return self._query(meant), correction

    def _query(self, text: str) -> Query:
        return self._focused(Query.of(text, self._small_talk, self._lexicon.begins))

    def _answered(self, text: str) -> float:
        """Say how well the best entry answers a passage, for its length."""
        query = self._query(text)
        look = self._rerank.scorer_for(query)
        best = self._ranker.rank(query, limit=FEW).best
        most: float = max((each.total * look(each.doc_id).factor for each in best), default=0.0)
        return most / float(max(1, len(query.words)) ** LENGTH)

    def _telling(self, stem: str) -> float:
        """Say how telling a stem is: rare in the guide, but in it."""
        known = (term for term in (stem, expansion_term(stem)) if self._postings.frequency(term))
        return max(map(self._postings.idf, known), default=0.0)

    def _focused(self, query: Query) -> Query:
        """Keep of a long question the words that tell most: what has a meaning, what is rare."""
        if len(query.words) <= MOST_WORDS:
            return query
        meant = {stem for meaning in self._meanings.find(query) for stem in meaning.stems}

        def worth(word: Word) -> tuple[bool, float, str]:
            return word.stem in meant, self._telling(word.stem), word.stem

        best = nlargest(MOST_WORDS, query.words, key=worth)
        return query.only(frozenset(word.stem for word in best))

    def _scores(
        self, query: Query, ranking: Ranking, place: str, allowed: Set[int] | None
    ) -> dict[int, float]:
        """Give the final scores: the ranker's, looked at closely, with what names and place add."""
        look = self._rerank.scorer_for(query)
        named = self._names.get(query.all_words) or self._names.get(query.name_words, ())
        named = tuple(doc_id for doc_id in named if allowed is None or doc_id in allowed)
        near = self._near(query, place, allowed)
        closely = (*ranking.best[:CLOSER], *near, *(self._ranker.total(query, doc_id) for doc_id in named))
        scores = {doc_id: matches_all + _bent(total) for doc_id, total, matches_all in ranking.best[CLOSER:]}
        for doc_id, total, matches_all in closely:
            scores[doc_id] = matches_all + _bent(total * look(doc_id).factor)
        for doc_id, _, _ in near:
            scores[doc_id] += NEAR
        # What was typed is a name, word for word: nothing else can be meant more.
        for doc_id in named:
            scores[doc_id] += 1
        return scores

    def _near(self, query: Query, place: str, allowed: Set[int] | None) -> Sequence[RankedEntry]:
        """Give the best of the entries that name a place themselves."""
        if not place:
            return ()
        there = self._facets.naming(place)
        return self._ranker.rank(query, limit=CLOSER, here=there if allowed is None else there & allowed).best


def _bent(total: float) -> float:
    """Put a sum on a scale from 0 to 1."""
    return total / (total + _BEND)


def _size(ranking: Ranking, allowed: Set[int] | None) -> int:
    return ranking.size if allowed is None else len(ranking.matches & allowed)
