"""Shows the results of a query, best first, or the possible next steps if nothing was found."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout

from guide.clock import Clock, computer_time
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.i18n import trn
from guide.search.results.results import Results
from guide.window.results.call_first import CallFirst
from guide.window.results.choice_labels import choice_label
from guide.window.results.filter_panel import FilterPanel
from guide.window.results.no_results import NoResults
from guide.window.results.pane_heights import PaneHeights
from guide.window.results.results_announcer import ResultsAnnouncer
from guide.window.results.results_delegate import ResultsDelegate
from guide.window.results.results_header import ResultsHeader
from guide.window.results.results_list import ResultsView
from guide.window.results.results_model import ResultsModel, RowReader
from guide.window.results.search_progress import SearchProgress
from guide.window.results.selection_bar import SelectionBar
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.row_text import INSET, text_inset


class ResultsPane(QFrame):
    """Shows the results of a query.

    `currentRowChanged` and `rowOpened` carry the row of a result.
    """

    currentRowChanged = Signal(int)
    rowOpened = Signal(int)
    focusLeft = Signal()  # the widget with the focus will be hidden, and no list of results can get the focus

    def __init__(
        self, guide: Guide, strategy_names: Callable[[Entry], str], clock: Clock = computer_time
    ) -> None:
        super().__init__()
        self.setObjectName("resultsPane")
        label = partial(choice_label, guide=guide)
        reader = RowReader(guide, clock)
        self.model = ResultsModel(strategy_names, reader)
        self.view = ResultsView()
        self.delegate = ResultsDelegate(self.view, reader)
        self.call_first = CallFirst()
        self.head = ResultsHeader(label, guide.places.name_of)
        self.filters = FilterPanel(guide.places, label)
        self.no_results = NoResults(guide)
        self.unfold_button = QPushButton()  # shows what is for others
        self._unfold_row = FlowRow(self.unfold_button)
        self.search_progress, self.selection_bar = SearchProgress(), SelectionBar()
        self._announcer = ResultsAnnouncer(self)
        self._heights = PaneHeights(
            pane=self,
            search_progress=self.search_progress,
            call_first=self.call_first,
            head=self.head,
            filters=self.filters,
            lists=(self.no_results, self.view),
            delegate=self.delegate,
        )
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.delegate)
        self.filters.hide()
        self.unfold_button.setObjectName("link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)  # beside the hairline
        layout.setSpacing(0)
        layout.addWidget(self.search_progress)
        layout.addWidget(self.call_first)
        layout.addWidget(self.head)
        layout.addWidget(self.filters)
        layout.addWidget(self.no_results, stretch=1)
        layout.addWidget(self.view, stretch=1)
        layout.addWidget(self._unfold_row)
        layout.addWidget(self.selection_bar)

    def _connect(self) -> None:
        self.model.modelReset.connect(self.delegate.forget)
        self.view.rowClicked.connect(self._emit_opened)
        self.view.enterPressed.connect(self._emit_opened)
        self.view.selectionModel().currentChanged.connect(self._emit_current_row)
        self.head.filter_button.openedChanged.connect(self._show_filters)
        self.filters.contentResized.connect(self._heights.fit_filters)
        self.unfold_button.clicked.connect(self._unfold)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        side = text_inset() - INSET
        self._unfold_row.set_margins(side, 0, side, 0)
        self._heights.fit()
        self.view.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Limit the height of the filters, so that there is room for results below the filters."""
        super().resizeEvent(event)
        self._heights.fit()

    def show_results(self, results: Results) -> None:
        """Show and announce `results`, or the possible next steps if nothing was found."""
        self._move_focus_on(results)
        self.filters.set_query(results.query)
        self.model.show(results.results, results.for_others)
        number = results.for_others
        self.unfold_button.setText(
            trn("{number} more is for others: show it", "{number} more are for others: show them", number)
        )
        self.call_first.show_help_lines(results.urgent)
        self.head.show_results(results)
        if not results.results:
            self.no_results.show_for(results)
        self._show_parts(found=bool(results.results), filtering=self.head.can_filter(results))
        shown = self.head if results.results else self.no_results
        query = results.query, results.choices
        self._announcer.tell(self.call_first.announcement(), shown.announcement(), query)

    @property
    def can_filter(self) -> bool:
        """Whether filters can narrow what is shown, also where there is no room for their button."""
        head = self.head
        return self.isVisible() and self.search_progress.isHidden() and head.filter_button.isVisibleTo(head)

    def mark_on_handout(self, targets: frozenset[str]) -> None:
        """Show a star on the results with these targets, which are on the hand-out."""
        self.model.mark_on_handout(targets)
        self.view.viewport().update()

    def clear(self) -> None:
        """Remove the results, so that no result can be opened any more, and hide the filters."""
        self._announcer.stop()
        self.model.show(())
        self.call_first.show_help_lines(())
        self.call_first.hide()
        self.head.filter_button.set_open(False)

    def show_search_progress(self) -> None:
        """Show how far the search is loaded, instead of results."""
        self._show_parts()

    def select_row(self, row: int) -> None:
        """Make `row` the current row (-1: no row) without emitting `currentRowChanged`."""
        if row >= self.model.rowCount():
            self._unfold()
        with QSignalBlocker(self):
            self.view.setCurrentIndex(self.model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hide the filters on Esc. Only if no filters are shown, leave Esc to the window."""
        if event.key() == Qt.Key.Key_Escape and self.filters.isVisible():
            self.head.filter_button.set_open(False)
        else:
            super().keyPressEvent(event)

    def _move_focus_on(self, results: Results) -> None:
        """Move the focus to the results if the widget that has the focus is about to be hidden.

        Otherwise Qt would choose the next widget with the focus. Without results, emit `focusLeft`.
        """
        focused = QApplication.focusWidget()
        head, chosen = self.head, () if results.choices else (self.head.chosen_bar,)
        closing = (self.search_progress, self.unfold_button, self.no_results, head.correction_bar, *chosen)
        if focused is None or not any(part.isAncestorOf(focused) for part in closing):
            return
        if results.results:
            self.view.show()
            self.view.setFocus()
        else:
            self.focusLeft.emit()

    def _show_parts(self, *, found: bool | None = None, filtering: bool = False) -> None:
        """Show the list if `found`, the possible next steps if not, the progress of loading if None.

        `filtering` is whether the results can be filtered.
        """
        self.search_progress.setVisible(found is None)
        self.filters.setVisible(filtering and self.head.filter_button.is_open)
        self.no_results.setVisible(found is False)
        self.view.setVisible(found is True)
        self._unfold_row.setVisible(found is True and self.model.is_folded)
        self._heights.fit()

    def _show_filters(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        if self.filters.has_focus_inside and not shown:
            self.head.filter_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.setVisible(shown)
        self._heights.fit()

    def _unfold(self) -> None:
        """Show the results that are for others, and move the focus from the button to the first of them."""
        had_focus, first = self.unfold_button.hasFocus(), self.model.rowCount()
        self.model.unfold()
        if had_focus:
            self.view.setFocus()
            self.view.setCurrentIndex(self.model.index(first, 0))
        self._unfold_row.hide()

    def _emit_opened(self, index: QModelIndex) -> None:
        self.rowOpened.emit(index.row())

    def _emit_current_row(self, current: QModelIndex) -> None:
        if current.isValid():
            self.currentRowChanged.emit(current.row())
