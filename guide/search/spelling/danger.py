"""Finds the pack's danger words in typed text, with the help lines to show for them."""

from bisect import bisect_left
from collections.abc import Iterable

from guide.content.lists import DangerGroup
from guide.search.analysis.analyzer import words_of
from guide.search.analysis.common_words import is_common_word

Phrase = tuple[str, ...]  # folded words
SHORTEST_PREFIX = 4  # letters of a danger word after which its lines are shown while it is being typed


class DangerWords:
    """The danger words and phrases of a pack, each with the ids of its help lines."""

    def __init__(self, groups: Iterable[DangerGroup]) -> None:
        self._lines: dict[Phrase, tuple[str, ...]] = {}
        for group in groups:
            for phrase in group.words:
                self._lines.setdefault(tuple(word.surface for word in words_of(phrase)), group.lines)
        self._longest = max(map(len, self._lines), default=0)
        self.words = frozenset(word for phrase in self._lines for word in phrase)
        self._single = sorted(phrase[0] for phrase in self._lines if len(phrase) == 1)

    def lines_in(self, *texts: str) -> tuple[str, ...]:
        """Return the ids of the help lines for all danger words and phrases in `texts`, each id once."""
        found: dict[str, None] = {}
        for text in texts:
            words = list(words_of(text))
            typed = tuple(word.surface for word in words)
            for start in range(len(typed)):
                for length in range(self._longest, 0, -1):
                    found.update(dict.fromkeys(self._lines.get(typed[start : start + length], ())))
            if words and words[-1].end == len(text):
                found.update(dict.fromkeys(self._lines_for_prefix(typed[-1])))
        return tuple(found)

    def _lines_for_prefix(self, prefix: str) -> tuple[str, ...]:
        """Return the line ids of a danger word that begins with `prefix`; none for a common word ("over")."""
        at = bisect_left(self._single, prefix)
        begun = next((word for word in self._single[at : at + 1] if word.startswith(prefix)), "")
        if not begun or len(prefix) < SHORTEST_PREFIX or is_common_word(prefix):
            return ()
        return self._lines[(begun,)]
