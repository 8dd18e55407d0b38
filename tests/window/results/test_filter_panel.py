"""The filters: chips with counts, their keys, and the field that finds a place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from guide.content.facet import Choice, Facet
from guide.content.model import Kind
from guide.content.places import PlaceKind
from tests.builders import entry, place, small_guide
from tests.searching import count, service_of
from tests.window.results.steps import LEFT, opened_filters
from tests.window.steps import type_query, wait_for_timers

LAW = Choice(Facet.KIND, "law")


def in_sight(panel, chip):
    corner = chip.mapTo(panel.viewport(), QPoint())
    return panel.viewport().rect().contains(corner) and panel.viewport().rect().contains(
        corner + chip.rect().bottomRight()
    )


LONG_NAME = "A county with a very long name " * 3


def test_a_chip_with_the_keyboard_is_scrolled_into_sight(open_window, qtbot):
    guide = small_guide()
    coats = tuple(entry(f"coat-{kind}", kind) for kind in Kind)
    said = entry("coat-phrases", Kind.TERM, languages=("es",))
    window = open_window(replace(guide, entries=(*guide.entries, *coats, said))).window
    window.resize(1366, 420)
    panel = opened_filters(window, qtbot)
    assert not in_sight(panel, panel.groups[Facet.LANGUAGE].chips[0])
    while window.focusWidget() not in panel.groups[Facet.LANGUAGE].chips:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget().text() == "Spanish (1)"
    assert in_sight(panel, window.focusWidget())


def test_many_places_are_found_by_a_name_that_is_typed(open_window, qtbot):
    guide = small_guide()
    there = [each.id for each in guide.places.to_choose][:12]
    many = tuple(entry(f"coat-{each}", region=(each,)) for each in there)
    window = open_window(replace(guide, entries=(*guide.entries, *many))).window
    window.resize(1366, 768)
    places = opened_filters(window, qtbot).place_chips
    assert places.field.isVisible()
    assert places.chips == ()
    qtbot.keyClicks(places.field, "xyzzy")
    assert places.none_label.isVisible()
    places.field.clear()
    qtbot.keyClicks(places.field, "hope")  # a town in Rock County
    (rock,) = places.chips
    assert rock.text().startswith("Rock County (")
    qtbot.keyClick(places.field, Qt.Key.Key_Tab)
    qtbot.keyClick(rock, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(window.navigator.location.choices))
    assert window.navigator.location.choices == {Choice(Facet.REGION, "rock")}
    wait_for_timers(qtbot, window)
    places.field.clear()
    assert [chip.isChecked() for chip in places.chips] == [True]
    qtbot.keyClicks(places.field, "xyzzy")
    assert places.none_label.isHidden()  # the chosen place is still shown
    type_query(window, qtbot, "coat ")
    assert places.field.text() == ""


@pytest.fixture(scope="module")
def shared(open_shared):
    """A window with a page for a place with a long name."""
    guide = small_guide()
    far = place("far", PlaceKind.COUNTY, "southwest", name=LONG_NAME)
    places = replace(guide.places, rows=(*guide.places.rows, far))
    there = entry("mitten-far", region=("far",), kind=Kind.LAW)
    return open_shared(replace(guide, entries=(*guide.entries, there), places=places)).window


@pytest.fixture
def wide(shared):
    if shared.results.filters.isVisible():
        shared.actions_by_id["filter"].trigger()
    shared.navigator.go_home()
    shared.top_bar.field.clear()
    shared.resize(1366, 768)
    return shared


def test_a_chip_says_how_many_pages_it_leaves(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    counted = {each.choice: each.count for each in count(service_of(small_guide()), "coat")}
    assert {chip.choice for chip in panel.chips} == {*counted, Choice(Facet.REGION, "far")}
    button = QAccessible.queryAccessibleInterface(wide.results.head.filter_button)
    assert button.role() == QAccessible.Role.Button  # not a check box
    assert button.text(QAccessible.Text.Name) == "Filter the results, open"
    laws = panel.chips[0]
    assert (laws.text(), laws.accessibleName()) == ("Laws (1)", "Laws, 1 page")


def test_a_click_narrows_the_results_a_second_widens_them_and_no_chip_moves(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    found, before = wide.results.model.rowCount(), panel.chips[0].mapTo(wide, QPoint())
    for checked, rows in ((True, 1), (False, found)):
        laws = panel.chips[0]
        qtbot.mouseClick(laws, LEFT)
        qtbot.waitUntil(lambda rows=rows: wide.results.model.rowCount() == rows)
        wait_for_timers(qtbot, wide)
        assert panel.chips[0] is laws
        assert laws.isChecked() is checked
        assert laws.mapTo(wide, QPoint()) == before


def test_arrow_keys_go_from_chip_to_chip_and_stop_at_the_ends(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    kinds = panel.groups[Facet.KIND].chips
    assert len(kinds) == 3
    for key, at in (
        (Qt.Key.Key_Left, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Up, 1),
    ):  # fmt: skip
        qtbot.keyClick(wide.focusWidget(), key)
        assert kinds[at].hasFocus()


def test_escape_closes_only_the_filters_and_a_slash_goes_to_the_search_box(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    chip = wide.focusWidget()
    qtbot.keyClick(chip, Qt.Key.Key_Slash)
    assert wide.top_bar.field.hasFocus()
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert wide.results.head.filter_button.hasFocus()
    assert wide.results.head.filter_button.accessibleName() == "Filter the results, closed"
    assert wide.top_bar.field.text() == "coat"
    assert wide.results.model.rowCount()


def test_a_name_that_is_long_leaves_its_number_in_sight(wide, qtbot):
    panel = opened_filters(wide, qtbot, "mitten")
    (chip,) = (chip for chip in panel.chips if chip.accessibleName().startswith(LONG_NAME))
    assert chip.text().endswith("… (1)")
    assert chip.sizeHint().width() <= chip.width()


def test_nothing_to_filter_offers_no_filter(wide, qtbot):
    type_query(wide, qtbot, "xyzzy")
    assert not wide.results.head.filter_button.isVisible()
    wide.actions_by_id["filter"].trigger()
    assert not wide.results.filters.isVisible()
    wide.top_bar.field.clear()
    type_query(wide, qtbot, "coat")
    assert wide.results.head.filter_button.isVisible()
    wide.navigator.toggle(LAW)
    wide.top_bar.field.end(False)
    qtbot.keyClicks(wide.top_bar.field, " xyzzy")
    assert wide.results.head.filter_button.isVisible()
