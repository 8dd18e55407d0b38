"""What is open is said on the page and in the results, and follows the clock while it is in sight."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from guide.content.facet import Choice, Facet
from guide.content.model import Kind
from guide.search.service import SearchService
from guide.window.controllers.opening_controller import OpeningController
from tests.builders import contact, entry, pack, small_guide
from tests.opening_hours import OFFICE, Clock
from tests.window.steps import begin_anew, run_pending, titles, type_query


@pytest.fixture(scope="module")
def clock():
    return Clock("2026-11-30T16:59:30")


@pytest.fixture(scope="module")
def guide():
    call = contact("support", "call", "555-0160")
    den = entry("lamp-den", Kind.SERVICE, hours=OFFICE, contacts=(call,))
    cellar = entry("lamp-cellar", Kind.SERVICE, contacts=(call,))
    base = small_guide()
    return replace(
        base, pack=replace(pack(), time_zone="America/Chicago"), entries=(*base.entries, den, cellar)
    )


@pytest.fixture(scope="module")
def shared(open_shared, guide, clock):
    return open_shared(guide, clock=clock)


@pytest.fixture
def window(shared, clock, guide):
    clock.text = "2026-11-30T16:59:30"
    shared.window.search.fill(SearchService(guide, clock=clock))
    return begin_anew(shared.window)


@pytest.fixture
def timer(window):
    return window.findChild(OpeningController).timer


def pass_minute(timer):
    """Let the timer fire, as it does when a minute begins."""
    assert timer.isActive()
    timer.stop()
    timer.timeout.emit()
    run_pending()


def page(window):
    return window.reader_pane.reader.toPlainText()


def spoken(window):
    model = window.results.model
    return [
        str(model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]


def test_page_and_row_say_what_is_open_and_follow_the_clock(window, qtbot, clock, timer):
    type_query(window, qtbot, "lamp den")
    assert "Open until 5 pm, by this computer's clock." in page(window)
    said = window.results.delegate._said  # what was painted
    qtbot.waitUntil(lambda: "lamp-den" in said)
    assert said["lamp-den"][1][1] == "open until 5 pm"
    assert any("Lamp den" in words and "open until 5 pm" in words for words in spoken(window))
    assert any("Lamp cellar" in words and "Hours unknown" in words for words in spoken(window))
    assert timer.interval() == 30_000
    clock.text = "2026-11-30T17:00:00"
    pass_minute(timer)
    assert "Closed, opens tomorrow at 8:30 am, by this computer's clock." in page(window)
    qtbot.waitUntil(lambda: "lamp-den" in said)
    assert said["lamp-den"][1][1] == "opens tomorrow at 8:30 am"


def test_the_window_sleeps_where_nothing_in_sight_depends_on_the_clock(window, qtbot, clock, timer):
    pass_minute(timer)
    type_query(window, qtbot, "coat")
    run_pending()
    assert not timer.isActive()
    type_query(window, qtbot, "")
    window.top_bar.field.setText("lamp den")
    qtbot.waitUntil(timer.isActive)
    window.actions_by_id["home"].trigger()
    pass_minute(timer)
    assert not timer.isActive()


def test_it_looks_again_when_the_computer_wakes_up(window, qtbot, clock, qapp):
    type_query(window, qtbot, "lamp den")
    clock.text = "2026-12-01T07:00:00"
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert "Closed, opens at 8:30 am, by this computer's clock." in page(window)


def test_open_now_is_a_filter_and_what_does_not_say_comes_back_by_one_click(window, qtbot, clock):
    type_query(window, qtbot, "lamp")
    assert sorted(titles(window)) == ["Lamp cellar", "Lamp den"]
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_F4)
    panel, head = window.results.filters, window.results.head
    now = next(chip for chip in panel.chips if chip.text() == "Open now (1)")
    assert any(chip.accessibleName() == "Hours not said, 1 page" for chip in panel.chips)
    qtbot.mouseClick(now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(window) == ["Lamp den"])
    assert head.announcement().endswith(". 1 more does not say.")
    qtbot.keyClick(now, Qt.Key.Key_Escape)
    assert head.chosen_bar.isVisible()
    assert [each.text() for each in head.chosen_bar.widgets] == ["Open now ×", "1 more does not say"]
    head.chosen_bar.widgets[1].setFocus()
    qtbot.keyClick(head.chosen_bar.widgets[1], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    assert [each.text() for each in head.chosen_bar.widgets] == ["Open now ×", "Hours not said ×"]
    assert head.chosen_bar.widgets[0].hasFocus()
    begin_anew(window)
    clock.text = "2026-11-30T20:00:00"
    type_query(window, qtbot, "lamp")
    window.navigator.toggle(Choice(Facet.OPEN, "now"))
    assert window.results.no_results.isVisible(), "nothing is open"
    qtbot.mouseClick(head.chosen_bar.widgets[-1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(window) == ["Lamp cellar"])
