"""Adds the selected results to the hand-out, by key, star, menu or the bar below the results."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtWidgets import QMenu

from guide.content.guide import Guide
from guide.handout.targets import is_target
from guide.window.controllers.handout_menus import HandoutMenus
from guide.window.handout.handout_state import HandoutState
from guide.window.results.results_pane import ResultsPane
from guide.window.widgets.row_menu import RowMenu


class HandoutSelection(QObject):
    """Connects the rows of `results` with the hand-out of `state`; `toggle` adds or removes targets."""

    def __init__(
        self,
        results: ResultsPane,
        guide: Guide,
        state: HandoutState,
        *,
        menus: HandoutMenus,
        toggle: Callable[[tuple[str, ...]], None],
    ) -> None:
        super().__init__(results)
        self._view, self._bar, self._menus = results.view, results.selection_bar, menus
        self._guide, self._state, self._toggle = guide, state, toggle
        self.row_menu = RowMenu(self._view, target_of_result)
        self.row_menu.menuRequested.connect(self._fill_menu)
        self._view.selectionModel().selectionChanged.connect(self._show)
        self._view.model().modelReset.connect(self._show)  # which changes no selection, but drops it
        self._view.starClicked.connect(self._toggle_row)
        self._bar.add_button.clicked.connect(self._toggle_selected)
        self._bar.clear_button.clicked.connect(self._clear)
        state.listChanged.connect(self._show)

    @property
    def targets(self) -> tuple[str, ...]:
        """The targets of the selected results, or that of the current one if there are not several."""
        selected = self._selected()
        current = target_of_result(self._view.currentIndex())
        return selected if len(selected) > 1 or not current else (current,)

    def _toggle_selected(self) -> None:
        self._toggle(self.targets)

    def _toggle_row(self, index: QModelIndex) -> None:
        self._toggle((target_of_result(index),))

    def _clear(self) -> None:
        """Select only the row that was reached last, and move the focus to it."""
        self._view.setFocus()
        self._view.setCurrentIndex(self._view.currentIndex())

    def _selected(self) -> tuple[str, ...]:
        """Return the targets of the selected results that can be handed out, from top to bottom."""
        rows = sorted(self._view.selectedIndexes(), key=QModelIndex.row)
        return tuple(target for row in rows if is_target(target := target_of_result(row), self._guide))

    def _show(self) -> None:
        selected = self._selected()
        missing = sum(not self._state.handout_list.holds(target) for target in selected)
        self._bar.show_selection(len(selected), missing=missing)

    def _fill_menu(self, menu: QMenu, target: str) -> None:
        """Fill the menu of a row; it is about all selected rows if the row is one of several."""
        selected = self._selected()
        if len(selected) > 1 and target in selected:
            self._menus.fill_rows_menu(menu, selected)
        else:
            self._menus.fill_row_menu(menu, target)


def target_of_result(index: QModelIndex) -> str:
    """Return the id of the entry of a result; "" if there is no such row."""
    return index.data(Qt.ItemDataRole.UserRole).entry.id if index.isValid() else ""
