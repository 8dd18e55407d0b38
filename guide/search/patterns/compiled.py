"""Compiles all patterns of urgent.yaml, and stores them as data, because compiling takes 50 ms."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace

from guide.content.lists import UrgentHelp
from guide.search.analysis.analyzer import words_of
from guide.search.patterns.matcher import Found, Matcher, Pattern, Spans, StoredMatcher
from guide.stored.errors import StoredDataError


@dataclass(frozen=True, slots=True)
class StoredPatterns:
    """Patterns as columns: for each one its terms and gaps, its only word if there is one, and its rule."""

    terms: tuple[tuple[int, ...], ...]
    gaps: tuple[tuple[int, ...], ...]
    only_words: tuple[str, ...]
    rules: tuple[int, ...]

    @classmethod
    def of(cls, matcher: Matcher, texts: Iterable[tuple[str, int]]) -> "StoredPatterns":
        """Return the patterns of `texts`, each of which comes with the number of its rule."""
        found = [(matcher.pattern(text), rule) for text, rule in texts]
        return cls(
            tuple(pattern.terms for pattern, _ in found),
            tuple(pattern.gaps for pattern, _ in found),
            tuple(pattern.only_word for pattern, _ in found),
            tuple(rule for _, rule in found),
        )

    def __iter__(self) -> Iterator[tuple[Pattern, int]]:
        patterns = map(Pattern, self.terms, self.gaps, self.only_words)
        return zip(patterns, self.rules, strict=True)


@dataclass(frozen=True, slots=True)
class StoredGrammar:
    """Compiled patterns as data: see the attributes of `CompiledGrammar`."""

    matcher: StoredMatcher
    idioms: StoredPatterns
    danger: StoredPatterns
    unless: StoredPatterns
    weights: Mapping[str, int]
    other_words: tuple[str, ...]


class CompiledGrammar:
    """The compiled patterns of urgent.yaml."""

    def __init__(self, urgent: UrgentHelp, stored: StoredGrammar | None = None) -> None:
        """Compile the patterns of `urgent`, or take them from `stored`."""
        stored = stored or compiled(urgent)
        matcher = self.matcher = Matcher.from_data(stored.matcher)
        self.idioms = Patterns(matcher, stored.idioms)
        self.danger = Patterns(matcher, stored.danger)
        self.unless = Patterns(matcher, stored.unless)
        self.weights = stored.weights
        self.other_words = frozenset(stored.other_words)

    @classmethod
    def of(cls, stored: StoredGrammar, urgent: UrgentHelp) -> "CompiledGrammar":
        """Return the grammar in `stored`, made for `urgent`. Raise StoredDataError if it is damaged."""
        try:
            grammar = cls(urgent, stored)
        except (ValueError, IndexError):
            raise StoredDataError from None
        if not all(0 <= rule < len(urgent.danger) for rule in (*stored.danger.rules, *stored.unless.rules)):
            raise StoredDataError
        return grammar


def is_same_grammar(one: UrgentHelp, other: UrgentHelp) -> bool:
    """Return whether two lists have the same patterns, so that what is compiled of them is the same."""
    return replace(one, lines=(), pages=()) == replace(other, lines=(), pages=())


def compiled(urgent: UrgentHelp) -> StoredGrammar:
    """Return the patterns of `urgent` compiled."""
    matcher, rules = Matcher(urgent.groups), urgent.danger
    idioms = StoredPatterns.of(matcher, ((text, 0) for text in urgent.idioms))
    danger = StoredPatterns.of(matcher, ((text, n) for n, each in enumerate(rules) for text in each.patterns))
    unless = StoredPatterns.of(matcher, ((text, n) for n, each in enumerate(rules) for text in each.unless))
    weights = {
        word.surface: row.toward - row.away
        for row in (urgent.likely.weighed if urgent.likely else ())
        for text in row.words
        for word in words_of(text)
    }
    other_words = sorted({word.surface for text in urgent.other_words for word in words_of(text)})
    return StoredGrammar(matcher.as_data(), idioms, danger, unless, weights, tuple(other_words))


class Patterns:
    """Compiled patterns, each with the number of its rule, by one term that the pattern needs."""

    def __init__(self, matcher: Matcher, patterns: Iterable[tuple[Pattern, int]]) -> None:
        self.single_words: set[str] = set()
        self._by_term: dict[int, list[tuple[Pattern, int]]] = {}
        for pattern, number in patterns:
            self.single_words.update((pattern.only_word,) if pattern.only_word else ())
            self._by_term.setdefault(matcher.rarest(pattern.terms), []).append((pattern, number))

    def find(self, spans: Spans, *, but: Set[int] = frozenset()) -> Iterator[tuple[int, Found]]:
        """Yield each match with the number of its rule, but none with a word whose index is in `but`."""
        present = frozenset(spans)
        for term in present:
            for pattern, number in self._by_term.get(term, ()):
                if present.issuperset(pattern.terms):
                    for found in pattern.spans(spans):
                        if not but or but.isdisjoint(at for span in found for at in range(*span)):
                            yield number, found
