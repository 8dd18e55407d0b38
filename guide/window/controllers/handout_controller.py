"""Hand-outs in the window: connects the tray with the lists, the page, the bar and the keys."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from guide.content.guide import Guide
from guide.handout.handout_list import HandoutList
from guide.handout.targets import is_target, target_title
from guide.history import Location
from guide.i18n import tr
from guide.render.links import target_of
from guide.window.contents.contents_model import ContentsRole
from guide.window.controllers.navigator import Navigator
from guide.window.frame.panes import Panes
from guide.window.frame.top_bar import TopBar
from guide.window.handout.handout_state import HandoutState
from guide.window.reader.document_tweaks import anchor_at
from guide.window.reader.reader_pane import ReaderPane
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import button_text
from guide.window.widgets.row_menu import RowMenu

if TYPE_CHECKING:
    from guide.window.handout.handout_pane import HandoutPane


class HandoutController(QObject):
    """Owns the tray of a window and every way to it."""

    def __init__(self, guide: Guide, parent: QWidget, *, today: date, leave: Callable[[], None]) -> None:
        super().__init__(parent)
        self._guide, self._today, self._leave = guide, today, leave
        self.state = HandoutState(guide, self)
        self._pane: HandoutPane | None = None
        self._appearance = Appearance()
        self._page = ""
        self._before: QWidget | None = None  # what had the keyboard when the desk was opened

    @property
    def pane(self) -> "HandoutPane":
        """The tray and its paper; made when first asked for: the start of the program can't wait for it."""
        return self._pane or self._made()

    def make_ready(self) -> None:
        """Make the desk while there is time, before it is asked for: later the stick may be gone."""
        if self._pane is None:
            self._made()

    def _made(self) -> "HandoutPane":
        from guide.window.handout.factory import build_handout_pane  # noqa: PLC0415

        pane = self._pane = build_handout_pane(self._guide, self.state, self._today, self._leave)
        pane.closeWanted.connect(self.close_pane)
        self._panes.use_handout(pane)
        pane.set_appearance(self._appearance)
        return pane

    def end(self) -> None:
        """Wait until all is written that was to be saved."""
        if self._pane:
            self._pane.exporter.wait()

    def connect_with(
        self, panes: Panes, reader_pane: ReaderPane, top_bar: TopBar, navigator: Navigator
    ) -> None:
        """Take the parts of the window that hand-outs have to do with."""
        self._panes, self._reader_pane, self._top_bar = panes, reader_pane, top_bar
        self._row_menus = (
            RowMenu(panes.results.view, _target_of_result),
            RowMenu(panes.contents.view, _target_of_node),
        )
        for menu in self._row_menus:
            menu.asked.connect(self._fill)
        reader_pane.reader.menuAsked.connect(self._fill_page_menu)
        reader_pane.page_bar.toggled.connect(self._toggle_page)
        navigator.locationShown.connect(self._use_page)
        self.state.listChanged.connect(self._show)
        self._show(self.state.handout_list)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        if self._pane:
            self._pane.set_appearance(appearance)

    def toggle_pane(self) -> None:
        """Open the tray and its preview, or close them."""
        if self._panes.is_handout_shown:
            self.close_pane()
            return
        self._before, pane = QApplication.focusWidget(), self.pane
        self._panes.show_handout(shown=True)
        pane.focus_first()

    def close_pane(self) -> None:
        """Close the tray; page and keyboard are there as before."""
        focused = QApplication.focusWidget()
        was_here = focused is None or self.pane.isAncestorOf(focused)
        self._panes.show_handout(shown=False)
        if was_here:
            before = self._before if self._before and self._before.isVisible() else None
            (before or self._reader_pane.reader).setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_here(self) -> None:
        """Put on or take off what has the keyboard: a row of a list, else the page that is read."""
        results, contents = self._panes.results, self._panes.contents
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
        """Put something on or take it off, and say which; what can't be handed over stays off."""
        if not is_target(target, self._guide):
            return
        held = self.state.toggle(target)
        title = target_title(target, self._guide)
        words = tr("{title}: on the hand-out", title=title) if held else tr("{title}: taken off", title=title)
        announce(self._panes, words)

    def _toggle_page(self) -> None:
        self.toggle(self._page)

    def _use_page(self, location: Location) -> None:
        self._page = location.page
        self._show_page()

    def _show(self, handout_list: HandoutList) -> None:
        self._panes.results.mark_on_handout(handout_list)
        self._panes.contents.mark_on_handout(handout_list)
        self._top_bar.show_number_on_handout(len(handout_list))
        self._show_page()

    def _show_page(self) -> None:
        offered = is_target(self._page, self._guide)
        self._reader_pane.page_bar.show_page(offered=offered, held=self.state.handout_list.holds(self._page))

    def _fill(self, menu: QMenu, target: str) -> None:
        """Offer a row's entry; what leads to no entry has no menu."""
        if is_target(target, self._guide):
            held = self.state.handout_list.holds(target)
            words = tr("Take off the hand-out") if held else tr("Put on the hand-out")
            menu.addAction(words).triggered.connect(partial(self.toggle, target))

    def _fill_page_menu(self, menu: QMenu, place: QPoint) -> None:
        """Offer the entry that a link leads to, the part at a place, and the page."""
        reader = self._reader_pane.reader
        linked = target_of(reader.anchorAt(place)) or ""
        part = anchor_at(reader.cursorForPosition(place))
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
                words = take if self.state.handout_list.holds(target) else put
                title = target_title(target, self._guide)
                text = button_text(words.format(title=title), 70)
                menu.addAction(text).triggered.connect(partial(self.toggle, target))


def _target_of_result(index: QModelIndex) -> str:
    return index.data(Qt.ItemDataRole.UserRole).entry.id if index.isValid() else ""


def _target_of_node(index: QModelIndex) -> str:
    return index.data(ContentsRole.NODE).target if index.isValid() else ""
