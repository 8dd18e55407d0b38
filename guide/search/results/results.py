"""What a search gives back, as frozen values."""

from dataclasses import dataclass, field
from functools import cached_property

from guide.content.facet import Choice
from guide.content.model import Entry
from guide.search.results.hits import Hits
from guide.search.results.snippet import MarkedText, marked, snippet


@dataclass(frozen=True)
class SearchResult:
    """One entry found; from 1 on every word was found in it, from 2 on it is its name."""

    entry: Entry
    score: float
    hits: Hits = field(default_factory=Hits, repr=False)

    @cached_property
    def heading(self) -> MarkedText:
        """Its title with the hit words marked."""
        return marked(self.entry.neutral_title, self.hits)

    @cached_property
    def snippet(self) -> MarkedText:
        """The passage that answers most, made when it is looked at: most results never are."""
        return snippet(self.entry, self.hits)


@dataclass(frozen=True, slots=True)
class Correction:
    """What was searched for in place of what was typed; shown is the same in words that may be shown."""

    text: str
    shown: str
    typed: str  # what was typed


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to one query, best first."""

    query: str
    results: tuple[SearchResult, ...] = ()
    urgent: tuple[Entry, ...] = ()  # lines to show above all results: what was typed tells of danger
    hits: Hits = field(default_factory=Hits, repr=False)  # what to mark on a page
    correction: Correction | None = None
    matches: int = 0  # entries with all words, or with any where none has all
    matches_all: bool = False  # whether those have all words
    unfiltered_matches: int = 0  # matches without the choices made
    matches_anywhere: int = 0  # matches without the choices and the place
    matches_all_elsewhere: bool = False  # whether those have all words, and none here has
    choices: frozenset[Choice] = frozenset()
    suggestions: tuple[str, ...] = ()  # words of the guide that are near, where nothing was found
