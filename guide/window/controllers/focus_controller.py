"""Moves the focus between the search box, the results and the page, and handles keys that no widget did."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from guide.render import page_names
from guide.window.background.preferences import Preferences
from guide.window.controllers.page_scroll import SCROLLS, scroll_page
from guide.window.controllers.window_parts import WindowParts
from guide.window.frame.tab_order import stops_in
from guide.window.widgets.context_key import is_context_key, open_context_menu


class FocusController(QObject):
    """Moves the focus between the panes, and shows the pane that receives the focus.

    As an event filter of the main window it receives the keys that no widget of the window has handled.
    """

    def __init__(self, parts: WindowParts, preferences: Preferences) -> None:
        super().__init__(parts.panes)
        self._preferences = preferences
        self._navigator, self._top_bar, self._panes = parts.navigator, parts.top_bar, parts.panes
        self._results, self._reader_pane = parts.results, parts.reader_pane

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Handle Esc, "/", Shift+F10, Page Down, Page Up, and Enter on a focused button.

        Return whether the key was handled.
        """
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._press(event)

    def _press(self, event: QKeyEvent) -> bool:
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.step_back()
        elif event.text() == "/" and self._preferences.settings.slash_search:
            self.to_search()
        elif is_context_key(event) and focused is not None:
            open_context_menu(focused)
        elif event.key() in SCROLLS:
            scroll_page(self._panes, self._reader_pane, SCROLLS[Qt.Key(event.key())])
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and isinstance(focused, QAbstractButton)
            and not event.isAutoRepeat()
        ):
            focused.click()
        else:
            return False
        return True

    def open(self, target: str) -> None:
        """Open `target` ("page" or "page#anchor"), and bring the page pane to the front."""
        self._navigator.open(target)
        self.show_page()

    def open_line(self, target: str) -> None:
        """Open `target`, the page of a help line, or the page of all help lines if `target` is empty."""
        self.open(target or page_names.HELP_LINES)

    def go_home(self) -> None:
        """Open the start page and focus the search box."""
        self._top_bar.field.setFocus()  # first, else some button has the focus for a moment, and is named
        self._navigator.go_home()
        self.to_search()

    def to_search(self) -> None:
        """Focus the search box, and show the results of its query."""
        self._panes.bring_results()
        self._top_bar.focus_search()

    def to_results(self) -> None:
        """Focus the results; without results, the first suggestion or, on the start page, the first card."""
        self._panes.bring_results()
        results = self._results
        if results.model.rowCount():
            results.view.setFocus()
        elif results.no_results.isVisible():
            next(stop for stop in stops_in(results.no_results) if stop.isVisible()).setFocus()
        elif self._panes.page_stack.currentWidget() is self._panes.start_page:
            self._panes.start_page.focus_first()

    def to_page(self) -> None:
        """Show the page and focus it."""
        self._panes.bring_page()
        self._focus_page()

    def show_page(self) -> None:
        """Bring the page to the front. Focus the page only if this hides the widget that has the focus."""
        focused = QApplication.focusWidget()
        self._panes.bring_page()
        if focused is not None and not focused.isVisible():
            self._focus_page()

    def _focus_page(self) -> None:
        shown = self._panes.page_stack.currentWidget()
        if shown is None or shown in (self._reader_pane, self._panes.start_page):
            self._reader_pane.reader.setFocus()
        else:
            shown.setFocus()

    def step_back(self) -> None:
        """Close the hand-out, or an open bar of the page; if none of these is open, move the focus back.

        The focus moves from the page to the results, and from the results to the search box. A page of two
        services gives way to the one before it. If another widget has the focus, the step closes the results.
        """
        if self._panes.is_handout_shown:
            self._panes.show_handout(shown=False)
            return
        focused = QApplication.focusWidget()
        in_page = focused is not None and self._panes.page_stack.isAncestorOf(focused)
        if in_page and self._reader_pane.close_bars():
            return
        searching = bool(self._navigator.location.query.strip())
        is_beside = in_page and self._navigator.location.page.startswith(page_names.BESIDE)
        if is_beside:
            self._navigator.leave(self._navigator.location.page)
        if searching and in_page:
            self._panes.bring_results()
            self._results.view.setFocus()
            return
        if is_beside:
            self.to_page()
            return
        if not (searching and self._results.view.hasFocus()):
            self._navigator.close_results()
        self.to_search()

    def back(self) -> None:
        """Show the previous location of the history. If the search box has the focus, it keeps the focus."""
        self._navigator.back()
        self._show_location()

    def forward(self) -> None:
        """Show the next location of the history. If the search box has the focus, it keeps the focus."""
        self._navigator.forward()
        self._show_location()

    def _show_location(self) -> None:
        in_box = self._top_bar.field.hasFocus()
        if self._navigator.location.is_search:
            self._panes.bring_results()
            if not in_box:
                self.to_results()
            return
        self._panes.bring_page()
        if not in_box and self._panes.page_stack.currentWidget() is not self._panes.start_page:
            self._focus_page()

    def find(self) -> None:
        """Open the find bar with the text of the search box; on the start page, do nothing."""
        if self._is_reading():
            self._panes.bring_page()
            self._reader_pane.open_find_bar(self._top_bar.field.text())

    def step_hit(self, by: int) -> None:
        """Scroll the page to its next hit if `by` is 1, or to its previous hit if `by` is -1."""
        if self._is_reading():
            self.show_page()
            self._reader_pane.step_hit(by)

    def toggle_filters(self) -> None:
        """Show the filter panel and focus it, or hide it."""
        was_covered = not self._results.isVisible()
        self._panes.bring_results()
        button = self._results.head.filter_button
        if self._results.can_filter:
            button.set_open(was_covered or not button.is_open)
        if was_covered and self._results.filters.isVisible():
            self._results.filters.focus_first()

    def toggle_contents(self) -> None:
        """Show the contents and focus them, or hide them."""
        self._panes.toggle_contents()
        if self._panes.contents.isVisible():
            self._panes.contents.view.setFocus()

    def open_menu(self) -> None:
        """Open the main menu below its button."""
        # Not `showMenu`, which would hold Python's lock until the menu closes, and stop all threads.
        button = self._top_bar.menu_button
        menu = button.menu()
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        # A screen reader then says the first row; else it would say nothing until Down is pressed.
        menu.setActiveAction(menu.actions()[0])

    def _is_reading(self) -> bool:
        return self._panes.page_stack.currentWidget() is self._reader_pane
