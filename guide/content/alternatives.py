"""Writes patterns of many words that are found faster than the words one after another."""

from collections.abc import Iterable
from itertools import groupby


def one_of(words: Iterable[str]) -> str:
    """Return a pattern of one of some words, each of which may be a pattern itself.

    It goes by their first letters, as each branch of a pattern is tried at each word of a text.
    """
    by_start = groupby(sorted(words, key=_start), _start)
    return "|".join(
        f"{start}(?:{'|'.join(each.removeprefix(start) for each in same)})" for start, same in by_start
    )


def _start(word: str) -> str:
    """Return the first letter of a word, or all of one that begins with something else: "[aá]rabe"."""
    return word[:1] if word[:1].isalpha() else word
