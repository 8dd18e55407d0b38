"""Connects the hand-out with the results, the contents, the page, the top bar and the actions."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from guide.handout.handout_list import MAX_ITEMS, HandoutList
from guide.handout.targets import is_target, target_title
from guide.history import Location
from guide.i18n import tr
from guide.render.links import target_of
from guide.steps import Steps
from guide.window.contents.contents_model import ContentsRole
from guide.window.controllers.pane_maker import PaneMaker
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts
from guide.window.handout.handout_state import HandoutState
from guide.window.reader.page_positions import anchor_at
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import button_text
from guide.window.widgets.row_menu import RowMenu

if TYPE_CHECKING:
    from guide.window.handout.handout_pane import HandoutPane


class HandoutController(QObject):
    """Owns the hand-out of the window, adds and removes its items, and shows or hides its pane."""

    def __init__(self, parts: WindowParts, context: WindowContext) -> None:
        super().__init__(parts.panes)
        self._context, self._guide = context, context.guide
        self._panes, self._results = parts.panes, parts.results
        self._reader_pane, self._top_bar = parts.reader_pane, parts.top_bar
        self.state = HandoutState(self._guide, self)
        self._maker = PaneMaker(context, self.state, self._add_pane)
        self._page = ""  # the id of the page in the reader; "" for the start page
        self.targets_of_panes: dict[QWidget | None, str] = {}  # of panes that come in place of the page
        self._previous_focus: QWidget | None = None  # focused when the hand-out was opened
        self._connect(parts)
        self._show(self.state.handout_list)

    def _connect(self, parts: WindowParts) -> None:
        RowMenu(parts.results.view, _target_of_result).menuRequested.connect(self._fill_row_menu)
        RowMenu(parts.panes.contents.view, _target_of_node).menuRequested.connect(self._fill_row_menu)
        parts.reader_pane.reader.menuRequested.connect(self._fill_page_menu)
        parts.reader_pane.page_bar.toggled.connect(self._toggle_page)
        parts.navigator.locationShown.connect(self._remember_page)
        self.state.listChanged.connect(self._show)
        self.state.fullReached.connect(self._report_full)

    @property
    def pane(self) -> "HandoutPane":
        """The pane with the hand-out and its preview, created at the first use to keep the start short."""
        return self._maker.finished()

    def preload(self) -> Steps[None]:
        """Create the pane before its first use, because the stick with the program may be unplugged later."""
        return self._maker.steps()

    def _add_pane(self, pane: "HandoutPane") -> None:
        pane.closeWanted.connect(self.close_pane)
        self._panes.handout_stack.addWidget(pane)

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
        self._previous_focus, pane = QApplication.focusWidget(), self.pane
        self._panes.show_handout(shown=True)
        pane.focus_first()

    def close_pane(self) -> None:
        """Hide the hand-out and show results and page again.

        If the focus was in the hand-out, it returns to the widget that had the focus before.
        """
        focused = QApplication.focusWidget()
        was_inside = focused is None or self.pane.isAncestorOf(focused)
        self._panes.show_handout(shown=False)
        if was_inside:
            previous = self._previous_focus
            target = previous if previous and previous.isVisible() else self._reader_pane.reader
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_focused(self) -> None:
        """Add the entry of the focused row to the hand-out or remove it; without such a row, the page shown.

        While the hand-out is open, its focused item is removed instead.
        """
        results, contents = self._results, self._panes.contents
        if results.view.hasFocus():
            self.toggle(_target_of_result(results.view.currentIndex()))
        elif contents.view.hasFocus():
            self.toggle(_target_of_node(contents.view.currentIndex()))
        elif self._panes.is_handout_shown:
            view = self.pane.items_pane.view
            self.state.take_off(view.target if view.hasFocus() else "")
        else:
            self._toggle_page()

    def toggle(self, target: str) -> None:
        """Add `target` to the hand-out or remove it, and announce that, if `target` can be handed out."""
        if not is_target(target, self._guide):
            return
        was_held, held = self.state.handout_list.holds(target), self.state.toggle(target)
        if held == was_held:
            return
        title = target_title(target, self._guide)
        text = tr("{title}: on the hand-out", title=title) if held else tr("{title}: taken off", title=title)
        announce(self._panes, text)

    def _report_full(self) -> None:
        """Show the hand-out with a sentence about how much it holds."""
        if not self._panes.is_handout_shown:
            self.toggle_pane()
        sentence = tr(
            "A hand-out holds at most {most} items. Take some off, or make another.", most=MAX_ITEMS
        )
        self.pane.show_message(sentence)

    def _toggle_page(self) -> None:
        shown = self._panes.page_stack.currentWidget()
        self.toggle(self._page if shown is self._reader_pane else self.targets_of_panes.get(shown, ""))

    def _remember_page(self, location: Location) -> None:
        self._page = location.page
        self._show_page()

    def _show(self, handout_list: HandoutList) -> None:
        self._results.mark_on_handout(handout_list.targets)
        self._panes.contents.mark_on_handout(handout_list.targets)
        self._top_bar.show_number_on_handout(len(handout_list))
        self._show_page()

    def _show_page(self) -> None:
        offered = is_target(self._page, self._guide)
        self._reader_pane.page_bar.show_page(offered=offered, held=self.state.handout_list.holds(self._page))

    def _fill_row_menu(self, menu: QMenu, target: str) -> None:
        """Add an action to `menu` that adds or removes `target`, if `target` can be handed out."""
        if is_target(target, self._guide):
            held = self.state.handout_list.holds(target)
            text = tr("Take off the hand-out") if held else tr("Put on the hand-out")
            menu.addAction(text).triggered.connect(partial(self.toggle, target))

    def _fill_page_menu(self, menu: QMenu, position: QPoint) -> None:
        """Add actions to `menu` that put targets on the hand-out or remove them.

        The targets are the linked entry and the section at `position`, and the page.
        """
        reader = self._reader_pane.reader
        linked = target_of(reader.anchorAt(position)) or ""
        part = anchor_at(reader.cursorForPosition(position))
        offers = [
            (linked, tr("Put “{title}” on the hand-out"), tr("Take “{title}” off the hand-out")),
            (f"{self._page}#{part}" if part else "", tr("Put this part on the hand-out: {title}"),
             tr("Take this part off the hand-out: {title}")),
            (self._page, tr("Put this page on the hand-out"), tr("Take this page off the hand-out")),
        ]  # fmt: skip
        for number, (target, put, take) in enumerate(offers):
            if is_target(target, self._guide):
                if number == 0 or not any(action.isSeparator() for action in menu.actions()):
                    menu.addSeparator()
                template = take if self.state.handout_list.holds(target) else put
                title = target_title(target, self._guide)
                text = button_text(template.format(title=title), 70)
                menu.addAction(text).triggered.connect(partial(self.toggle, target))


def _target_of_result(index: QModelIndex) -> str:
    return index.data(Qt.ItemDataRole.UserRole).entry.id if index.isValid() else ""


def _target_of_node(index: QModelIndex) -> str:
    return index.data(ContentsRole.NODE).target if index.isValid() else ""
