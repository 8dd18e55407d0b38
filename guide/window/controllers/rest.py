"""What the first look at the window does not show: results, reader, hand-outs, and what keys and buttons do.

Made right after the first paint, before anything that was pressed meanwhile is taken up.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from guide.content.guide import Guide
from guide.history import Location
from guide.render import page_names
from guide.render.pages import Pages
from guide.window.contents.contents_pane import ContentsPane
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.handout_controller import HandoutController
from guide.window.controllers.navigator import Navigator
from guide.window.controllers.place_controller import PlaceController
from guide.window.controllers.search_controller import SearchController
from guide.window.frame.actions import connect_actions
from guide.window.frame.panes import Panes
from guide.window.frame.top_bar import TopBar
from guide.window.frame.urgent_bar import UrgentBar
from guide.window.reader.reader_pane import ReaderPane
from guide.window.results.results_pane import ResultsPane
from guide.window.start.start_page import StartPage
from guide.window.theme.appearance import Appearance


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPaint:
    """What the first look shows, and the navigator that leads on from there."""

    navigator: Navigator
    top_bar: TopBar
    contents: ContentsPane
    start_page: StartPage
    panes: Panes
    urgent_bar: UrgentBar


class Rest(QObject):
    """Makes the rest of a window and connects all of it: what a person does, what is shown."""

    def __init__(
        self,
        in_sight: FirstPaint,
        pages: Pages,
        guide: Guide,
        *,
        today: date,
        leave: Callable[[], None],
    ) -> None:
        super().__init__(in_sight.navigator)
        navigator = self._navigator = in_sight.navigator
        self._in_sight, self._pages = in_sight, pages
        panes = self._panes = in_sight.panes
        self.results = ResultsPane(guide, pages.strategy_names)
        self.reader_pane = ReaderPane(pages.term)
        self.handouts = HandoutController(guide, panes, today=today, leave=leave)
        panes.use_results(self.results)
        panes.page.addWidget(self.reader_pane)
        self.keyboard = FocusController(
            navigator, in_sight.top_bar, panes, self.reader_pane, in_sight.start_page
        )
        self.searching = SearchController(navigator, in_sight.top_bar, panes, self.reader_pane, self.keyboard)

    def connect_all(self, actions: dict[str, QAction]) -> None:
        """Connect every act that is open yet, and those of the panes."""
        connect_actions(actions, self._acts())
        navigator, in_sight = self._navigator, self._in_sight
        self.searching.connect_all(actions["filter"])
        in_sight.contents.pageChosen.connect(self.open)
        in_sight.start_page.pageChosen.connect(self.open)
        in_sight.urgent_bar.lineChosen.connect(self._open_line)
        self.results.lineChosen.connect(self._open_line)
        self.reader_pane.targetChosen.connect(self.open)
        self.reader_pane.scrolled.connect(navigator.remember_scroll)
        navigator.locationShown.connect(self.show_location)
        self.handouts.connect_with(self._panes, self.reader_pane, in_sight.top_bar, navigator)

    def use_place(self, place: PlaceController) -> None:
        """Have results and pages follow the place chosen."""
        place.connect_with(self.results, self._navigator)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        for pane in (self.results, self.reader_pane, self.handouts):
            pane.set_appearance(appearance)

    def open(self, target: str) -> None:
        """Open a page, or page#anchor."""
        self._navigator.open(target)
        self.keyboard.show_page()

    def _open_line(self, page: str) -> None:
        self.open(page or page_names.NUMBERS)

    def _home(self) -> None:
        self._navigator.go_home()
        self.keyboard.to_search()

    def _acts(self) -> dict[str, Callable[..., object]]:
        keyboard = self.keyboard
        return {
            "search": keyboard.to_search,
            "home": self._home,
            "back": keyboard.back,
            "forward": keyboard.forward,
            "numbers": partial(self.open, page_names.NUMBERS),
            "menu": keyboard.open_menu,
            "find": keyboard.find,
            "next-hit": partial(keyboard.step_hit, 1),
            "previous-hit": partial(keyboard.step_hit, -1),
            "filter": keyboard.toggle_filters,
            "contents": keyboard.toggle_contents,
            "handout": self.handouts.toggle_pane,
            "handout-toggle": self.handouts.toggle_here,
            "shortcuts": partial(self.open, page_names.SHORTCUTS),
            "hides": partial(self.open, page_names.PRIVACY),
            "about": partial(self.open, page_names.ABOUT),
        }

    def show_location(self, location: Location) -> None:
        """Show a place of the history: its page, or the start page."""
        self._in_sight.contents.select(location.page, reveal=location.is_opened)
        self.results.show_page(location.page)
        if location.page:
            html = self._pages.html(location.page)
            self.reader_pane.show_page(location.page, html, anchor=location.anchor, scroll=location.scroll)
        shown = self.reader_pane if location.page else self._in_sight.start_page
        self._panes.page.setCurrentWidget(shown)
