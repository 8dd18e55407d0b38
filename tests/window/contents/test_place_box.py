"""The list of places below the contents."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from guide.content.places import Place, PlaceKind, Places
from tests.builders import small_guide
from tests.window.steps import choose_place


def turn_wheel(widget):
    middle = widget.rect().center()
    event = QWheelEvent(
        QPointF(middle), QPointF(widget.mapToGlobal(middle)), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    return event


LONG_NAME = "South Central " * 4


def test_a_long_name_is_shown_from_its_start_and_offered_uncut(open_window, qtbot):
    places = Places(rows=(Place(id="far", name=LONG_NAME, kind=PlaceKind.REGION),))
    window = open_window(replace(small_guide(), places=places)).window
    box = window.contents.place_box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(box.field.hasSelectedText)
    assert (box.field.selectedText(), box.field.cursorPosition()) == (LONG_NAME, 0)
    window.top_bar.field.setFocus()
    assert box.field.cursorPosition() == 0
    box.select("")
    box.select("far")  # as the map does
    assert box.field.cursorPosition() == 0
    qtbot.mouseClick(box.field, Qt.MouseButton.LeftButton)
    popup = box.suggestions.popup()
    qtbot.waitUntil(popup.isVisible)
    assert popup.viewport().width() >= popup.sizeHintForColumn(0) > box.width()
    popup.hide()


@pytest.fixture(scope="module")
def shared(open_shared):
    return open_shared().window


@pytest.fixture
def window(shared):
    choose_place(shared, "")
    shared.activateWindow()
    shared.top_bar.focus_search()
    return shared


def test_the_wheel_over_the_closed_list_chooses_no_place_and_keys_do(window, qtbot):
    box = window.contents.place_box
    assert box.view().sizeHintForRow(0) >= 32, "high enough to point at"
    box.setFocus()
    assert box.count() > 2
    assert not turn_wheel(box).isAccepted()
    assert box.currentIndex() == 0
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentIndex() == 1
    assert window.place.name == box.field.text() == box.itemText(1)


def typed(window, qtbot, text):
    """Type into the list of places as a worker does who has just come to it."""
    box = window.contents.place_box
    box.setFocus()
    qtbot.waitUntil(box.field.hasSelectedText)
    qtbot.keyClicks(box.field, text)
    return box


def offered(box):
    model = box.suggestions.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_county_or_a_town_is_found_by_typing(window, qtbot):
    box = typed(window, qtbot, "ram")
    assert offered(box) == ["Ramsey County"]
    box.field.selectAll()
    qtbot.keyClicks(box.field, "dulu")
    assert offered(box) == ["St. Louis County (Duluth)"]
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.currentData() == "st-louis"
    assert not box.suggestions.popup().isVisible()
    assert box.field.text() == "St. Louis County"
    assert window.place.name == "St. Louis County"
    assert window.place_bar.isVisible()


def test_typing_all_or_emptying_the_field_chooses_all_places(window, qtbot):
    for words in ("all", ""):
        box = typed(window, qtbot, "ram")
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert window.place.name == "Ramsey County"
        box.field.selectAll()
        qtbot.keyClick(box.field, Qt.Key.Key_Backspace)
        qtbot.keyClicks(box.field, words)
        assert offered(box)[0] == "All places"
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert (window.place.name, box.field.text()) == ("", "All places")
        window.top_bar.focus_search()


def test_a_row_that_is_offered_is_chosen_by_the_mouse(window, qtbot):
    box = typed(window, qtbot, "hope")
    popup = box.suggestions.popup()
    qtbot.waitUntil(popup.isVisible)
    place = popup.visualRect(popup.model().index(0, 0)).center()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: box.currentData() == "rock")
    assert window.place.name == "Rock County"
    assert box.field.text() == "Rock County"


def test_what_names_no_place_changes_nothing(window, qtbot):
    box = typed(window, qtbot, "xyzzy")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (box.currentData(), box.field.text()) == ("", "All places")
    box = typed(window, qtbot, "ram")
    box.suggestions.popup().hide()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.currentData(), box.field.text()) == ("", "All places")
    assert box.hasFocus()
    qtbot.keyClicks(box.field, "ram")
    box.suggestions.popup().hide()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.contents.view.setFocus()
    assert box.field.text() == "All places"


def test_a_click_shows_all_places_that_have_room(window, qtbot):
    window.resize(1280, 700)
    box = window.contents.place_box
    qtbot.mouseClick(box.field, Qt.MouseButton.LeftButton)
    popup = box.suggestions.popup()
    qtbot.waitUntil(popup.isVisible)
    assert offered(box) == [box.itemText(row) for row in range(box.count())]
    assert popup.sizeHintForRow(0) >= 32
    assert popup.viewport().width() >= popup.sizeHintForColumn(0)
    assert box.count() > 3
    assert popup.viewport().height() >= min(box.count(), 12) * popup.sizeHintForRow(0)
    popup.hide()


def test_what_is_typed_while_the_list_closes_stays(window, qtbot):
    box = typed(window, qtbot, "ram")
    assert box.suggestions.popup().isVisible()
    box.suggestions.popup().hide()
    qtbot.wait(1)  # whatever waits for the next turn of the event loop has its turn
    qtbot.keyClicks(box.field, "s")
    assert box.field.text() == "rams"
    box.suggestions.popup().hide()
