"""Filters: by keys, beside a page, with the query, with Back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from guide.content.facet import Choice, Facet
from tests.window.results.steps import words
from tests.window.steps import titles, type_query, wait_for_timers


def test_filters_chosen_beside_an_opened_page_leave_its_place_as_it_was(window, qtbot):
    type_query(window, qtbot, "coat")
    window.results.rowOpened.emit(0)
    found = titles(window)
    window.navigator.toggle(Choice(Facet.KIND, "program"))
    assert len(titles(window)) < len(found)
    window.actions_by_id["back"].trigger()
    assert window.navigator.location.is_opened
    assert titles(window) == found


def test_results_are_narrowed_and_widened_by_keys_alone(window, qtbot):
    type_query(window, qtbot, "coat")
    everything = titles(window)
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_F4)
    panel = window.results.filters
    assert panel.isVisible()
    assert words(panel)[:3] == ["Laws (1)", "Programs (1)", "Strategies (1)"]
    laws, programs = panel.chips[:2]
    assert laws.hasFocus()
    qtbot.keyClick(laws, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: titles(window) == ["Coat law"])
    wait_for_timers(qtbot, window)
    assert laws.isChecked()
    assert laws.hasFocus()
    qtbot.keyClick(laws, Qt.Key.Key_Right)
    assert programs.hasFocus()
    qtbot.keyClick(programs, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    qtbot.keyClick(programs, Qt.Key.Key_Escape)
    chips = window.results.head.chosen_bar
    assert chips.isVisible()
    assert [chip.text() for chip in chips.widgets] == ["Laws ×", "Programs ×"]
    chips.widgets[0].setFocus()
    qtbot.keyClick(chips.widgets[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(titles(window)) == 1)
    assert chips.widgets[0].hasFocus()
    qtbot.keyClick(chips.widgets[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: titles(window) == everything)
    assert not chips.isVisible()


def test_nothing_under_the_filters_offers_the_way_back(window, qtbot):
    type_query(window, qtbot, "soup van")
    window.navigator.toggle(Choice(Facet.KIND, "law"))
    nothing = window.results.no_results
    assert nothing.isVisible()
    assert nothing.announcement() == "Nothing under these filters."
    assert nothing.unfiltered_button.text() == "Show 2 results without them"
    qtbot.mouseClick(nothing.unfiltered_button, Qt.MouseButton.LeftButton)
    assert titles(window)[0] == "Soup van"
    assert window.navigator.location.choices == frozenset()


def test_filters_stay_while_typing_and_go_with_the_results(window, qtbot):
    type_query(window, qtbot, "coat")
    window.navigator.toggle(Choice(Facet.KIND, "law"))
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_End)
    qtbot.keyClicks(window.top_bar.field, " law")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Home)
    qtbot.keyClicks(window.top_bar.field, "a ")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Delete)
    assert window.top_bar.field.text() == "a oat law"
    assert window.navigator.location.choices
    window.actions_by_id["home"].trigger()
    type_query(window, qtbot, "coat")
    assert len(titles(window)) > 1


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


def test_another_question_begins_without_filters(window, qtbot):
    for before in ("coat", "boots"):
        for renew in (empty, paste, type_over):
            window.navigator.go_home()
            type_query(window, qtbot, before)
            window.navigator.toggle(Choice(Facet.KIND, "law"))
            renew(window.top_bar.field, qtbot)
            assert window.navigator.location.choices == frozenset(), (before, renew)
            assert len(titles(window)) > 1
            assert not window.results.head.chosen_bar.isVisible()


def test_back_brings_the_same_filters(window, qtbot):
    type_query(window, qtbot, "coat")
    window.navigator.toggle(Choice(Facet.KIND, "law"))
    window.results.rowOpened.emit(0)
    window.actions_by_id["home"].trigger()
    window.actions_by_id["back"].trigger()
    assert titles(window) == ["Coat law"]
    assert [chip.text() for chip in window.results.head.chosen_bar.widgets] == ["Laws ×"]
