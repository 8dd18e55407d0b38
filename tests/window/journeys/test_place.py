"""A place chosen below the contents: what it hides, and what stays."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from guide.content.model import Kind
from guide.content.places import Places
from tests.builders import contact, entry, small_guide, small_places
from tests.window.steps import choose_place, result_ids, type_query


@pytest.fixture
def in_ramsey(window):
    choose_place(window, "ramsey")
    return window


def test_a_place_is_respected_by_contents_and_search(in_ramsey, qtbot):
    assert not in_ramsey.contents.model.index_of("night-shelter").isValid()
    assert in_ramsey.contents.model.index_of("coat-drive").isValid()
    qtbot.keyClicks(in_ramsey.top_bar.field, "night")
    found = result_ids(in_ramsey)
    assert "night-shelter" not in found
    assert found


def test_the_place_is_named_on_every_screen_and_dropped_with_one_click(in_ramsey, qtbot):
    bar = in_ramsey.place_bar
    for page in ("", "coat-drive"):
        in_ramsey.navigator.open(page) if page else in_ramsey.navigator.go_home()
        assert bar.isVisible()
        assert any("Ramsey County" in label.text() for label in bar.findChildren(QLabel))
    in_ramsey.navigator.open("night-shelter")  # outside of it, and can still be opened
    assert "A bed for the night." in in_ramsey.reader_pane.reader.toPlainText()
    qtbot.mouseClick(bar.everywhere_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert in_ramsey.contents.place_box.currentData() == ""
    assert in_ramsey.contents.model.index_of("night-shelter").isValid()


def test_another_place_leaves_open_what_was_open(window):
    view = window.contents.view
    view.expand(window.contents.model.index_of("warm-clothes"))
    for place in ("ramsey", "hennepin", ""):
        choose_place(window, place)
        assert view.isExpanded(window.contents.model.index_of("warm-clothes"))
    assert window.contents.model.index_of("night-shelter").isValid()


def test_a_typed_place_says_in_its_rows_who_serves_it(window, qtbot):
    model = window.results.model
    for typed in ("coat in duluth", "coat st louis county", "coat 55802"):
        window.top_bar.field.setText(typed)
        row = model.index(result_ids(window).index("coat-drive"), 0)
        assert "St. Louis County" in row.data(Qt.ItemDataRole.AccessibleTextRole), typed


def test_a_typed_place_counts_instead_of_the_chosen_one(in_ramsey, qtbot):
    qtbot.keyClicks(in_ramsey.top_bar.field, "night hennepin county")
    assert "night-shelter" in result_ids(in_ramsey)
    assert "in Hennepin County" in in_ramsey.results.head.count_label.text()


def test_a_page_says_whom_to_ask_first_at_the_typed_place_else_at_the_chosen_one(open_window, qtbot):
    asked = {"minnesota": ("all",), "ramsey": ("east",), "scott": ("west",)}
    calls = {each: (contact("support", "call", f"555-{each}"),) for each in ("all", "east", "west")}
    helpers = (entry(each, Kind.SERVICE, contacts=call) for each, call in calls.items())
    cold = (replace(each, ask_first=each.id == "frozen-night") for each in small_guide().entries)
    rows = (replace(each, ask_first=asked.get(each.id, ())) for each in small_places().rows)
    guide = replace(small_guide(), entries=(*cold, *helpers), places=Places(rows=tuple(rows)))
    window = open_window(guide).window
    shown = window.reader_pane.reader.toPlainText
    type_query(window, qtbot, "out in the cold")
    assert "All: choose a county" in shown()
    choose_place(window, "ramsey")
    assert "555-east" in shown()
    qtbot.keyClicks(window.top_bar.field, " scott county")
    qtbot.waitUntil(lambda: not window.navigator.is_previewing)
    assert window.navigator.location.page == "frozen-night"
    assert ("555-west" in shown(), "555-east" in shown()) == (True, False)
