"""What one word of a query can be answered by, and how well each entry answers it."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import pairwise

from guide.content.lists import RowType, ThesaurusRow
from guide.search.analysis.analyzer import Word, stem_of
from guide.search.analysis.cache import Cache
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.fields import NAME
from guide.search.index.postings import K1, Postings, PostingsReader
from guide.search.query.document_expansion import expansion_term
from guide.search.query.query import STOP_WORDS, Query
from guide.search.query.synonyms import SynonymMatch, SynonymMatcher, content_words
from guide.search.ranking.clause import Clause, ClauseScores, Expansion, Key, take_max
from guide.search.ranking.scores import Scores
from guide.search.results.hits import Hits

COMPLETED = 0.8  # an unfinished word counts less than a whole one
ONLY_ASKED = 1.0  # what is asked for a page, but does not stand in it: found, but not as all words
TERM = 0.5  # the guide's own term for what was typed
RELATED = 0.5  # what is not the same, only near it, counts half of that
PLACES = (1.0, 0.75, 0.5, 0.35)  # the first page a row leads to is meant most
FEWER = 8  # so many times fewer entries than postings are few
COMMON = 8  # entries that a word stands in
BUDGET = 800_000  # entries in all slots kept
_ASIDE = re.compile(r"\([^)]*\)|,.*")


class ClauseScorer:
    """Makes the slot of each word of a query."""

    def __init__(
        self, postings: PostingsReader, lexicon: Lexicon, meanings: SynonymMatcher, doc_ids: Mapping[str, int]
    ) -> None:
        self._postings = postings
        self._lexicon = lexicon
        self._meanings = meanings
        self._doc_ids = doc_ids
        self._kept: Cache[Key, ClauseScores] = Cache(BUDGET)
        self._planned: tuple[Query | None, list[Clause]] = (None, [])
        self._terms: Cache[tuple[str, ...], Postings] = Cache(BUDGET)

    def of(self, query: Query) -> list[ClauseScores]:
        """Give each word's slot; the same words give the same slots."""
        return [self._kept.get(clause.key, partial(self._merged, clause)) for clause in self._clauses(query)]

    def hits(self, query: Query) -> Hits:
        """Give what counts as a hit of a query: its own stems, completions, and the guide's terms for it."""
        stems: dict[str, int] = {}
        asked = {word.stem for word in query.content_words}
        typed: set[str] = set(asked)
        for place, clause in enumerate(self._clauses(query)):
            own = (clause.word.stem, *map(stem_of, clause.joined))
            typed.update(own)
            # Where a term says again what was typed, its other words are no hits of their own.
            said = (_term_stems(meaning.row) for meaning in clause.meanings)
            terms = (stem for term in said if not set(term) & asked for stem in term)
            for stem in (*own, *terms):
                stems.setdefault(stem, place)
        near = frozenset(stems.keys() - typed)
        last = query.content_words[-1].stem if query.content_words else ""
        return Hits(stems, query.prefix, stems.get(last, 0), near)

    def warm(self) -> Iterator[None]:
        """Read the postings of common words, then make the slots of short beginnings, one a step."""
        for word in self._lexicon.by_weight():
            # Those of a rare word are read in no time, and would be kept for nothing.
            if self._postings.frequency(stem := stem_of(word)) >= COMMON:
                self._postings.of(stem)
            yield
        for beginning in (*self._lexicon.beginnings(1), *self._lexicon.beginnings(2)):
            if self._kept.is_full:
                return
            self.of(Query.of(beginning))
            yield

    def expansions(self, query: Query) -> list[tuple[Word, list[Expansion]]]:
        """Give for each word all that answers it, for whoever wants to know why."""
        return [(clause.word, list(self._alternatives(clause))) for clause in self._clauses(query)]

    def _clauses(self, query: Query) -> list[Clause]:
        """Give what goes into each word's slot; asked for more than once for the same query."""
        if self._planned[0] is not query:
            self._planned = (query, self._build(query))
        return self._planned[1]

    def _build(self, query: Query) -> list[Clause]:
        meant: dict[str, list[SynonymMatch]] = defaultdict(list)
        for meaning in self._meanings.find(query):
            for stem in set(meaning.stems):
                meant[stem].append(meaning)
        joined = self._joined(query)
        return [
            Clause(
                word,
                query.prefix if word.surface == query.prefix else "",
                tuple(meant.get(word.stem, ())),
                joined.get(word.stem, ()),
            )
            for word in query.words
        ]

    def _joined(self, query: Query) -> dict[str, tuple[str, ...]]:
        """Give words that the guide writes with a "#", and neighbours that it writes as one ("hot line")."""
        signed = {
            word.stem: f"#{word.surface}"
            for word in query.content_words
            if query.text[: word.start].endswith("#")
        }
        joined: dict[str, tuple[str, ...]] = {
            stem: (whole,) for stem, whole in signed.items() if whole in self._lexicon
        }
        for first, second in pairwise(query.content_words):
            whole = first.surface + second.surface
            if whole in self._lexicon:
                for word in (first, second):
                    joined[word.stem] = (*joined.get(word.stem, ()), whole)
        return joined

    def _merged(self, clause: Clause) -> ClauseScores:
        """Give the best score of each entry over all alternatives."""
        best: Scores = {}
        near: Scores = {}
        for alternative in self._alternatives(clause):
            take_max(best if alternative.is_match else near, alternative)
        if not near:
            return ClauseScores(clause.key, best, best.keys())
        known = best.get
        scores = best.copy()
        scores.update([(doc_id, score) for doc_id, score in near.items() if score > known(doc_id, 0.0)])
        return ClauseScores(clause.key, scores, best.keys())

    def _alternatives(self, clause: Clause) -> Iterator[Expansion]:
        word = clause.word
        yield from self._word(word.surface, 1.0, word.stem)
        for whole in clause.joined:
            yield from self._word(whole, 1.0, stem_of(whole))
        if clause.beginning:
            # What begins as small talk does is hardly meant to become small talk.
            completions = (w for w in self._lexicon.completions(clause.beginning) if w not in STOP_WORDS)
            # A beginning that is a word of its own is most likely meant as that word.
            weight = COMPLETED / 2 if word.surface in self._lexicon else COMPLETED
            for stem in dict.fromkeys(map(stem_of, completions)):
                if stem != word.stem:
                    yield from self._word(f"{clause.beginning}… ({stem})", weight, stem)
        yield from self._meant(clause.meanings)

    def _word(self, what: str, weight: float, stem: str) -> Iterator[Expansion]:
        """Give what has a stem itself, and what it is only asked for with."""
        yield Expansion(what, weight, self._postings.of(stem))
        asked = self._postings.of(expansion_term(stem))
        if asked:
            yield Expansion(f"? {what}", ONLY_ASKED * weight, asked, is_match=False)

    def _meant(self, meanings: "tuple[SynonymMatch, ...]") -> Iterator[Expansion]:
        """Give the pages that what is typed leads to, and what has the guide's own terms for it."""
        for meaning in meanings:
            begun = 1.0 if meaning.is_complete else COMPLETED
            yield Expansion(f"→ {meaning.row.term}", begun * _factor(meaning), self._led_to(meaning.row))
        # The same term may stand in several rows: it counts once, as much as it does at most.
        whole = (meaning for meaning in sorted(meanings, key=_factor) if meaning.is_complete)
        terms = {_term_stems(meaning.row): meaning for meaning in whole}
        for stems, meaning in terms.items():
            scores = self._terms.get(stems, partial(self._all_of, stems))
            yield Expansion(f"= {meaning.row.term}", TERM * _factor(meaning), scores, is_match=False)

    def _led_to(self, row: ThesaurusRow) -> Postings:
        """Score the pages a row leads to as if what was typed stood in their titles."""
        doc_ids = [self._doc_ids[entry_id] for entry_id in row.leads_to if entry_id in self._doc_ids]
        if not doc_ids:
            return Postings()
        idf = math.log(self._postings.count / (len(doc_ids) + 1)) + 1
        title = idf * NAME * (K1 + 1) / (NAME + K1)
        return Postings.of((doc_id, title * PLACES[min(i, 3)]) for i, doc_id in enumerate(doc_ids))

    def _all_of(self, stems: tuple[str, ...]) -> Postings:
        """Score the entries that have all of several words by their mean."""
        if len(stems) < 2:
            return self._postings.of(stems[0]) if stems else Postings()
        rarest, *others = sorted(map(self._postings.of, stems), key=len)
        sums = dict(rarest)
        for other in others:
            # Few entries are looked up one by one, many at once.
            known = other.score_of if FEWER * len(sums) < len(other) else dict(other).get
            sums = {n: total + score for n, total in sums.items() if (score := known(n))}
        return Postings.of((doc_id, total / len(stems)) for doc_id, total in sums.items())


def _factor(meaning: SynonymMatch) -> float:
    """Give how much a row counts: what is only near what was typed counts less."""
    return RELATED if meaning.row.type is RowType.RELATED else 1.0


def _term_stems(row: ThesaurusRow) -> tuple[str, ...]:
    """Give the stems of the guide's own term, without what is said in brackets or after a comma."""
    return tuple(word.stem for word in content_words(_ASIDE.sub("", row.term)))
