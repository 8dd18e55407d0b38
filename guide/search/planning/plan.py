"""Defines the search plan, the parsed form of a typed text."""

from dataclasses import dataclass
from typing import NamedTuple

from guide.content.model import Entry
from guide.search.query.clauses import Clause
from guide.search.query.query import Query
from guide.search.results.results import Correction, Said


class ReadText(NamedTuple):
    """A text after parsing. `query` is without the names of places, unless there are no other words."""

    query: Query
    whole: Query  # with the names of places
    places: tuple[str, ...] = ()  # ids of the places that the text names
    only_place: bool = False  # whether nothing but places is asked for
    lifting: tuple[Clause, ...] = ()  # of names of places; they lift entries, and need not match
    said: Said = Said()  # what it tells of places and age


@dataclass(frozen=True, slots=True)
class SearchPlan:
    """The parsed form of a typed text, for `search`, `count` and `explain` of the service that made it."""

    text: str  # as it was typed
    read: ReadText  # the corrected text, or the best passage of a long text
    clauses: tuple[Clause, ...]
    correction: Correction | None  # None if no typos were corrected
    urgent: tuple[Entry, ...]  # help lines for the danger that the text tells of
    first_may_add: bool = False  # whether the first result, if it is about danger, brings its lines, too
    is_literal: bool = False  # whether only what was typed is sought: no typo corrected, no need read
    signed: "SearchPlan | None" = None  # the same for the packs that somebody signed, if there are others

    @property
    def query(self) -> Query:
        """The query without the names of places."""
        return self.read.query

    @property
    def places(self) -> tuple[str, ...]:
        """The ids of the places that the text names."""
        return self.read.places
