"""Where the keyboard goes in the results, also when the button that had it vanishes."""

import pytest
from PySide6.QtCore import Qt

from guide.content.facet import Choice, Facet
from guide.search.results.results import Results
from tests.builders import small_guide
from tests.searching import service_of
from tests.window.results.steps import dangerous
from tests.window.steps import type_query

LAW = Choice(Facet.KIND, "law")


def test_stopping_leads_the_keyboard_to_the_way_to_start_again(open_window, qtbot):
    window = open_window(searching=False).window
    type_query(window, qtbot, "broth")
    qtbot.waitUntil(window.results.isVisible)
    busy = window.results.search_progress
    busy.stop_button.clicked.connect(busy.show_stopped)
    busy.stop_button.setFocus()
    qtbot.keyClick(busy.stop_button, Qt.Key.Key_Space)
    assert busy.start_button.hasFocus()
    window.search.fill(service_of(small_guide()))
    assert window.results.view.hasFocus()


@pytest.fixture(scope="module")
def shared(open_shared):
    return dangerous(open_shared, "winter-line").window


@pytest.fixture
def window(shared):
    shared.navigator.go_home()
    shared.top_bar.field.clear()
    return shared


def test_the_way_back_leads_the_keyboard_to_the_results(window, qtbot):
    type_query(window, qtbot, "soup van")
    window.navigator.toggle(LAW)
    button = window.results.no_results.unfiltered_button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert window.results.view.hasFocus()


def test_searching_literally_leads_the_keyboard_on(window, qtbot):
    type_query(window, qtbot, "snwo")
    link = window.results.head.correction_bar.literal_button
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert window.results.model.rowCount() == 0
    assert window.top_bar.field.hasFocus()
    type_query(window, qtbot, " ")
    window.top_bar.field.setText("snwo coat")
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert window.results.view.hasFocus()


def test_a_near_word_leads_the_keyboard_to_the_results(window, qtbot):
    type_query(window, qtbot, "frostbitten's")
    window.results.no_results.show_for(Results("frostbitten's", suggestions=("frostbite",)))
    (button,) = window.results.no_results.suggestion_buttons
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(window.results.view.hasFocus)
    assert window.top_bar.field.text() == "frostbite"


def test_the_last_filter_taken_off_leads_the_keyboard_to_the_results(window, qtbot):
    type_query(window, qtbot, "coat")
    window.navigator.toggle(LAW)
    (chip,) = window.results.head.chosen_bar.widgets
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    qtbot.waitUntil(window.results.view.hasFocus)


def test_tab_goes_from_the_lines_to_the_results_and_on_to_the_page(window, qtbot):
    type_query(window, qtbot, "frozen stiff snwo coat")
    results = window.results
    head = (results.head.correction_bar.literal_button, results.head.filter_button)
    page = (window.reader_pane.page_bar.button, window.reader_pane.reader)
    wanted = [*results.call_first.buttons, *head, results.view, *page]
    assert len(wanted) == 6
    for widget in wanted:
        window.focusNextChild()
        assert window.focusWidget() is widget
