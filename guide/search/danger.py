"""Words that mean danger now, as the pack lists them, and the lines that fit."""

from collections.abc import Iterable

from guide.content.lists import Danger
from guide.search.analysis import words_of

Words = tuple[str, ...]


class DangerWords:
    """Finds danger words among what was typed: whole words, in their order, whatever stands around them."""

    def __init__(self, groups: Iterable[Danger]) -> None:
        self._lines: dict[Words, tuple[str, ...]] = {}
        for group in groups:
            for phrase in group.words:
                self._lines.setdefault(tuple(word.surface for word in words_of(phrase)), group.lines)
        self._longest = max(map(len, self._lines), default=0)
        self.words = frozenset(word for phrase in self._lines for word in phrase)

    def lines_for(self, typed: Words) -> tuple[str, ...]:
        """Give the ids of the lines to show first, each once; none where nothing tells of danger."""
        found: dict[str, None] = {}
        for start in range(len(typed)):
            for length in range(self._longest, 0, -1):
                found.update(dict.fromkeys(self._lines.get(typed[start : start + length], ())))
        return tuple(found)
