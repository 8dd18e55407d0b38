"""The list of results, its rows and its keys."""

import time
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from guide.content.model import Kind
from guide.content.parts import AgeRange
from guide.search.results.results import SearchResult
from guide.window.theme.appearance import BODY
from guide.window.widgets.row_text import resized_font
from tests.builders import contact, entry, small_guide
from tests.window.steps import run_pending, type_query

PAGE_DOWN, PAGE_UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp


@pytest.fixture(scope="module")
def shared(open_shared):
    pages = tuple(entry(f"lamp-{number}", title=f"Lamp {number}") for number in range(40))
    guide = small_guide()
    return open_shared(replace(guide, entries=(*guide.entries, *pages))).window


@pytest.fixture
def window(shared):
    shared.navigator.go_home()
    shared.top_bar.field.clear()
    shared.resize(1366, 768)
    return shared


def ask(window, qtbot, question="lamp"):
    window.top_bar.field.setText("")
    qtbot.keyClicks(window.top_bar.field, question)
    assert window.results.model.rowCount() == 40


def row_in_sight(view):
    place, size = view.visualRect(view.currentIndex()), view.viewport().size()
    return not place.isEmpty() and place.top() >= 0 and place.bottom() < size.height()


def all_laid_out(view):
    return not view.visualRect(view.model().index(39, 0)).isEmpty()


def test_the_rows_come_to_rest_whether_the_first_ones_need_a_scroll_bar_or_not(window, qtbot):
    view = window.results.view
    for height in (500, 1440):
        window.resize(1366, height)
        ask(window, qtbot)
        qtbot.waitUntil(lambda: all_laid_out(view))
        for _ in range(10):
            run_pending()
            assert all_laid_out(view)
            assert view.verticalScrollBar().isVisible()


def test_a_key_is_answered_soon_after_typing(window, qtbot):
    view = window.results.view
    window.resize(1366, 500)
    keys = (PAGE_DOWN, PAGE_UP, Qt.Key.Key_Down, Qt.Key.Key_End)
    for key, question in product(keys, ("l", "lamp")):
        window.top_bar.field.setText(question)
        for _ in range(3):
            began = time.monotonic()
            qtbot.keyClick(view, key)
            assert time.monotonic() - began < 3  # it was 14 and more
            assert view.currentIndex().isValid()
    qtbot.waitUntil(lambda: row_in_sight(view))


def test_a_page_down_goes_on_by_as_many_rows_as_are_in_sight(window, qtbot):
    ask(window, qtbot)
    view = window.results.view
    qtbot.waitUntil(lambda: all_laid_out(view))
    places = [view.visualRect(view.model().index(row, 0)) for row in range(6)]
    assert all(view.viewport().rect().contains(place) for place in places), "six results are in sight"
    rows = [0]
    while rows[-1] < 39:
        qtbot.keyClick(view, PAGE_DOWN)
        rows.append(view.currentIndex().row())
        assert row_in_sight(view)
        here, before = (view.visualRect(view.model().index(row, 0)) for row in (rows[-1], rows[-2]))
        assert here.bottom() - before.top() <= view.viewport().height()
        assert rows[-1] - rows[-2] > 1 or rows[-1] == 39
    qtbot.keyClick(view, PAGE_DOWN)
    assert view.currentIndex().row() == 39
    while view.currentIndex().row() > 0:
        before = view.currentIndex().row()
        qtbot.keyClick(view, PAGE_UP)
        assert row_in_sight(view)
        assert 1 < before - view.currentIndex().row() <= 16 or view.currentIndex().row() == 0


def test_the_number_of_a_row_is_whole_whatever_stands_beside_it(window, qtbot):
    numbers = (contact("support", "call", "(555) 555-0100", hours="24 hours a day"),)
    type_query(window, qtbot, "coat")
    results = window.results
    crowded = {"region": ("st-louis",), "ages": AgeRange(from_=10, to=24), "summary": "Coats and soup. " * 9}
    height = QFontMetrics(resized_font(results.view.font(), BODY, bold=True)).height()
    pictures = []
    for values in ({"summary": "."}, crowded):
        line = entry("lamp", Kind.LINE, contacts=numbers, **values)
        results.model.show((SearchResult(line, 1.0, for_others=("parents",) if "ages" in values else ()),))
        results.view.clearSelection()
        run_pending()
        row = results.view.visualRect(results.model.index(0, 0))
        pictures.append(results.view.grab(row).toImage())
    one, crowded_row = pictures
    font = resized_font(results.view.font(), BODY, bold=True)
    width = QFontMetrics(font).horizontalAdvance("(555) 555-0100")
    assert 100 < width < one.width() - 40
    below = [QRect(0, each.height() - height - 4, width + 16, height) for each in pictures]
    assert one.copy(below[0]) == crowded_row.copy(below[1])
    assert one != crowded_row
