"""A search plan: one text, read once, to be searched, counted and explained any number of times."""

from dataclasses import dataclass

from guide.content.model import Entry
from guide.search.query.clauses import Clause
from guide.search.query.query import Query
from guide.search.results.results import Correction


@dataclass(frozen=True, slots=True)
class SearchPlan:
    """What is searched for a text. It is valid for the service that made it."""

    text: str  # as it was typed
    query: Query
    clauses: tuple[Clause, ...]
    correction: Correction | None  # if typos were corrected
    urgent: tuple[Entry, ...]  # help lines for the danger words in the text
