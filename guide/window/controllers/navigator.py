"""Where the reader is: turns what a person does into the page and the results to show."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Protocol, TypedDict

from PySide6.QtCore import QObject, QTimer, Signal

from guide.content.facet import Choice
from guide.history import History, Location

if TYPE_CHECKING:
    from guide.search.planning.plan import SearchPlan
    from guide.search.results.facets import FacetCount
    from guide.search.results.results import Results, SearchResult

# Milliseconds after the last key: the list itself never waits, what costs more does.
PREVIEW, COUNTS = 120, 50
LIMIT = 50  # results in the list


class _Terms(TypedDict):
    place: str
    choices: frozenset[Choice]


class Search(Protocol):
    """What the window needs of the search: it plans a text once, then searches and counts by the plan."""

    def warm(self) -> Iterator[None]: ...

    def plan(self, text: str, *, literal: bool = ...) -> "SearchPlan": ...

    def search(
        self,
        plan: "SearchPlan",
        *,
        limit: int = ...,
        place: str = ...,
        choices: frozenset[Choice] = ...,
    ) -> "Results": ...
    def count(
        self, plan: "SearchPlan", *, place: str = ..., choices: frozenset[Choice] = ...
    ) -> "tuple[FacetCount, ...]": ...


class Navigator(QObject):
    """Holds the history and the results of this run; knows no widget."""

    locationShown = Signal(Location)  # show this page, at this place
    resultsShown = Signal(object, int)  # show these Results, this row current (-1: none)
    resultsPending = Signal()  # something was typed before the search is ready
    resultsClosed = Signal()
    countsShown = Signal(tuple)  # what the results can be narrowed to, as FacetCount
    queryShown = Signal(str)  # put this into the search box
    waysChanged = Signal(bool, bool)  # whether there is a way back, a way forward

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._history = History()
        self._search: Search | None = None
        self._plan: SearchPlan | None = None  # of the query that is shown
        self._found: tuple[SearchResult, ...] = ()
        self._place = ""
        self._wants_counts = False
        self._preview = QTimer(self, singleShot=True, interval=PREVIEW)
        self._preview.timeout.connect(self._look_at_best)
        self._counting = QTimer(self, singleShot=True, interval=COUNTS)
        self._counting.timeout.connect(self._count)

    @property
    def location(self) -> Location:
        """The place shown now."""
        return self._history.current

    def use_search(self, search: Search) -> None:
        """Take the search once it is ready; what was typed meanwhile is answered."""
        self._search, self._plan = search, None
        if self.location.query.strip():
            self._show_results(anew=not self.location.is_opened)
            self._look_at_best()

    def use_place(self, place: str) -> None:
        """Show from now on what serves a place; the page read stays."""
        self._place = place
        self._show_results()
        self.locationShown.emit(self.location)

    def search_everywhere(self) -> None:
        """Show from now on what serves any place, the results narrowed to nothing any more."""
        self._place = ""
        self.clear_choices()

    def open(self, target: str) -> None:
        """Go to a page, or page#anchor; results stay beside it."""
        page, _, anchor = target.partition("#")
        here = self.location
        self._visit(replace(here, page=page, anchor=anchor, scroll=0, is_opened=True))

    def go_home(self) -> None:
        """Go to the start page and close the results."""
        self._visit(Location())
        self._show_results()

    def search(self, query: str) -> None:
        """Answer what is in the search box now; a first letter starts a new place to come back to."""
        here = self.location
        if query == here.query:
            return
        kept = here.choices if query.strip() and is_edit(here.query, query) else frozenset()
        # What is opened stays so only as long as nothing else is looked for.
        opened = here.is_opened and not query.strip()
        self._seek(replace(here, query=query, literal=False, choices=kept, is_opened=opened))
        self._look_soon()

    def search_literally(self) -> None:
        """Look for just what was typed."""
        self._change(replace(self.location, literal=True))

    def toggle(self, choice: Choice) -> None:
        """Narrow the results to a value, or no more to it."""
        self._change(replace(self.location, choices=self.location.choices ^ {choice}))

    def clear_choices(self) -> None:
        """Narrow the results to nothing any more."""
        self._change(replace(self.location, choices=frozenset()))

    def want_counts(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Count from now on what the results can be narrowed to, or no more."""
        self._wants_counts = wanted
        if wanted:
            self._count()

    def _change(self, location: Location) -> None:
        self._seek(location)
        self._look_at_best()

    def _seek(self, location: Location) -> None:
        """Answer another search; a page that was opened stays a place to come back to."""
        here = self.location
        if location.query.strip() and (here.is_opened or not here.query.strip()):
            self._history.visit(location)
        else:
            self._history.replace(location)
        self._show_results(anew=not location.is_opened)
        self._tell_ways()

    def _look_soon(self) -> None:
        """Show the best page when the typing rests; without a query at once what was read before."""
        if self.location.query.strip():
            self._preview.start()
        else:
            self._look_at_best()

    def look_at(self, row: int) -> None:
        """Show the page of a result; only what was opened stays a place to come back to."""
        self._preview.stop()
        here = self.location
        entry_id = self._found[row].entry.id
        if entry_id == here.page:
            return
        there = replace(here, page=entry_id, anchor="", scroll=0, is_opened=False)
        if here.is_opened:
            self._history.visit(there)
        else:
            self._history.replace(there)
        self.locationShown.emit(there)
        self._tell_ways()

    def open_result(self, row: int) -> None:
        """Open the page of a result; the way back leads to the results, this row current."""
        self.look_at(row)
        self._visit(replace(self.location, is_opened=True))

    def close_results(self) -> None:
        """Take the results away; the page stays."""
        self._history.replace(
            replace(self.location, query="", literal=False, choices=frozenset(), is_opened=True)
        )
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
        self._preview.stop()
        here = self.location
        if _place(location) == _place(here):
            self._history.replace(location)
        else:
            self._history.visit(location)
        self.queryShown.emit(location.query)
        self.locationShown.emit(location)
        self._tell_ways()

    def _restore(self, step: Callable[[], Location]) -> None:
        self._preview.stop()
        location = step()
        self.queryShown.emit(location.query)
        self._show_results()
        self.locationShown.emit(location)
        self._tell_ways()

    def _show_results(self, *, anew: bool = False) -> None:
        """Show what answers the query; current is the row of the page that is shown, or anew the first."""
        query = self.location.query
        if not query.strip():
            self._found, self._plan = (), None
            self.resultsClosed.emit()
        elif self._search is None:
            self.resultsPending.emit()
        else:
            plan = self._plan = self._search.plan(query, literal=self.location.literal)
            results = self._search.search(plan, limit=LIMIT, **self._terms())
            self._found = results.results
            row = 0 if anew else self._row_of(self.location.page)
            self.resultsShown.emit(results, row)
            if self._wants_counts:
                self._counting.start()

    def _row_of(self, page: str) -> int:
        """Give the row of a page in the results, which may be others than when it was read; -1 without."""
        rows = (row for row, result in enumerate(self._found) if result.entry.id == page)
        return next(rows, -1)

    def _count(self) -> None:
        if self._search is not None and self._plan is not None:
            self.countsShown.emit(self._search.count(self._plan, **self._terms()))

    def _terms(self) -> _Terms:
        here = self.location
        return _Terms(place=self._place, choices=here.choices)

    def _look_at_best(self) -> None:
        """Show the first result; without any the start page; without a query what was read before.

        A page that was opened stays.
        """
        self._preview.stop()
        here = self.location
        if here.is_opened:
            return
        other = Location() if here.query.strip() else self._history.before_search
        if self._found:
            self.look_at(0)
        elif self._search and here.page != other.page:
            self._history.replace(replace(here, page=other.page, anchor="", scroll=other.scroll))
            self.locationShown.emit(self.location)

    def _tell_ways(self) -> None:
        self.waysChanged.emit(self._history.can_go_back, self._history.can_go_forward)


def is_edit(old: str, new: str) -> bool:
    """Say whether letters were only added or only taken out, at one place; else all was replaced."""
    if len(new) == 1 and len(old) > 2:
        return False  # all was selected, and the first letter of something else typed
    kept = _same_start(old, new) + _same_start(old[::-1], new[::-1])
    return kept >= min(len(old), len(new))


def _same_start(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _place(location: Location) -> tuple[str, str, str, bool]:
    return location.page, location.anchor, location.query, location.is_opened
