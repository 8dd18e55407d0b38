"""The main window: arranges the panes and connects them; it knows nothing else."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from guide.content.guide import Guide
from guide.history import Location
from guide.render import page_names
from guide.render.condition import age_words, missing_words
from guide.render.pages import Pages
from guide.window.actions import connect_actions, make_actions, shortcut_rows
from guide.window.contents_model import ContentsModel, contents_of
from guide.window.contents_pane import ContentsPane
from guide.window.handouts import Handouts
from guide.window.keyboard import Keyboard
from guide.window.look import Look
from guide.window.main_menu import MainMenu
from guide.window.missing_bar import MissingBar
from guide.window.navigator import Navigator, Search
from guide.window.notice_bar import NoticeBar
from guide.window.panes import Panes
from guide.window.place_choice import PlaceChoice
from guide.window.preferences import Preferences
from guide.window.reader_pane import ReaderPane
from guide.window.results_pane import ResultsPane
from guide.window.searching import Searching
from guide.window.start_page import StartPage
from guide.window.tab_order import TabOrder
from guide.window.theme import Theme
from guide.window.top_bar import TopBar
from guide.window.urgent_bar import UrgentBar
from guide.window.urgent_lines import urgent_lines
from guide.words import tr


class MainWindow(QMainWindow):
    """The one window of the program; its title never tells what is read."""

    painted = Signal()

    def __init__(
        self,
        guide: Guide,
        theme: Theme,
        preferences: Preferences,
        *,
        today: date,
        leave: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setWindowTitle(tr("Field Guide"))
        self._painted = False
        self._pages = Pages(guide, today=today, shortcuts=())
        self._theme, self._preferences = theme, preferences
        self.navigator = Navigator(self)
        self.actions_by_id = make_actions(self)
        self.top_bar = TopBar(self.actions_by_id, MainMenu(self, self.actions_by_id, theme))
        self.contents = ContentsPane(ContentsModel(contents_of(guide, today)))
        self.results = ResultsPane(guide, self._pages.strategy_names)
        self.start_page = StartPage(guide)
        self.reader_pane = ReaderPane(self._pages.term)
        self.page_stack = QStackedWidget()
        self.handouts = Handouts(guide, self, today=today, leave=leave)
        self.panes = Panes(self.contents, self.results, self.page_stack, self.start_page)
        self.keyboard = Keyboard(self.navigator, self.top_bar, self.panes, self.reader_pane, self.start_page)
        self.searching = Searching(self.navigator, self.top_bar, self.panes, self.reader_pane, self.keyboard)
        connect_actions(self.actions_by_id, self._slots(leave))
        age = age_words(guide.pack.published, today) if guide.pack else ""
        self.notice_bar = NoticeBar()
        self.urgent_bar = UrgentBar(urgent_lines(guide), age)
        self._arrange(missing_words(guide))
        self._connect()
        self._apply(theme.look)
        self._tell_of_shift(preferences.settings.shift_exit)
        self.place = PlaceChoice(guide, today, self._pages, preferences)
        self.place.connect_with(self.contents, self.results, self.navigator)
        self.navigator.go_home()

    def use_search(self, search: Search) -> None:
        """Take the search once it is ready."""
        self.searching.use_search(search)

    def give_up_search(self) -> None:
        """Say that the search could not be made ready."""
        self.searching.give_up_search()

    def _slots(self, leave: Callable[[], None]) -> dict[str, Callable[..., object]]:
        return {
            "search": self.keyboard.to_search,
            "home": self._home,
            "back": self.keyboard.back,
            "forward": self.keyboard.forward,
            "numbers": partial(self._open, page_names.NUMBERS),
            "menu": self.keyboard.open_menu,
            "find": self.keyboard.find,
            "next-hit": partial(self.keyboard.step_hit, 1),
            "previous-hit": partial(self.keyboard.step_hit, -1),
            "filter": self.keyboard.toggle_filters,
            "contents": self.keyboard.toggle_contents,
            "handout": self.handouts.toggle_desk,
            "handout-toggle": self.handouts.toggle_here,
            "enlarge": self._theme.enlarge,
            "reduce": self._theme.reduce,
            "reset-size": self._theme.reset_size,
            "shortcuts": partial(self._open, page_names.SHORTCUTS),
            "hides": partial(self._open, page_names.HIDES),
            "about": partial(self._open, page_names.ABOUT),
            "hide": leave,
            "shift-exit": self._preferences.use_shift_exit,
            "quit": self.close,
        }

    def _arrange(self, missing: str) -> None:
        self.page_stack.addWidget(self.start_page)
        self.page_stack.addWidget(self.reader_pane)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        if missing:
            bar = MissingBar(missing)
            bar.detailsWanted.connect(partial(self._open, page_names.MISSING))
            layout.addWidget(bar)
        layout.addWidget(self.notice_bar)
        layout.addWidget(self.panes, stretch=1)
        layout.addWidget(self.urgent_bar)
        self.setCentralWidget(body)
        self.resize(1366, 768)
        # From the search box to what it brings, then to all the rest.
        self._tab_order = TabOrder(self.top_bar.field, self.results, self.page_stack, body)

    def _connect(self) -> None:
        navigator = self.navigator
        self.searching.connect_all(self.actions_by_id["filter"])
        self._theme.lookChanged.connect(self._apply)
        self._theme.choiceChanged.connect(self._preferences.use_theme)
        self._theme.textSizeChanged.connect(self._preferences.use_text_size)
        self._preferences.shiftExitChanged.connect(self._tell_of_shift)
        self._preferences.notKept.connect(self.notice_bar.say)
        self.contents.pageChosen.connect(self._open)
        self.start_page.pageChosen.connect(self._open)
        self.urgent_bar.lineChosen.connect(self._open_line)
        self.results.lineChosen.connect(self._open_line)
        self.reader_pane.targetChosen.connect(self._open)
        self.reader_pane.scrolled.connect(navigator.remember_scroll)
        navigator.locationShown.connect(self._show_location)
        navigator.waysChanged.connect(self._show_ways)
        self.panes.foldedChanged.connect(self._fold)
        self.handouts.connect_with(self.panes, self.reader_pane, self.top_bar, navigator)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that mean the same in every pane; text fields and lists keep theirs to themselves."""
        if not self.keyboard.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Go the way of Tab, which is that of a search."""
        return self._tab_order.step(self.focusWidget(), forward=forward) or super().focusNextPrevChild(
            forward
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the window comes into sight; connect with a queue to act after it."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def _apply(self, look: Look) -> None:
        for pane in (
            self.top_bar,
            self.contents,
            self.results,
            self.start_page,
            self.reader_pane,
            self.handouts,
            self.panes,
        ):
            pane.apply(look)
        # Below this the bars could not show their words in full; "Hide now" must never lie off the screen.
        self.setMinimumSize(min(look.px(500), self.screen().availableGeometry().width()), 360)

    def _tell_of_shift(self, shift: bool) -> None:  # noqa: FBT001 - a slot
        self.actions_by_id["shift-exit"].setChecked(shift)
        self._pages.use_shortcuts(shortcut_rows(shift_exit=shift), shift_exit=shift)
        self.top_bar.tell_of_shift(shift_exit=shift)
        self.start_page.tell_of_shift(shift_exit=shift)
        if self.navigator.location.page == page_names.SHORTCUTS:
            self._show_location(self.navigator.location)

    def _home(self) -> None:
        self.navigator.go_home()
        self.keyboard.to_search()

    def _open(self, target: str) -> None:
        self.navigator.open(target)
        self.keyboard.show_page()

    def _open_line(self, page: str) -> None:
        self._open(page or page_names.NUMBERS)

    def _show_location(self, location: Location) -> None:
        self.contents.select(location.page, reveal=location.is_opened)
        self.results.show_page(location.page)
        if location.page:
            html = self._pages.html(location.page)
            self.reader_pane.show_page(location.page, html, anchor=location.anchor, scroll=location.scroll)
        self.page_stack.setCurrentWidget(self.reader_pane if location.page else self.start_page)

    def _show_ways(self, back: bool, forward: bool) -> None:  # noqa: FBT001 - a slot
        self.actions_by_id["back"].setEnabled(back)
        self.actions_by_id["forward"].setEnabled(forward)

    def _fold(self, folded: bool) -> None:  # noqa: FBT001 - a slot
        self.top_bar.show_contents_button(visible=folded)
