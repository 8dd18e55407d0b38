"""Expands clauses to the terms and pages that can match them, with postings and weights."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from guide.content.lists import RowType, ThesaurusRow
from guide.search.analysis.analyzer import stem_of
from guide.search.analysis.cache import LruCache
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.postings import Postings, PostingsReader
from guide.search.query.ages import Age
from guide.search.query.clauses import Clause
from guide.search.query.document_expansion import expansion_term
from guide.search.query.query import STOP_WORDS
from guide.search.query.synonyms import SynonymMatch
from guide.search.results.fit import Fit
from guide.search.results.query_hits import guide_term_stems
from guide.search.weights import Weights

MIN_WARMED_FREQUENCY = 8  # entries; postings of rarer terms are read fast enough without warming up
LIGHTEST_WARMED = 2.4  # the weight of a word in eight addresses, which count least
LOOKUP_RATIO = 8  # a list that is this many times shorter looks its entries up in the longer list
BUDGET = 800_000  # cached postings of guide terms


class Expansion(NamedTuple):
    """One term or thesaurus row that a clause is expanded to. It scores entries by `weight` × `postings`."""

    label: str  # shown by `fieldguide search --explain`
    weight: float
    postings: Postings
    is_match: bool = True  # whether an entry that has the expansion counts as matching the clause


class Expander:
    """Finds the expansions of a clause: its word, compounds, completions, and what the thesaurus names."""

    def __init__(
        self,
        postings: PostingsReader,
        lexicon: Lexicon,
        doc_ids: Mapping[str, int],
        *,
        fit: Fit,
        weights: Weights,
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
        self._fit = fit
        self._ages: LruCache[Age, Postings] = LruCache(BUDGET)
        self._guide_terms: LruCache[tuple[str, ...], Postings] = LruCache(BUDGET)

    def warm(self) -> Iterator[None]:
        """Read the postings of frequent words, one word per step, weightiest first, until many are kept."""
        for word in self._lexicon.by_weight():
            if self._lexicon.weight(word) < LIGHTEST_WARMED:
                return
            is_frequent = self._postings.doc_frequency(stem := stem_of(word)) >= MIN_WARMED_FREQUENCY
            if is_frequent and not self._postings.read_ahead(stem):
                return
            yield

    def expansions(self, clause: Clause) -> Iterator[Expansion]:
        """Yield all expansions of `clause`, the typed word first."""
        if clause.age:
            yield Expansion(clause.word.surface, self._weights.own_age, self._of_age(clause.age))
            yield from self._synonym_expansions(clause.synonyms)
            return
        word = clause.word
        yield from self._term_expansions(word.surface, 1.0, word.stem)
        for whole in clause.joined:
            yield from self._term_expansions(whole, 1.0, stem_of(whole))
        if clause.prefix:
            yield from self._completion_expansions(clause)
        yield from self._synonym_expansions(clause.synonyms)

    def _of_age(self, age: Age) -> Postings:
        """Return postings of the entries that say that they are for `age`."""
        return self._ages.get(age, lambda: self._read_age(age))

    def _read_age(self, age: Age) -> Postings:
        return Postings.from_pairs((doc_id, 1.0) for doc_id in self._fit.naming(age))

    def _term_expansions(self, label: str, weight: float, stem: str) -> Iterator[Expansion]:
        """Yield an expansion for pages with `stem` in their texts, and one for pages with it in questions."""
        yield Expansion(label, weight, self._postings.postings(stem))
        questions = self._postings.postings(expansion_term(stem))
        if questions:
            yield Expansion(f"? {label}", self._weights.question_term * weight, questions, is_match=False)

    def _completion_expansions(self, clause: Clause) -> Iterator[Expansion]:
        """Yield expansions for the words that begin with the clause's prefix, except stop words."""
        completed = self._lexicon.completions_with_stems(clause.prefix)
        is_word = clause.word.surface in self._lexicon
        weight = self._weights.completion_of_word if is_word else self._weights.completion
        for stem in dict.fromkeys([stem for word, stem in completed if word not in STOP_WORDS]):
            if stem != clause.word.stem:
                yield from self._term_expansions(f"{clause.prefix}… ({stem})", weight, stem)

    def _synonym_expansions(self, matches: Sequence[SynonymMatch]) -> Iterator[Expansion]:
        """Yield one expansion for the pages of each thesaurus row, and one for each guide term."""
        for match in matches:
            prefix_factor = 1.0 if match.is_complete else self._weights.completion
            weight = prefix_factor * self._row_factor(match)
            yield Expansion(f"→ {match.row.term}", weight, self._lead_postings(match.row))
        # Several rows may have the same guide term. The term counts once, with the highest factor.
        complete = (match for match in sorted(matches, key=self._row_factor) if match.is_complete)
        terms = {guide_term_stems(match.row): match for match in complete}
        for stems, match in terms.items():
            postings = self._guide_terms.get(stems, partial(self._conjunction, stems))
            weight = self._weights.guide_term * self._row_factor(match)
            yield Expansion(f"= {match.row.term}", weight, postings, is_match=False)

    def _row_factor(self, match: SynonymMatch) -> float:
        return self._weights.related if match.row.type is RowType.RELATED else 1.0

    def _lead_postings(self, row: ThesaurusRow) -> Postings:
        """Return postings of the row's pages, scored as if the typed word were in their titles only."""
        doc_ids = [self._doc_ids[entry_id] for entry_id in row.leads_to if entry_id in self._doc_ids]
        if not doc_ids:
            return Postings()
        idf = math.log(self._postings.doc_count / (len(doc_ids) + 1)) + 1
        boost, k1 = self._weights.boost_name, self._weights.bm25_k1
        score = idf * boost * (k1 + 1) / (boost + k1)
        return Postings.from_pairs(
            (doc_id, score * self._leads[min(i, 3)]) for i, doc_id in enumerate(doc_ids)
        )

    def _conjunction(self, stems: Sequence[str]) -> Postings:
        """Return postings of the entries that have all `stems`, each scored with the mean of its scores."""
        if len(stems) < 2:
            return self._postings.postings(stems[0]) if stems else Postings()
        terms = sorted(map(self._postings.postings, stems), key=len)
        rarest, *others = terms
        sums = dict(rarest)
        for other in others:
            is_longer = LOOKUP_RATIO * len(sums) < len(other)
            score_of = other.score_of if is_longer else dict(other).get
            sums = {doc_id: total + score for doc_id, total in sums.items() if (score := score_of(doc_id))}
        return Postings.from_pairs((doc_id, total / len(stems)) for doc_id, total in sums.items())
