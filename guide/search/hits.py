"""Which words of a text answer a query: to mark them, and to find the passage that answers most."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from guide.search.analysis import COMPOUND, WORD, forms_of


class Hit(NamedTuple):
    """Where a hit word stands in a text (characters), and which word of the query it answers (its place)."""

    start: int
    end: int
    word: int


@dataclass(frozen=True)
class Hits:
    """What counts as a hit: stems, each with the place of the query's word it answers, and a beginning."""

    stems: Mapping[str, int] = field(default_factory=dict)
    beginning: str = ""
    last: int = 0  # the place that the beginning answers
    _seen: dict[str, int | None] = field(default_factory=dict, repr=False, compare=False)

    def within(self, text: str) -> Iterator[Hit]:
        """Give the hit words of a text, in order; none overlaps another."""
        compounds = self._compounds(text)
        whole = next(compounds, None)
        for match in WORD.finditer(text):
            raw = match.group()
            place = self._seen[raw] if raw in self._seen else self._look(raw)
            if whole and match.start() >= whole.end:
                yield whole
                whole = next(compounds, None)
            if place is not None and not (whole and match.end() > whole.start):
                yield Hit(match.start(), match.end(), place)
        if whole:
            yield whole

    def _compounds(self, text: str) -> Iterator[Hit]:
        for match in COMPOUND.finditer(text):
            raw = match.group()
            joined = "".join(filter(str.isalnum, raw))
            place = self._seen[raw] if raw in self._seen else self._look(raw, joined)
            if place is not None:
                yield Hit(match.start(), match.end(), place)

    def _look(self, raw: str, joined: str = "") -> int | None:
        """Give the place in the query that a word answers, remembered from then on."""
        surface, stem = forms_of(joined or raw)
        place = self.stems.get(stem)
        if place is None and surface[1:] and surface[0] == "1" and surface.isdigit():
            place = self.stems.get(surface[1:])
        if place is None and self.beginning and surface.startswith(self.beginning):
            place = self.last
        self._seen[raw] = place
        return place
