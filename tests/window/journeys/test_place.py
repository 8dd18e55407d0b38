"""A place chosen below the contents: what it hides, and what stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.window.steps import result_ids, run_pending


@pytest.fixture
def in_ramsey(window):
    box = window.contents.place_box
    box.setCurrentIndex(box.findData("ramsey"))
    box.activated.emit(box.currentIndex())
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
    qtbot.mouseClick(bar.everywhere_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert in_ramsey.contents.place_box.currentData() == ""
    assert in_ramsey.contents.model.index_of("night-shelter").isValid()


def test_where_the_sentence_has_no_room_the_place_is_named_alone(window):
    bar = window.place_bar
    (label,) = bar.findChildren(QLabel)
    bar.show_place("Northwest Minnesota")
    run_pending()
    assert label.text() == "Only what serves Northwest Minnesota"
    whole = bar.everywhere_button.geometry().right() + 17
    for less, shown in ((40, "Northwest Minnesota"), (180, "Nor")):
        bar.setFixedWidth(whole - less)
        run_pending()
        assert label.text().startswith(shown)
        assert label.accessibleName() == "Only what serves Northwest Minnesota"
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()


def test_without_a_place_no_bar_takes_room(window):
    assert not window.place_bar.isVisible()


def test_a_page_outside_the_place_can_still_be_opened(in_ramsey):
    in_ramsey.navigator.open("night-shelter")
    assert "A bed for the night." in in_ramsey.reader_pane.reader.toPlainText()


def test_another_place_leaves_open_what_was_open(window):
    model, view = window.contents.model, window.contents.view
    view.expand(model.index_of("warm-clothes"))
    box = window.contents.place_box
    for place in ("ramsey", "hennepin", ""):
        box.setCurrentIndex(box.findData(place))
        box.activated.emit(box.currentIndex())
        assert view.isExpanded(window.contents.model.index_of("warm-clothes"))
    assert window.contents.model.index_of("night-shelter").isValid()


@pytest.mark.parametrize("typed", ["coat in duluth", "coat st louis county", "coat 55802"])
def test_a_typed_place_says_in_its_rows_who_serves_it(window, qtbot, typed):
    qtbot.keyClicks(window.top_bar.field, typed)
    row = result_ids(window).index("coat-drive")
    model = window.results.model
    assert "serves St. Louis County" in model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)


def test_a_typed_place_counts_instead_of_the_chosen_one(in_ramsey, qtbot):
    qtbot.keyClicks(in_ramsey.top_bar.field, "night hennepin county")
    assert "night-shelter" in result_ids(in_ramsey)
    assert "in Hennepin County" in in_ramsey.results.head.count_label.text()
