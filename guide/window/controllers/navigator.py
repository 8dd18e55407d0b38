"""Decides which page and which results to show when the user searches, opens a page or goes back."""

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
    from guide.content.model import Entry
    from guide.search.results.facets import FacetCount

PREVIEW_DELAY = 120  # milliseconds after the last key; showing a page takes longer than updating the results


class Navigator(QObject):
    """Holds the history and the current results, and emits what the widgets show.

    In the history a preview is replaced by the next preview, while an opened page stays.
    """

    locationShown = Signal(Location)  # show this page, at this scroll position
    resultsShown = Signal(object, int)  # show these Results and select this row (-1 for none)
    resultsPending = Signal()  # there is a query, but the search is not loaded yet
    resultsClosed = Signal()  # the search box is empty: hide the results
    queryShown = Signal(str)  # show this text in the search box
    historyChanged = Signal(bool, bool)  # whether going back is possible, whether going forward is possible

    def __init__(self, parent: QObject, slot: SearchSlot, preferences: Preferences) -> None:
        super().__init__(parent)
        self.history = History()
        self.is_resumed = False  # whether the location comes from another window, and nothing was typed since
        self._search = LocationSearch(slot, preferences)
        self._preview_timer = QTimer(self, singleShot=True, interval=PREVIEW_DELAY)
        self._preview_timer.timeout.connect(self._preview_best)
        slot.filled.connect(self._search_pending_query)

    @property
    def is_previewing(self) -> bool:
        """Whether the page of the best result will be shown as soon as the user pauses typing."""
        return self._preview_timer.isActive()

    @property
    def location(self) -> Location:
        """The current location of the history: its page, query and filters."""
        return self.history.current

    @property
    def typed_places(self) -> tuple[str, ...]:
        """The ids of the places that the query names."""
        return self._search.typed_places

    def refresh(self) -> None:
        """Search again and show the current page again, after the chosen place has changed."""
        self._update_results()
        self.locationShown.emit(self.location)

    def open(self, target: str) -> None:
        """Open `target` ("page" or "page#anchor"). The results stay visible."""
        page, _, anchor = target.partition("#")
        self._visit(self.location.with_page(page, anchor=anchor))

    def go_home(self) -> None:
        """Open the start page and close the results."""
        self._visit(Location())
        self._update_results()

    def search(self, query: str) -> None:
        """Search for the text of the search box. Only its first letter adds a location to the history."""
        current = self.location
        if query == current.query:
            return
        self.is_resumed = False
        is_same = bool(query.strip()) and is_edit(current.query, query)
        choices, aside = (current.choices, current.aside) if is_same else (frozenset(), frozenset())
        # With a query the page becomes a preview; with an empty search box an opened page stays opened.
        opened = current.is_opened and not query.strip()
        new = replace(current, query=query, literal=False, aside=aside, choices=choices, is_opened=opened)
        self._enter_search(new)
        if query.strip():
            self._preview_timer.start()
        else:
            self._preview_best()

    def search_literally(self) -> None:
        """Search for the query as typed, without correcting typing errors."""
        self._change_search(replace(self.location, literal=True))

    def toggle_read(self, key: str) -> None:
        """Set aside what was read as a place or an age, or let it count again."""
        self._change_search(replace(self.location, aside=self.location.aside ^ {key}))

    def toggle(self, choice: "Choice") -> None:
        """Add a filter to the search, or remove the filter if it is set."""
        self._change_search(replace(self.location, choices=self.location.choices ^ {choice}))

    def add_unsaid(self) -> None:
        """Show also what does not say whether it is what the filters ask for."""
        from guide.content.facet import with_unsaid  # noqa: PLC0415

        self._change_search(replace(self.location, choices=with_unsaid(self.location.choices)))

    def clear_choices(self) -> None:
        """Remove all filters."""
        self._change_search(replace(self.location, choices=frozenset()))

    def counts(self) -> "tuple[FacetCount, ...] | None":
        """Return one FacetCount per filter, or None without a query or before the search is loaded."""
        return self._search.count(self.location)

    def all_that_fit(self) -> "tuple[tuple[Entry, ...], int]":
        """Return the entries of the results and all others that fit, and how many there are at all."""
        return self._search.all_that_fit(self.location)

    def preview(self, row: int, *, shown: bool = True, from_top: bool = False) -> None:
        """Show the page of the result in `row` as a preview, which the next preview replaces.

        If the page is shown already, nothing changes, but `from_top` scrolls it to its top.
        """
        self._preview_timer.stop()
        current, page = self.location, self._search.results[row].entry.id
        if page == current.page and not (from_top and current.scroll):
            return
        preview_location = current.with_page(page, is_opened=False)
        step = self.history.visit if current.is_opened else self.history.replace
        step(preview_location)
        if shown:
            self.locationShown.emit(preview_location)
            self._emit_history()

    def open_result(self, row: int) -> None:
        """Open the page of the result in `row` and keep it in the history."""
        self.preview(row, shown=False)  # else the page would be laid out twice
        self._visit(replace(self.location, is_opened=True))

    def close_results(self) -> None:
        """Close the results and empty the search box, but keep showing the page."""
        current = self.location
        empty = frozenset[str]()
        self.history.replace(
            replace(current, query="", literal=False, aside=empty, choices=frozenset(), is_opened=True)
        )
        self.queryShown.emit("")
        self._update_results()

    def remember_scroll(self, scroll: int) -> None:
        """Store `scroll`, the scroll position of the page in pixels, in the current location."""
        self.history.replace(replace(self.location, scroll=scroll))

    def remember_place(self, place: int) -> None:
        """Store where keys have been on the page, a position in its text, in the current location."""
        self.history.replace(replace(self.location, place=place))

    def back(self) -> None:
        """Go to the previous location of the history."""
        self._restore(self.history.back)

    def forward(self) -> None:
        """Go to the next location of the history."""
        self._restore(self.history.forward)

    def leave(self, page: str) -> None:
        """Remove `page` and those below it from the history, and show the location before them.

        If another page is shown, that stays.
        """
        was_shown = self.location.page.startswith(page)
        self.history.keep(lambda each: not each.startswith(page))
        if was_shown:
            self._restore(lambda: self.location)

    def resume(self, history: History) -> None:
        """Show the current location of `history`, which comes from another window."""
        self.history, self.is_resumed = history, True
        self._restore(lambda: self.location)

    def _search_pending_query(self) -> None:
        if not self.location.query.strip():
            return
        if self.is_resumed:
            self._update_results()  # the row of the page that is shown, which need not be the first
        else:
            self._update_results(select_first=not self.location.is_opened)
            self._preview_best()

    def _change_search(self, location: Location) -> None:
        self._enter_search(location)
        self._preview_best()

    def _enter_search(self, location: Location) -> None:
        """Go to `location` and search. In the history it replaces a previous search, never an opened page."""
        current = self.location
        if location.query.strip() and (current.is_opened or not current.query.strip()):
            self.history.visit(location)
        else:
            self.history.replace(location)
        self._update_results(select_first=not location.is_opened)
        self._emit_history()

    def _visit(self, location: Location) -> None:
        self._preview_timer.stop()
        if location.is_same_step(self.location):
            self.history.replace(location)
        else:
            self.history.visit(location)
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
        """Search for the query and emit the results. Select the first row, or the row of the current page."""
        current, search = self.location, self._search
        if not current.query.strip():
            search.clear()
            self.resultsClosed.emit()
            return
        results = search.search(current)
        if results is None:
            self.resultsPending.emit()
            return
        self.resultsShown.emit(results, 0 if select_first else search.row_of(current.page))

    def _preview_best(self) -> None:
        """Preview the first result, else the start page. Without a query, show the page before the search."""
        self._preview_timer.stop()
        current = self.location
        if current.is_opened:
            return
        other = Location() if current.query.strip() else self.history.before_search
        if self._search.results:
            self.preview(0, from_top=True)
        elif self._search.is_loaded and (current.page, current.scroll) != (other.page, other.scroll):
            self.history.replace(current.with_page(other.page, scroll=other.scroll, is_opened=False))
            self.locationShown.emit(self.location)

    def _emit_history(self) -> None:
        self.historyChanged.emit(self.history.can_go_back, self.history.can_go_forward)
