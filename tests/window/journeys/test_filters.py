"""Filters: by keys, beside a page, with the query, with Back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from guide.content.facet import Choice, Facet
from tests.builders import small_guide
from tests.searching import count, service_of
from tests.window.results.steps import words
from tests.window.steps import run_pending, titles, type_query, wait_for_timers


def test_filters_chosen_beside_an_opened_page_leave_its_place_as_it_was(window, qtbot):
    type_query(window, qtbot, "coat")
    window.results.rowOpened.emit(0)
    found = titles(window)
    window.navigator.toggle(Choice(Facet.KIND, "program"))
    assert len(titles(window)) < len(found)
    window.actions_by_id["back"].trigger()
    assert window.navigator.location.is_opened
    assert titles(window) == found


def test_results_are_narrowed_and_widened_by_keys_alone(wide, qtbot):
    type_query(wide, qtbot, "coat")
    everything = titles(wide)
    qtbot.keyClick(wide.top_bar.field, Qt.Key.Key_F4)
    panel = wide.results.filters
    assert panel.isVisible()
    assert words(panel)[:3] == ["Laws (1)", "Programs (1)", "Strategies (1)"]
    laws, programs = panel.chips[:2]
    assert laws.hasFocus()
    qtbot.keyClick(laws, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: titles(wide) == ["Coat law"])
    wait_for_timers(qtbot, wide)
    assert laws.isChecked()
    assert laws.hasFocus()
    qtbot.keyClick(laws, Qt.Key.Key_Right)
    assert programs.hasFocus()
    qtbot.keyClick(programs, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(titles(wide)) == 2)
    qtbot.keyClick(programs, Qt.Key.Key_Escape)
    chips = wide.results.head.chosen_bar
    assert chips.isVisible()
    assert [chip.text() for chip in chips.widgets] == ["Laws ×", "Programs ×"]
    chips.widgets[0].setFocus()
    qtbot.keyClick(chips.widgets[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(titles(wide)) == 1)
    assert chips.widgets[0].hasFocus()
    qtbot.keyClick(chips.widgets[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: titles(wide) == everything)
    assert not chips.isVisible()


def test_nothing_under_the_filters_offers_the_way_back(wide, qtbot):
    type_query(wide, qtbot, "soup van")
    wide.navigator.toggle(Choice(Facet.KIND, "law"))
    nothing = wide.results.no_results
    assert nothing.isVisible()
    assert nothing.announcement() == "Nothing under these filters."
    assert nothing.unfiltered_button.text() == "Show 2 results without them"
    qtbot.mouseClick(nothing.unfiltered_button, Qt.MouseButton.LeftButton)
    assert titles(wide)[0] == "Soup van"
    assert wide.navigator.location.choices == frozenset()


def test_filters_stay_while_typing_and_go_with_the_results(wide, qtbot):
    type_query(wide, qtbot, "coat")
    wide.navigator.toggle(Choice(Facet.KIND, "law"))
    qtbot.keyClick(wide.top_bar.field, Qt.Key.Key_End)
    qtbot.keyClicks(wide.top_bar.field, " law")
    qtbot.keyClick(wide.top_bar.field, Qt.Key.Key_Home)
    qtbot.keyClicks(wide.top_bar.field, "a ")
    qtbot.keyClick(wide.top_bar.field, Qt.Key.Key_Delete)
    assert wide.top_bar.field.text() == "a oat law"
    assert wide.navigator.location.choices
    wide.actions_by_id["home"].trigger()
    type_query(wide, qtbot, "coat")
    assert len(titles(wide)) > 1


def empty(field, qtbot):
    for _ in field.text():
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, "coat")


def paste(field, qtbot):
    QGuiApplication.clipboard().setText("the coat drive")
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def type_over(field, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "coat")


@pytest.mark.parametrize("renew", [empty, paste, type_over])
@pytest.mark.parametrize("before", ["coat", "boots"])
def test_another_question_begins_without_filters(wide, qtbot, before, renew):
    type_query(wide, qtbot, before)
    wide.navigator.toggle(Choice(Facet.KIND, "law"))
    renew(wide.top_bar.field, qtbot)
    assert wide.navigator.location.choices == frozenset()
    assert len(titles(wide)) > 1
    assert not wide.results.head.chosen_bar.isVisible()
    run_pending()


def test_back_brings_the_same_filters(wide, qtbot):
    type_query(wide, qtbot, "coat")
    wide.navigator.toggle(Choice(Facet.KIND, "law"))
    wide.results.rowOpened.emit(0)
    wide.actions_by_id["home"].trigger()
    wide.actions_by_id["back"].trigger()
    assert titles(wide) == ["Coat law"]
    assert [chip.text() for chip in wide.results.head.chosen_bar.widgets] == ["Laws ×"]


def test_counts_come_after_the_last_key_while_the_filters_are_open(wide, qtbot):
    type_query(wide, qtbot, "coat")
    wide.actions_by_id["filter"].trigger()
    panel = wide.results.filters
    before = words(panel)
    wide.top_bar.field.setText("soup")
    assert words(panel) == before
    qtbot.waitUntil(lambda: words(panel) != before)
    counted = {c.choice: c.count for c in count(service_of(small_guide()), "soup")}
    assert f"Programs ({counted[Choice(Facet.KIND, 'program')]})" in words(panel)
