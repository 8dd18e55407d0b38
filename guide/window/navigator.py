"""Where the reader is: turns what a person does into the page and the results to show."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from guide.history import History, Location
from guide.search.results import Results


class Search(Protocol):
    """Answers a query with what serves a place."""

    def __call__(self, text: str, *, place: str) -> Results: ...


class Navigator(QObject):
    """Holds the history and the results of this run; knows no widget."""

    locationShown = Signal(Location)  # show this page, at this place
    resultsShown = Signal(Results, int)  # show these results, this row current
    resultsPending = Signal()  # something was typed before the search is ready
    resultsClosed = Signal()
    queryShown = Signal(str)  # put this into the search box
    waysChanged = Signal(bool, bool)  # whether there is a way back, a way forward

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._history = History()
        self._search: Search | None = None
        self._results = Results("")
        self._place = ""
        self._before = Location()  # what was read before the search began

    @property
    def location(self) -> Location:
        """The place shown now."""
        return self._history.current

    def use_search(self, search: Search) -> None:
        """Take the search once it is ready; what was typed meanwhile is answered."""
        self._search = search
        if self.location.query.strip():
            self._find(self.location.query)
            self._look_at_best()

    def use_place(self, place: str) -> None:
        """Show from now on what serves a place; the page read stays."""
        self._place = place
        self._show_results()
        self.locationShown.emit(self.location)

    def open(self, target: str) -> None:
        """Go to a page, or page#anchor; results stay beside it."""
        page, _, anchor = target.partition("#")
        self._visit(Location(page, anchor, self.location.query, self.location.row))

    def go_home(self) -> None:
        """Go to the start page and close the results."""
        self._visit(Location())
        self._show_results()

    def search(self, query: str) -> None:
        """Answer what is in the search box now; a first letter starts a new place to come back to."""
        here = self.location
        if query == here.query:
            return
        if query.strip() and (here.is_opened or not here.query.strip()):
            self._before = here
            self._history.visit(replace(here, query=query, row=0, is_opened=False))
        else:
            self._history.replace(replace(here, query=query, row=0))
        self._show_results()
        self._look_at_best()
        self._tell_ways()

    def look_at(self, row: int) -> None:
        """Show the page of a result; only what was opened stays a place to come back to."""
        here = self.location
        entry_id = self._results.results[row].entry.id
        if (entry_id, row) == (here.page, here.row):
            return
        scroll = here.scroll if entry_id == here.page else 0
        there = replace(here, page=entry_id, anchor="", row=row, scroll=scroll, is_opened=False)
        if here.is_opened:
            self._history.visit(there)
        else:
            self._history.replace(there)
        self.locationShown.emit(there)
        self._tell_ways()

    def open_result(self, row: int) -> None:
        """Open the page of a result: from now on it is a place to come back to."""
        self.look_at(row)
        self._history.replace(replace(self.location, is_opened=True))
        self.locationShown.emit(self.location)

    def close_results(self) -> None:
        """Take the results away; the page stays."""
        self._history.replace(replace(self.location, query="", row=0, is_opened=True))
        self.queryShown.emit("")
        self._show_results()

    def remember_scroll(self, scroll: int) -> None:
        """Remember how far down the reader is."""
        self._history.replace(replace(self.location, scroll=scroll))

    def back(self) -> None:
        """Go one place back."""
        self._restore(self._history.back)

    def forward(self) -> None:
        """Go one place forward."""
        self._restore(self._history.forward)

    def _visit(self, location: Location) -> None:
        here = self.location
        if (location.page, location.anchor, location.query) == (here.page, here.anchor, here.query):
            self._history.replace(location)
        else:
            self._history.visit(location)
        self.queryShown.emit(location.query)
        self.locationShown.emit(location)
        self._tell_ways()

    def _restore(self, step: Callable[[], Location]) -> None:
        location = step()
        self.queryShown.emit(location.query)
        self._show_results()
        self.locationShown.emit(location)
        self._tell_ways()

    def _show_results(self) -> None:
        query = self.location.query
        if not query.strip():
            self._results = Results("")
            self.resultsClosed.emit()
        elif self._search is None:
            self.resultsPending.emit()
        else:
            self._find(query)

    def _find(self, query: str) -> None:
        if self._search is not None:
            self._results = self._search(query, place=self._place)
            self.resultsShown.emit(self._results, self.location.row)

    def _look_at_best(self) -> None:
        """Show the first result; without any the start page; without a query what was read before."""
        here = self.location
        other = Location() if here.query.strip() else self._before
        if self._results.results:
            self.look_at(0)
        elif not here.is_opened and self._search and here.page != other.page:
            self._history.replace(replace(here, page=other.page, anchor="", scroll=other.scroll))
            self.locationShown.emit(self.location)

    def _tell_ways(self) -> None:
        self.waysChanged.emit(self._history.can_go_back, self._history.can_go_forward)
