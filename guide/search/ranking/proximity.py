"""Proximity: neighbours in a query that are neighbours in an entry, words in their exact form, names."""

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from guide.search.query.query import Query


@dataclass(frozen=True, slots=True)
class EntryTokens:
    """The words of an entry and of its document expansion, with a blank before and after each word."""

    text: str  # folded words
    stems: str
    names: tuple[frozenset[str], ...]  # the stems of each name

    def __len__(self) -> int:
        return 2 * len(self.text)


class Proximity(NamedTuple):
    """How closely an entry fits a query: three shares from 0 to 1, and the factor for its score."""

    phrase: float  # of the query's neighbours, those that are neighbours in the entry
    exact: float  # of the query's terms, those that are in the entry in the form that was typed
    named: float  # overlap of the query with the entry's nearest name (Dice coefficient)
    factor: float


class Patterns(NamedTuple):
    """What is looked for in an entry's tokens: pairs of neighbouring stems, and exact forms."""

    pairs: tuple[str, ...]
    forms: tuple[str, ...]

    def count_in(self, tokens: EntryTokens) -> tuple[int, int]:
        """Return how many pairs and how many forms an entry has."""
        stems, text = tokens.stems, tokens.text
        return sum([pair in stems for pair in self.pairs]), sum([form in text for form in self.forms])


class PhraseHits(NamedTuple):
    """The counts of some patterns by doc id, filled on demand."""

    patterns: Patterns
    counts: dict[int, tuple[int, int]]

    @classmethod
    def none(cls, patterns: Patterns) -> "PhraseHits":
        """Return hits of `patterns` with no entry counted yet."""
        return cls(patterns, {})

    def counts_for(self, doc_id: int, tokens: EntryTokens) -> tuple[int, int]:
        """Return how many pairs and forms an entry has, counted once."""
        counted = self.counts.get(doc_id)
        if counted is None:
            counted = self.counts[doc_id] = self.patterns.count_in(tokens)
        return counted

    def joined(self, last: "PhraseHits") -> "PhraseHits":
        """Return the hits of both patterns together, for the entries that both have counted."""
        pairs, forms = self.patterns.pairs + last.patterns.pairs, self.patterns.forms + last.patterns.forms
        both = self.counts.keys() & last.counts.keys()
        sums = {
            n: (self.counts[n][0] + last.counts[n][0], self.counts[n][1] + last.counts[n][1]) for n in both
        }
        return PhraseHits(Patterns(pairs, forms), sums)


class PhraseQuery(NamedTuple):
    """The patterns of a query; those of the last word apart, so that typing on only counts those again."""

    before: Patterns
    last: Patterns
    pair_count: int  # at least 1
    form_count: int  # at least 1
    stems: frozenset[str]  # of the query's terms, to compare with names

    @classmethod
    def of(cls, query: Query, most_words: int) -> "PhraseQuery":
        """Return the patterns of a query: neighbours of its first `most_words` words, forms of its terms."""
        words = query.content_words[:most_words]
        pairs = [f" {first.stem} {second.stem} " for first, second in pairwise(words)]
        if pairs and query.prefix and words[-1].surface == query.prefix:
            pairs[-1] = pairs[-1].rstrip()  # the last word may go on
        forms = [f" {word.surface} " for word in query.terms]
        before = Patterns(tuple(pairs[:-1]), tuple(forms[:-1]))
        last = Patterns(tuple(pairs[-1:]), tuple(forms[-1:]))
        stems = frozenset(word.stem for word in query.terms)
        return cls(before, last, max(1, len(pairs)), max(1, len(forms)), stems)

    def name_overlap(self, tokens: EntryTokens) -> float:
        """Return the overlap of the query's stems with the nearest name (Dice coefficient)."""
        overlap, stems = 0.0, self.stems
        for name in tokens.names:
            if not name.isdisjoint(stems):
                overlap = max(overlap, 2 * len(name & stems) / (len(name) + len(stems)))
        return overlap
