"""The window as a whole: its title, the page About, its size on a screen."""

import gc
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QSpacerItem, QWidget, QWidgetItem

from guide.window import main_window


def test_the_title_never_tells_what_is_read(window, qtbot):
    for page in ("coat-drive", "own:about", ""):
        window.navigator.open(page)
        qtbot.keyClicks(window.top_bar.field, "coat")
        assert window.windowTitle() == "Field Guide"


def test_about_tells_edition_date_age_licence_and_sources(window):
    window.actions_by_id["about"].trigger()
    shown = window.reader_pane.reader.toPlainText()
    for words in ("Edition", "3", "24 Nov 2026", "CC BY 4.0", "A test coalition", "A printed list", "Apache"):
        assert words in shown


@pytest.mark.parametrize(("roomy", "is_maximised"), [(QSize(1440, 900), True), (QSize(640, 480), False)])
def test_on_a_small_screen_the_window_never_reaches_beyond_it(opened, monkeypatch, roomy, is_maximised):
    window = opened.window
    room = window.screen().availableGeometry()
    assert room.width() < window.width(), "the screen of this test is smaller than the window"
    monkeypatch.setattr(main_window, "ROOMY", roomy)
    window.hide()
    window.show_on_screen()
    assert window.isMaximized() is is_maximised
    assert window.width() <= room.width()
    assert window.height() <= room.height()
    hide = window.top_bar.hide_button
    assert window.rect().contains(hide.mapTo(window, hide.rect().bottomRight()))


def test_on_a_larger_screen_it_opens_on_most_of_it(window, monkeypatch):
    for room, size in (((1440, 900), (1366, 768)), ((3840, 2120), (3072, 1696))):
        window.hide()
        screen = SimpleNamespace(availableGeometry=lambda it=room: QRect(QPoint(0, 0), QSize(*it)))
        monkeypatch.setattr(window, "screen", lambda it=screen: it)
        window.show_on_screen()
        assert not window.isMaximized()
        assert window.size() == QSize(*size)


def test_python_keeps_no_item_of_a_layout(wide, qtbot):
    # Qt deletes such an item without telling Python, which then takes another object at its address for it.
    # addLayout() makes Python keep the items that the added layout has, so an empty layout must be added.
    for action in ("handout", "map", "contents"):
        wide.actions_by_id[action].trigger()
    for page in ("coat-drive", "own:about", ""):
        wide.navigator.open(page)
    qtbot.keyClicks(wide.top_bar.field, "coat")
    gc.collect()
    assert [each for each in gc.get_objects() if type(each) in (QLayoutItem, QSpacerItem, QWidgetItem)] == []


class Windows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):  # noqa: N802 - its name in Qt
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_nothing_but_the_window_itself_is_shown_as_a_window(open_window, qapp, qtbot):
    # A widget that is shown before it has a parent flashes as a window of its own.
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        window = open_window(searching=False).window
        for action in ("contents", "handout", "map"):
            window.actions_by_id[action].trigger()
            window.actions_by_id[action].trigger()
        qtbot.keyClicks(window.top_bar.field, "nothing like it")
        window.resize(500, 360)
        assert windows.shown == [window]
    finally:
        qapp.removeEventFilter(windows)
