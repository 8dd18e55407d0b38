"""Back, forward and searching: turns what a person does into the page and the results to show."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guide.history import History, Location
from guide.window.background.preferences import Preferences
from guide.window.controllers.location_search import LocationSearch
from guide.window.controllers.query_edit import is_edit
from guide.window.controllers.search_slot import SearchSlot

if TYPE_CHECKING:
    from guide.content.facet import Choice
    from guide.search.results.facets import FacetCount

PREVIEW_DELAY = 120  # milliseconds after the last key; results are updated at once, their page costs more


class Navigator(QObject):
    """Holds the history and the current results, without knowing any widget.

    A result is previewed first and opened second: only an opened page stays in the history.
    """

    locationShown = Signal(Location)  # show this page, at this scroll position
    resultsShown = Signal(object, int)  # show these Results and select this row (-1: none)
    resultsPending = Signal()  # there is a query, but no search yet
    resultsClosed = Signal()
    queryShown = Signal(str)  # show this text in the search box
    historyChanged = Signal(bool, bool)  # whether back, whether forward is possible

    def __init__(self, parent: QObject, slot: SearchSlot, preferences: Preferences) -> None:
        super().__init__(parent)
        self._history = History()
        self._search = LocationSearch(slot, preferences)
        self._preview_timer = QTimer(self, singleShot=True, interval=PREVIEW_DELAY)
        self._preview_timer.timeout.connect(self._preview_best)
        slot.filled.connect(self._answer_pending_query)

    @property
    def is_previewing(self) -> bool:
        """Whether the page of the best result will be shown when typing pauses."""
        return self._preview_timer.isActive()

    @property
    def location(self) -> Location:
        """The current location."""
        return self._history.current

    def refresh(self) -> None:
        """Search again and show the current page again, as the place was changed."""
        self._update_results()
        self.locationShown.emit(self.location)

    def open(self, target: str) -> None:
        """Open a page, or `page#anchor`; the results stay beside it."""
        page, _, anchor = target.partition("#")
        self._visit(replace(self.location, page=page, anchor=anchor, scroll=0, is_opened=True))

    def go_home(self) -> None:
        """Open the start page and close the results."""
        self._visit(Location())
        self._update_results()

    def search(self, query: str) -> None:
        """Search for the text of the search box; its first letter adds a location to the history."""
        here = self.location
        if query == here.query:
            return
        choices = here.choices if query.strip() and is_edit(here.query, query) else frozenset()
        # A query makes the page a preview again, an empty search box leaves it opened.
        opened = here.is_opened and not query.strip()
        self._enter_search(replace(here, query=query, literal=False, choices=choices, is_opened=opened))
        if query.strip():
            self._preview_timer.start()
        else:
            self._preview_best()

    def search_literally(self) -> None:
        """Search for the query as typed, without correcting typing errors."""
        self._change_search(replace(self.location, literal=True))

    def toggle(self, choice: "Choice") -> None:
        """Add a filter, or remove it."""
        self._change_search(replace(self.location, choices=self.location.choices ^ {choice}))

    def clear_choices(self) -> None:
        """Remove all filters."""
        self._change_search(replace(self.location, choices=frozenset()))

    def counts(self) -> "tuple[FacetCount, ...] | None":
        """Return how many results each filter would leave; None without a search or a query."""
        return self._search.count(self.location)

    def preview(self, row: int) -> None:
        """Show the page of a result, without adding it to the history."""
        self._preview_timer.stop()
        here, page = self.location, self._search.results[row].entry.id
        if page == here.page:
            return
        there = replace(here, page=page, anchor="", scroll=0, is_opened=False)
        if here.is_opened:
            self._history.visit(there)
        else:
            self._history.replace(there)
        self.locationShown.emit(there)
        self._emit_history()

    def open_result(self, row: int) -> None:
        """Open the page of a result; going back leads to the results."""
        self.preview(row)
        self._visit(replace(self.location, is_opened=True))

    def close_results(self) -> None:
        """Close the results and empty the search box; the page stays."""
        here = self.location
        self._history.replace(replace(here, query="", literal=False, choices=frozenset(), is_opened=True))
        self.queryShown.emit("")
        self._update_results()

    def remember_scroll(self, scroll: int) -> None:
        """Store the scroll position of the page, in pixels, in the current location."""
        self._history.replace(replace(self.location, scroll=scroll))

    def back(self) -> None:
        """Go one location back."""
        self._restore(self._history.back)

    def forward(self) -> None:
        """Go one location forward."""
        self._restore(self._history.forward)

    def _answer_pending_query(self) -> None:
        if self.location.query.strip():
            self._update_results(select_first=not self.location.is_opened)
            self._preview_best()

    def _change_search(self, location: Location) -> None:
        self._enter_search(location)
        self._preview_best()

    def _enter_search(self, location: Location) -> None:
        """Search again; an opened page stays in the history, a search is replaced by the next one."""
        here = self.location
        if location.query.strip() and (here.is_opened or not here.query.strip()):
            self._history.visit(location)
        else:
            self._history.replace(location)
        self._update_results(select_first=not location.is_opened)
        self._emit_history()

    def _visit(self, location: Location) -> None:
        self._preview_timer.stop()
        if location.is_same_step(self.location):
            self._history.replace(location)
        else:
            self._history.visit(location)
        self.queryShown.emit(location.query)
        self.locationShown.emit(location)
        self._emit_history()

    def _restore(self, step: Callable[[], Location]) -> None:
        self._preview_timer.stop()
        location = step()
        self.queryShown.emit(location.query)
        self._update_results()
        self.locationShown.emit(location)
        self._emit_history()

    def _update_results(self, *, select_first: bool = False) -> None:
        """Search for the query and emit the results, with the row of the current page, or the first."""
        here, search = self.location, self._search
        if not here.query.strip():
            search.clear()
            self.resultsClosed.emit()
            return
        results = search.search(here)
        if results is None:
            self.resultsPending.emit()
            return
        self.resultsShown.emit(results, 0 if select_first else search.row_of(here.page))

    def _preview_best(self) -> None:
        """Preview the first result, else the start page, without a query the page before the search."""
        self._preview_timer.stop()
        here = self.location
        if here.is_opened:
            return
        other = Location() if here.query.strip() else self._history.before_search
        if self._search.results:
            self.preview(0)
        elif self._search.is_loaded and here.page != other.page:
            self._history.replace(replace(here, page=other.page, anchor="", scroll=other.scroll))
            self.locationShown.emit(self.location)

    def _emit_history(self) -> None:
        self.historyChanged.emit(self._history.can_go_back, self._history.can_go_forward)
