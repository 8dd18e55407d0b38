"""The urgent numbers: in the bar, on their page, with and without content."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture(scope="module")
def window(open_shared):
    return open_shared().window


def test_a_line_of_the_bar_opens_its_page_and_911_all_numbers(window, qtbot):
    for at, page in ((2, "winter-line"), (0, "own:numbers")):
        qtbot.mouseClick(window.urgent_bar.buttons[at], Qt.MouseButton.LeftButton)
        assert window.navigator.location.page == page


def test_f2_shows_all_numbers_police_tip_lines_last(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F2)
    shown = window.reader_pane.reader.toPlainText()
    assert shown.index("911") < shown.index("555-0111") < shown.index("Police tip lines: not support")
    assert shown.index("Police tip lines: not support") < shown.index("555-0222")
