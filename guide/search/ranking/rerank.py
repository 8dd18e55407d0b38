"""A closer look at the best entries: words side by side, exact forms, names that are said in full."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from guide.content.model import Entry
from guide.search.analysis.analyzer import WORD, forms_of
from guide.search.analysis.cache import Cache
from guide.search.index.fields import names_of, searchable_fields
from guide.search.query.query import Query
from guide.search.query.synonyms import content_words

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


class Reranker:
    """Says how much more an entry fits than its words alone tell."""

    def __init__(self, entries: Sequence[Entry], asked: Mapping[str, str]) -> None:
        self._entries = entries
        self._asked = asked
        self._kept: Cache[int, Tokens] = Cache(BUDGET)
        # What was looked for at the last key, before its last word and for it, and by entry what was found.
        self._before, self._last = PhraseHits.of(_Patterns((), ())), PhraseHits.of(_Patterns((), ()))

    def tokens(self, doc_id: int) -> Tokens:
        """Give an entry's tokens, read once."""
        return self._kept.get(doc_id, lambda: self._read(self._entries[doc_id]))

    def warm(self) -> Iterator[None]:
        """Read every entry's tokens, one a step."""
        for doc_id in range(len(self._entries)):
            self.tokens(doc_id)
            yield

    def _read(self, entry: Entry) -> Tokens:
        texts = (*(part.text for part in searchable_fields(entry)), self._asked.get(entry.id, ""))
        forms = [forms_of(raw) for text in texts for raw in WORD.findall(text[:LONGEST])]
        names = tuple(frozenset(word.stem for word in content_words(name)) for name in names_of(entry))
        surfaces, stems = (" ".join(words) for words in zip(*forms, strict=True)) if forms else ("", "")
        return Tokens(f" {surfaces} ", f" {stems} ", names)

    def scorer_for(self, query: Query) -> "Callable[[int], Proximity]":
        """Give what says how closely an entry fits a query."""
        look = _phrase_query(query)
        if self._before.sought != look.before:
            grown = self._before.and_then(self._last)
            self._before = grown if grown.sought == look.before else PhraseHits.of(look.before)
        if self._last.sought != look.last:
            self._last = PhraseHits.of(look.last)
        return partial(self._look, look, self._before, self._last)

    def _look(self, look: "PhraseQuery", seen: "PhraseHits", last: "PhraseHits", doc_id: int) -> "Proximity":
        tokens = self.tokens(doc_id)
        before, (phrases, exact) = seen.found(doc_id, tokens), last.found(doc_id, tokens)
        named, asked = 0.0, look.asked
        for name in tokens.names:
            if not name.isdisjoint(asked):
                named = max(named, 2 * len(name & asked) / (len(name) + len(asked)))
        return Proximity((before[0] + phrases) / max(1, look.pairs), (before[1] + exact) / look.forms, named)


class Proximity(NamedTuple):
    """How far (0 to 1) neighbours stand side by side, words stand in the very form, and a name is said."""

    phrase: float
    exact: float
    named: float

    @property
    def factor(self) -> float:
        """What to multiply an entry's score by."""
        return 1 + PHRASE * self.phrase + EXACT * self.exact + NAMED * self.named


class _Patterns(NamedTuple):
    """Neighbours' stems, and words as they were typed."""

    pairs: tuple[str, ...]
    forms: tuple[str, ...]

    def found_in(self, tokens: Tokens) -> tuple[int, int]:
        """Count what stands in an entry, of each."""
        stems, text = tokens.stems, tokens.text
        return sum([pair in stems for pair in self.pairs]), sum([form in text for form in self.forms])


class PhraseHits(NamedTuple):
    """What was found of what is sought, by entry."""

    sought: _Patterns
    counts: dict[int, tuple[int, int]]

    @classmethod
    def of(cls, sought: _Patterns) -> "PhraseHits":
        """Begin with nothing found yet."""
        return cls(sought, {})

    def found(self, doc_id: int, tokens: Tokens) -> tuple[int, int]:
        """Give what an entry has of it, counted once."""
        found = self.counts.get(doc_id)
        if found is None:
            found = self.counts[doc_id] = self.sought.found_in(tokens)
        return found

    def and_then(self, last: "PhraseHits") -> "PhraseHits":
        """Give what was found of both, the one after the other."""
        sought = _Patterns(self.sought.pairs + last.sought.pairs, self.sought.forms + last.sought.forms)
        both = self.counts.keys() & last.counts.keys()
        sums = {
            n: (self.counts[n][0] + last.counts[n][0], self.counts[n][1] + last.counts[n][1]) for n in both
        }
        return PhraseHits(sought, sums)


class PhraseQuery(NamedTuple):
    """What is looked for in an entry: what the last word adds apart, how many of each, stems in its names."""

    before: _Patterns
    last: _Patterns
    pairs: int
    forms: int
    asked: frozenset[str]


def _phrase_query(query: Query) -> PhraseQuery:
    content_words = query.content_words[:MOST_NEIGHBOURS]
    pairs = [f" {first.stem} {second.stem} " for first, second in pairwise(content_words)]
    if pairs and query.prefix and content_words[-1].surface == query.prefix:
        pairs[-1] = pairs[-1].rstrip()  # the last word may go on
    forms = [f" {word.surface} " for word in query.words]
    before = _Patterns(tuple(pairs[:-1]), tuple(forms[:-1]))
    last = _Patterns(tuple(pairs[-1:]), tuple(forms[-1:]))
    return PhraseQuery(before, last, len(pairs), len(forms), frozenset(word.stem for word in query.words))
