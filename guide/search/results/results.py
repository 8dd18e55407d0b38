"""Defines the values that a search returns. Nothing changes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from guide.content.facet import Choice
from guide.content.model import Entry
from guide.search.query.ages import Age
from guide.search.results.hits import Hits, MarkedText, marked

AGE = "age"  # stands for the age among what is set aside


@dataclass  # not frozen: that would take three times as long, and each key that is typed makes 50
class SearchResult:
    """An entry that was found. Its score orders results of one query, and says nothing else."""

    entry: Entry
    score: float
    hits: Hits = field(default_factory=Hits, repr=False)
    is_for_other_ages: bool = False  # whether an age was typed that the entry is not for
    for_others: tuple[str, ...] = ()  # the audiences it is for, if people were typed that it is not for
    need: str = ""  # what it helps with, of what the text tells, in our words; "" if that tells nothing of it
    around: tuple[str, ...] = ()  # ids of the place that was asked for, and of all that it lies in

    @property
    def is_for_others(self) -> bool:
        """Whether it can't help the person who is asked about."""
        return self.is_for_other_ages or bool(self.for_others)

    @cached_property
    def heading(self) -> MarkedText:
        """The title with its hits marked."""
        return marked(self.entry.neutral_title, self.hits)

    @cached_property
    def snippet(self) -> MarkedText:
        """The text that best shows why the entry was found. Computed on demand, as few results are seen."""
        # Imported at the first use, because it loads the schema of entries, which the window's start avoids.
        from guide.search.results.snippet import snippet  # noqa: PLC0415

        return snippet(self.entry, self.hits)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A result, and what each feature by its name adds to its score."""

    result: SearchResult
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Correction:
    """A query with its typos corrected."""

    text: str  # the corrected query, which is searched for
    shown: str  # the corrected query with suppressed terms replaced
    typed: str  # the query as it was typed


class Said(NamedTuple):
    """The ids of the places and the age that a text tells, and which of these were set aside for a search."""

    places: tuple[str, ...] = ()
    age: Age | None = None
    aside: frozenset[str] = frozenset()  # ids of places, and AGE


NOTHING_SAID = Said()


@dataclass(frozen=True, slots=True)
class Results:
    """The results of one query, best first."""

    query: str
    results: tuple[SearchResult, ...] = ()
    urgent: tuple[Entry, ...] = ()  # help lines to show above all results, if danger words were typed
    hits: Hits = field(default_factory=Hits, repr=False)  # words to mark on the page of a result
    correction: Correction | None = None
    matches: int = 0  # number of entries with all words, or with any word if no entry has all
    matches_all: bool = False  # whether the matches have all words
    unfiltered_matches: int = 0  # number of matches if `choices` were empty
    matches_anywhere: int = 0  # number of matches if `choices` and `place` were empty
    matches_all_elsewhere: bool = False  # whether entries have all words, but no entry that serves `place`
    places: tuple[str, ...] = ()  # ids of the places that the query names
    place: str = ""  # results serve this place; "" means all places
    place_name: str = ""  # the name of `place`
    choices: frozenset[Choice] = frozenset()  # facet values that limit the results
    unsaid: int = 0  # number of matches that do not say whether they have values of `choices`
    fits_poorly: bool = False  # whether the guide may not have what was asked
    suggestions: tuple[str, ...] = ()  # similar words of the guide, if nothing was found
    said: Said = NOTHING_SAID

    @property
    def for_others(self) -> int:
        """The number of results that can't help the person who is asked about: they are the last ones."""
        number = sum(1 for _ in takewhile(lambda each: each.is_for_others, reversed(self.results)))
        return number if number < len(self.results) else 0
