"""Chooses the urgent lines of a guide: for the danger that a text tells of, and for pages about danger."""

from collections.abc import Set

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.search.danger.grammar import DangerGrammar, Heard
from guide.search.patterns.compiled import CompiledGrammar
from guide.search.weights import Weights

SHORTEST_TEXT = 3  # characters; what is shorter finds a page about danger by chance


class UrgentLines:
    """The urgent lines of one guide. `compiled` is the grammar of its urgent.yaml."""

    def __init__(self, guide: Guide, compiled: CompiledGrammar, *, weights: Weights) -> None:
        self._guide = guide
        self._grammar = DangerGrammar(guide.urgent, compiled, weights=weights)
        pages = filter(None, map(guide.find, guide.urgent.pages))
        self._of_page = {page.id: guide.lines_of(page) or (page,) for page in pages}

    @property
    def danger_words(self) -> Set[str]:
        """The words that alone tell of danger, folded."""
        return self._grammar.words

    @property
    def pages(self) -> Set[str]:
        """The ids of the pages about danger."""
        return self._of_page.keys()

    @property
    def situations(self) -> Set[str]:
        """The ids of those pages about danger that are no lines."""
        return frozenset(page for page, lines in self._of_page.items() if page not in {e.id for e in lines})

    def surely_in(self, text: str) -> tuple[Entry, ...]:
        """Return the lines for the danger that the rules hear in `text`."""
        return self._lines_of(self._grammar.hear(text)._replace(is_likely=False))

    def heard_in(self, text: str) -> tuple[tuple[Entry, ...], bool]:
        """Return the lines for the danger that `text` tells of, and whether a first result may add lines.

        It may not if an exception has silenced what sounds like danger, such as "gun policy".
        """
        heard = self._grammar.hear(text)
        return self._lines_of(heard), not heard.is_excused and len(text.strip()) >= SHORTEST_TEXT

    def _lines_of(self, heard: Heard) -> tuple[Entry, ...]:
        return tuple(filter(None, map(self._guide.find, self._grammar.lines_of(heard))))

    def of_page(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the lines of a page about danger: those that it names; a line is its own."""
        return self._of_page.get(entry.id, ())
