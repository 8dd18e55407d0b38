"""Where the keyboard goes: between search box, results and page, and one step back with Esc."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from guide.window.controllers.navigator import Navigator
from guide.window.frame.panes import Panes
from guide.window.frame.tab_order import stops_in
from guide.window.frame.top_bar import TopBar
from guide.window.reader.reader_pane import ReaderPane
from guide.window.start.start_page import StartPage


class FocusController:
    """Moves the keyboard between the panes; each step shows the pane it leads to."""

    def __init__(
        self,
        navigator: Navigator,
        top_bar: TopBar,
        panes: Panes,
        reader_pane: ReaderPane,
        start_page: StartPage,
    ) -> None:
        self._navigator = navigator
        self._top_bar = top_bar
        self._panes = panes
        self._contents, self._results, self._pages = panes.contents, panes.results, panes.page
        self._reader_pane = reader_pane
        self._start_page = start_page

    def press(self, event: QKeyEvent) -> bool:
        """Take a key that no pane wanted: Esc, "/", Enter on a button; says whether it was one of these."""
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.step_back()
        elif event.text() == "/":
            self.to_search()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and isinstance(focused, QAbstractButton)
            and not event.isAutoRepeat()
        ):
            focused.click()
        else:
            return False
        return True

    def to_search(self) -> None:
        """Go to the search box, and show the results of what stands there."""
        self._panes.bring_results()
        self._top_bar.focus_search()

    def to_results(self) -> None:
        """Go to the results, or to what is offered in their place; on the start page to its cards."""
        self._panes.bring_results()
        if self._results.model.rowCount():
            self._results.view.setFocus()
        elif self._results.nothing.isVisible():
            next(stop for stop in stops_in(self._results.nothing) if stop.isVisible()).setFocus()
        elif self._pages.currentWidget() is self._start_page:
            self._start_page.focus_first()

    def to_page(self) -> None:
        """Go to the page."""
        self._panes.bring_page()
        self._reader_pane.reader.setFocus()

    def show_page(self) -> None:
        """Show the page; the keyboard goes there only if the page took the place of what it was on."""
        focused = QApplication.focusWidget()
        self._panes.bring_page()
        if focused is not None and not focused.isVisible():
            self._reader_pane.reader.setFocus()

    def step_back(self) -> None:
        """Go one step back: the hand-out, an open bar, then page → results → search box → no results."""
        if self._panes.is_handout_shown:
            self._panes.show_handout(shown=False)
            return
        focused = QApplication.focusWidget()
        in_page = focused is not None and self._pages.isAncestorOf(focused)
        if in_page and self._reader_pane.close_bars():
            return
        searching = bool(self._navigator.location.query.strip())
        if searching and in_page:
            self._panes.bring_results()
            self._results.view.setFocus()
            return
        if not (searching and self._results.view.hasFocus()):
            self._navigator.close_results()
        self.to_search()

    def back(self) -> None:
        """Go back to the place before, and show its page or its results."""
        self._navigator.back()
        self._arrive()

    def forward(self) -> None:
        """Go forward again, and show the page or the results."""
        self._navigator.forward()
        self._arrive()

    def _arrive(self) -> None:
        in_box = self._top_bar.field.hasFocus()
        if self._navigator.location.is_search:
            self._panes.bring_results()
            if not in_box:
                self.to_results()
            return
        self._panes.bring_page()
        if self._is_reading() and not in_box:
            self._reader_pane.reader.setFocus()

    def find(self) -> None:
        """Open the bar for finding in the page, where a page is read."""
        if self._is_reading():
            self._panes.bring_page()
            self._reader_pane.open_find_bar(self._top_bar.field.text())

    def step_hit(self, by: int) -> None:
        """Show the page that is read, at its next hit (1) or the one before (-1)."""
        if self._is_reading():
            self.show_page()
            self._reader_pane.step_hit(by)

    def toggle_filters(self) -> None:
        """Open the list of filters and go there, or close it."""
        was_covered = not self._results.isVisible()
        self._panes.bring_results()
        button = self._results.head.filter_button
        if button.isVisible():
            button.setChecked(was_covered or not button.isChecked())
        if was_covered and self._results.filters.isVisible():
            self._results.filters.setFocus()

    def toggle_contents(self) -> None:
        """Show the contents and go there, or put them away."""
        self._panes.toggle_contents()
        if self._contents.isVisible():
            self._contents.view.setFocus()

    def open_menu(self) -> None:
        """Open the menu."""
        self._top_bar.menu_button.showMenu()

    def _is_reading(self) -> bool:
        return self._pages.currentWidget() is self._reader_pane
