"""The real window over a small guide."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from guide.clock import Clock, computer_time
from guide.content.guide import Guide
from guide.packs.layer import Layer, content_of_layers
from guide.settings import SettingsFile
from guide.window.background.preferences import Preferences
from guide.window.background.qsettings_guard import install_qsettings_guard
from guide.window.controllers.window_context import WindowContext
from guide.window.exit.exit_key_filter import ExitKeyFilter
from guide.window.theme.appearance import Appearance, look, restyle, wear
from guide.window.theme.theme import Theme
from tests.builders import DAY, small_guide
from tests.searching import service_of
from tests.whole_window import WholeWindow
from tests.window.steps import settle


@pytest.fixture
def dress() -> Iterator[Callable[[QWidget, Appearance], None]]:
    """Return what gives a widget other colours and another text size, until the end of the test."""
    before = look()

    def put_on(widget: QWidget, appearance: Appearance) -> None:
        wear(appearance)
        restyle(widget)

    yield put_on
    wear(before)


@dataclass
class Left:
    """Stands in for the end of the process and counts how often it was asked for."""

    times: int = 0

    def __call__(self) -> None:
        self.times += 1


@dataclass
class Opened:
    """A window opened by a test, with what it was built from."""

    window: WholeWindow
    theme: Theme
    preferences: Preferences
    watch: ExitKeyFilter
    is_watched: bool
    quick_exit: Left

    @property
    def left(self) -> Left:
        """The quick exit, which without the filter of its keys would have been asked for in vain."""
        assert self.is_watched, "a test of the quick exit needs the fixture watched"
        return self.quick_exit

    def enlarge(self, steps: int = 1) -> None:
        """Make the text larger by some steps, and wait until it is in sight."""
        for _ in range(steps):
            self.theme.enlarge()
        settle(self.theme)


OpenWindow = Callable[..., Opened]


class Windows:
    """Opens windows, and closes them again."""

    def __init__(self, application: QApplication, data: Path, *, is_watched: bool) -> None:
        self._application = application
        self._data = data
        self._is_watched = is_watched
        # Kept to the end: a window that only Python's collector knows could be deleted while it is painted.
        self._every: list[Opened] = []

    def open(
        self,
        guide: Guide | None = None,
        *,
        searching: bool = True,
        today: date = DAY,
        clock: Clock = computer_time,
    ) -> Opened:
        """Open a window on a guide, its search ready unless said otherwise."""
        guide = guide or small_guide()
        preferences, left = Preferences(SettingsFile(self._data), self._application), Left()
        theme = Theme(self._application, preferences.settings)
        theme.start()
        theme.load_other_fonts()
        window = WholeWindow(
            WindowContext(
                content=content_of_layers([Layer(guide, self._data)]),
                theme=theme,
                preferences=preferences,
                today=today,
                quick_exit=left,
                clock=clock,
            )
        )
        watch = ExitKeyFilter(self._application, left)
        if self._is_watched:
            watch.install()
        if searching:
            window.search.fill(service_of(guide))
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        window.top_bar.focus_search()
        self._every.append(Opened(window, theme, preferences, watch, self._is_watched, left))
        return self._every[-1]

    def close(self) -> None:
        """Close them all, and leave the application as it was."""
        for opened in self._every:
            self._application.removeEventFilter(opened.watch)
            opened.watch.deleteLater()
            if isValid(opened.window):
                opened.window.close()
                opened.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # Not before: a window that is there would be dressed anew, which takes longer than many tests do.
        for opened in self._every:
            opened.theme.reset_size()
            settle(opened.theme)
            opened.theme.deleteLater()
            opened.preferences.wait_until_saved()
            opened.preferences.deleteLater()


@pytest.fixture(autouse=True, scope="session")
def empty_clipboard_at_the_end(qapp: QApplication) -> Iterator[None]:
    """Qt deletes what is on the clipboard after Python has ended, which crashes if Python made it."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True, scope="session")
def no_settings() -> None:
    """As the program itself does at its start: a file dialog writes down no folder."""
    install_qsettings_guard()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where the settings of the windows of a test lie."""
    return tmp_path / "data"


@pytest.fixture
def watched() -> None:
    """Let the keys of the quick exit work in the windows of a test.

    Each event then goes through Python, which takes a fifth of the time of all tests of the window. In the
    journeys over packs, and in the program that is started, these keys always work.
    """


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, data: Path, request: pytest.FixtureRequest
) -> Iterator[OpenWindow]:
    """Open a window on a guide, its search ready unless said otherwise."""
    windows = Windows(qapp, data, is_watched="watched" in request.fixturenames)
    yield windows.open
    windows.close()


@pytest.fixture(scope="module")
def open_shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenWindow]:
    """Open a window that stays for all tests of a file, each of which must begin by a state that it knows."""
    windows = Windows(qapp, tmp_path_factory.mktemp("data"), is_watched=False)

    def open_on(*words: Any, **options: Any) -> Opened:
        opened = windows.open(*words, **options)
        opened.window.setProperty("shared", True)
        return opened

    yield open_on
    windows.close()


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window()


@pytest.fixture
def window(opened: Opened) -> WholeWindow:
    return opened.window


@pytest.fixture
def wide(open_window: OpenWindow) -> WholeWindow:
    """A window with room for contents, results and a page."""
    window = open_window().window
    window.resize(1366, 768)
    return window


@pytest.fixture
def focused(qapp: QApplication) -> Iterator[list[QWidget]]:
    """All widgets that get the focus during the test, in their order."""
    reached: list[QWidget] = []

    def note(_before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            reached.append(now)

    qapp.focusChanged.connect(note)
    yield reached
    qapp.focusChanged.disconnect(note)
