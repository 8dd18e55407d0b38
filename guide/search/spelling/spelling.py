"""Corrects the typos of words: decides whether a word is one, and what was most likely meant."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from typing import Protocol

from guide.search.analysis.analyzer import stem_of
from guide.search.analysis.common_words import is_common_word, read_common_words
from guide.search.analysis.lexicon import Lexicon
from guide.search.query.synonyms import SynonymMatcher
from guide.search.spelling.near_words import NearWords
from guide.search.spelling.typos import one_edit_away, typo_cost
from guide.search.weights import Weights

# More than one of these in a query means that it is Spanish: it is not corrected with English words.
SPANISH = frozenset(
    """con de del donde dónde el en es esta está hay la las los mi para por que qué quien quién se si sin su
    un una y yo""".split()
)
NAME_IS_USUAL = 4  # how many times as common two words of a name must be as the word that they make


class Stems(Protocol):
    """The stems of all words that are indexed."""

    def __contains__(self, stem: str, /) -> bool: ...


class Spelling:
    """Corrects words with those of the guide, its thesaurus and its danger words."""

    def __init__(  # noqa: PLR0913 - each argument is something that a word can be known by
        self,
        lexicon: Lexicon,
        *,
        synonyms: SynonymMatcher,
        stems: Stems,
        danger: Set[str] = frozenset(),
        names: Iterable[Sequence[str]] = (),
        weights: Weights,
    ) -> None:
        self._lexicon = lexicon
        self._synonyms = synonyms
        self._stems = stems
        self._weights = weights
        self._near = NearWords(lexicon, synonyms.words, danger=danger, weights=weights)
        self._name_pairs = {a + b: f"{a} {b}" for name in names for a, b in pairwise(name)}
        self._sorted_pairs = sorted(self._name_pairs)
        read_common_words()  # now, because the stick may be gone when it is first needed

    def warm(self) -> Iterator[None]:
        """Prepare what two typos are looked up in, in small steps."""
        yield from self._near.warm()

    def correct_all(self, words: Sequence[str], *, is_prefix: bool) -> list[str]:
        """Return what was most likely meant by each word; `is_prefix`: the last one may go on."""
        spanish = [word for word in words if word in SPANISH]
        if len(set(spanish)) > 1 and len(spanish) > len(words) / 4:
            return list(words)
        last = len(words) - 1
        return [
            word if self._is_half(words, at) else self.correct(word, is_prefix=is_prefix and at == last)
            for at, word in enumerate(words)
        ]

    def _is_half(self, words: Sequence[str], at: int) -> bool:
        """Return whether a word and a neighbour make one known word ("sex tortion")."""
        with_next = "".join(words[at : at + 2]) if at + 1 < len(words) else ""
        with_last = "".join(words[at - 1 : at + 1]) if at else ""
        return with_next in self._near or with_last in self._near

    def correct(self, word: str, *, is_prefix: bool) -> str:
        """Return what was most likely meant, one word or two; the word itself if nothing is nearer."""
        if len(word) < self._weights.shortest_corrected or not word.isalpha():
            return word
        name = self._name(word, is_prefix=is_prefix)
        if name or self._is_known(word) or (is_prefix and self._goes_on(word)):
            return name or word
        if is_common_word(word):
            return self._instead_of_english(word) or word
        two_words = self._two_words(word, is_prefix=is_prefix)
        nearest = self._near.likeliest(word, self._near.one_typo(word))
        if not nearest and is_prefix:
            nearest = self._completed(word)
        return two_words or nearest or self._near.likeliest(word, self._near.two_typos(word)) or word

    def suggestions(self, word: str, number: int) -> list[str]:
        """Return up to `number` known words near a word, likeliest first."""
        if not word.isalpha():
            return []
        near = {*self._near.one_typo(word), *self._near.two_typos(word)}
        near.discard(word)
        return sorted(near, key=lambda other: (-self._near.likelihood(word, other), other))[:number]

    def _is_known(self, word: str) -> bool:
        return word in self._near or stem_of(word) in self._stems

    def _goes_on(self, prefix: str) -> bool:
        return self._lexicon.has_prefix(prefix) or self._synonyms.has_prefix(prefix)

    def _name(self, word: str, *, is_prefix: bool) -> str:
        """Return two words of a name that were typed as one, if they are usual as two; else ""."""
        pair = self._name_pairs.get(word, "")
        if not pair and is_prefix and len(word) >= self._weights.shortest_two_typos:
            at = bisect_left(self._sorted_pairs, word)
            begun = self._sorted_pairs[at : at + 1]
            pair = self._name_pairs[begun[0]] if begun and begun[0].startswith(word) else ""
        words = pair.split()
        if words and len(words[0]) >= len(word):
            return ""  # only the first of the two is being typed
        usual = min(map(self._lexicon.weight, words), default=0.0)
        known = self._lexicon.completions(word)[:1] if is_prefix else [word]
        unusual = max(map(self._lexicon.weight, known), default=0.0)
        return pair if usual > NAME_IS_USUAL * unusual else ""

    def _instead_of_english(self, word: str) -> str:
        """Return what was meant by an English word that the guide does not have, if it is a frequent typo."""
        weights = self._weights
        short = len(word) <= weights.shortest_corrected
        allowed = weights.typo_swapped if short else weights.english_word_typo
        return self._near.likeliest(
            word,
            (
                other
                for other in self._near.one_typo(word)
                if self._near.is_common_target(other)
                and other[0] == word[0]
                and typo_cost(word, other, weights=weights) <= allowed
            ),
        )

    def _two_words(self, word: str, *, is_prefix: bool) -> str:
        """Return two words of the guide that were typed without a blank, the commonest such pair; else ""."""
        best, highest = "", 0.0
        for at in range(3, len(word) - 2):
            first, second = word[:at], word[at:]
            if first not in self._lexicon:
                continue
            weight = self._lexicon.weight(second)
            if not weight and is_prefix and self._lexicon.has_prefix(second):
                weight = self._lexicon.weight(self._lexicon.completions(second)[0])
            common = min(self._lexicon.weight(first), weight)
            if common > highest:
                best, highest = f"{first} {second}", common
        return best

    def _completed(self, word: str) -> str:
        """Return the likeliest word that has a prefix one typo away from a prefix that is being typed."""
        prefixes = {other for other in one_edit_away(word) if self._lexicon.has_prefix(other)}
        completed = {self._lexicon.completions(other)[0] for other in prefixes}
        return max(
            completed,
            key=lambda other: (self._near.likelihood(word, other[: len(word)], whole=other), other),
            default="",
        )
