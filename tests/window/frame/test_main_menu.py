"""The menu of the window."""

from threading import Event, Thread
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QScreen

from tests.window.steps import run_pending


def test_f10_opens_the_menu_with_hide_now_first_and_the_keys_of_a_search(window, qtbot):
    button, menu, shown = window.top_bar.menu_button, window.top_bar.menu_button.menu(), []

    def read():
        shown.extend(menu.actions())
        menu.close()

    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # the mouse opened it, and leaves unnoticed by Qt
    menu.aboutToShow.connect(lambda: QTimer.singleShot(50, menu, read))
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: bool(shown) and not menu.isVisible())
    qtbot.waitUntil(lambda: not button.underMouse())
    hide = window.actions_by_id["hide"]
    assert (shown[0], shown.count(hide)) == (hide, 1)
    keys = {action.text(): action.shortcut().toString() for action in shown}
    assert (keys["Filter the results"], keys["Next hit word on the page"]) == ("F4", "F3")


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


def test_a_long_menu_of_a_window_low_on_the_screen_does_not_cover_hide_now(window, opened, qtbot):
    opened.enlarge(3)
    screen = window.screen().availableGeometry()
    menu, hide = window.top_bar.menu_button.menu(), window.top_bar.hide_button
    window.move(screen.right() - window.width(), screen.bottom() - 400)
    found = []

    def measure():
        found.append(menu.geometry().intersects(QRect(hide.mapToGlobal(QPoint()), hide.size())))
        menu.close()

    menu.aboutToShow.connect(lambda: QTimer.singleShot(50, menu, measure))
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: found == [False])


def rows_in(menu):
    return [action for action in menu.actions() if not action.isSeparator()]


@pytest.mark.parametrize(("size", "steps"), [((640, 480), 5), ((800, 600), 5)])
def test_on_a_small_screen_the_menu_never_covers_hide_now_and_leads_to_all_items(
    open_window, qtbot, monkeypatch, size, steps
):
    opened = open_window()
    window = opened.window
    opened.enlarge(steps)
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
def test_no_word_or_key_of_the_menu_is_cut_on_a_narrow_screen(
    open_window, qtbot, monkeypatch, width, with_keys
):
    window = open_window().window
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
