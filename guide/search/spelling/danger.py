"""Words that mean danger now, as the pack lists them, and the lines that fit."""

from bisect import bisect_left
from collections.abc import Iterable

from guide.content.lists import DangerGroup
from guide.search.analysis.analyzer import words_of
from guide.search.analysis.common_words import is_common_word

Words = tuple[str, ...]
# So much of a danger word is enough while it is being typed, if it is not a word by itself ("over").
SHORTEST_BEGINNING = 4


class DangerWords:
    """Finds danger words among what was typed: whole words, in their order, whatever stands around them."""

    def __init__(self, groups: Iterable[DangerGroup]) -> None:
        self._lines: dict[Words, tuple[str, ...]] = {}
        for group in groups:
            for phrase in group.words:
                self._lines.setdefault(tuple(word.surface for word in words_of(phrase)), group.lines)
        self._longest = max(map(len, self._lines), default=0)
        self.words = frozenset(word for phrase in self._lines for word in phrase)
        self._single = sorted(phrase[0] for phrase in self._lines if len(phrase) == 1)

    def lines_in(self, *texts: str) -> tuple[str, ...]:
        """Give the ids of the lines to show first, each once; none where no text tells of danger."""
        found: dict[str, None] = {}
        for text in texts:
            words = list(words_of(text))
            typed = tuple(word.surface for word in words)
            for start in range(len(typed)):
                for length in range(self._longest, 0, -1):
                    found.update(dict.fromkeys(self._lines.get(typed[start : start + length], ())))
            if words and words[-1].end == len(text):
                found.update(dict.fromkeys(self._begun(typed[-1])))
        return tuple(found)

    def _begun(self, beginning: str) -> tuple[str, ...]:
        """Give the lines of the danger word that begins so."""
        at = bisect_left(self._single, beginning)
        begun = next((word for word in self._single[at : at + 1] if word.startswith(beginning)), "")
        if not begun or len(beginning) < SHORTEST_BEGINNING or is_common_word(beginning):
            return ()
        return self._lines[(begun,)]
