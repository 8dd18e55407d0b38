"""The actions of the window: their keys, and the pages that name them."""

import re
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


@pytest.mark.parametrize(
    ("key", "modifier", "page"), [(Qt.Key.Key_F1, NONE, "own:shortcuts"), (Qt.Key.Key_Home, ALT, "")]
)
def test_keys_open_pages(window, qtbot, key, modifier, page):
    window.navigator.open("coat-law")
    qtbot.keyClick(window, key, modifier)
    assert window.navigator.location.page == page


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_K, CONTROL), (Qt.Key.Key_Slash, NONE)])
def test_keys_go_to_the_search_box(window, qtbot, key, modifier):
    window.navigator.open("coat-law")
    window.reader_pane.reader.setFocus()
    qtbot.keyClick(window.reader_pane.reader, key, modifier)
    assert window.top_bar.field.hasFocus()
    assert window.top_bar.field.text() == ""


def test_a_slash_in_the_search_box_is_a_slash(window, qtbot):
    qtbot.keyClicks(window.top_bar.field, "24/7")
    assert window.top_bar.field.text() == "24/7"


def test_alt_arrows_go_back_and_forward(window, qtbot):
    window.navigator.open("coat-law")
    window.navigator.open("soup-van")
    for focus in (window.reader_pane.reader, window.top_bar.field, window.contents.view):
        focus.setFocus()
        qtbot.keyClick(focus, Qt.Key.Key_Left, ALT)
        assert window.navigator.location.page == "coat-law"
        qtbot.keyClick(focus, Qt.Key.Key_Right, ALT)
        assert window.navigator.location.page == "soup-van"


def test_ways_that_lead_nowhere_are_disabled(window):
    assert not window.actions_by_id["back"].isEnabled()
    window.navigator.open("coat-law")
    assert top_button(window, "back").isEnabled()
    assert not top_button(window, "forward").isEnabled()
    top_button(window, "back").click()
    assert top_button(window, "forward").isEnabled()


def test_f1_shows_every_key(window):
    window.actions_by_id["shortcuts"].trigger()
    shown = window.reader_pane.reader.toPlainText()
    for definition in action_defs():
        for keys in definition.keys:
            assert keys in shown
    assert "Shift, three times alone" in shown


def test_actions_have_unique_ids_and_keys():
    definitions = action_defs()
    keys = [key for definition in definitions for key in definition.keys]
    assert len({definition.id for definition in definitions}) == len(definitions)
    assert len(set(keys)) == len(keys)


def test_every_key_is_in_the_readme():
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    for definition in action_defs():
        for key in definition.keys:
            assert re.search(rf"`{re.escape(key)}`", readme), key


def test_quit_closes_the_window(window):
    window.actions_by_id["quit"].trigger()
    assert not window.isVisible()


@pytest.mark.parametrize("at_first_paint", [True, False])
def test_an_action_without_a_slot_is_an_error(qtbot, at_first_paint):
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(KeyError):
        connect_actions(make_actions(window), {}, at_first_paint=at_first_paint)


def test_in_a_whole_window_every_action_does_something(window):
    for name, action in window.actions_by_id.items():
        assert action.receivers(SIGNAL("triggered(bool)")) > 0, name


def test_what_finds_something_on_a_page_is_offered_only_beside_a_page(window):
    def offered():
        return [window.actions_by_id[name].isEnabled() for name in ("find", "next-hit", "previous-hit")]

    assert offered() == [False] * 3
    window.navigator.open("coat-law")
    assert offered() == [True] * 3
    window.actions_by_id["home"].trigger()
    assert offered() == [False] * 3
