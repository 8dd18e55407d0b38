"""The nearest words of this guide for a word that it does not have."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import pairwise
from math import log

from guide.search.analysis.common_words import is_common_word, read_common_words
from guide.search.analysis.lexicon import Lexicon
from guide.search.spelling.typos import SWAPPED, letter_mask, one_edit_away, typo_cost, within_two_edits

# Shorter words are too near to too many others.
SHORTEST, SHORTEST_FOR_TWO = 4, 6
# A real English word is left alone, unless fingers often make it of a word that is common in this guide.
ORDINARY_SLIP, COMMON = 0.8, 8.0
# Where such words stand in what was typed, it is Spanish: English words are no help in spelling it.
SPANISH = frozenset(
    """con de del donde dónde el en es esta está hay la las los mi para por que qué quien quién se si sin su
    un una y yo""".split()
)
# What a slip costs beside how common the word is.
SLIP, OTHER_FIRST_LETTER = 3.0, 2.0
TWO_PLACES = 2.0  # the weight of a word that stands in two places
STEP = 1_000  # words
REMEMBERED = 4_000  # words whose correction is kept


class Spelling:
    """Finds the nearest known words: those of the guide, and those that the thesaurus says are typed."""

    def __init__(  # noqa: PLR0913 - each is something a word can be known by
        self,
        lexicon: Lexicon,
        *,
        typed: Iterable[str] = (),
        urgent: Iterable[str] = (),
        names: Iterable[Sequence[str]] = (),
        begins: Callable[[str], bool] = lambda _beginning: False,
        has_form: Callable[[str], bool] = lambda _word: False,
    ) -> None:
        self._lexicon = lexicon
        self._urgent = frozenset(urgent)  # words that mean danger: a slip in them must not hide them
        self._typed = frozenset(typed) | self._urgent
        self._pairs = {a + b: f"{a} {b}" for name in names for a, b in pairwise(name)}
        self._pairs_sorted = sorted(self._pairs)
        self._begins = begins  # whether a typed word of the thesaurus begins so
        self._has_form = has_form  # whether the guide has another form of a word
        self._known = frozenset((*lexicon, *self._typed))
        # By first letter and length, each with the set of its letters: both tell fast that a word is far.
        self._alike: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
        self._growing = self._grow()
        self._remembered: dict[tuple[str, bool], str] = {}
        read_common_words()  # now, not when it is first needed: the stick may be gone by then

    def warm(self) -> Iterator[None]:
        """Get ready what two slips are looked up in, in small steps."""
        yield from self._growing

    def _grow(self) -> Iterator[None]:
        for number, word in enumerate(self._known):
            # Two slips hardly lead to a word that stands in one place only.
            if word.isalpha() and (word in self._typed or self._lexicon.weight(word) >= TWO_PLACES):
                self._alike[word[0], len(word)].append((word, letter_mask(word)))
            if number % STEP == 0:
                yield

    def knows(self, word: str) -> bool:
        """Say whether the guide, or what people type for it, has the word."""
        return word in self._known

    def _knows_a_form(self, word: str) -> bool:
        return self.knows(word) or self._has_form(word)

    def correct_all(self, words: Sequence[str], *, is_prefix: bool) -> list[str]:
        """Give what was most likely meant for each word of a query, the last one unfinished or not."""
        spanish = [word for word in words if word in SPANISH]
        if len(set(spanish)) > 1 and len(spanish) > len(words) / 4:
            return list(words)
        last = len(words) - 1
        return [
            word if self._is_half(words, at) else self._recall(word, is_prefix=is_prefix and at == last)
            for at, word in enumerate(words)
        ]

    def _recall(self, word: str, *, is_prefix: bool) -> str:
        """Correct a word, once for all keystrokes in which it stands."""
        key = (word, is_prefix)
        if key not in self._remembered:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            self._remembered[key] = self.correct(word, is_prefix=is_prefix)
        return self._remembered[key]

    def _is_half(self, words: Sequence[str], at: int) -> bool:
        """Say whether a word and one beside it are one word of the guide ("sex tortion")."""
        with_next = "".join(words[at : at + 2]) if at + 1 < len(words) else ""
        with_last = "".join(words[at - 1 : at + 1]) if at else ""
        return self.knows(with_next) or self.knows(with_last)

    def correct(self, word: str, *, is_prefix: bool) -> str:
        """Give what was most likely meant, one word or two; the word itself where nothing is nearer."""
        if len(word) < SHORTEST or not word.isalpha():
            return word
        name = self._name(word, is_prefix=is_prefix)
        if name or self._knows_a_form(word) or (is_prefix and self._goes_on(word)):
            return name or word
        if is_common_word(word):
            return self._misplaced(word) or word
        parted = self._parted(word, is_prefix=is_prefix)
        nearest = self._best(word, self._one_slip(word))
        if not nearest and is_prefix:
            nearest = self._begun(word)
        return parted or nearest or self._best(word, self._two_slips(word)) or word

    def suggestions(self, word: str, number: int) -> list[str]:
        """Give some known words near to a word, nearest first, for a list to choose from."""
        if not word.isalpha():
            return []
        near = {*self._one_slip(word), *self._two_slips(word)}
        near.discard(word)
        return sorted(near, key=lambda other: (-self._worth(word, other), other))[:number]

    def _goes_on(self, beginning: str) -> bool:
        return self._lexicon.begins(beginning) or self._begins(beginning)

    def _name(self, word: str, *, is_prefix: bool) -> str:
        """Give two words of a name written without a blank, where the guide hardly has them so."""
        pair = self._pairs.get(word, "")
        if not pair and is_prefix and len(word) >= SHORTEST_FOR_TWO:
            at = bisect_left(self._pairs_sorted, word)
            begun = self._pairs_sorted[at : at + 1]
            pair = self._pairs[begun[0]] if begun and begun[0].startswith(word) else ""
        words = pair.split()
        usual = min(map(self._lexicon.weight, words), default=0.0)
        if words and len(words[0]) >= len(word):
            return ""  # only the first of the two is being typed
        known = self._lexicon.completions(word)[:1] if is_prefix else [word]
        return pair if usual > 4 * max(map(self._lexicon.weight, known), default=0.0) else ""

    def _misplaced(self, word: str) -> str:
        one_slip = self._one_slip(word)
        near = (other for other in one_slip if other in self._urgent or self._lexicon.weight(other) >= COMMON)
        allowed = ORDINARY_SLIP if len(word) > SHORTEST else SWAPPED
        return self._best(
            word, (other for other in near if other[0] == word[0] and typo_cost(word, other) <= allowed)
        )

    def _parted(self, word: str, *, is_prefix: bool) -> str:
        """Give two words of the guide written without a blank between them, the commoner the better."""
        best, common = "", 0.0
        for at in range(3, len(word) - 2):
            first, second = word[:at], word[at:]
            if first not in self._lexicon:
                continue
            whole = self._lexicon.weight(second)
            if not whole and is_prefix and self._lexicon.begins(second):
                whole = self._lexicon.weight(self._lexicon.completions(second)[0])
            worth = min(self._lexicon.weight(first), whole)
            if worth > common:
                best, common = f"{first} {second}", worth
        return best

    def _begun(self, word: str) -> str:
        """Give the commonest word whose beginning is one slip away from a word still being typed."""
        beginnings = {other for other in one_edit_away(word) if self._lexicon.begins(other)}
        completed = {self._lexicon.completions(other)[0] for other in beginnings}
        return max(
            completed, key=lambda other: (self._worth(word, other[: len(word)], other), other), default=""
        )

    def _best(self, word: str, near: Iterable[str]) -> str:
        return max(near, key=lambda other: (self._worth(word, other), other), default="")

    def _worth(self, word: str, near: str, whole: str = "") -> float:
        """Weigh how common a word is against how unlikely the slip."""
        common = self._lexicon.weight(whole or near) + (1.0 if near in self._typed else 0.0)
        common += COMMON if near in self._urgent else 0.0
        first = 0.0 if word[:1] == near[:1] else OTHER_FIRST_LETTER
        return log(1 + common) - SLIP * typo_cost(word, near) - first

    def _one_slip(self, word: str) -> Set[str]:
        return one_edit_away(word) & self._known

    def _two_slips(self, word: str) -> Iterator[str]:
        if len(word) < SHORTEST_FOR_TWO:
            return
        for _ in self._growing:
            pass
        letters = letter_mask(word)
        for longer in range(-2, 3):
            # A letter missing or too much changes one letter of the set at most, a wrong one two.
            most = 4 - abs(longer)
            for start in {word[0], word[1]}:
                for other, its_letters in self._alike.get((start, len(word) + longer), ()):
                    if (letters ^ its_letters).bit_count() <= most and within_two_edits(word, other):
                        yield other
