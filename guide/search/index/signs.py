"""Writes words as single characters: a text becomes a short string in which its words are found at once."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, islice
from typing import NamedTuple

LAST = 0x10FFFF  # the number of the last character: words beyond it share it
BEGINNINGS = 4  # beginnings of words whose signs are remembered


class Signs(dict[str, int]):
    """The number of each word, given when it is asked for. The character with that number is its sign."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []  # by their numbers
        self._begun: dict[str, Begun] = {}

    def __missing__(self, word: str) -> int:
        number = self[word] = min(len(self.words), LAST)
        if len(self.words) <= LAST:
            self.words.append(word)
        return number

    def of_all(self, words: Sequence[str]) -> "array[int]":
        """Return the numbers of many words, which are given at once if they are the first."""
        if not self and len(words) <= LAST:
            self.update(zip(words, range(len(words)), strict=True))
            self.words.extend(words)
        return array("I", map(self.__getitem__, words))

    def written(self, words: Iterable[str]) -> str:
        """Return the signs of `words`."""
        return "".join(map(chr, map(self.__getitem__, words)))

    def begun(self, beginning: str) -> "Begun":
        """Return which signs are those of words that begin so."""
        found = self._begun.pop(beginning, None)
        if found is None:
            found = Begun(self.words, beginning, self._begun.get(beginning[:-1], {}))
        self._begun[beginning] = found
        for oldest in [*islice(self._begun, max(0, len(self._begun) - BEGINNINGS))]:
            del self._begun[oldest]
        return found


class Begun(dict[str, bool]):
    """Whether the word of a sign begins with some letters, found when it is asked for."""

    def __init__(self, words: Sequence[str], beginning: str, shorter: Mapping[str, bool]) -> None:
        """`shorter` has what was found for fewer of the letters: what does not begin so is the same."""
        super().__init__(shorter)
        self._words, self._beginning = words, beginning
        for sign in compress(shorter, shorter.values()):
            self.__missing__(sign)

    def __missing__(self, sign: str) -> bool:
        begins = self[sign] = self._words[ord(sign)].startswith(self._beginning)
        return begins


class Sought(NamedTuple):
    """Adjacent words that are sought in signs. The last one is `begun` if more letters may follow."""

    head: str
    begun: Begun | None

    @classmethod
    def of(cls, text: str, signs: Signs) -> "Sought":
        """Return what is sought for " red kite ", or for " red ki", where no blank ends the last word."""
        words = text.strip(" ").split(" ")
        if text.endswith(" "):
            return cls(signs.written(words), None)
        return cls(signs.written(words[:-1]), signs.begun(words[-1]))

    def is_in(self, signs: str, start: int = 0) -> bool:
        """Return whether `signs` have it from `start` on."""
        if self.begun is None:
            return signs.find(self.head, start) >= 0
        if not self.head:
            return any(map(self.begun.__getitem__, signs[start:]))
        at = signs.find(self.head, start)
        while at >= 0:
            after = at + len(self.head)
            if after < len(signs) and self.begun[signs[after]]:
                return True
            at = signs.find(self.head, at + 1)
        return False
