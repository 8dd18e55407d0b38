"""Writes patterns of many words that are found faster than the words one after another."""

from collections.abc import Iterable
from itertools import groupby


def one_of(words: Iterable[str]) -> str:
    """Return a pattern of one of some words; what follows the first letter of each may be a pattern.

    It goes by their first letters, as each branch of a pattern is tried at each word of a text.
    """
    by_start = groupby(sorted(words, key=_start), _start)
    return "|".join(
        f"{start}(?:{'|'.join(each.removeprefix(start) for each in same)})" for start, same in by_start
    )


def _start(word: str) -> str:
    """Return the first letter of a word, of "[aá]rabe" all, as that begins with one of several."""
    return word if word.startswith("[") else word[:1]
