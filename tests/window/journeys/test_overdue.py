"""Entries whose review is overdue, and a clock that is wrong."""

from datetime import date, timedelta

from PySide6.QtCore import Qt

from tests.builders import DAY
from tests.window.steps import age_label


def test_what_is_overdue_says_so_in_results_and_on_its_page(open_window, qtbot):
    window = open_window(today=DAY + timedelta(days=400)).window
    qtbot.keyClicks(window.top_bar.field, "broth")
    index = window.results.model.index(0, 0)
    assert "Review overdue" in window.results.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    page = window.reader_pane.reader
    qtbot.waitUntil(lambda: "Overdue. This page was to be reviewed by 24 Nov 2027." in page.toPlainText())


def test_a_wrong_clock_hides_nothing(open_window):
    for today in (date(1970, 1, 1), date(2099, 1, 1)):
        window = open_window(today=today).window
        assert "this computer's date may be wrong" in age_label(window).text()
        window.navigator.open("soup-van")
        assert "Hot soup" in window.reader_pane.reader.toPlainText()
        assert "Overdue" not in window.reader_pane.reader.toPlainText()
