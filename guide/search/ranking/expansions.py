"""Expansions: each term that can match a clause, with its postings and its weight."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from guide.content.lists import RowType, ThesaurusRow
from guide.search.analysis.analyzer import stem_of
from guide.search.analysis.cache import Cache
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.postings import Postings, PostingsReader
from guide.search.query.clauses import Clause
from guide.search.query.document_expansion import expansion_term
from guide.search.query.query import STOP_WORDS
from guide.search.query.synonyms import SynonymMatch
from guide.search.results.query_hits import guide_term_stems
from guide.search.weights import Weights

COMMON = 8  # entries that have a term; rarer terms are read too quickly to be worth warming up
FEWER = 8  # how many times shorter a list must be before its entries are looked up one by one
BUDGET = 800_000  # postings of terms of several words


@dataclass(frozen=True, slots=True)
class Expansion:
    """One term that a clause is expanded to. It adds `weight` × the score of its postings."""

    label: str  # for explanations
    weight: float
    postings: Postings
    is_match: bool = True  # whether an entry with it counts as matching the clause, or only gains by it


class Expander:
    """Expands clauses: the word, completions, words joined with neighbours, thesaurus pages and terms."""

    def __init__(
        self, postings: PostingsReader, lexicon: Lexicon, *, doc_ids: Mapping[str, int], weights: Weights
    ) -> None:
        self._postings = postings
        self._lexicon = lexicon
        self._doc_ids = doc_ids
        self._weights = weights
        self._leads = (
            weights.leads_to_first,
            weights.leads_to_second,
            weights.leads_to_third,
            weights.leads_to_more,
        )
        self._terms: Cache[tuple[str, ...], Postings] = Cache(BUDGET)

    def warm(self) -> Iterator[None]:
        """Read the postings of common words, one a step."""
        for word in self._lexicon.by_weight():
            if self._postings.doc_frequency(stem := stem_of(word)) >= COMMON:
                self._postings.postings(stem)
            yield

    def expansions(self, clause: Clause) -> Iterator[Expansion]:
        """Yield all expansions of a clause, the word itself first."""
        word = clause.word
        yield from self._stem(word.surface, 1.0, word.stem)
        for whole in clause.joined:
            yield from self._stem(whole, 1.0, stem_of(whole))
        if clause.prefix:
            yield from self._completions(clause)
        yield from self._synonyms(clause.synonyms)

    def _stem(self, label: str, weight: float, stem: str) -> Iterator[Expansion]:
        """Yield the entries that have a stem themselves, and those that have it only in their questions."""
        yield Expansion(label, weight, self._postings.postings(stem))
        asked = self._postings.postings(expansion_term(stem))
        if asked:
            yield Expansion(f"? {label}", self._weights.question_term * weight, asked, is_match=False)

    def _completions(self, clause: Clause) -> Iterator[Expansion]:
        # A stop word is never what somebody wants a prefix to become.
        completions = (w for w in self._lexicon.completions(clause.prefix) if w not in STOP_WORDS)
        is_word = clause.word.surface in self._lexicon
        weight = self._weights.completion_of_word if is_word else self._weights.completion
        for stem in dict.fromkeys(map(stem_of, completions)):
            if stem != clause.word.stem:
                yield from self._stem(f"{clause.prefix}… ({stem})", weight, stem)

    def _synonyms(self, matches: Sequence[SynonymMatch]) -> Iterator[Expansion]:
        """Yield the pages that thesaurus rows lead to, and the entries with the guide's own terms."""
        for match in matches:
            begun = 1.0 if match.is_complete else self._weights.completion
            yield Expansion(f"→ {match.row.term}", begun * self._factor(match), self._led_to(match.row))
        # Several rows may have the same term. It counts once, with the highest factor.
        complete = (match for match in sorted(matches, key=self._factor) if match.is_complete)
        terms = {guide_term_stems(match.row): match for match in complete}
        for stems, match in terms.items():
            postings = self._terms.get(stems, partial(self._all_of, stems))
            weight = self._weights.guide_term * self._factor(match)
            yield Expansion(f"= {match.row.term}", weight, postings, is_match=False)

    def _factor(self, match: SynonymMatch) -> float:
        return self._weights.related if match.row.type is RowType.RELATED else 1.0

    def _led_to(self, row: ThesaurusRow) -> Postings:
        """Return scores of the pages of a row as if the typed word were in their titles, and nowhere else."""
        doc_ids = [self._doc_ids[entry_id] for entry_id in row.leads_to if entry_id in self._doc_ids]
        if not doc_ids:
            return Postings()
        idf = math.log(self._postings.doc_count / (len(doc_ids) + 1)) + 1
        boost, k1 = self._weights.boost_name, self._weights.bm25_k1
        score = idf * boost * (k1 + 1) / (boost + k1)
        return Postings.from_pairs(
            (doc_id, score * self._leads[min(i, 3)]) for i, doc_id in enumerate(doc_ids)
        )

    def _all_of(self, stems: Sequence[str]) -> Postings:
        """Return the entries that have all of some stems, each with the mean of their scores."""
        if len(stems) < 2:
            return self._postings.postings(stems[0]) if stems else Postings()
        rarest, *others = sorted(map(self._postings.postings, stems), key=len)
        sums = dict(rarest)
        for other in others:
            score_of = other.score_of if FEWER * len(sums) < len(other) else dict(other).get
            sums = {doc_id: total + score for doc_id, total in sums.items() if (score := score_of(doc_id))}
        return Postings.from_pairs((doc_id, total / len(stems)) for doc_id, total in sums.items())
