"""Builds the main window with the widgets of its first paint; `guide.window.rest` adds the others later."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from guide.i18n import tr
from guide.packs.opening import all_off_sentence
from guide.render.content_status import age_label, missing_sentence
from guide.render.urgent import urgent_lines
from guide.window.contents.contents_pane import ContentsPane
from guide.window.controllers.navigator import Navigator
from guide.window.controllers.place_controller import PlaceController
from guide.window.controllers.search_slot import SearchSlot
from guide.window.controllers.window_context import WindowContext
from guide.window.frame.actions import connect_actions, make_actions
from guide.window.frame.content_bars import MissingBar, UnsignedBar
from guide.window.frame.main_menu import MainMenu
from guide.window.frame.notice_bar import NoticeBar
from guide.window.frame.panes import Panes
from guide.window.frame.place_bar import PlaceBar
from guide.window.frame.tab_order import TabOrder
from guide.window.frame.top_bar import TopBar
from guide.window.frame.urgent_bar import UrgentBar
from guide.window.start.start_page import StartPage
from guide.window.theme.appearance import LOW, look, restyle
from guide.window.widgets.accessibility import announce

# From this size on, a screen has room for the window with its frame, and for the bars of the desktop.
ROOMY = QSize(1440, 900)
USUAL, SHARE = QSize(1366, 768), 0.8  # the least size on such a screen, and the share of a larger one
NARROW = 400  # pixels at 100 %: in a window that is less wide, or less high than LOW, the bars are lower
NARROWEST, LOWEST = 320, 360  # pixels, the first at 100 %


class MainWindow(QMainWindow):
    """The only main window of the program.

    It creates, arranges and connects all widgets that the first paint shows, and the navigator. Its title is
    always the name of the program, so that no list of windows shows which page is open.
    """

    painted = Signal()  # emitted once, during the first paint; a queued connection runs after the paint
    systemThemeChanged = Signal()
    closing = Signal(object)  # the QCloseEvent, which a slot may ignore

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        guide, preferences = context.guide, context.preferences
        self.setWindowTitle(tr("Field Guide"))
        self.is_painted = False
        self._low_style = ""
        self.search = SearchSlot(self)
        self.navigator = Navigator(self, self.search, preferences)
        self.actions_by_id = make_actions(self)
        self.top_bar = TopBar(self.actions_by_id, MainMenu(self, self.actions_by_id))
        self.contents = ContentsPane(guide.places)
        is_off = bool(context.content.off) and not context.content.layers
        self.start_page = StartPage(guide, empty=all_off_sentence() if is_off else "")
        self.panes = Panes(self.contents, self.start_page)
        self.notice_bar, self.place_bar = NoticeBar(), PlaceBar()
        age = age_label(guide.pack.published, context.today) if guide.pack else ""
        self.urgent_bar = UrgentBar(urgent_lines(guide), age)
        body = QWidget()
        layers = context.content.layers
        unsigned = [layer for layer in layers if not layer.is_trusted]
        is_all = len(unsigned) == len(layers)
        self.unsigned_bar = UnsignedBar(unsigned, is_all=is_all) if unsigned else None
        missing = missing_sentence(guide)
        self.missing_bar = MissingBar(missing) if missing else None
        self._column = QVBoxLayout(body)
        self._arrange()
        self.setCentralWidget(body)
        self.resize(USUAL)
        # Tab moves from the search box to the results and the page, then through all other widgets.
        self._tab_order = TabOrder(self.top_bar.field, self.panes.results_stack, self.panes.page_stack, body)
        self._connect(context)
        restyle(self)
        self._show_shift_exit(preferences.settings.shift_exit)
        self.actions_by_id["slash-search"].setChecked(preferences.settings.slash_search)
        self._show_history(back=False, forward=False)
        context.theme.set_style_sheet()
        # Last, because it fills the contents: Qt lays out all rows again if a filled list is moved.
        self.place = PlaceController(
            guide,
            preferences,
            contents=self.contents,
            navigator=self.navigator,
            today=context.today,
        )
        self.place_bar.show_place(self.place.name)
        self.place_bar.everywhere_button.clicked.connect(self.place.choose_everywhere)
        self.place.nameChanged.connect(self.place_bar.show_place)

    def insert_bar(self, bar: QWidget) -> None:
        """Insert `bar` into the window, directly above the panes."""
        self._column.insertWidget(self._column.indexOf(self.panes), bar)

    def _arrange(self) -> None:
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        if self.unsigned_bar:
            column.addWidget(self.unsigned_bar)
        if self.missing_bar:
            column.addWidget(self.missing_bar)
        column.addWidget(self.notice_bar)
        column.addWidget(self.place_bar)
        column.addWidget(self.panes, stretch=1)
        column.addWidget(self.urgent_bar)

    def _connect(self, context: WindowContext) -> None:
        theme, preferences = context.theme, context.preferences
        slots: dict[str, Callable[..., object]] = {
            "enlarge": theme.enlarge,
            "reduce": theme.reduce,
            "reset-size": theme.reset_size,
            "hide": context.quick_exit,
            "shift-exit": preferences.set_shift_exit,
            "slash-search": preferences.set_slash_search,
            "quit": self.close,
        }
        connect_actions(self.actions_by_id, slots, at_first_paint=True)
        self.systemThemeChanged.connect(theme.follow_system)
        theme.choiceChanged.connect(preferences.set_theme)
        theme.textSizeChosen.connect(preferences.set_text_size)
        theme.textSizeChanged.connect(self._announce_text_size)
        preferences.shiftExitChanged.connect(self._show_shift_exit)
        preferences.saveFailed.connect(self.notice_bar.show_sentence)
        self.navigator.historyChanged.connect(self._show_history)
        self.panes.contentsButtonNeeded.connect(self.top_bar.show_contents_button)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Move the focus to the next or previous widget of `TabOrder`. Return whether the focus moved."""
        moved = self._tab_order.step(self.focusWidget(), forward=forward)
        return moved or super().focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the window, and emit `painted` the first time."""
        super().paintEvent(event)
        if not self.is_painted:
            self.is_painted = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the bars lower in a low or narrow window."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        px = look().px
        is_low = self.height() < px(LOW) or self.width() < px(NARROW)
        for bar in (self.top_bar, self.urgent_bar, self.missing_bar, self.unsigned_bar):
            if bar:
                bar.set_low(is_low=is_low)
        is_lower = look().is_lower(self.height())
        low_style = look().style_sheet("low.qss") if is_lower else ""
        if low_style != self._low_style:  # all widgets are styled again
            self._low_style = low_style
            self.setStyleSheet(low_style)

    def changeEvent(self, event: QEvent) -> None:
        """Emit `systemThemeChanged` when the system has changed its colours or its contrast."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.systemThemeChanged.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the window, unless a slot of `closing` ignores `event`."""
        super().closeEvent(event)
        self.closing.emit(event)

    def show_on_screen(self) -> None:
        """Show the window at a size that its screen has room for; on a small screen it is maximised."""
        room = self.screen().availableGeometry().size()
        self.resize((room * SHARE).expandedTo(USUAL).boundedTo(room))
        if room.width() < ROOMY.width() or room.height() < ROOMY.height():
            self.showMaximized()  # a frame would push "Hide now" or the numbers beyond the screen
        else:
            self.show()

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        # In a narrower window the bars would cut off their text. A window wider than the screen could have
        # its "Hide now" button outside the screen.
        screen = self.screen().availableGeometry().size()
        self.setMinimumSize(QSize(look().px(NARROWEST), LOWEST).boundedTo(screen))
        self._fit_height()

    def _announce_text_size(self, percent: int) -> None:
        announce(self, tr("Text at {percent} %", percent=percent))

    def _show_shift_exit(self, enabled: bool) -> None:  # noqa: FBT001 - a slot
        self.actions_by_id["shift-exit"].setChecked(enabled)
        self.top_bar.show_shift_exit(enabled=enabled)
        self.start_page.show_promise(shift_exit=enabled)

    def _show_history(self, back: bool, forward: bool) -> None:  # noqa: FBT001 - a slot
        self.actions_by_id["back"].setEnabled(back)
        self.actions_by_id["forward"].setEnabled(forward)
