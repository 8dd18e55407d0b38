"""Connects the hand-out with the results, the contents, the page, the top bar and the actions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from guide.blocks.blocks import Page
from guide.handout.handout_list import MAX_ITEMS, HandoutList
from guide.handout.on_page import contacts_on
from guide.handout.targets import is_target, target_title
from guide.history import Location
from guide.i18n import tr, trn
from guide.steps import Steps
from guide.window.contents.contents_model import ContentsRole
from guide.window.controllers.handout_menus import HandoutMenus
from guide.window.controllers.handout_selection import HandoutSelection
from guide.window.controllers.pane_maker import PaneMaker
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts
from guide.window.handout.handout_state import HandoutState
from guide.window.widgets.accessibility import announce
from guide.window.widgets.row_menu import RowMenu

if TYPE_CHECKING:
    from guide.window.handout.handout_pane import HandoutPane


class HandoutController(QObject):
    """Owns the hand-out of the window, adds and removes its items, and shows or hides its pane."""

    def __init__(self, parts: WindowParts, context: WindowContext) -> None:
        super().__init__(parts.panes)
        self._context, self._guide = context, context.guide
        context.works.add(self)
        self._panes, self._results = parts.panes, parts.results
        self._reader_pane, self._top_bar = parts.reader_pane, parts.top_bar
        self.state = HandoutState(self._guide, self)
        self._maker = PaneMaker(context, self.state, self._add_pane)
        self._menus = HandoutMenus(self._guide, self.state, self.toggle_all)
        self._selection = HandoutSelection(
            parts.results, self._guide, self.state, menus=self._menus, toggle=self.toggle_all
        )
        self._page = ""  # the id of the page in the reader; "" for the start page
        self._contacts: tuple[str, ...] = ()  # the help lines and services on that page
        self.targets_of_panes: dict[QWidget | None, str] = {}  # of panes that come in place of the page
        self._previous_focus: QWidget | None = None  # focused when the hand-out was opened
        self._connect(parts)
        self._show(self.state.handout_list)

    def _connect(self, parts: WindowParts) -> None:
        RowMenu(parts.panes.contents.view, _target_of_node).menuRequested.connect(self._menus.fill_row_menu)
        parts.reader_pane.reader.menuRequested.connect(self._fill_page_menu)
        parts.reader_pane.page_bar.toggled.connect(self._toggle_page)
        parts.reader_pane.page_bar.allToggled.connect(self._toggle_contacts)
        parts.navigator.locationShown.connect(self._remember_page)
        self.state.listChanged.connect(self._show)
        self.state.fullReached.connect(self._report_full)

    @property
    def pane(self) -> "HandoutPane":
        """The pane with the hand-out and its preview, created at the first use to keep the start short."""
        return self._maker.finished()

    def preload(self) -> Steps[None]:
        """Create the pane before its first use, in which that would take long."""
        return self._maker.steps()

    def _add_pane(self, pane: "HandoutPane") -> None:
        pane.closeWanted.connect(self.close_pane)
        self._panes.handout_stack.addWidget(pane)

    @property
    def results_menu(self) -> RowMenu:
        """The context menu of the results."""
        return self._selection.row_menu

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made, saved or read."""
        return self._maker.pane is not None and self._maker.pane.exporter.is_busy

    def kill(self) -> None:
        """Kill the child process that lists printers or prints, without waiting for its end."""
        if self._maker.pane:
            self._maker.pane.print_controller.process.kill()

    def end(self) -> None:
        """Stop printing, and block until every file is written, but for some seconds at most."""
        if self._maker.pane:
            self._maker.pane.print_controller.end()
            self._maker.pane.exporter.wait()

    def toggle_pane(self) -> None:
        """Show the pane with the hand-out and focus it, or close it if it is shown."""
        if self._panes.is_handout_shown:
            self.close_pane()
            return
        focused = QApplication.focusWidget()
        if focused:
            focused.clearFocus()  # else some button has the focus for a moment, and is named
        # That of a window whose place this one takes is soon deleted.
        is_here = focused is not None and self._panes.window().isAncestorOf(focused)
        self._previous_focus, pane = focused if is_here else None, self.pane
        self._panes.show_handout(shown=True)
        pane.focus_first()

    def close_pane(self) -> None:
        """Hide the hand-out and show results and page again.

        If the focus was in the hand-out, it returns to the widget that had the focus before.
        """
        focused = QApplication.focusWidget()
        was_inside = focused is None or self.pane.isAncestorOf(focused)
        if focused and was_inside:
            focused.clearFocus()
        self._panes.show_handout(shown=False)
        if was_inside:
            previous = self._previous_focus
            target = previous if previous and previous.isVisible() else self._reader_pane.reader
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_focused(self) -> None:
        """Add what has the focus to the hand-out, or remove it; of an open hand-out its focused item."""
        self.toggle_all(self.focused())

    def focused(self) -> tuple[str, ...]:
        """Return the targets that have the focus: of selected results, of a row, or of the page shown."""
        contents = self._panes.contents.view
        if self._results.view.hasFocus():
            return self._selection.targets
        if contents.hasFocus():
            target = _target_of_node(contents.currentIndex())
        elif self._panes.is_handout_shown:
            view = self.pane.items_pane.view
            target = view.target if view.hasFocus() else ""
        else:
            target = self._target_of_page()
        return (target,) if self.state.handout_list.holds(target) or is_target(target, self._guide) else ()

    def toggle(self, target: str) -> None:
        """Add `target` to the hand-out or remove it, and announce that, if `target` can be handed out."""
        was_held = self.state.handout_list.holds(target)
        if not was_held and not is_target(target, self._guide):
            return
        held = self.state.toggle(target)
        if held == was_held:
            return
        title = target_title(target, self._guide)
        text = tr("{title}: on the hand-out", title=title) if held else tr("{title}: taken off", title=title)
        announce(self._panes, text)

    def toggle_all(self, targets: tuple[str, ...]) -> None:
        """Add `targets` to the hand-out in one step, or remove them if all are on it, and announce that."""
        if len(targets) < 2:
            self.toggle("".join(targets))
            return
        before = len(self.state.handout_list)
        self.state.toggle_all(targets)
        changed = len(self.state.handout_list) - before
        added = trn("{number} item added to the hand-out", "{number} items added to the hand-out", changed)
        off = trn("{number} item taken off", "{number} items taken off", -changed)
        announce(self._panes, added if changed >= 0 else off)

    def _toggle_contacts(self) -> None:
        self.toggle_all(self._contacts)
        self._show_page()  # a full hand-out takes none, and the button must not look as if it had

    def _report_full(self) -> None:
        """Show the hand-out with a sentence about how much it holds."""
        if not self._panes.is_handout_shown:
            self.toggle_pane()
        sentence = tr(
            "A hand-out holds at most {most} items. Take some off, or make another.", most=MAX_ITEMS
        )
        self.pane.show_message(sentence)

    def _target_of_page(self) -> str:
        shown = self._panes.page_stack.currentWidget()
        return self._page if shown is self._reader_pane else self.targets_of_panes.get(shown, "")

    def _toggle_page(self) -> None:
        self.toggle(self._target_of_page())

    def _remember_page(self, location: Location) -> None:
        self._page = location.page

    def _show(self, handout_list: HandoutList) -> None:
        self._results.mark_on_handout(handout_list.targets)
        self._panes.contents.mark_on_handout(handout_list.targets)
        self._top_bar.show_number_on_handout(len(handout_list))
        self._show_page()

    def show_contacts(self, page: Page) -> None:
        """Offer to hand out all help lines and services on `page`, which is shown next."""
        self._contacts = contacts_on(page, self._guide)
        self._show_page()

    def _show_page(self) -> None:
        self._reader_pane.page_bar.show_page(
            offered=is_target(self._page, self._guide),
            held=self.state.handout_list.holds(self._page),
            contacts=len(self._contacts),
            all_held=self.state.holds_all(self._contacts),
        )

    def _fill_page_menu(self, menu: QMenu, position: QPoint) -> None:
        self._menus.fill_page_menu(menu, self._reader_pane.reader, position, self._page, self._contacts)


def _target_of_node(index: QModelIndex) -> str:
    return index.data(ContentsRole.NODE).target if index.isValid() else ""
