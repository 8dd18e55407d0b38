"""Chooses the urgent lines of a guide: for the danger that a text tells of, and for pages about danger."""

from collections.abc import Sequence, Set
from functools import cached_property
from itertools import zip_longest

from guide.content.guide import Guide
from guide.content.lists import DangerRule
from guide.content.model import Entry
from guide.search.danger.listener import MAY_BE, DangerListener

SHORTEST_TEXT = 3  # characters; what is shorter finds a page about danger by chance


def lines_for(kinds: Set[str], rules: Sequence[DangerRule]) -> tuple[str, ...]:
    """Return the ids of the lines for kinds of danger: the first of each rule, then the second of each."""
    by_rank = zip_longest(*(rule.lines for rule in rules if kinds >= {*rule.kinds}))
    return tuple(dict.fromkeys(line for lines in by_rank for line in lines if line))


class UrgentLines:
    """The urgent lines of one guide."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        try:
            self._listener = DangerListener(guide.hearing.weights)
        except ValueError:  # the check names it
            self._listener = DangerListener("")
        pages = filter(None, map(guide.find, guide.urgent.pages))
        self._of_page = {page.id: guide.lines_of(page) or (page,) for page in pages}

    @cached_property
    def danger_words(self) -> Set[str]:
        """The words that alone tell of danger, folded."""
        return self._listener.words

    @property
    def pages(self) -> Set[str]:
        """The ids of the pages about danger."""
        return self._of_page.keys()

    def lines_in(self, text: str) -> tuple[Entry, ...]:
        """Return the lines for the danger that `text` tells of."""
        return self.heard_in(text)[0]

    def heard_in(self, text: str) -> tuple[tuple[Entry, ...], bool]:
        """Return the lines for the danger that `text` tells of, and whether a first result may add lines.

        It may not where there is surely no danger, such as in "gun policy".
        """
        kinds, chance = self._listener.hear(text)
        lines = filter(None, map(self._guide.find, lines_for(kinds, self._guide.urgent.danger)))
        return tuple(lines), chance >= MAY_BE and len(text.strip()) >= SHORTEST_TEXT

    def of_page(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the lines of a page about danger: those that it names; a line is its own."""
        return self._of_page.get(entry.id, ())
