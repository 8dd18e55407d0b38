"""What a search gives back, as frozen values."""

from dataclasses import dataclass

from guide.content.model import Entry

Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text and where in it the hit words stand: (start, end) in characters."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One entry found; from 1 on every word was found in it, from 2 on it is its name."""

    entry: Entry
    score: float
    heading: Passage
    snippet: Passage


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to one query, best first."""

    query: str
    results: tuple[SearchResult, ...] = ()
    urgent: tuple[Entry, ...] = ()  # lines to show above all results: what was typed tells of danger
