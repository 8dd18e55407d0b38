"""The bar with text size and colours."""

from PySide6.QtCore import Qt

from guide.settings import SettingsFile, ThemeChoice
from guide.window.frame.look_bar import LookBar
from guide.window.theme.appearance import CONTRAST, DARK
from tests.window.results.steps import LEFT
from tests.window.steps import settle


def opened_bar(window):
    window.actions_by_id["look"].trigger()
    (bar,) = window.findChildren(LookBar)
    assert bar.isVisible()
    return bar


def test_the_menu_opens_the_bar_and_it_stays_while_sizes_are_tried(window, opened, qtbot):
    assert window.actions_by_id["look"] in window.top_bar.menu_button.menu().actions()
    window.navigator.open("coat-law")
    window.reader_pane.reader.setFocus()
    bar = opened_bar(window)
    assert bar.larger_button.hasFocus()
    for percent in (110, 125):
        qtbot.keyClick(bar.larger_button, Qt.Key.Key_Space)
        settle(opened.theme)
        assert bar.normal_button.text() == f"{percent} %"
        assert bar.isVisible()
    qtbot.mouseClick(bar.smaller_button, LEFT)
    settle(opened.theme)
    assert bar.normal_button.text() == "110 %"
    qtbot.mouseClick(bar.normal_button, LEFT)
    settle(opened.theme)
    assert window.font().pixelSize() == 15
    bar.larger_button.setFocus()
    qtbot.keyClick(bar.larger_button, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.reader_pane.reader.hasFocus()


def test_the_colours_are_chosen_by_keys_and_kept(window, opened, qtbot, data):
    bar = opened_bar(window)
    buttons = bar.choice_buttons
    assert buttons[ThemeChoice.SYSTEM].isChecked()
    qtbot.keyClick(bar.larger_button, Qt.Key.Key_Tab)
    assert buttons[ThemeChoice.SYSTEM].hasFocus()
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Right)
        assert opened.theme.choice is choice
        assert buttons[choice].hasFocus()
    assert window.palette().base().color().name().upper() == CONTRAST.page
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert bar.close_button.hasFocus()  # Tab stops once at the four choices
    qtbot.mouseClick(buttons[ThemeChoice.DARK], LEFT)
    assert window.palette().base().color().name().upper() == DARK.page
    opened.preferences.wait_until_saved()
    assert SettingsFile(data).read().theme is ThemeChoice.DARK
    qtbot.mouseClick(bar.close_button, LEFT)
    assert not bar.isVisible()
