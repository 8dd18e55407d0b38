"""The main window: arranges the panes and connects them; it knows nothing else."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from guide.content.guide import Guide
from guide.i18n import tr
from guide.render import page_names
from guide.render.content_status import age_words, missing_words
from guide.render.pages import Pages
from guide.render.urgent import urgent_lines
from guide.window.background.preferences import Preferences
from guide.window.contents.contents_model import ContentsModel
from guide.window.contents.contents_pane import ContentsPane
from guide.window.controllers.navigator import Navigator, Search
from guide.window.controllers.place_controller import PlaceController
from guide.window.frame.actions import connect_actions, make_actions, shortcut_rows
from guide.window.frame.main_menu import MainMenu
from guide.window.frame.missing_bar import MissingBar
from guide.window.frame.notice_bar import NoticeBar
from guide.window.frame.panes import Panes
from guide.window.frame.tab_order import TabOrder
from guide.window.frame.top_bar import TopBar
from guide.window.frame.urgent_bar import UrgentBar
from guide.window.start.start_page import StartPage
from guide.window.theme.appearance import Appearance
from guide.window.theme.theme import Theme

if TYPE_CHECKING:
    from guide.window.controllers.focus_controller import FocusController
    from guide.window.controllers.handout_controller import HandoutController
    from guide.window.controllers.rest import Rest
    from guide.window.reader.reader_pane import ReaderPane
    from guide.window.results.results_pane import ResultsPane


class MainWindow(QMainWindow):
    """The one window of the program; its title never tells what is read.

    Made in two steps: all that is in sight first, what works with it by complete(), after the first paint.
    """

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
        self._working: Rest | None = None
        self._guide, self._today, self._leave = guide, today, leave
        self._theme, self._preferences = theme, preferences
        self._pages = Pages(guide, today=today, shortcuts=())
        self.navigator = Navigator(self)
        self.actions_by_id = make_actions(self)
        self.top_bar = TopBar(self.actions_by_id, MainMenu(self, self.actions_by_id, theme))
        self.place = PlaceController(guide, today, self._pages, preferences)
        self.contents = ContentsPane()
        self.start_page = StartPage(guide)
        self.page_stack = QStackedWidget()
        self.panes = Panes(self.contents, self.page_stack, self.start_page)
        self.notice_bar = NoticeBar()
        age = age_words(guide.pack.published, today) if guide.pack else ""
        self.urgent_bar = UrgentBar(urgent_lines(guide), age)
        self.place.follow(self.contents)
        self._arrange()
        self._connect()
        self._set_appearance(theme.appearance)
        self._tell_of_shift(preferences.settings.shift_exit)
        self._show_ways(back=False, forward=False)
        # Last: wherever a list is put, Qt lays out all of its rows anew.
        self.contents.show_contents(ContentsModel(self.place.nodes()))

    def complete(self) -> None:
        """Make the rest; before, only the button Hide now, the menu's text sizes and quitting work."""
        # Loaded here: the first look needs none of it.
        from guide.window.controllers.rest import FirstPaint, Rest  # noqa: PLC0415
        from guide.window.controllers.stick_controller import StickController  # noqa: PLC0415

        in_sight = FirstPaint(
            navigator=self.navigator,
            top_bar=self.top_bar,
            contents=self.contents,
            start_page=self.start_page,
            panes=self.panes,
            urgent_bar=self.urgent_bar,
        )
        working = self._working = Rest(
            in_sight, self._pages, self._guide, today=self._today, leave=self._leave
        )
        working.set_appearance(self._theme.appearance)
        self.sticks = StickController(
            self.actions_by_id["make-stick"], self._put_above_the_panes, self._leave
        )
        done = {*self._acts(), "make-stick"}
        working.connect_all({name: a for name, a in self.actions_by_id.items() if name not in done})
        self.panes.set_appearance(self._theme.appearance)
        self._tab_order = TabOrder(self.top_bar.field, self.results, self.page_stack, self._body)
        working.use_place(self.place)
        self.navigator.go_home()

    @property
    def results(self) -> "ResultsPane":
        """The results, once the window is complete."""
        return self._whole.results

    @property
    def reader_pane(self) -> "ReaderPane":
        """The page and its bars, once the window is complete."""
        return self._whole.reader_pane

    @property
    def handouts(self) -> "HandoutController":
        """The hand-outs, once the window is complete."""
        return self._whole.handouts

    @property
    def keyboard(self) -> "FocusController":
        """The ways of the keyboard, once the window is complete."""
        return self._whole.keyboard

    @property
    def _whole(self) -> "Rest":
        if self._working is None:
            raise RuntimeError("the window is not complete yet")
        return self._working

    def use_search(self, search: Search) -> None:
        """Take the search once it is ready."""
        self._whole.searching.use_search(search)

    def give_up_search(self) -> None:
        """Say that the search could not be made ready."""
        self._whole.searching.give_up_search()

    def end(self) -> None:
        """Wait until all is written that was to be saved."""
        if self._working:
            self._working.handouts.end()
            self.sticks.end()

    def _acts(self) -> dict[str, Callable[..., object]]:
        return {
            "enlarge": self._theme.enlarge,
            "reduce": self._theme.reduce,
            "reset-size": self._theme.reset_size,
            "hide": self._leave,
            "shift-exit": self._preferences.use_shift_exit,
            "quit": self.close,
        }

    def _arrange(self) -> None:
        self.page_stack.addWidget(self.start_page)
        body = self._body = QWidget()
        layout = self._column = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        if missing := missing_words(self._guide):
            bar = MissingBar(missing)
            bar.detailsWanted.connect(self._open_missing)
            layout.addWidget(bar)
        layout.addWidget(self.notice_bar)
        layout.addWidget(self.panes, stretch=1)
        layout.addWidget(self.urgent_bar)
        self.setCentralWidget(body)
        self.resize(1366, 768)
        # From the search box to what it brings, then to all the rest.
        self._tab_order = TabOrder(self.top_bar.field, self.page_stack, body)

    def _put_above_the_panes(self, bar: QWidget) -> None:
        self._column.insertWidget(self._column.indexOf(self.panes), bar)

    def _connect(self) -> None:
        acts = self._acts()
        connect_actions({name: self.actions_by_id[name] for name in acts}, acts)
        self._theme.appearanceChanged.connect(self._set_appearance)
        self._theme.choiceChanged.connect(self._preferences.use_theme)
        self._theme.textSizeChanged.connect(self._preferences.use_text_size)
        self._preferences.shiftExitChanged.connect(self._tell_of_shift)
        self._preferences.notKept.connect(self.notice_bar.say)
        self.navigator.waysChanged.connect(self._show_ways)
        self.panes.foldedChanged.connect(self._fold)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that mean the same in every pane; text fields and lists keep theirs to themselves."""
        if not (self._working and self.keyboard.press(event)):
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

    def _set_appearance(self, appearance: Appearance) -> None:
        for pane in (self.top_bar, self.contents, self.start_page, self._working, self.panes):
            if pane:
                pane.set_appearance(appearance)
        # Below this the bars could not show their words in full; "Hide now" must never lie off the screen.
        self.setMinimumSize(min(appearance.px(500), self.screen().availableGeometry().width()), 360)

    def _tell_of_shift(self, shift: bool) -> None:  # noqa: FBT001 - a slot
        self.actions_by_id["shift-exit"].setChecked(shift)
        self._pages.use_shortcuts(shortcut_rows(shift_exit=shift), shift_exit=shift)
        self.top_bar.tell_of_shift(shift_exit=shift)
        self.start_page.tell_of_shift(shift_exit=shift)
        if self._working and self.navigator.location.page == page_names.SHORTCUTS:
            self._working.show_location(self.navigator.location)

    def _open_missing(self) -> None:
        self._whole.open(page_names.MISSING)

    def _show_ways(self, back: bool, forward: bool) -> None:  # noqa: FBT001 - a slot
        self.actions_by_id["back"].setEnabled(back)
        self.actions_by_id["forward"].setEnabled(forward)

    def _fold(self, folded: bool) -> None:  # noqa: FBT001 - a slot
        self.top_bar.show_contents_button(escape_invisible=folded)
