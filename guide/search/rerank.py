"""A closer look at the best entries: words side by side, exact forms, names that are said in full."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from guide.content.model import Entry
from guide.search.analysis import WORD, Word, forms_of
from guide.search.cache import Cache
from guide.search.meanings import telling
from guide.search.parts import names_of, parts_of
from guide.search.query import Query

# What each adds to a score, as a share of it, where it holds to the full.
PHRASE, EXACT, NAMED = 0.5, 0.1, 1.0
MOST_NEIGHBOURS = 12  # words of a long text of which neighbours are looked for
BUDGET = 80_000_000  # characters of entries kept


@dataclass(frozen=True, slots=True)
class Tokens:
    """An entry as it is looked at closely: its words with blanks around each, and the stems of each name."""

    text: str
    names: tuple[frozenset[str], ...]

    def __len__(self) -> int:
        return len(self.text)


class Rerank:
    """Says how much more an entry fits than its words alone tell."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._kept: Cache[int, Tokens] = Cache(BUDGET)

    def tokens(self, number: int) -> Tokens:
        """Give an entry's tokens, read once."""
        return self._kept.get(number, lambda: _read(self._entries[number]))

    def warm(self) -> Iterator[None]:
        """Read every entry's tokens, one a step."""
        for number in range(len(self._entries)):
            self.tokens(number)
            yield

    def looking(self, query: Query) -> "Callable[[int], Closeness]":
        """Give what says how closely an entry fits a query."""
        return partial(self._look, _look_for(query))

    def _look(self, look: "_Look", number: int) -> "Closeness":
        tokens = self.tokens(number)
        text = tokens.text
        phrases = sum(1 for pair in look.pairs if pair.search(text))
        exact = sum(1 for form in look.forms if form in text)
        named = max((_likeness(name, look.asked) for name in tokens.names), default=0.0)
        return Closeness(phrases / max(1, len(look.pairs)), exact / len(look.forms), named)


class Closeness(NamedTuple):
    """How far (0 to 1) neighbours stand side by side, words stand in the very form, and a name is said."""

    phrase: float
    exact: float
    named: float

    @property
    def factor(self) -> float:
        """What to multiply an entry's score by."""
        return 1 + PHRASE * self.phrase + EXACT * self.exact + NAMED * self.named


class _Look(NamedTuple):
    """What is looked for in an entry's text and names."""

    pairs: tuple[re.Pattern[str], ...]
    forms: tuple[str, ...]
    asked: frozenset[str]


def _likeness(name: frozenset[str], asked: frozenset[str]) -> float:
    common = len(name & asked)
    return 2 * common / (len(name) + len(asked)) if common else 0.0


def _read(entry: Entry) -> Tokens:
    words = (forms_of(raw)[0] for part in parts_of(entry) for raw in WORD.findall(part.text))
    names = tuple(frozenset(word.stem for word in telling(name)) for name in names_of(entry))
    return Tokens(f" {' '.join(words)} ", names)


def _look_for(query: Query) -> _Look:
    return _Look(
        tuple(
            re.compile(f" {_stem_pattern(first)} {_stem_pattern(second)}")
            for first, second in pairwise(query.told[:MOST_NEIGHBOURS])
        ),
        tuple(f" {word.surface} " for word in query.words),
        frozenset(word.stem for word in query.words),
    )


def _stem_pattern(word: Word) -> str:
    """Give what all forms of a word have in common: its stem, as far as it is written so, and any ending."""
    length = next((i for i, (a, b) in enumerate(zip(word.surface, word.stem, strict=False)) if a != b), None)
    return re.escape(word.stem[:length]) + "[^ ]*"
