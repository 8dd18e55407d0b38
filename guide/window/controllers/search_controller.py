"""Passes the query to the navigator, and its results to the results pane and to the page."""

from PySide6.QtCore import QObject, QSignalBlocker, QTimer
from PySide6.QtGui import QAction

from guide.search.results.hits import Hits
from guide.search.results.results import Results
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.search_slot import SearchSlot
from guide.window.controllers.window_parts import WindowParts

PROGRESS_DELAY = 300  # milliseconds before the window shows that the search is still loading
COUNT_DELAY = 50  # milliseconds after the latest results, so that typing never waits for the counts


class SearchController(QObject):
    """Connects the search box, the results pane and the hits on the page with the navigator."""

    def __init__(
        self, parts: WindowParts, slot: SearchSlot, *, focus: FocusController, filter_action: QAction
    ) -> None:
        super().__init__(parts.navigator)
        self._navigator, self._field, self._panes = parts.navigator, parts.top_bar.field, parts.panes
        self._results, self._reader_pane, self._focus = parts.results, parts.reader_pane, focus
        self._filter_action = filter_action  # enabled while there are results
        self._progress_timer = QTimer(self, singleShot=True, interval=PROGRESS_DELAY)
        self._progress_timer.timeout.connect(self._show_progress)
        self._count_timer = QTimer(self, singleShot=True, interval=COUNT_DELAY)
        self._count_timer.timeout.connect(self._show_counts)
        self._connect_slot(slot)
        self._connect_field()
        self._connect_results()
        self._connect_navigator()

    def _connect_slot(self, slot: SearchSlot) -> None:
        slot.filled.connect(self._progress_timer.stop)
        slot.failed.connect(self._show_failure)

    def _connect_field(self) -> None:
        field, focus = self._field, self._focus
        field.textChanged.connect(self._navigator.search)
        field.entered.connect(self._panes.bring_results_beside_handout)
        field.downPressed.connect(focus.to_results)
        field.returnPressed.connect(self._open_current)
        field.escapePressed.connect(focus.step_back)

    def _connect_results(self) -> None:
        results, navigator = self._results, self._navigator
        results.currentRowChanged.connect(navigator.preview)
        results.rowOpened.connect(self._open_row)
        results.view.leftAtTop.connect(self._focus.to_search)
        results.head.correction_bar.literal_button.clicked.connect(navigator.search_literally)
        results.head.read_chips.toggled.connect(navigator.toggle_read)
        results.head.chosen_bar.choiceDropped.connect(navigator.toggle)
        results.head.chosen_bar.unsaidWanted.connect(navigator.add_unsaid)
        results.head.filter_button.openedChanged.connect(self._filter_toggled)
        results.filters.choiceToggled.connect(navigator.toggle)
        results.no_results.unfiltered_button.clicked.connect(navigator.clear_choices)
        results.no_results.wordChosen.connect(self._field.setText)
        results.focusLeft.connect(self._focus.to_search)

    def _connect_navigator(self) -> None:
        navigator = self._navigator
        navigator.resultsShown.connect(self._show_results)
        navigator.resultsPending.connect(self._progress_timer.start)
        navigator.resultsClosed.connect(self._close_results)
        navigator.queryShown.connect(self._show_query)

    def _show_failure(self) -> None:
        self._results.search_progress.show_failed()
        if self._navigator.location.query.strip():
            self._show_progress()

    def _show_progress(self) -> None:
        self._results.show_search_progress()
        self._panes.show_results(searching=True, beside_handout=self._navigator.is_resumed)

    def _open_current(self) -> None:
        if self._results.model.rowCount():
            self._open_row(max(0, self._results.view.currentIndex().row()))

    def _open_row(self, row: int) -> None:
        self._navigator.open_result(row)
        self._reader_pane.to_first_hit()
        self._focus.to_page()

    def _show_results(self, results: Results, row: int) -> None:
        self._progress_timer.stop()
        self._reader_pane.set_hits(results.hits)
        self._results.show_results(results)
        self._filter_action.setEnabled(True)
        self._panes.show_results(searching=True, beside_handout=self._navigator.is_resumed)
        if results.results:
            self._results.select_row(row)
        if self._results.head.filter_button.is_open:
            self._count_timer.start()

    def _filter_toggled(self, opened: bool) -> None:  # noqa: FBT001 - a slot
        if opened:
            self._show_counts()
            self._results.filters.focus_first()

    def _show_counts(self) -> None:
        counts = self._navigator.counts()
        if counts is not None:
            self._results.filters.show_counts(counts)

    def _close_results(self) -> None:
        self._progress_timer.stop()
        self._reader_pane.set_hits(Hits())
        self._results.clear()
        self._filter_action.setEnabled(False)
        self._panes.show_results(searching=False)

    def _show_query(self, query: str) -> None:
        if self._field.text() != query:
            with QSignalBlocker(self._field):
                self._field.setText(query)
