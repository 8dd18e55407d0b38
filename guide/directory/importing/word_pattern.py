"""Finds words whatever their letters, capital or small, faster than a pattern that ignores case."""

import re
from functools import lru_cache
from typing import NamedTuple

_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=64)  # a row is looked through for one thing after another
def words_in(text: str) -> frozenset[str]:
    """Return the words of a text in small letters. Where none of a pattern stands, it needs no search."""
    return frozenset(_LETTERS.findall(text.lower()))


class Found(NamedTuple):
    """Words that were found, as they are written, and what follows them."""

    words: str
    after: str


class WordPattern:
    """A pattern in small letters. Texts are searched in small letters as well.

    Python compares letter by letter where case is ignored: that takes twice as long.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def search(self, text: str) -> Found | None:
        """Return the first words of a text that fit the pattern, None if it has none."""
        found = self._pattern.search(text.lower())
        return Found(text[found.start() : found.end()], text[found.end() :]) if found else None
