"""A search in the window: what is typed goes to the navigator, what it brings into results and page."""

from PySide6.QtCore import QObject, QSignalBlocker, QTimer
from PySide6.QtGui import QAction

from guide.search.results.hits import Hits
from guide.search.results.results import Results
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.navigator import Navigator, Search
from guide.window.frame.panes import Panes
from guide.window.frame.top_bar import TopBar
from guide.window.reader.reader_pane import ReaderPane

PATIENCE = 300  # milliseconds before the window says that the search is not ready


class SearchController(QObject):
    """Connects the search box, the results and the hit words of the page."""

    def __init__(
        self,
        navigator: Navigator,
        top_bar: TopBar,
        panes: Panes,
        reader_pane: ReaderPane,
        keyboard: FocusController,
    ) -> None:
        super().__init__(navigator)
        self._navigator, self._field = navigator, top_bar.field
        self._panes, self._results = panes, panes.results
        self._reader_pane, self._keyboard = reader_pane, keyboard
        self._filter = QAction(self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.show_busy)

    def connect_all(self, filter_action: QAction) -> None:
        """Connect the parts; filter_action is on while there are results."""
        self._filter = filter_action
        self._connect_field()
        self._connect_results()
        navigator = self._navigator
        navigator.countsShown.connect(self._results.show_counts)
        navigator.resultsShown.connect(self._show_results)
        navigator.resultsPending.connect(self._patience.start)
        navigator.resultsClosed.connect(self._close_results)
        navigator.queryShown.connect(self._show_query)

    def _connect_field(self) -> None:
        field, keyboard = self._field, self._keyboard
        field.textChanged.connect(self._navigator.search)
        field.entered.connect(self._panes.show_results_again)
        field.downPressed.connect(keyboard.to_results)
        field.returnPressed.connect(self._open_first)
        field.escapePressed.connect(keyboard.step_back)

    def _connect_results(self) -> None:
        results, navigator = self._results, self._navigator
        results.rowLookedAt.connect(navigator.look_at)
        results.rowOpened.connect(self._open_row)
        results.view.leftAtTop.connect(self._keyboard.to_search)
        results.head.literalWanted.connect(navigator.search_literally)
        results.head.choiceDropped.connect(navigator.toggle)
        results.head.filterToggled.connect(navigator.want_counts)
        results.filters.choiceToggled.connect(navigator.toggle)
        results.nothing.wayBackChosen.connect(navigator.clear_choices)
        results.nothing.wordChosen.connect(self._field.setText)
        results.keyboardLeft.connect(self._keyboard.to_search)

    def use_search(self, search: Search) -> None:
        """Take the search once it is ready."""
        self._patience.stop()
        self._navigator.use_search(search)

    def give_up_search(self) -> None:
        """Say that the search could not be made ready."""
        self._results.busy.show_failed()
        if self._navigator.location.query.strip():
            self.show_busy()

    def show_busy(self) -> None:
        """Say in the place of the results how it stands with the search."""
        self._results.show_busy()
        self._panes.show_results(searching=True)

    def _open_first(self) -> None:
        if self._results.model.rowCount():
            self._open_row(max(0, self._results.view.currentIndex().row()))

    def _open_row(self, row: int) -> None:
        self._navigator.open_result(row)
        self._reader_pane.to_first_hit()
        self._keyboard.to_page()

    def _show_results(self, results: Results, row: int) -> None:
        self._patience.stop()
        self._reader_pane.use_hits(results.hits)
        self._results.show_results(results)
        self._filter.setEnabled(True)
        self._panes.show_results(searching=True)
        if results.results:
            self._results.select_row(row)

    def _close_results(self) -> None:
        self._patience.stop()
        self._reader_pane.use_hits(Hits())
        self._results.clear()
        self._filter.setEnabled(False)
        self._panes.show_results(searching=False)

    def _show_query(self, query: str) -> None:
        if self._field.text() != query:
            with QSignalBlocker(self._field):
                self._field.setText(query)
