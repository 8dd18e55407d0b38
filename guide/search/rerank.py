"""A closer look at the best entries: words side by side, exact forms, names that are said in full."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from guide.content.model import Entry
from guide.search.analysis import Word, words_of
from guide.search.cache import Cache
from guide.search.meanings import telling
from guide.search.parts import names_of, parts_of
from guide.search.query import Query

# What each adds to a score, as a share of it, where it holds to the full.
PHRASE, EXACT, NAMED = 0.5, 0.1, 1.0
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

    def factors(self, query: Query, number: int) -> tuple[float, float, float]:
        """Give how far (0 to 1) neighbours stand side by side, exact forms stand, and a name is said."""
        tokens = self.tokens(number)
        pairs = patterns(query.told)
        phrase = sum(bool(pair.search(tokens.text)) for pair in pairs) / len(pairs) if pairs else 0.0
        exact = sum(f" {word.surface} " in tokens.text for word in query.words) / len(query.words)
        asked = {word.stem for word in query.words}
        named = max((_likeness(name, asked) for name in tokens.names), default=0.0)
        return phrase, exact, named

    def factor(self, query: Query, number: int) -> float:
        """Give what to multiply an entry's score by."""
        phrase, exact, named = self.factors(query, number)
        return 1 + PHRASE * phrase + EXACT * exact + NAMED * named


def _likeness(name: frozenset[str], asked: set[str]) -> float:
    common = len(name & asked)
    return 2 * common / (len(name) + len(asked)) if common else 0.0


def _read(entry: Entry) -> Tokens:
    words = (word.surface for part in parts_of(entry) for word in words_of(part.text))
    names = tuple(frozenset(word.stem for word in telling(name)) for name in names_of(entry))
    return Tokens(f" {' '.join(words)} ", names)


@lru_cache(maxsize=64)
def patterns(told: tuple[Word, ...]) -> tuple[re.Pattern[str], ...]:
    """Give a pattern for each two neighbours of a query, whatever their endings."""
    return tuple(
        re.compile(rf" {_stem_pattern(first)} {_stem_pattern(second)}") for first, second in pairwise(told)
    )


def _stem_pattern(word: Word) -> str:
    """Give what all forms of a word have in common: its stem, as far as it is written so, and any ending."""
    length = next((i for i, (a, b) in enumerate(zip(word.surface, word.stem, strict=False)) if a != b), None)
    return re.escape(word.stem[:length]) + "[^ ]*"
