"""The search as the window sees it, and the slot it arrives in after the first paint."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from guide.content.facet import Choice

if TYPE_CHECKING:
    from guide.search.planning.plan import SearchPlan
    from guide.search.results.facets import FacetCount
    from guide.search.results.results import Results


class Search(Protocol):
    """The search as the window uses it: plan a text once, then search and count with the plan.

    `guide.search.service.SearchService` is the only one.
    """

    def warm(self) -> Iterator[None]: ...

    def plan(self, text: str, *, literal: bool = ...) -> "SearchPlan": ...

    def search(
        self, plan: "SearchPlan", *, limit: int = ..., place: str = ..., choices: frozenset[Choice] = ...
    ) -> "Results": ...

    def count(
        self, plan: "SearchPlan", *, place: str = ..., choices: frozenset[Choice] = ...
    ) -> "tuple[FacetCount, ...]": ...


class SearchSlot(QObject):
    """Holds the search once its index was read, in the background; until then `search` is None."""

    filled = Signal()
    failed = Signal()  # there will be no search in this run, unless loading it starts again

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.search: Search | None = None

    def fill(self, search: Search) -> None:
        """Store the search and emit `filled`."""
        self.search = search
        self.filled.emit()
