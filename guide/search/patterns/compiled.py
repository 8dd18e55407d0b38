"""Compiles all patterns of urgent.yaml."""

from collections.abc import Iterable, Iterator, Set

from guide.content.lists import UrgentHelp
from guide.search.analysis.analyzer import words_of
from guide.search.patterns.matcher import Found, Matcher, Pattern, Spans


class CompiledGrammar:
    """The compiled patterns of urgent.yaml. They can be pickled, because compiling takes 50 ms."""

    def __init__(self, urgent: UrgentHelp) -> None:
        matcher = self.matcher = Matcher(urgent.groups)
        rules = urgent.danger
        self.idioms = Patterns(matcher, ((text, 0) for text in urgent.idioms))
        self.danger = Patterns(matcher, ((text, n) for n, rule in enumerate(rules) for text in rule.patterns))
        self.unless = Patterns(matcher, ((text, n) for n, rule in enumerate(rules) for text in rule.unless))
        weighed = urgent.likely.weighed if urgent.likely else ()
        self.weights = {
            word.surface: row.toward - row.away
            for row in weighed
            for text in row.words
            for word in words_of(text)
        }
        self.other_words = frozenset(word.surface for text in urgent.other_words for word in words_of(text))


class Patterns:
    """Compiled patterns, each with the number of its rule, by one term that the pattern needs."""

    def __init__(self, matcher: Matcher, patterns: Iterable[tuple[str, int]]) -> None:
        self.single_words: set[str] = set()
        self._by_term: dict[int, list[tuple[Pattern, int]]] = {}
        for text, number in patterns:
            pattern = matcher.pattern(text)
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
