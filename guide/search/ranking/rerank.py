"""A closer look at the best entries: words side by side, exact forms, names that are said in full."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from guide.content.model import Entry
from guide.search.analysis.analyzer import WORD, forms_of
from guide.search.analysis.cache import Cache
from guide.search.index.fields import names_of, parts_of
from guide.search.query.query import Query
from guide.search.query.synonyms import telling

# What each adds to a score, as a share of it, where it holds to the full.
PHRASE, EXACT, NAMED = 0.5, 0.1, 0.5
MOST_NEIGHBOURS = 12  # words of a long text of which neighbours are looked for
BUDGET = 200_000_000  # characters of entries kept
LONGEST = 200_000  # characters of an entry that are looked at closely: typing must never wait for more


@dataclass(frozen=True, slots=True)
class Tokens:
    """An entry as it is looked at closely: words and stems, its own and those asked for it; its names."""

    text: str
    stems: str
    names: tuple[frozenset[str], ...]

    def __len__(self) -> int:
        return 2 * len(self.text)


class Rerank:
    """Says how much more an entry fits than its words alone tell."""

    def __init__(self, entries: Sequence[Entry], asked: Mapping[str, str]) -> None:
        self._entries = entries
        self._asked = asked
        self._kept: Cache[int, Tokens] = Cache(BUDGET)
        # What was looked for at the last key, before its last word and for it, and by entry what was found.
        self._before, self._last = _Seen.of(_Sought((), ())), _Seen.of(_Sought((), ()))

    def tokens(self, number: int) -> Tokens:
        """Give an entry's tokens, read once."""
        return self._kept.get(number, lambda: self._read(self._entries[number]))

    def warm(self) -> Iterator[None]:
        """Read every entry's tokens, one a step."""
        for number in range(len(self._entries)):
            self.tokens(number)
            yield

    def _read(self, entry: Entry) -> Tokens:
        texts = (*(part.text for part in parts_of(entry)), self._asked.get(entry.id, ""))
        forms = [forms_of(raw) for text in texts for raw in WORD.findall(text[:LONGEST])]
        names = tuple(frozenset(word.stem for word in telling(name)) for name in names_of(entry))
        surfaces, stems = (" ".join(words) for words in zip(*forms, strict=True)) if forms else ("", "")
        return Tokens(f" {surfaces} ", f" {stems} ", names)

    def looking(self, query: Query) -> "Callable[[int], Closeness]":
        """Give what says how closely an entry fits a query."""
        look = _look_for(query)
        if self._before.sought != look.before:
            grown = self._before.and_then(self._last)
            self._before = grown if grown.sought == look.before else _Seen.of(look.before)
        if self._last.sought != look.last:
            self._last = _Seen.of(look.last)
        return partial(self._look, look, self._before, self._last)

    def _look(self, look: "_Look", seen: "_Seen", last: "_Seen", number: int) -> "Closeness":
        tokens = self.tokens(number)
        before, (phrases, exact) = seen.found(number, tokens), last.found(number, tokens)
        named, asked = 0.0, look.asked
        for name in tokens.names:
            if not name.isdisjoint(asked):
                named = max(named, 2 * len(name & asked) / (len(name) + len(asked)))
        return Closeness((before[0] + phrases) / max(1, look.pairs), (before[1] + exact) / look.forms, named)


class Closeness(NamedTuple):
    """How far (0 to 1) neighbours stand side by side, words stand in the very form, and a name is said."""

    phrase: float
    exact: float
    named: float

    @property
    def factor(self) -> float:
        """What to multiply an entry's score by."""
        return 1 + PHRASE * self.phrase + EXACT * self.exact + NAMED * self.named


class _Sought(NamedTuple):
    """Neighbours' stems, and words as they were typed."""

    pairs: tuple[str, ...]
    forms: tuple[str, ...]

    def found_in(self, tokens: Tokens) -> tuple[int, int]:
        """Count what stands in an entry, of each."""
        stems, text = tokens.stems, tokens.text
        return sum([pair in stems for pair in self.pairs]), sum([form in text for form in self.forms])


class _Seen(NamedTuple):
    """What was found of what is sought, by entry."""

    sought: _Sought
    counts: dict[int, tuple[int, int]]

    @classmethod
    def of(cls, sought: _Sought) -> "_Seen":
        """Begin with nothing found yet."""
        return cls(sought, {})

    def found(self, number: int, tokens: Tokens) -> tuple[int, int]:
        """Give what an entry has of it, counted once."""
        found = self.counts.get(number)
        if found is None:
            found = self.counts[number] = self.sought.found_in(tokens)
        return found

    def and_then(self, last: "_Seen") -> "_Seen":
        """Give what was found of both, the one after the other."""
        sought = _Sought(self.sought.pairs + last.sought.pairs, self.sought.forms + last.sought.forms)
        both = self.counts.keys() & last.counts.keys()
        sums = {
            n: (self.counts[n][0] + last.counts[n][0], self.counts[n][1] + last.counts[n][1]) for n in both
        }
        return _Seen(sought, sums)


class _Look(NamedTuple):
    """What is looked for in an entry: what the last word adds apart, how many of each, stems in its names."""

    before: _Sought
    last: _Sought
    pairs: int
    forms: int
    asked: frozenset[str]


def _look_for(query: Query) -> _Look:
    told = query.told[:MOST_NEIGHBOURS]
    pairs = [f" {first.stem} {second.stem} " for first, second in pairwise(told)]
    if pairs and query.unfinished and told[-1].surface == query.unfinished:
        pairs[-1] = pairs[-1].rstrip()  # the last word may go on
    forms = [f" {word.surface} " for word in query.words]
    before = _Sought(tuple(pairs[:-1]), tuple(forms[:-1]))
    last = _Sought(tuple(pairs[-1:]), tuple(forms[-1:]))
    return _Look(before, last, len(pairs), len(forms), frozenset(word.stem for word in query.words))
