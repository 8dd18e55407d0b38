"""Compiles the grammar of urgent.yaml, and finds the help lines for the danger that a text tells of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from guide.content.lists import UrgentHelp
from guide.search.analysis.analyzer import words_of
from guide.search.analysis.limits import LONGEST_QUERY
from guide.search.danger.matcher import Found, Matcher, Pattern, Spans, without
from guide.search.danger.slips import Slips
from guide.search.weights import Weights

# Words of one sentence that are heard together, and how many of them are heard again with those that follow.
HEARD_TOGETHER, HEARD_AGAIN = 40, 10
_SENTENCE_END = re.compile(r"(?<=[.!?;]\s)|(?<=\n)")


class Heard(NamedTuple):
    """The danger in a text: the rules that hear it, and whether an exception has silenced a word of it."""

    rules: frozenset[int]
    is_excused: bool


class DangerGrammar:
    """The compiled grammar of a pack. A text is heard in parts, and the latest parts are remembered."""

    def __init__(self, urgent: UrgentHelp, *, weights: Weights) -> None:
        matcher = self._matcher = Matcher(urgent.groups)
        rules = self.rules = urgent.danger
        self._idioms = _Patterns(matcher, ((text, 0) for text in urgent.idioms))
        self._danger = _Patterns(
            matcher, ((text, n) for n, rule in enumerate(rules) for text in rule.patterns)
        )
        self._unless = _Patterns(matcher, ((text, n) for n, rule in enumerate(rules) for text in rule.unless))
        other = frozenset(word.surface for text in urgent.other_words for word in words_of(text))
        self._slips = Slips(matcher.words, single=self._danger.single_words, other=other, weights=weights)
        self._heard_in = lru_cache(maxsize=1_000)(self._hear)

    @property
    def words(self) -> Set[str]:
        """The words that alone tell of danger, folded."""
        return self._danger.single_words

    def lines_of(self, heard: Heard) -> tuple[str, ...]:
        """Return the ids of the help lines of all rules that were heard, in the order of the file."""
        rules = (self.rules[number] for number in sorted(heard.rules))
        return tuple(dict.fromkeys(line for rule in rules for line in rule.lines))

    def hear(self, text: str) -> Heard:
        """Return which rules hear danger in `text`."""
        heard = [self._heard_in(part) for part in _parts_of(text[:LONGEST_QUERY])]
        rules: frozenset[int] = frozenset().union(*(each.rules for each in heard))
        return Heard(rules, any(each.is_excused for each in heard))

    def _hear(self, text: str) -> Heard:
        """Return which rules hear danger in a part of a text. A word at its very end may be incomplete."""
        sentence: list[frozenset[str]] = []
        slips: set[int] = set()  # indexes of words that are slips: an exception needs its very words
        for word in words_of(text):
            is_complete = word.end < len(text)
            meant = self._slips.meant(word.surface) if is_complete else self._slips.begun(word.surface)
            slips.update((len(sentence),) if meant.is_slip else ())
            sentence += meant.words
        spans = self._matcher.spans(sentence)
        covered = {
            at for _, found in self._idioms.find(spans, but=slips) for span in found for at in range(*span)
        }
        if covered:
            spans = without(spans, covered)
        heard = {number for number, _ in self._danger.find(spans)}
        silent = {number for number, _ in self._unless.find(spans, but=slips)} if heard else set()
        return Heard(frozenset(heard - silent), bool(covered or heard & silent))


class _Patterns:
    """Compiled patterns, each with the number of its rule, by one term that the pattern needs."""

    def __init__(self, matcher: Matcher, patterns: Iterable[tuple[str, int]]) -> None:
        self.single_words: set[str] = set()
        self._by_term: dict[int, list[tuple[Pattern, int]]] = defaultdict(list)
        for text, number in patterns:
            pattern = matcher.pattern(text)
            self.single_words.update((pattern.only_word,) if pattern.only_word else ())
            self._by_term[matcher.rarest(pattern.terms)].append((pattern, number))

    def find(self, spans: Spans, *, but: Set[int] = frozenset()) -> Iterator[tuple[int, Found]]:
        """Yield each match with the number of its rule, but none with a word whose index is in `but`."""
        present = frozenset(spans)
        for term in present:
            for pattern, number in self._by_term.get(term, ()):
                if present.issuperset(pattern.terms):
                    for found in pattern.spans(spans):
                        if not but or but.isdisjoint(at for span in found for at in range(*span)):
                            yield number, found


def _parts_of(text: str) -> Iterator[str]:
    """Yield the sentences of `text`; of a long one, overlapping parts."""
    for sentence in _SENTENCE_END.split(text):
        # A sentence of fewer characters can not have more words.
        words = list(words_of(sentence)) if len(sentence) > HEARD_TOGETHER else []
        start = 0
        for at in range(HEARD_TOGETHER, len(words), HEARD_TOGETHER - HEARD_AGAIN):
            yield sentence[start : words[at].start]
            start = words[at - HEARD_AGAIN].start
        if sentence.strip():
            yield sentence[start:]
