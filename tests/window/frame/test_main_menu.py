"""The menu of the window."""

from threading import Event, Thread
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QScreen

from tests.window.steps import run_pending


def test_f10_opens_the_menu(window, qtbot):
    menu = window.top_bar.menu_button.menu()
    shown = []
    menu.aboutToShow.connect(lambda: shown.append(True))
    menu.aboutToShow.connect(lambda: QTimer.singleShot(50, menu, menu.close))
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: shown == [True] and not menu.isVisible())


def test_the_button_is_not_drawn_below_the_mouse_after_the_mouse_chose_in_the_menu(window, qtbot):
    button = window.top_bar.menu_button
    menu = button.menu()
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # the mouse opened it, and leaves unnoticed by Qt
    menu.aboutToShow.connect(lambda: QTimer.singleShot(50, menu, menu.close))
    with qtbot.waitSignal(menu.aboutToHide):
        qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: not button.underMouse())


def test_what_runs_in_the_background_goes_on_while_the_menu_is_open(window, qtbot):
    # The reading of the program's own files, or a copy to a stick.
    menu, beats, ends = window.top_bar.menu_button.menu(), [], Event()

    def beat():
        while not ends.wait(0.001):
            beats.append(perf_counter())

    during = []

    def measure():
        during.extend(beats)
        menu.close()

    menu.aboutToShow.connect(beats.clear)
    menu.aboutToShow.connect(lambda: QTimer.singleShot(500, menu, measure))
    thread = Thread(target=beat)
    thread.start()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: bool(during))
    ends.set()
    thread.join()
    assert len(during) > 20


def test_the_menu_has_the_keys_of_a_search(window):
    shown = {
        action.text(): action.shortcut().toString() for action in window.top_bar.menu_button.menu().actions()
    }
    assert shown["Filter the results"] == "F4"
    assert shown["Next hit word on the page"] == "F3"


@pytest.mark.parametrize("steps", [0, 3])
def test_a_long_menu_on_a_low_screen_does_not_cover_hide_now(window, opened, qtbot, steps):
    opened.enlarge(steps)
    screen = window.screen().availableGeometry()
    menu, hide = window.top_bar.menu_button.menu(), window.top_bar.hide_button
    window.move(screen.right() - window.width(), screen.bottom() - 400)
    found = []

    def measure():
        kept = QRect(hide.mapToGlobal(QPoint()), hide.size())
        found.append(menu.geometry().intersects(kept))
        menu.close()

    menu.aboutToShow.connect(lambda: QTimer.singleShot(50, menu, measure))
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [False]


def test_hide_now_is_the_first_thing_in_the_menu(window):
    menu = window.top_bar.menu_button.menu()
    assert menu.actions()[0] is window.actions_by_id["hide"]
    assert sum(action is window.actions_by_id["hide"] for action in menu.actions()) == 1


def rows_in(menu):
    return [action for action in menu.actions() if not action.isSeparator()]


@pytest.mark.parametrize(
    ("size", "percent"), [((640, 480), 125), ((640, 480), 200), ((800, 600), 175), ((800, 600), 200)]
)
def test_on_a_small_screen_the_menu_never_covers_hide_now_and_leads_to_all_items(
    opened, qtbot, monkeypatch, size, percent
):
    window = opened.window
    while opened.theme.appearance.scale < percent:
        opened.enlarge()
    all_rows = rows_in(window.top_bar.menu_button.menu())
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, *size))
    window.setMinimumSize(320, 240)
    window.setGeometry(0, 0, *size)
    run_pending()
    menu, hide = window.top_bar.menu_button.menu(), window.top_bar.hide_button
    kept = QRect(hide.mapToGlobal(QPoint()), hide.size())
    seen = list[QAction]()

    def read():
        assert not menu.geometry().intersects(kept)
        assert QRect(0, 0, *size).contains(menu.geometry())
        seen.extend(row for row in rows_in(menu) if row not in seen)
        last = rows_in(menu)[-1]
        if last.text() == "More…":
            seen.remove(last)
            menu.setActiveAction(last)
            qtbot.keyClick(menu, Qt.Key.Key_Return)
        else:
            menu.close()

    menu.aboutToShow.connect(lambda: QTimer.singleShot(50, menu, read))
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: len(seen) == len(all_rows) and not menu.isVisible())
    assert seen == all_rows


@pytest.mark.parametrize(("width", "with_keys"), [(640, True), (320, False)])
def test_no_word_or_key_of_the_menu_is_cut_on_a_narrow_screen(window, qtbot, monkeypatch, width, with_keys):
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, width, 480))
    window.setGeometry(0, 0, width, 480)
    run_pending()
    menu, seen = window.top_bar.menu_button.menu(), []

    def read():
        seen.append((menu.sizeHint().width() <= menu.width(), _keys_are_shown(menu)))
        menu.close()

    menu.aboutToShow.connect(lambda: QTimer.singleShot(50, menu, read))
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: seen != [])
    assert seen == [(True, with_keys)]


def _keys_are_shown(menu):
    return all(action.isShortcutVisibleInContextMenu() for action in menu.actions() if action.shortcut())
