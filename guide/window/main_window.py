"""The main window: arranges the panes and connects them; it knows nothing else."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from guide.content.guide import Guide
from guide.content.places import within
from guide.history import Location
from guide.render import own_pages
from guide.render.labels import region_label
from guide.render.pages import Pages
from guide.search.hits import Hits
from guide.search.results import Results
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
from guide.window.preferences import Preferences
from guide.window.reader_pane import ReaderPane
from guide.window.results_pane import ResultsPane
from guide.window.start_page import StartPage
from guide.window.tab_order import TabOrder
from guide.window.theme import Theme
from guide.window.top_bar import TopBar
from guide.window.urgent_bar import UrgentBar
from guide.window.urgent_lines import urgent_lines
from guide.words import tr

PATIENCE = 300  # milliseconds before the window says that the search is not ready


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
        self._guide, self._today = guide, today
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
        self.panes = Panes(self.contents, self.results, self.page_stack, self.start_page, self.handouts.desk)
        self.keyboard = Keyboard(self.navigator, self.top_bar, self.panes, self.reader_pane, self.start_page)
        connect_actions(self.actions_by_id, self._slots(leave))
        age = own_pages.age_words(guide.pack.published, today) if guide.pack else ""
        self.notice_bar = NoticeBar()
        self.urgent_bar = UrgentBar(urgent_lines(guide), age)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._arrange(own_pages.missing_words(guide))
        self._connect()
        self._apply(theme.look)
        self._tell_of_shift(preferences.settings.shift_exit)
        self._restore_place(preferences.settings.region)
        self.navigator.go_home()

    def use_search(self, search: Search) -> None:
        """Take the search once it is ready."""
        self._patience.stop()
        self.navigator.use_search(search)

    def give_up_search(self) -> None:
        """Say that the search could not be made ready."""
        self.results.busy.show_failed()
        if self.navigator.location.query.strip():
            self._show_busy()

    def _slots(self, leave: Callable[[], None]) -> dict[str, Callable[..., object]]:
        return {
            "search": self.keyboard.to_search,
            "home": self._home,
            "back": self.keyboard.back,
            "forward": self.keyboard.forward,
            "numbers": partial(self._open, own_pages.NUMBERS),
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
            "shortcuts": partial(self._open, own_pages.SHORTCUTS),
            "hides": partial(self._open, own_pages.HIDES),
            "about": partial(self._open, own_pages.ABOUT),
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
            bar.detailsWanted.connect(partial(self._open, own_pages.MISSING))
            layout.addWidget(bar)
        layout.addWidget(self.notice_bar)
        layout.addWidget(self.panes, stretch=1)
        layout.addWidget(self.urgent_bar)
        self.setCentralWidget(body)
        self.resize(1366, 768)
        # From the search box to what it brings, then to all the rest.
        self._tab_order = TabOrder(self.top_bar.field, self.results, self.page_stack, body)

    def _connect(self) -> None:
        navigator, field = self.navigator, self.top_bar.field
        self._theme.lookChanged.connect(self._apply)
        self._theme.choiceChanged.connect(self._preferences.use_theme)
        self._theme.textSizeChanged.connect(self._preferences.use_text_size)
        self._preferences.shiftExitChanged.connect(self._tell_of_shift)
        self._preferences.notKept.connect(self.notice_bar.say)
        field.textChanged.connect(navigator.search)
        field.entered.connect(self.panes.show_results_again)
        field.downPressed.connect(self.keyboard.to_results)
        field.returnPressed.connect(self._open_first)
        field.escapePressed.connect(self.keyboard.step_back)
        self.contents.pageChosen.connect(self._open)
        self.contents.placeChosen.connect(self._use_place)
        self.start_page.pageChosen.connect(self._open)
        self.urgent_bar.lineChosen.connect(self._open_line)
        self.results.lineChosen.connect(self._open_line)
        self.reader_pane.targetChosen.connect(self._open)
        self.reader_pane.scrolled.connect(navigator.remember_scroll)
        self.results.rowLookedAt.connect(navigator.look_at)
        self.results.rowOpened.connect(self._open_row)
        self.results.view.leftAtTop.connect(self.keyboard.to_search)
        self.results.head.literalWanted.connect(navigator.search_literally)
        self.results.head.choiceDropped.connect(navigator.toggle)
        self.results.head.filterToggled.connect(navigator.want_counts)
        self.results.filters.choiceToggled.connect(navigator.toggle)
        self.results.nothing.wayBackChosen.connect(navigator.clear_choices)
        self.results.nothing.wordChosen.connect(field.setText)
        self.results.nothing.everywhereChosen.connect(self._search_everywhere)
        self.results.keyboardLeft.connect(self.keyboard.to_search)
        navigator.countsShown.connect(self.results.show_counts)
        navigator.locationShown.connect(self._show_location)
        navigator.resultsShown.connect(self._show_results)
        navigator.resultsPending.connect(self._patience.start)
        navigator.resultsClosed.connect(self._close_results)
        navigator.queryShown.connect(self._show_query)
        navigator.waysChanged.connect(self._show_ways)
        self.panes.foldedChanged.connect(self._fold)
        self._patience.timeout.connect(self._show_busy)
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
        if self.navigator.location.page == own_pages.SHORTCUTS:
            self._show_location(self.navigator.location)

    def _home(self) -> None:
        self.navigator.go_home()
        self.keyboard.to_search()

    def _open(self, target: str) -> None:
        self.navigator.open(target)
        self.keyboard.show_page()

    def _open_line(self, page: str) -> None:
        self._open(page or own_pages.NUMBERS)

    def _open_first(self) -> None:
        if self.results.model.rowCount():
            self._open_row(max(0, self.results.view.currentIndex().row()))

    def _open_row(self, row: int) -> None:
        self.navigator.open_result(row)
        self.reader_pane.to_first_hit()
        self.keyboard.to_page()

    def _show_location(self, location: Location) -> None:
        self.contents.select(location.page, reveal=location.is_opened)
        self.results.show_page(location.page)
        if location.page:
            html = self._pages.html(location.page)
            self.reader_pane.show_page(location.page, html, anchor=location.anchor, scroll=location.scroll)
        self.page_stack.setCurrentWidget(self.reader_pane if location.page else self.start_page)

    def _show_results(self, results: Results, row: int) -> None:
        self._patience.stop()
        self.reader_pane.use_hits(results.hits)
        self.results.show_results(results)
        self.actions_by_id["filter"].setEnabled(True)
        self.panes.show_results(searching=True)
        if results.results:
            self.results.select_row(row)

    def _show_busy(self) -> None:
        self.results.show_busy()
        self.panes.show_results(searching=True)

    def _close_results(self) -> None:
        self._patience.stop()
        self.reader_pane.use_hits(Hits())
        self.results.clear()
        self.actions_by_id["filter"].setEnabled(False)
        self.panes.show_results(searching=False)

    def _show_query(self, query: str) -> None:
        field = self.top_bar.field
        if field.text() != query:
            with QSignalBlocker(field):
                field.setText(query)

    def _show_ways(self, back: bool, forward: bool) -> None:  # noqa: FBT001 - a slot
        self.actions_by_id["back"].setEnabled(back)
        self.actions_by_id["forward"].setEnabled(forward)

    def _fold(self, folded: bool) -> None:  # noqa: FBT001 - a slot
        self.top_bar.show_contents_button(visible=folded)

    def _use_place(self, place: str) -> None:
        self._show_place(place)
        self.navigator.use_place(place)

    def _restore_place(self, place: str) -> None:
        if place and self.contents.place_box.choose(place):
            self._use_place(place)

    def _search_everywhere(self) -> None:
        self.contents.place_box.setCurrentIndex(0)
        self._show_place("")
        self.navigator.search_everywhere()

    def _show_place(self, place: str) -> None:
        self._preferences.use_region(place)
        there = within(self._guide, place)
        self._pages.use_place(there)
        self.contents.show_contents(ContentsModel(contents_of(there, self._today)))
        self.results.use_place(region_label(place) if place else "")
