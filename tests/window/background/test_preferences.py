"""What a worker chooses holds in the next window, and what can't be kept is said once."""

import errno
from dataclasses import fields
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from guide import files
from guide.settings import Settings, SettingsFile, ThemeChoice
from guide.window.frame.look_bar import LookBar
from tests.window.steps import result_ids, run_pending, settle, top_button

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
SHIFT, SLASH = "Shift three times hides", "“/” goes to the search box"
READ_ONLY = "This copy can't be written to, so your choice holds until you close the window."
FULL = "There is no room left beside the program, so your choice holds until you close the window."


def choose_in_menu(window, qtbot, text):
    menu = window.top_bar.menu_button.menu()
    menu.popup(QPoint(100, 100))
    qtbot.waitUntil(menu.isVisible)
    while text not in (texts := [action.text() for action in menu.actions()]):
        click_in_menu(menu, qtbot, menu.actions()[texts.index("More…")])  # on a screen too low for all items
        qtbot.waitUntil(menu.isVisible)
    action = menu.actions()[texts.index(text)]
    click_in_menu(menu, qtbot, action)
    return action


def click_in_menu(menu, qtbot, action):
    menu.setActiveAction(action)  # a menu that is higher than the screen scrolls there
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    assert not menu.isVisible()


def choose_colours(window, choice):
    (bar,) = window.findChildren(LookBar)
    bar.choice_buttons[choice].click()


def choose_place(window, qtbot, place):
    box = window.contents.place_box
    box.setFocus()
    key = Qt.Key.Key_Down if box.findData(place) > box.currentIndex() else Qt.Key.Key_Up
    while box.currentData() != place:
        qtbot.keyClick(box, key)


def restart(opened, open_window):
    opened.preferences.wait_until_saved()
    opened.window.close()
    return open_window()


def names(data):
    return sorted(path.name for path in data.iterdir()) if data.exists() else None


def start_words(window):
    return [label.text() for label in window.start_page.findChildren(QLabel)]


def test_a_run_that_changes_nothing_writes_nothing(opened, qtbot, data):
    window = opened.window
    qtbot.keyClicks(window.top_bar.field, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    choose_colours(window, ThemeChoice.SYSTEM)
    opened.preferences.wait_until_saved()
    assert names(data) is None


def test_the_next_window_has_the_text_size_the_colours_and_the_place(opened, open_window, qtbot):
    qtbot.keyClick(opened.window, Qt.Key.Key_Plus, CONTROL)
    qtbot.mouseClick(top_button(opened.window, "enlarge"), LEFT)
    settle(opened.theme)
    choose_colours(opened.window, ThemeChoice.DARK)
    choose_place(opened.window, qtbot, "ramsey")
    size = opened.window.font().pixelSize()
    assert size > 15
    window = restart(opened, open_window).window
    assert window.font().pixelSize() == size
    assert window.palette().base().color().name() == "#192021"
    (bar,) = window.findChildren(LookBar)
    assert bar.choice_buttons[ThemeChoice.DARK].isChecked()
    assert window.contents.place_box.currentData() == "ramsey"
    assert not window.contents.model.index_of("night-shelter").isValid()
    qtbot.keyClicks(window.top_bar.field, "night")
    found = result_ids(window)
    assert found
    assert "night-shelter" not in found


def test_a_place_that_is_no_more_is_left_out(open_window, data):
    SettingsFile(data).write(Settings(region="atlantis", text_size=150))
    window = open_window().window
    assert window.contents.place_box.currentData() == ""
    assert window.contents.model.index_of("night-shelter").isValid()
    assert window.font().pixelSize() > 15


def test_back_to_the_default_leaves_no_file(opened, qtbot, data):
    window = opened.window
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    choose_colours(window, ThemeChoice.LIGHT)
    for text in (SHIFT, SLASH):
        choose_in_menu(window, qtbot, text)
    choose_place(window, qtbot, "ramsey")
    opened.preferences.wait_until_saved()
    assert names(data) == ["settings-a", "settings-b"]
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    choose_colours(window, ThemeChoice.SYSTEM)
    for text in (SHIFT, SLASH):
        choose_in_menu(window, qtbot, text)
    choose_place(window, qtbot, "")
    opened.preferences.wait_until_saved()
    assert names(data) is None


def test_two_windows_keep_what_each_changed(open_window, qtbot, data):
    one, other = open_window(), open_window()
    qtbot.keyClick(one.window, Qt.Key.Key_Plus, CONTROL)
    one.preferences.wait_until_saved()
    choose_colours(other.window, ThemeChoice.DARK)
    other.preferences.wait_until_saved()
    choose_place(one.window, qtbot, "ramsey")
    one.preferences.wait_until_saved()
    assert SettingsFile(data).read() == Settings(text_size=110, theme=ThemeChoice.DARK, region="ramsey")
    assert one.theme.choice is ThemeChoice.SYSTEM, "a window that is open stays as it is"


def assert_nothing_promises_shift(window, qtbot):
    words = " ".join(start_words(window))
    assert "Hide now covers the screen and ends the program." in words
    assert "Shift" not in words
    assert "Shift three times" not in window.top_bar.hide_button.accessibleDescription()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page = window.reader_pane.reader.toPlainText()
    assert "three times" not in page
    assert "Press Ctrl+Shift+H from anywhere" in page


def test_shift_can_be_switched_off_and_no_text_promises_it_then(opened, open_window, qtbot):
    assert not choose_in_menu(opened.window, qtbot, SHIFT).isChecked()
    assert_nothing_promises_shift(opened.window, qtbot)
    window = restart(opened, open_window).window
    assert_nothing_promises_shift(window, qtbot)
    assert choose_in_menu(window, qtbot, SHIFT).isChecked()
    page = window.reader_pane.reader.toPlainText()
    assert "Press Ctrl+Shift+H, or Shift three times alone, from anywhere." in page, (
        "the page that is read, too"
    )
    assert "Shift three times or Ctrl+Shift+H does too." in window.top_bar.hide_button.accessibleDescription()
    assert "Hide now, or Shift three times, covers the screen" in " ".join(start_words(window))


@pytest.mark.usefixtures("watched")
def test_the_watch_counts_shift_only_where_it_is_to(opened, qtbot):
    for counts, left in ((False, 0), (True, 1)):
        opened.watch.set_shift_enabled(counts)
        for _ in range(3):
            qtbot.keyClick(opened.window.windowHandle(), Qt.Key.Key_Shift)
        assert opened.left.times == left


@pytest.fixture(params=[errno.EROFS, errno.ENOSPC])
def refused(request, monkeypatch):
    """A stick that refuses every write; gives the sentence that says so."""

    def refuse(path, content, *, overwrite):
        raise OSError(request.param, "refused")

    monkeypatch.setattr("guide.files.write", refuse)
    return FULL if request.param == errno.ENOSPC else READ_ONLY


def test_a_stick_that_refuses_is_said_once_and_all_works(refused, opened, qtbot, data, capfd):
    window, bar = opened.window, opened.window.notice_bar
    assert not bar.isVisible()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Plus, CONTROL)
    qtbot.waitUntil(bar.isVisible)
    assert bar.sentence == refused
    assert window.top_bar.field.hasFocus(), "it takes the keyboard from nobody"
    assert window.font().pixelSize() > 15
    qtbot.mouseClick(bar.close_button, LEFT)
    assert not bar.isVisible()
    choose_colours(window, ThemeChoice.DARK)
    opened.preferences.wait_until_saved()
    run_pending()
    assert not bar.isVisible(), "once in a run"
    assert window.palette().base().color().name() == "#192021"
    qtbot.keyClicks(window.top_bar.field, "coat")
    assert window.results.model.rowCount()
    assert names(data) is None
    assert "Traceback" not in "".join(capfd.readouterr())


