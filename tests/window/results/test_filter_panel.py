"""The list of filters: its keys, what is drawn, what is folded."""

from dataclasses import replace

from PySide6.QtCore import Qt

from guide.content.facet import Choice, Facet
from guide.content.model import Kind
from guide.search.service import SearchService
from guide.window.theme.appearance import LIGHT
from tests.builders import entry, small_guide
from tests.searching import count
from tests.window.results.steps import dangerous, opened_filters, rows
from tests.window.steps import type_query

LAW = Choice(Facet.KIND, "law")


def is_in_sight(panel, row):
    place = panel.visualRect(panel.filter_model.index(row, 0))
    return panel.viewport().rect().contains(place)


def test_the_box_with_the_keyboard_stays_in_sight(open_window, qtbot):
    guide = small_guide()
    coats = tuple(entry(f"coat-{kind}", kind) for kind in Kind)
    said = entry("coat-phrases", Kind.TERM, languages=("es",))
    window = open_window(replace(guide, entries=(*guide.entries, *coats, said))).window
    window.resize(1366, 420)
    panel = opened_filters(window, qtbot)
    qtbot.keyClick(panel, Qt.Key.Key_Home)
    while panel.currentIndex().data() != "Spanish (1)":
        qtbot.keyClick(panel, Qt.Key.Key_Down)
    assert not is_in_sight(panel, 0)
    for state in (Qt.CheckState.Checked, Qt.CheckState.Unchecked):  # rows above it go and come back
        qtbot.keyClick(panel, Qt.Key.Key_Space)
        qtbot.waitUntil(
            lambda state=state: panel.currentIndex().data(Qt.ItemDataRole.CheckStateRole) == state
        )
        assert panel.currentIndex().data() == "Spanish (1)"
        assert is_in_sight(panel, panel.currentIndex().row())


def test_home_goes_to_the_first_box_with_its_heading(wide, qtbot):
    wide.resize(1366, 420)
    panel = opened_filters(wide, qtbot)
    qtbot.keyClick(panel, Qt.Key.Key_End)
    qtbot.keyClick(panel, Qt.Key.Key_Home)
    assert panel.currentIndex().row() == 1
    assert is_in_sight(panel, 0)


def test_another_query_starts_at_the_top(wide, qtbot):
    wide.resize(1366, 420)
    panel = opened_filters(wide, qtbot)
    qtbot.keyClick(panel, Qt.Key.Key_End)
    type_query(wide, qtbot, "soup")
    qtbot.waitUntil(lambda: panel.currentIndex().row() == 1)
    assert is_in_sight(panel, 0)


def test_escape_closes_only_the_list_of_filters(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert wide.results.head.filter_button.hasFocus()
    assert wide.top_bar.field.text() == "coat"
    assert wide.results.model.rowCount()


def test_a_slash_in_the_list_of_filters_goes_to_the_search_box(wide, qtbot):
    qtbot.keyClick(opened_filters(wide, qtbot), Qt.Key.Key_Slash)
    assert wide.top_bar.field.hasFocus()


def test_targets_are_36_pixels_high(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    wide.navigator.toggle(LAW)
    assert panel.visualRect(panel.filter_model.index(1, 0)).height() == 36
    (chip,) = wide.results.head.chosen_bar.widgets
    assert (chip.sizeHint().height(), wide.results.head.filter_button.sizeHint().height()) == (36, 36)
    assert wide.results.head.correction_bar.literal_button.sizeHint().height() == 36


def test_only_what_is_ticked_looks_chosen(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    weak = LIGHT.weak.lower()

    def ground():
        image, place = panel.grab().toImage(), panel.visualRect(panel.currentIndex())
        return image.pixelColor(place.right() - 20, place.center().y()).name()

    assert ground() != weak
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: ground() == weak)


def test_the_ring_of_the_list_has_four_sides_and_the_hairline_stays(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    tokens, image = LIGHT, panel.grab().toImage()
    middle, right = image.width() // 2, image.width() - 1
    sides = ((middle, 0), (middle, image.height() - 1), (0, 60), (right, 60))
    assert {image.pixelColor(x, y).name() for x, y in sides} == {tokens.focus.lower()}
    pane = wide.results.grab().toImage()
    assert pane.pixelColor(pane.width() - 1, panel.geometry().center().y()).name() == tokens.line.lower()


def test_many_places_are_folded_behind_a_row_at_the_end(open_window, qtbot):
    there = [place.id for place in small_guide().places.to_choose][:12]
    many = tuple(entry(f"coat-{place}", region=(place,), languages=("es",)) for place in there)
    guide = small_guide()
    guide = replace(guide, entries=(*guide.entries, *many))
    window = open_window(guide).window
    window.resize(1366, 768)
    panel = opened_filters(window, qtbot)
    folded = rows(panel)
    number = sum(c.choice.facet is Facet.REGION for c in count(SearchService(guide), "coat"))
    assert number > 8
    assert folded[-1] == f"Places ({number})"
    assert folded.index("Language") < len(folded) - 1
    qtbot.keyClick(panel, Qt.Key.Key_End)
    assert panel.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == f"Places ({number}), folded"
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    assert len(rows(panel)) == len(folded) + number
    assert panel.currentIndex().data() == f"Places ({number})"
    qtbot.keyClick(panel, Qt.Key.Key_Down)
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(window.results.head.chosen_bar.widgets) == 1)
    assert next(iter(window.navigator.location.choices)).facet is Facet.REGION
    type_query(window, qtbot, "coat ")
    qtbot.waitUntil(lambda: rows(panel)[-1] == f"Places ({number})")


def test_two_results_have_room_below_the_filters(open_window, qtbot):
    window = dangerous(open_window, "winter-line").window
    opened_filters(window, qtbot, "frozen stiff coat")
    view = window.results.view
    second = view.visualRect(window.results.model.index(1, 0))
    assert view.viewport().rect().contains(second)


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
