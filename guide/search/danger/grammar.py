"""Finds the rules of urgent.yaml that hear danger in a text, and the help lines for it."""

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from guide.content.lists import UrgentHelp
from guide.search.analysis.analyzer import words_of
from guide.search.analysis.limits import LONGEST_QUERY
from guide.search.danger.own_words import own_words
from guide.search.danger.slips import Meant, Slips
from guide.search.patterns.compiled import CompiledGrammar
from guide.search.patterns.matcher import without
from guide.search.weights import Weights

# Words of one sentence that are heard together, and how many of them are heard again with those that follow.
HEARD_TOGETHER, HEARD_AGAIN = 40, 10
_SENTENCE_END = re.compile(r"(?<=[.!?;]\s)|(?<=\n)")


class Heard(NamedTuple):
    """The danger in a text: the rules that hear it, and whether an exception has silenced a word of it.

    `is_likely` is whether a sentence that no rule hears sounds like danger by its words.
    """

    rules: frozenset[int]
    is_excused: bool
    is_likely: bool = False


class DangerGrammar:
    """The grammar of a pack. A text is heard in parts, and the latest parts are remembered.

    `compiled` are the patterns of `urgent`, if they are compiled already.
    """

    def __init__(
        self, urgent: UrgentHelp, compiled: CompiledGrammar | None = None, *, weights: Weights
    ) -> None:
        self.rules = urgent.danger
        self._likely = urgent.likely
        compiled = self._compiled = compiled or CompiledGrammar(urgent)
        single, other = compiled.danger.single_words, compiled.other_words
        self._slips = Slips(compiled.matcher.words, single=single, other=other, weights=weights)
        self._own_slips: Slips | None = None  # without the words of later packs
        if any(rule.is_added for rule in urgent.danger):
            words = own_words(urgent)
            self._own_slips = Slips(words, single=single & words, other=other, weights=weights)
        self._heard_in = lru_cache(maxsize=1_000)(self._hear)
        self._heard_of = lru_cache(maxsize=1_000)(self._heard)

    @property
    def words(self) -> Set[str]:
        """The words that alone tell of danger, folded."""
        return self._compiled.danger.single_words

    def lines_of(self, heard: Heard) -> tuple[str, ...]:
        """Return the ids of the help lines: the first of each rule heard, then the second of each."""
        rules = [self.rules[number].lines for number in sorted(heard.rules)]
        is_likely = heard.is_likely and all(self.rules[number].is_added for number in heard.rules)
        likely = [self._likely.lines] if self._likely and is_likely else []
        by_rank = zip_longest(*rules, *likely)
        return tuple(dict.fromkeys(line for lines in by_rank for line in lines if line))

    def hear(self, text: str) -> Heard:
        """Return which rules hear danger in `text`."""
        heard = [self._heard_in(part) for part in _parts_of(text[:LONGEST_QUERY])]
        rules: frozenset[int] = frozenset().union(*(each.rules for each in heard))
        is_excused = any(each.is_excused for each in heard)
        return Heard(rules, is_excused, not is_excused and any(each.is_likely for each in heard))

    def _hear(self, text: str) -> Heard:
        """Return which rules hear danger in a part of a text. A word at its very end may be incomplete."""
        sentence: list[frozenset[str]] = []
        slips: list[int] = []
        for word in words_of(text):
            meant = self._meant(word.surface, is_complete=word.end < len(text))
            slips += (len(sentence),) if meant.is_slip and any(meant.words) else ()
            sentence += meant.words
        # While a word is typed that means nothing, what is heard stays the same.
        rules, is_excused, is_own = self._heard_of(tuple(sentence), frozenset(slips))
        return Heard(rules, is_excused, not is_own and self._is_likely(text))

    def _heard(
        self, sentence: tuple[frozenset[str], ...], slips: frozenset[int]
    ) -> tuple[frozenset[int], bool, bool]:
        """Return the rules that hear danger in these words, if any is excused, and if any is no later pack's.

        `slips` has the indexes of words that are slips: an exception needs its very words.
        """
        spans = self._compiled.matcher.spans(sentence)
        covered = {
            at
            for _, found in self._compiled.idioms.find(spans, but=slips)
            for span in found
            for at in range(*span)
        }
        if covered:
            spans = without(spans, covered)
        heard = {number for number, _ in self._compiled.danger.find(spans)}
        silent = {number for number, _ in self._compiled.unless.find(spans, but=slips)} if heard else set()
        # What sounds like danger to the first grammar does so whatever later packs hear, or excuse.
        own = {number for number in heard if not self.rules[number].is_added}
        return frozenset(heard - silent), bool(covered or own & silent), bool(own)

    def _meant(self, word: str, *, is_complete: bool) -> Meant:
        """Return what a word stands for. A word of a later pack may still be a slip of an earlier one's."""
        all_slips = (self._slips, self._own_slips) if self._own_slips else (self._slips,)
        meant, *own = (each.meant(word) if is_complete else each.begun(word) for each in all_slips)
        if not own or not any(own[0].words):
            return meant
        if len(own[0].words) != len(meant.words):
            return own[0]
        pairs = zip(meant.words, own[0].words, strict=True)
        return Meant(tuple(one | other for one, other in pairs), meant.is_slip or own[0].is_slip)

    def _is_likely(self, text: str) -> bool:
        """Return whether the words of a part of a text, all together, weigh as much as danger does."""
        weights = self._compiled.weights
        words = {"0" if word.surface.isdigit() else word.surface for word in words_of(text)}
        likely = self._likely
        return likely is not None and sum(weights.get(word, 0) for word in words) >= likely.at_least


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