@pytest.mark.parametrize("refused", [errno.EROFS], indirect=True)
@pytest.mark.usefixtures("refused")
def test_what_was_refused_is_gone_with_the_window(opened, open_window, qtbot):
    qtbot.keyClick(opened.window, Qt.Key.Key_Plus, CONTROL)
    settle(opened.theme)
    assert restart(opened, open_window).window.font().pixelSize() == 15


def test_the_bar_is_closed_by_key_and_reached_by_tab(opened, qtbot, data):
    data.write_text("a file where the folder would be", encoding="utf-8")
    window, bar = opened.window, opened.window.notice_bar
    qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    qtbot.waitUntil(bar.isVisible)
    for _ in range(60):
        if bar.close_button.hasFocus():
            break
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert bar.close_button.hasFocus()
    qtbot.keyClick(bar.close_button, Qt.Key.Key_Return)
    assert not bar.isVisible()
    assert window.focusWidget() is not None
    assert window.focusWidget().isVisible()


def test_a_slow_stick_does_not_hold_up_the_window(opened, qtbot, data, monkeypatch):
    goes_on, write = Event(), files.write

    def slowly(path, content, *, overwrite):
        goes_on.wait(20)
        write(path, content, overwrite=overwrite)

    monkeypatch.setattr("guide.files.write", slowly)
    for _ in range(3):
        qtbot.keyClick(opened.window, Qt.Key.Key_Plus, CONTROL)
    qtbot.keyClicks(opened.window.top_bar.field, "coat")
    settle(opened.theme)
    assert opened.window.font().pixelSize() == 22
    assert opened.window.results.model.rowCount()
    assert SettingsFile(data).read() == Settings()
    goes_on.set()
    opened.preferences.wait_until_saved()
    assert SettingsFile(data).read() == Settings(text_size=150)


def test_packs_are_switched_off_and_on_and_other_choices_stay(opened, qtbot, data):
    qtbot.keyClick(opened.window, Qt.Key.Key_Plus, CONTROL)
    for off in (["cold-county"], ["winter-help", "cold-county"], ["winter-help"]):
        opened.preferences.set_packs_off(off)
    opened.preferences.wait_until_saved()
    run_pending()
    assert not opened.window.notice_bar.isVisible(), "a choice that is kept says nothing"
    assert SettingsFile(data).read() == Settings(text_size=110, packs_off=("winter-help",))
    opened.preferences.set_packs_off([])
    opened.preferences.wait_until_saved()
    assert SettingsFile(data).read() == Settings(text_size=110)


def test_every_setting_has_its_way_in_the_window(opened, qtbot, data):
    """Whatever is added to the settings must be tried here, and named in README and SECURITY."""
    assert [field.name for field in fields(Settings)] == [
        "text_size", "theme", "region", "shift_exit", "slash_search", "packs_off",
        "packs_untried", "packs_begun",  # which no way of the window changes: see tests/packs/test_trial.py
    ]  # fmt: skip
