"""Hand-outs in the window: connects the tray with the lists, the page, the bar and the keys."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from guide.content.guide import Guide
from guide.handout.targets import is_target, target_title
from guide.handout.tray import Tray
from guide.history import Location
from guide.render.html import target_of
from guide.window.contents_model import ContentsRole
from guide.window.look import Look
from guide.window.navigator import Navigator
from guide.window.page_document import anchor_at
from guide.window.panes import Panes
from guide.window.plain import button_text
from guide.window.reader_pane import ReaderPane
from guide.window.row_menu import RowMenu
from guide.window.spoken import announce
from guide.window.top_bar import TopBar
from guide.window.tray.desk import Desk
from guide.window.tray.outlets import Outlets
from guide.window.tray.paper_pane import PaperPane
from guide.window.tray.sheets import Sheets
from guide.window.tray.state import TrayState
from guide.window.tray.tray_pane import TrayPane
from guide.words import tr


class Handouts(QObject):
    """Owns the tray of a window and every way to it."""

    def __init__(self, guide: Guide, parent: QWidget, *, today: date, leave: Callable[[], None]) -> None:
        super().__init__(parent)
        self._guide = guide
        self.state = TrayState(self)
        sheets = Sheets(guide, self.state, today, self)
        self.outlets = Outlets(guide, self.state, sheets, leave)
        paper = PaperPane(self.state, sheets, has_cover=bool(guide.handouts.cover))
        self.desk = Desk(self.state, sheets, self.outlets, (TrayPane(guide, self.state), paper))
        self._page = ""
        self._before: QWidget | None = None  # what had the keyboard when the desk was opened

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
        self.desk.closeWanted.connect(self.close_desk)
        self.state.trayChanged.connect(self._show)
        self._show(self.state.tray)

    def apply(self, look: Look) -> None:
        """Take another look."""
        self.desk.apply(look)

    def toggle_desk(self) -> None:
        """Open the tray and its preview, or close them."""
        if self._panes.is_desk_shown:
            self.close_desk()
            return
        self._before = QApplication.focusWidget()
        self._panes.show_desk(shown=True)
        self.desk.focus_first()

    def close_desk(self) -> None:
        """Close the tray; page and keyboard are there as before."""
        focused = QApplication.focusWidget()
        was_here = focused is None or self.desk.isAncestorOf(focused)
        self._panes.show_desk(shown=False)
        if was_here:
            before = self._before if self._before and self._before.isVisible() else None
            (before or self._reader_pane.reader).setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_here(self) -> None:
        """Put on or take off what has the keyboard: a row of a list, else the page that is read."""
        results, contents, tray = self._panes.results, self._panes.contents, self.desk.tray_pane
        if results.view.hasFocus():
            self.toggle(_target_of_result(results.view.currentIndex()))
        elif contents.view.hasFocus():
            self.toggle(_target_of_node(contents.view.currentIndex()))
        elif self.desk.isVisible():
            self.state.take_off(tray.view.target if tray.view.hasFocus() else "")
        else:
            self._toggle_page()

    def toggle(self, target: str) -> None:
        """Put something on or take it off, and say which; what can't be handed over stays off."""
        if not is_target(target, self._guide):
            return
        held = self.state.toggle(target)
        title = target_title(target, self._guide)
        words = tr("{title}: on the hand-out", title=title) if held else tr("{title}: taken off", title=title)
        announce(self.desk, words)

    def _toggle_page(self) -> None:
        self.toggle(self._page)

    def _use_page(self, location: Location) -> None:
        self._page = location.page
        self._show_page()

    def _show(self, tray: Tray) -> None:
        self._panes.results.show_tray(tray)
        self._panes.contents.show_tray(tray)
        self._top_bar.show_number_on_tray(len(tray))
        self._show_page()

    def _show_page(self) -> None:
        offered = is_target(self._page, self._guide)
        self._reader_pane.page_bar.show_page(offered=offered, held=self.state.tray.holds(self._page))

    def _fill(self, menu: QMenu, target: str) -> None:
        """Offer a row's entry; what leads to no entry has no menu."""
        if is_target(target, self._guide):
            held = self.state.tray.holds(target)
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
                words = take if self.state.tray.holds(target) else put
                title = target_title(target, self._guide)
                text = button_text(words.format(title=title), 70)
                menu.addAction(text).triggered.connect(partial(self.toggle, target))


def _target_of_result(index: QModelIndex) -> str:
    return index.data(Qt.ItemDataRole.UserRole).entry.id if index.isValid() else ""


def _target_of_node(index: QModelIndex) -> str:
    return index.data(ContentsRole.NODE).target if index.isValid() else ""
