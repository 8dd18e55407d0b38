"""Enter on buttons, and the way of Tab."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from guide.content.facet import Choice, Facet
from tests.builders import danger_rule, in_danger, small_guide
from tests.window.steps import top_button

ENTERS = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


@pytest.fixture(scope="module")
def shared(open_shared):
    guide = small_guide()
    rule = danger_rule("frozen stiff", lines=("winter-line",))
    return open_shared(replace(guide, **in_danger(rule, lines=guide.urgent.lines)))


@pytest.fixture
def searching(window, qtbot):
    """A search with all that can stand above its results."""
    qtbot.keyClicks(window.top_bar.field, "frozen stiff coat snwo")
    qtbot.waitUntil(window.results.head.correction_bar.literal_button.isVisible)
    return window


def pressed(button, qtbot, key):
    """Whether a key clicks a button, the way it comes from the keyboard."""
    clicks = []
    button.clicked.connect(lambda: clicks.append(button))
    button.setFocus()
    assert button.hasFocus()
    qtbot.keyClick(button, key)
    return len(clicks) == 1


def test_enter_and_the_one_of_the_number_keys_press_cards_and_the_buttons_of_the_bars(window, qtbot):
    bar = window.top_bar
    for key in ENTERS:
        window.navigator.go_home()
        assert pressed(window.start_page.groups[0].cards[0], qtbot, key)
        assert window.navigator.location.page == "frozen-night"
        window.navigator.open("coat-law")
        actions = ("enlarge", "reduce", "back", "forward", "home")
        for button in (*(top_button(window, each) for each in actions), bar.hide_button):
            assert pressed(button, qtbot, key), button.text()
        assert pressed(window.urgent_bar.buttons[2], qtbot, key)
        assert window.navigator.location.page == "winter-line"


def test_enter_presses_the_buttons_above_the_results(searching, qtbot):
    head, key = searching.results.head, ENTERS[0]
    assert pressed(head.filter_button, qtbot, key)
    assert searching.results.filters.isVisible()
    head.filter_button.set_open(False)
    searching.navigator.toggle(Choice(Facet.KIND, "law"))
    assert pressed(head.chosen_bar.widgets[0], qtbot, key)
    qtbot.waitUntil(lambda: not searching.navigator.location.choices)
    assert pressed(head.correction_bar.literal_button, qtbot, key)
    assert searching.navigator.location.literal
    assert pressed(searching.results.call_first.buttons[0], qtbot, key)
    assert searching.navigator.location.page == "winter-line"


def test_enter_opens_the_menu_and_a_held_one_clicks_nothing(window, qtbot):
    menu, shown = window.top_bar.menu_button.menu(), []
    menu.aboutToShow.connect(lambda: shown.append(True))
    menu.aboutToShow.connect(menu.close, Qt.ConnectionType.QueuedConnection)
    window.top_bar.menu_button.setFocus()
    qtbot.keyClick(window.top_bar.menu_button, Qt.Key.Key_Return)
    assert shown == [True]
    card = window.start_page.groups[0].cards[0]
    card.setFocus()
    event = QKeyEvent(QKeyEvent.Type.KeyPress, ENTERS[0], Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(card, event)
    assert window.panes.is_start_page_shown


def test_enter_on_a_term_opens_its_bar_and_no_more(window, qtbot):
    window.navigator.open("frozen-night")
    reader = window.reader_pane.reader
    reader.setFocus()
    while reader.textCursor().charFormat().anchorHref() != "term:frostbite":
        qtbot.keyClick(reader, Qt.Key.Key_Tab)
    qtbot.keyClick(reader, Qt.Key.Key_Return)
    assert window.reader_pane.term_bar.open_button.hasFocus()
    assert window.navigator.location.page == "frozen-night"
    window.reader_pane.reader.anchorClicked.emit(QUrl("term:frostbite"))
    qtbot.keyClick(window.reader_pane.term_bar.open_button, Qt.Key.Key_Return)
    assert window.navigator.location.page == "frostbite"


def walk(window, qtbot, key=Qt.Key.Key_Tab):
    """Go round with a key, beginning at the search box."""
    window.top_bar.field.setFocus()
    seen = [window.top_bar.field]
    for _ in range(80):
        here = window.focusWidget()
        qtbot.keyClick(here, key)
        here = window.focusWidget()
        if here is window.top_bar.field:
            break
        if here is not seen[-1]:
            seen.append(here)
    return seen


def wanted(window, *in_results):
    bar, pane = window.top_bar, window.contents
    return [
        bar.field, *in_results, window.reader_pane.page_bar.button, window.reader_pane.reader,
        top_button(window, "home"), top_button(window, "back"), bar.handout_button,
        top_button(window, "reduce"), top_button(window, "enlarge"), bar.menu_button, bar.hide_button,
        pane.view, pane.place_box, *window.urgent_bar.buttons,
    ]  # fmt: skip


def test_tab_goes_from_the_box_to_what_it_brings_then_to_the_rest(searching, qtbot):
    results = searching.results
    qtbot.keyClicks(searching.top_bar.field, " ")
    for value in ("law", "strategy"):
        searching.navigator.toggle(Choice(Facet.KIND, value))
    order = wanted(
        searching,
        *results.call_first.buttons, results.head.correction_bar.literal_button, results.head.filter_button,
        *results.head.chosen_bar.widgets, results.view,
    )  # fmt: skip

    qtbot.waitUntil(lambda: all(stop.isVisible() for stop in order))
    assert walk(searching, qtbot) == order
    back = walk(searching, qtbot, Qt.Key.Key_Backtab)
    assert back == [order[0], *reversed(order[1:])]


def test_tab_stops_once_in_each_group_of_filters(searching, qtbot):
    results = searching.results
    results.head.filter_button.set_open(True)
    groups = [group for group in results.filters.groups.values() if group.chips]
    assert len(groups) > 1
    seen = walk(searching, qtbot)
    begin = seen.index(results.head.filter_button) + 1
    assert seen[begin : begin + len(groups) + 1] == [*(group.chips[0] for group in groups), results.view]


def test_where_nothing_is_found_tab_and_down_go_through_what_is_offered(window, qtbot):
    qtbot.keyClicks(window.top_bar.field, "xyzzy")
    offered = [b for b in window.results.no_results.findChildren(QPushButton) if b.isVisible()]
    assert len(offered) == 3
    seen = walk(window, qtbot)
    assert seen[: len(offered) + 1] == [window.top_bar.field, *offered]
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    here = window.focusWidget()
    assert here.accessibleName() == "911, danger now"
    qtbot.keyClick(here, Qt.Key.Key_Return)
    assert window.navigator.location.page == "own:numbers"
