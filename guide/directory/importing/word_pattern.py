"""Finds words whatever their letters, capital or small, faster than a pattern alone that ignores case."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from guide.content.alternatives import one_of

_LETTERS = re.compile(r"[^\W\d_]+")
_TO_BLANKS = str.maketrans({each: " " for each in map(chr, range(128)) if not each.isalpha()})


@lru_cache(maxsize=64)  # a row is looked through for one thing after another
def words_in(text: str) -> frozenset[str]:
    """Return the words of a text in small letters. Where none of a pattern stands, it needs no search."""
    small = text.lower()
    return frozenset(small.translate(_TO_BLANKS).split() if small.isascii() else _LETTERS.findall(small))


def has_word_of(words: frozenset[str], text: str) -> bool:
    """Return whether one of some words, in small letters, stands in a text."""
    # Most texts have not even the letters of one, which is known without taking the text apart.
    return any(map(text.lower().__contains__, words)) and not words.isdisjoint(words_in(text))


class Found(NamedTuple):
    """Words that were found, as they are written, and what follows them."""

    words: str
    after: str


class WordPattern:
    """A pattern in small letters. Texts are searched in small letters as well.

    Python compares letter by letter where case is ignored: that takes twice as long.
    """

    def __init__(self, pattern: str, signs: str, *also: str) -> None:
        """`signs` has pieces of text with "|" between. A text that has none is not searched.

        So are patterns in `also`, which begin with letters or a blank, as those are found fast.
        """
        self._pattern = re.compile(pattern)
        self._signs = tuple(filter(None, signs.split("|")))
        self._also = tuple(re.compile(each).search for each in also)

    def search(self, text: str) -> Found | None:
        """Return the first words of a text that fit the pattern, None if it has none."""
        small = text.lower()
        found = self._pattern.search(small) if self.may_be_in(small) else None
        return Found(text[found.start() : found.end()], text[found.end() :]) if found else None

    def first_in(self, texts: Iterable[str]) -> Found | None:
        """Return the first words of some texts that fit the pattern, None if none has any."""
        texts = tuple(texts)
        if not self.may_be_in("\n".join(texts).lower()):
            return None
        return next(filter(None, map(self.search, texts)), None)

    def may_be_in(self, small: str) -> bool:
        """Return whether a text in small letters has a sign of the pattern: of a row, all texts at once."""
        return any(map(small.__contains__, self._signs)) or any(has_sign(small) for has_sign in self._also)


class StartPattern:
    """A pattern of which each match begins with one of some words, in small letters.

    Only where one of these stands is it tried: at each word of a long text that takes several times as long.
    """

    def __init__(self, pattern: re.Pattern[str], starts: str, *, or_number: bool = False) -> None:
        """Match `pattern`, which begins with one of `starts`: words or their first letters, between "|"."""
        self.pattern = pattern
        # With a sign before it, which is found much faster than the edge of a word.
        number = r"\d|" if or_number else ""
        self._start = re.compile(rf"[^a-z0-9_](?:{number}{one_of(sorted(starts.split('|')))})")

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches that the pattern itself yields."""
        small, end = f" {text.lower()}", 0
        if len(small) != len(text) + 1:  # a letter whose small form is two letters
            yield from self.pattern.finditer(text)
            return
        for before in self._start.finditer(small):
            start = before.start()  # in the text itself, which has no blank before it
            found = self.pattern.match(text, start) if start >= end else None
            if found:
                end = found.end()
                yield found
