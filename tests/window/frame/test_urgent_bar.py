"""The urgent numbers: in the bar, on their page, with and without content."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from guide.content.guide import Guide


def words(button):
    return [label.text() for label in button.findChildren(QLabel)]


def test_the_bar_shows_911_988_and_the_lines_of_the_pack(window):
    assert [words(button) for button in window.urgent_bar.buttons] == [
        ["911", "danger now"],
        ["988", "suicide and crisis, call or text"],
        ["555-0111", "Winter Line, text 55501"],
    ]


def test_a_line_of_the_bar_opens_its_page(window, qtbot):
    qtbot.mouseClick(window.urgent_bar.buttons[2], Qt.MouseButton.LeftButton)
    assert window.navigator.location.page == "winter-line"


def test_911_opens_the_numbers_where_it_has_no_page(window, qtbot):
    qtbot.mouseClick(window.urgent_bar.buttons[0], Qt.MouseButton.LeftButton)
    assert window.navigator.location.page == "own:numbers"


def test_f2_shows_all_numbers_police_tip_lines_last(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F2)
    shown = window.reader_pane.reader.toPlainText()
    assert shown.index("911") < shown.index("555-0111") < shown.index("Police tip lines: not support")
    assert shown.index("Police tip lines: not support") < shown.index("555-0222")


def test_the_numbers_open_without_any_content(open_window, qtbot):
    window = open_window(Guide(None, ())).window
    qtbot.keyClick(window, Qt.Key.Key_F2)
    shown = window.reader_pane.reader.toPlainText()
    assert "911" in shown
    assert "988" in shown
