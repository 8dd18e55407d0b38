"""Measures the proximity of entries to a query: adjacent words, exact word forms, and shared names."""

from itertools import pairwise
from typing import NamedTuple

from guide.search.index.entry_tokens import EntryTokens
from guide.search.index.signs import Signs, Sought
from guide.search.query.query import Query


class Proximity(NamedTuple):
    """The proximity of an entry to a query: three shares from 0 to 1, and the factor for its score."""

    phrase: float  # share of adjacent query words that are adjacent in the entry
    exact: float  # share of query terms that the entry has in the typed form
    named: float  # overlap of the query with the most similar name of the entry (Dice coefficient)
    factor: float  # 1 + the shares above, each times its weight


class Patterns(NamedTuple):
    """Words to seek in the tokens of entries: pairs of adjacent stems, and exact word forms."""

    pairs: tuple[str, ...]
    forms: tuple[str, ...]


class PatternCounts(NamedTuple):
    """By doc id, the numbers of pairs and forms of `patterns` that an entry has. Counted on demand."""

    patterns: Patterns
    pairs: tuple[Sought, ...]
    forms: tuple[Sought, ...]
    counts: dict[int, tuple[int, int]]

    @classmethod
    def empty(cls, patterns: Patterns, signs: Signs) -> "PatternCounts":
        """Return counts for `patterns` in which no entry is counted yet."""
        pairs, forms = ([Sought.of(text, signs) for text in texts] for texts in patterns)
        return cls(patterns, tuple(pairs), tuple(forms), {})

    def counts_for(self, doc_id: int, tokens: EntryTokens) -> tuple[int, int]:
        """Return how many pairs and how many forms the entry `doc_id` has. The result is cached."""
        counted = self.counts.get(doc_id)
        if counted is None:
            stems, text = tokens.stems, tokens.text
            pairs = sum([each.is_in(stems) for each in self.pairs])
            counted = self.counts[doc_id] = pairs, sum([each.is_in(text) for each in self.forms])
        return counted

    def summed_where_both(self, last: "PatternCounts") -> "PatternCounts":
        """Return the sums of these counts and of `last`, for the entries that are counted in both."""
        patterns = Patterns(*(one + other for one, other in zip(self.patterns, last.patterns, strict=True)))
        both = self.counts.keys() & last.counts.keys()
        sums = {
            n: (self.counts[n][0] + last.counts[n][0], self.counts[n][1] + last.counts[n][1]) for n in both
        }
        return PatternCounts(patterns, self.pairs + last.pairs, self.forms + last.forms, sums)


class QueryPatterns(NamedTuple):
    """The patterns of a query. Those of the last word are separate: a keystroke changes only these."""

    before: Patterns  # patterns of all words before the last
    last: Patterns  # patterns of the last word
    pair_count: int  # number of pairs, at least 1
    form_count: int  # number of forms, at least 1
    stems: frozenset[str]  # signs of the stems of the query's terms, to compare with names

    @classmethod
    def of(cls, query: Query, most_words: int, signs: Signs) -> "QueryPatterns":
        """Return the patterns of `query`: pairs of its first `most_words` words, and forms of its terms."""
        words = query.content_words[:most_words]
        pairs = [f" {first.stem} {second.stem} " for first, second in pairwise(words)]
        if pairs and query.prefix and words[-1].surface == query.prefix:
            pairs[-1] = pairs[-1].rstrip()  # the last word is a prefix
        forms = [f" {word.surface} " for word in query.terms]
        before = Patterns(tuple(pairs[:-1]), tuple(forms[:-1]))
        last = Patterns(tuple(pairs[-1:]), tuple(forms[-1:]))
        stems = frozenset(signs.written(word.stem for word in query.terms))
        return cls(before, last, max(1, len(pairs)), max(1, len(forms)), stems)

    def name_overlap(self, tokens: EntryTokens) -> float:
        """Return the overlap of the query's stems with the entry's most similar name (Dice coefficient)."""
        overlap, stems = 0.0, self.stems
        for name in tokens.names:
            if not stems.isdisjoint(name):
                overlap = max(overlap, 2 * len(stems.intersection(name)) / (len(name) + len(stems)))
        return overlap
