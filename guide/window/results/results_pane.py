"""The results pane: the results, best first, or what to do if there are none."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.handout.handout_list import HandoutList
from guide.search.results.facets import FacetCount
from guide.search.results.results import Results
from guide.window.results.call_first import CallFirst
from guide.window.results.choice_labels import choice_label
from guide.window.results.filter_panel import FilterPanel
from guide.window.results.no_results import NoResults
from guide.window.results.results_header import ResultsHeader
from guide.window.results.results_list import ResultsDelegate, ResultsView
from guide.window.results.results_model import ResultsModel
from guide.window.results.search_progress import SearchProgress
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce

# Pixels at 100 %: the most the list of filters is high, the least any list is high.
FILTERS, LEAST = 260, 40


class ResultsPane(QFrame):
    """Shows the results, and emits which one became current or was opened."""

    rowLookedAt = Signal(int)
    rowOpened = Signal(int)
    lineChosen = Signal(str)
    keyboardLeft = Signal()  # the widget with the keyboard will be hidden, and there is no list to take it

    def __init__(self, guide: Guide, strategy_names: Callable[[Entry], str]) -> None:
        super().__init__()
        self.setObjectName("resultsPane")
        label = partial(choice_label, guide=guide)
        self.model = ResultsModel(strategy_names)
        self.view = ResultsView()
        self._delegate = ResultsDelegate(self.view, strategy_names)
        self.call_first = CallFirst()
        self.head = ResultsHeader(label)
        self.filters = FilterPanel(label)
        self.nothing = NoResults(guide)
        self.busy = SearchProgress()
        self._appearance = Appearance()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.filters.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)  # beside the hairline
        layout.setSpacing(0)
        layout.addWidget(self.busy)
        layout.addWidget(self.call_first)
        layout.addWidget(self.head)
        layout.addWidget(self.filters)
        layout.addWidget(self.nothing, stretch=1)
        layout.addWidget(self.view, stretch=1)

    def _connect(self) -> None:
        self.view.clicked.connect(self._opened)
        self.view.enterPressed.connect(self._opened)
        self.view.selectionModel().currentChanged.connect(self._looked_at)
        self.head.filterToggled.connect(self._show_filters)
        self.nothing.pageChosen.connect(self.lineChosen)
        self.call_first.lineChosen.connect(self.lineChosen)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._delegate.appearance = appearance
        for part in (self.busy, self.call_first, self.head, self.filters, self.nothing):
            part.set_appearance(appearance)
        self._appearance = appearance
        self._fit_filters()
        self.view.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Limit the height of the filters, so that there is room for results below them."""
        super().resizeEvent(event)
        self._fit_filters()

    def _fit_filters(self) -> None:
        self.filters.setMaximumHeight(min(self._appearance.px(FILTERS), self.height() // 3))
        for part in (self.filters, self.nothing, self.view):
            part.setMinimumHeight(self._appearance.px(LEAST))

    def show_results(self, results: Results) -> None:
        """Show the answer to a query, or what to do if nothing was found."""
        self._lead_keyboard_on(results)
        self.filters.set_query(results.query)
        self.model.show(results.results)
        self.call_first.show_lines(results.urgent)
        self.head.show_results(results)
        if not results.results:
            self.nothing.show_for(results)
        self._show_parts(found=bool(results.results), filtering=self.head.can_filter(results))
        announce(self, self.head.words() if results.results else self.nothing.words())

    def show_counts(self, counts: tuple[FacetCount, ...]) -> None:
        """Show which filters there are, with the number of results of each."""
        self.filters.show_counts(counts)

    def mark_on_handout(self, handout_list: HandoutList) -> None:
        """Show a star on the results that are on the hand-out."""
        self.model.mark_on_handout(handout_list)
        self.view.scheduleDelayedItemsLayout()

    def clear(self) -> None:
        """Remove the results, so that none of them can be opened any more."""
        self.model.show(())
        self.call_first.show_lines(())
        self.head.filter_button.setChecked(False)

    def show_busy(self) -> None:
        """Show the search-loading progress instead of results. What was typed is searched once it is done."""
        self._show_parts()

    def select_row(self, row: int) -> None:
        """Make a row the current one (-1 for none) without emitting `rowLookedAt`."""
        with QSignalBlocker(self):
            self.view.setCurrentIndex(self.model.index(row, 0))

    def show_page(self, page: str) -> None:
        """Select the current row only if its page is the one that the reader shows."""
        current = self.view.currentIndex()
        if current.isValid():
            flag = QItemSelectionModel.SelectionFlag
            is_read = current.data(Qt.ItemDataRole.UserRole).entry.id == page
            self.view.selectionModel().select(current, flag.Select if is_read else flag.Deselect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the filters on Esc, before Esc closes anything else."""
        if event.key() == Qt.Key.Key_Escape and self.filters.isVisible():
            self.head.filter_button.setChecked(False)
        else:
            super().keyPressEvent(event)

    def _lead_keyboard_on(self, results: Results) -> None:
        """Move the keyboard to the results before the widget that has it is hidden.

        Qt would give it to some other widget.
        """
        focused = QApplication.focusWidget()
        head, chosen = self.head, () if results.choices else (self.head.chosen_bar,)
        leaving = (self.busy, self.nothing, head.correction_bar, *chosen)
        if focused is None or not any(part.isAncestorOf(focused) for part in leaving):
            return
        if results.results:
            self.view.show()
            self.view.setFocus()
        else:
            self.keyboardLeft.emit()

    def _show_parts(self, *, found: bool | None = None, filtering: bool = False) -> None:
        """Show the list, or what to do without results, or, if `found` is None, the loading progress."""
        self.busy.setVisible(found is None)
        self.head.setVisible(found is not None)
        self.filters.setVisible(filtering and self.head.filter_button.isChecked())
        self.nothing.setVisible(found is False)
        self.view.setVisible(found is True)

    def _show_filters(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        if self.filters.hasFocus() and not shown:
            self.head.filter_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.setVisible(shown)
        if shown:
            self.filters.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _opened(self, index: QModelIndex) -> None:
        self.rowOpened.emit(index.row())

    def _looked_at(self, current: QModelIndex) -> None:
        if current.isValid():
            self.rowLookedAt.emit(current.row())
