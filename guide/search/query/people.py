"""Finds out for whom help is sought: "for a man", "pregnant", "sin papeles", by the words of the pack."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from guide.content.lists import PeopleRow
from guide.search.analysis.analyzer import words_of

NO_ONE = frozenset[str]()


class People(NamedTuple):
    """The people that a text names, by their audience. Texts that name the same people are equal."""

    named: frozenset[str] = NO_ONE
    possible: frozenset[str] = NO_ONE  # those that a word such as "she" only hints at
    others: frozenset[str] = NO_ONE  # those that are not meant, as they are others than the named


NOBODY = People()


class PeopleFinder:
    """Finds the people of a pack in texts."""

    def __init__(self, rows: Sequence[PeopleRow]) -> None:
        self._typed = [(row, tuple(map(_spaced, row.typed))) for row in rows]
        self._hints = [(row.audience, tuple(map(_spaced, row.hints))) for row in rows]

    def find(self, words: Iterable[str]) -> People:
        """Return the people that a text of these folded words names."""
        text = f" {' '.join(words)} "
        rows = [row for row, phrases in self._typed if any(phrase in text for phrase in phrases)]
        if not rows:
            return NOBODY
        named = frozenset(row.audience for row in rows)
        hinted = (name for name, phrases in self._hints if any(phrase in text for phrase in phrases))
        possible = named.union(hinted)
        others = frozenset(other for row in rows for other in row.others)
        return People(named, possible, others - possible)


def _spaced(phrase: str) -> str:
    """Return the folded words of a phrase with a blank before and after each."""
    return f" {' '.join(word.surface for word in words_of(phrase))} "
