"""Defines the interface of the search, and the slot that holds the search once it is loaded."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from guide.content.facet import Choice
    from guide.search.planning.plan import SearchPlan
    from guide.search.results.facets import FacetCount
    from guide.search.results.results import Results


class Search(Protocol):
    """The methods of the search that the window calls: plan a query, then search and count with the plan.

    `guide.search.service.SearchService` is the implementation. The protocol keeps Whoosh, which is slow to
    import, out of the first paint.
    """

    @property
    def size(self) -> int: ...

    def warm(self) -> Iterator[None]: ...

    def plan(self, text: str, *, literal: bool = ..., aside: frozenset[str] = ...) -> "SearchPlan": ...

    def search(
        self, plan: "SearchPlan", *, limit: int = ..., place: str = ..., choices: "frozenset[Choice]" = ...
    ) -> "Results": ...

    def count(
        self, plan: "SearchPlan", *, place: str = ..., choices: "frozenset[Choice]" = ...
    ) -> "tuple[FacetCount, ...]": ...

    def fitting(
        self, plan: "SearchPlan", *, place: str = ..., choices: "frozenset[Choice]" = ...
    ) -> frozenset[str]: ...


class SearchSlot(QObject):
    """Holds the search in `search`, which is None until its index has been loaded in the background."""

    filled = Signal()
    failed = Signal()  # loading failed: there is no search unless the user starts loading again

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.search: Search | None = None

    def fill(self, search: Search) -> None:
        """Store the loaded search and emit `filled`."""
        self.search = search
        self.filled.emit()
