"""Finds the words in texts that a directory uses of its own rows."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from guide.directory.columns.words import read_lists, without_accents

_WORD = re.compile(r"[^\W_]+")
_IN_ONE = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")  # of "isPrivate"


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the phrases of each list, folded, with the parts of each that stand in a text."""
    found = read_lists(Path(__file__).parent / "assets" / "words.txt").items()
    split = {name: [tuple(map(folded, each.split("+"))) for each in phrases] for name, phrases in found}
    return {name: {" + ".join(parts): parts for parts in phrases} for name, phrases in split.items()}


@lru_cache(maxsize=4096)  # many rows have one organization, and all have one heading
def folded(text: str) -> str:
    """Return the words of a text in small letters, without accents, with single blanks between them."""
    return " ".join(_WORD.findall(without_accents(text)))


@lru_cache(maxsize=1024)
def folded_heading(heading: str) -> str:
    """Return the words of a heading in this way, those of "isPrivate" too."""
    return folded(_IN_ONE.sub(" ", heading))


def is_one_of(name: str, text: str) -> bool:
    """Return whether a folded text is a phrase of a list."""
    return text in _lists()[name]


@lru_cache(maxsize=4096)
def found_in(name: str, text: str) -> tuple[str, ...]:
    """Return the phrases of a list that stand in a folded text, the longest first."""
    spaced, phrases = f" {text} ", _lists()[name].items()
    found = (each for each, parts in phrases if all(f" {part} " in spaced for part in parts))
    return tuple(sorted(found, key=lambda each: (len(each), each), reverse=True))
