"""The actions of the window: their keys, and the pages that name them."""

from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtWidgets import QWidget

from guide.window.frame.actions import action_defs, connect_actions, make_actions
from tests.window.steps import top_button

NONE, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_ways_that_lead_nowhere_are_disabled_and_quit_closes_the_window(open_window):
    window = open_window().window
    assert not window.actions_by_id["back"].isEnabled()
    window.navigator.open("coat-law")
    assert top_button(window, "back").isEnabled()
    assert not top_button(window, "forward").isEnabled()
    top_button(window, "back").click()
    assert top_button(window, "forward").isEnabled()
    window.actions_by_id["quit"].trigger()
    assert not window.isVisible()


@pytest.fixture(scope="module")
def window(open_shared):
    return open_shared().window


def test_keys_open_pages_and_go_to_the_search_box(window, qtbot):
    for key, modifier, page in ((Qt.Key.Key_F1, NONE, "own:shortcuts"), (Qt.Key.Key_Home, ALT, "")):
        window.navigator.open("coat-law")
        qtbot.keyClick(window, key, modifier)
        assert window.navigator.location.page == page
    for key, modifier in ((Qt.Key.Key_K, CONTROL), (Qt.Key.Key_Slash, NONE)):
        window.navigator.open("coat-law")
        window.reader_pane.reader.setFocus()
        qtbot.keyClick(window.reader_pane.reader, key, modifier)
        assert window.top_bar.field.hasFocus()
        assert window.top_bar.field.text() == ""
    qtbot.keyClicks(window.top_bar.field, "24/7")
    assert window.top_bar.field.text() == "24/7", "a slash in the box is a slash"
    window.top_bar.field.clear()


def test_alt_arrows_go_back_and_forward(window, qtbot):
    window.navigator.open("coat-law")
    window.navigator.open("soup-van")
    for focus in (window.reader_pane.reader, window.top_bar.field, window.contents.view):
        focus.setFocus()
        qtbot.keyClick(focus, Qt.Key.Key_Left, ALT)
        assert window.navigator.location.page == "coat-law"
        qtbot.keyClick(focus, Qt.Key.Key_Right, ALT)
        assert window.navigator.location.page == "soup-van"


def test_f1_and_the_readme_show_every_key_and_no_key_or_id_is_there_twice(window):
    definitions = action_defs()
    keys = [key for definition in definitions for key in definition.keys]
    assert len({definition.id for definition in definitions}) == len(definitions)
    assert len(set(keys)) == len(keys)
    window.actions_by_id["shortcuts"].trigger()
    shown = window.reader_pane.reader.toPlainText()
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    assert [key for key in keys if key not in shown or f"`{key}`" not in readme] == []
    assert "Shift, three times alone" in shown


def test_every_action_does_something_and_one_without_a_slot_is_an_error(window, qtbot):
    for name, action in window.actions_by_id.items():
        assert action.receivers(SIGNAL("triggered(bool)")) > 0, name
    other = QWidget()
    qtbot.addWidget(other)
    for at_first_paint in (True, False):
        with pytest.raises(KeyError):
            connect_actions(make_actions(other), {}, at_first_paint=at_first_paint)


def test_what_finds_something_on_a_page_is_offered_only_beside_a_page(window):
    def offered():
        return [window.actions_by_id[name].isEnabled() for name in ("find", "next-hit", "previous-hit")]

    window.actions_by_id["home"].trigger()
    assert offered() == [False] * 3
    window.navigator.open("coat-law")
    assert offered() == [True] * 3
    window.actions_by_id["home"].trigger()
    assert offered() == [False] * 3
