"""What a search returns, as frozen values."""

from dataclasses import dataclass, field
from functools import cached_property

from guide.content.facet import Choice
from guide.content.model import Entry
from guide.search.results.hits import Hits
from guide.search.results.marked_text import MarkedText, marked


@dataclass(frozen=True)
class SearchResult:
    """One entry. Its score is from 1 on if it matches all words, from 2 on if the query is its name."""

    entry: Entry
    score: float
    hits: Hits = field(default_factory=Hits, repr=False)

    @cached_property
    def heading(self) -> MarkedText:
        """The title with its hits marked."""
        return marked(self.entry.neutral_title, self.hits)

    @cached_property
    def snippet(self) -> MarkedText:
        """The text that shows best why it was found; made on demand, as most results are never seen."""
        # Imported late: it loads the schema, which the start of the window does without.
        from guide.search.results.snippet import snippet  # noqa: PLC0415

        return snippet(self.entry, self.hits)


@dataclass(frozen=True, slots=True)
class Correction:
    """A query without its typos."""

    text: str  # what is searched for
    shown: str  # the same with suppressed terms replaced
    typed: str


@dataclass(frozen=True, slots=True)
class Results:
    """The results of one query, best first."""

    query: str
    results: tuple[SearchResult, ...] = ()
    urgent: tuple[Entry, ...] = ()  # help lines to show above all results, if danger words were typed
    hits: Hits = field(default_factory=Hits, repr=False)  # to mark on the page of a result
    correction: Correction | None = None
    matches: int = 0  # entries with all words, or with any if none has all
    matches_all: bool = False  # whether those have all words
    unfiltered_matches: int = 0  # matches without the choices made
    matches_anywhere: int = 0  # matches without the choices and the place
    matches_all_elsewhere: bool = False  # whether those have all words, and none here has
    place: str = ""  # the place that the results serve; "" for all places
    choices: frozenset[Choice] = frozenset()
    suggestions: tuple[str, ...] = ()  # words of the guide that are near, where nothing was found
