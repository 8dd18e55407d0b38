"""Defines the search plan, the parsed form of a typed text."""

from dataclasses import dataclass

from guide.content.model import Entry
from guide.search.query.clauses import Clause
from guide.search.query.query import Query
from guide.search.results.results import Correction


@dataclass(frozen=True, slots=True)
class SearchPlan:
    """The parsed form of a typed text, for `search`, `count` and `explain` of the service that made it."""

    text: str  # as it was typed
    query: Query  # of the corrected text, or of the best passage of a long text
    clauses: tuple[Clause, ...]
    refused: tuple[tuple[Clause, ...], ...]  # of things that are not wanted: what is about one is lowered
    correction: Correction | None  # None if no typos were corrected
    urgent: tuple[Entry, ...]  # help lines for the danger that the text tells of
    first_may_add: bool = False  # whether the first result, if it is about danger, brings its lines, too
