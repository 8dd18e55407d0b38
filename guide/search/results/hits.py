"""Which words of a text answer a query: to mark them, and to find the passage that answers most."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from guide.search.analysis.analyzer import COMPOUND, PIECE, WORD, forms_of


class Hit(NamedTuple):
    """Where a hit word stands in a text (characters), and which word of the query it answers (its place)."""

    start: int
    end: int
    word: int
    is_near: bool = False  # not what was typed, but the guide's own term for it


@dataclass(frozen=True)
class Hits:
    """What counts as a hit: stems, each with the place of the query's word it answers, and a beginning.

    Of the stems some are only near what was typed: the guide's own term for it.
    """

    stems: Mapping[str, int] = field(default_factory=dict)
    beginning: str = ""
    last: int = 0  # the place that the beginning answers
    near: frozenset[str] = frozenset()
    _found: dict[str, tuple[Hit, ...]] = field(default_factory=dict, repr=False, compare=False)
    _missed: set[str] = field(default_factory=set, repr=False, compare=False)

    def within(self, text: str) -> Iterator[Hit]:
        """Give the hit words of a text, in order; none overlaps another."""
        answering = self._answering(text)
        for match in PIECE.finditer(text) if answering else ():
            start, raw = match.start(), match.group()
            if raw in answering:
                yield from (
                    hit._replace(start=start + hit.start, end=start + hit.end) for hit in self._found[raw]
                )

    def worth(self, text: str) -> int:
        """Say how well a text answers: two for each word of the query, one for what is only near it."""
        best: dict[int, int] = {}
        for raw in self._answering(text):
            for hit in self._found[raw]:
                best[hit.word] = max(best.get(hit.word, 0), 1 if hit.is_near else 2)
        return sum(best.values())

    @cached_property
    def most(self) -> int:
        """The most that any text can be worth."""
        return 2 * len(set(self.stems.values()))

    def _answering(self, text: str) -> set[str]:
        """Give the words and compounds of a text that hold a hit; what is known of each is remembered."""
        pieces = set(PIECE.findall(text))
        new = pieces - self._missed
        new -= self._found.keys()
        found = {raw: hits for raw in filter(self._likely, new) if (hits := self._hits_in(raw))}
        self._found.update(found)
        self._missed.update(new - found.keys())
        return pieces & self._found.keys()

    def _likely(self, raw: str) -> bool:
        """Tell fast of most words that they are no hit: a hit begins as a stem does, if it has no signs."""
        first = raw[:2]
        return first in self._firsts or not first.isalpha() or not raw.isascii() or not self._firsts

    @cached_property
    def _firsts(self) -> frozenset[str]:
        """The first two letters of all that is looked for; empty where one letter is."""
        firsts = {each[:2] for each in (*self.stems, self.beginning) if each}
        if any(len(first) < 2 for first in firsts):
            return frozenset()
        return frozenset(form for each in firsts for form in (each, each.capitalize(), each.upper()))

    def _hits_in(self, raw: str) -> tuple[Hit, ...]:
        if raw.isalnum():
            return self._look(raw, 0)
        # An apostrophe belongs to its word; any other sign parts the pieces of a compound.
        joined = "".join(filter(str.isalnum, raw))
        if COMPOUND.fullmatch(raw) and self._place(*forms_of(joined)) is not None:
            return (Hit(0, len(raw), self._place(*forms_of(joined)) or 0),)
        return tuple(hit for part in WORD.finditer(raw) for hit in self._look(part.group(), part.start()))

    def _look(self, raw: str, start: int) -> tuple[Hit, ...]:
        surface, stem = forms_of(raw)
        place = self._place(surface, stem)
        return () if place is None else (Hit(start, start + len(raw), place, stem in self.near),)

    def _place(self, surface: str, stem: str) -> int | None:
        """Give the place in the query that a word answers."""
        place = self.stems.get(stem)
        if place is None and self.beginning and surface.startswith(self.beginning):
            return self.last
        if place is None and surface[:1] == "1" and surface.isdigit():
            return self.stems.get(surface[1:])
        return place
