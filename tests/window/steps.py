"""What a worker does in the window, step by step, and what the tests read from it."""

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from guide.window.main_window import MainWindow
from guide.window.theme.theme import Theme


def settle(theme: Theme) -> None:
    """Wait until the text has the size that was asked for."""
    if theme.appearance.scale != theme._scale:
        assert QSignalSpy(theme.appearanceChanged).wait(5000)


def type_query(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """Type into the search box, and wait until the best result is shown."""
    window.top_bar.focus_search()
    qtbot.keyClicks(window.top_bar.field, text)
    qtbot.waitUntil(lambda: not window.navigator._preview_timer.isActive())


def titles(window: MainWindow) -> list[str]:
    """Return the titles of the results."""
    model = window.results.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def choose_place(window: MainWindow, place: str) -> None:
    """Choose a place, by its id, in the box above the contents; "" for all places."""
    box = window.contents.place_box
    box.setCurrentIndex(box.findData(place))
    box.activated.emit(box.currentIndex())
