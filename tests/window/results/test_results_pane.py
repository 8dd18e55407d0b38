"""The results pane, driven as a user does: where the keyboard goes, what is bounded, folded, offered."""

from PySide6.QtWidgets import QApplication

from guide.settings import ThemeChoice
from guide.window.theme.appearance import DARK
from tests.window.steps import type_query


def test_marked_words_have_the_colour_of_text(open_window, qtbot):
    opened = open_window()
    opened.theme.choose(ThemeChoice.DARK)
    type_query(opened.window, qtbot, "coat")
    selections = opened.window.reader_pane.reader.extraSelections()
    assert selections
    assert {s.format.foreground().color().name() for s in selections} == {DARK.text.lower()}


def test_the_sentence_and_its_button_stand_below_each_other(open_window, qtbot):
    window = open_window(searching=False).window
    type_query(window, qtbot, "broth")
    busy = window.results.search_progress
    qtbot.waitUntil(busy.stop_button.isVisible)
    assert busy.hint_label.x() == busy.stop_button.x()
    assert QApplication.focusWidget() is window.top_bar.field
