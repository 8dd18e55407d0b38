"""Signs of danger in a query bring the lines to call."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.builders import danger_rule, in_danger, small_guide


def words(button):
    return [label.text() for label in button.findChildren(QLabel)]


def test_danger_words_put_their_lines_above_the_results_and_show_them_also_where_nothing_is_found(
    open_window, qtbot
):
    rules = (danger_rule(words, lines=("winter-line",)) for words in ("frozen stiff", "xyzzy"))
    window = open_window(replace(small_guide(), **in_danger(*rules))).window
    qtbot.keyClicks(window.top_bar.field, "frozen stiff coat")
    buttons = window.results.call_first.buttons
    assert [words(button) for button in buttons] == [["555-0111", "Winter Line, text 55501"]]
    qtbot.waitUntil(buttons[0].isVisible)
    assert window.results.call_first.geometry().bottom() <= window.results.view.geometry().top()
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert window.navigator.location.page == "winter-line"
    window.top_bar.field.setText("coat")
    assert window.results.call_first.buttons == []
    window.top_bar.field.setText("xyzzy")
    assert window.results.model.rowCount() == 0
    (button,) = window.results.call_first.buttons
    qtbot.waitUntil(button.isVisible)
