"""Several things are put on the hand-out in one step: from a page, and from the results."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from guide.content.model import Kind
from guide.handout.handout_list import MAX_ITEMS
from tests.builders import contact, entry, small_guide
from tests.window.handout.steps import ask_for_menu, choose, targets
from tests.window.steps import type_query

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LODGES = tuple(f"lodge-{number}" for number in range(8))


@pytest.fixture(scope="module")
def shared(open_shared):
    """A window on a guide with eight lodges, all of which one page names."""
    guide = small_guide()
    lodges = tuple(
        entry(each, Kind.SERVICE, contacts=(contact("support", "call", f"555-04{number:02}"),))
        for number, each in enumerate(LODGES)
    )
    tonight = entry("tonight", Kind.SITUATION, lines=("winter-line", "storm-tips"), related=LODGES)
    return open_shared(replace(guide, entries=(*guide.entries, *lodges, tonight)))


@pytest.fixture
def window(rich):
    rich.window.resize(1366, 1400)
    return rich.window


@pytest.fixture
def view(window, qtbot):
    type_query(window, qtbot, "lodge")
    assert window.results.model.rowCount() >= len(LODGES)
    return window.results.view


def star_of(view, row):
    index = view.model().index(row, 0)
    rect = view.itemDelegate().star_rect(view.visualRect(index))
    return rect.center()


def click_row(view, qtbot, row, keys=Qt.KeyboardModifier.NoModifier):
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), LEFT, keys, place)


def ids(view, *rows):
    return [view.model().index(row, 0).data(Qt.ItemDataRole.UserRole).entry.id for row in rows]


def test_all_contacts_of_a_page_go_on_by_one_button_and_off_again(window, qtbot):
    window.navigator.open("tonight")
    button, state = window.reader_pane.page_bar.all_button, window.handouts.state
    assert (button.text(), button.isChecked()) == ("Add all 9 on this page", False)
    qtbot.mouseClick(button, LEFT)
    assert targets(window.handouts) == ["winter-line", *LODGES]
    assert (button.text(), button.isChecked()) == ("All 9 are on it", True)
    qtbot.mouseClick(button, LEFT)
    assert targets(window.handouts) == []
    state.undo()
    state.undo()
    assert targets(window.handouts) == []
    assert not state.can_undo
    window.handouts.toggle("lodge-3")
    qtbot.mouseClick(button, LEFT)
    assert targets(window.handouts)[:3] == ["lodge-3", "winter-line", "lodge-0"]
    state.undo()
    assert targets(window.handouts) == ["lodge-3"]


def test_the_menu_of_the_page_offers_it_too(window):
    window.navigator.open("tonight")
    for text, number in (("Add all 9 on this page", 9), ("Take all 9 contacts off", 0)):
        actions = window.reader_pane.reader.context_menu(QPoint(4, 4)).actions()
        next(action for action in actions if action.text() == text).trigger()
        assert len(targets(window.handouts)) == number


def test_a_page_with_one_contact_or_none_has_no_such_button(window):
    for page in ("winter-line", "coat-drive", "own:about", ""):
        window.navigator.open(page)
        assert not window.reader_pane.page_bar.all_button.isVisible(), page


def test_a_hand_out_that_is_full_takes_what_has_room_and_says_so(window, qtbot):
    window.handouts.toggle_all(tuple(f"coat-drive#{number}" for number in range(MAX_ITEMS - 2)))
    window.navigator.open("tonight")
    qtbot.mouseClick(window.reader_pane.page_bar.all_button, LEFT)
    assert len(targets(window.handouts)) == MAX_ITEMS
    assert "at most" in window.handouts.pane.message_line.text()
    assert not window.reader_pane.page_bar.all_button.isChecked()


def test_the_star_of_a_row_puts_it_on_and_off_and_opens_nothing(window, view, qtbot):
    page = window.navigator.location.page
    for row in (2, 4):
        qtbot.mouseClick(view.viewport(), LEFT, pos=star_of(view, row))
    assert targets(window.handouts) == ids(view, 2, 4)
    qtbot.mouseClick(view.viewport(), LEFT, pos=star_of(view, 2))
    assert targets(window.handouts) == ids(view, 4)
    assert (window.navigator.location.page, window.navigator.location.is_opened) == (page, False)
    assert view.currentIndex().row() == 0
    qtbot.mousePress(view.viewport(), LEFT, pos=star_of(view, 2))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=star_of(view, 3))  # left before the button was released
    assert targets(window.handouts) == ids(view, 4)


def test_rows_are_selected_by_shift_and_control_and_added_by_one_button(window, view, qtbot):
    bar = window.results.selection_bar
    assert not bar.isVisible()
    click_row(view, qtbot, 1, CONTROL)
    click_row(view, qtbot, 3, CONTROL)
    assert bar.add_button.text() == "Add 3 to the hand-out"
    assert not window.navigator.location.is_opened
    qtbot.mouseClick(bar.add_button, LEFT)
    assert targets(window.handouts) == ids(view, 0, 1, 3)
    assert bar.add_button.text() == "Take 3 off the hand-out"
    click_row(view, qtbot, 5, SHIFT)
    assert bar.add_button.text() == "Add 2 to the hand-out"
    qtbot.mouseClick(bar.add_button, LEFT)
    assert targets(window.handouts) == ids(view, 0, 1, 3, 4, 5)


def test_keys_select_rows_and_put_them_on_and_off(window, view, qtbot):
    view.setFocus()
    for _ in range(7):
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert targets(window.handouts) == ids(view, *range(8))
    qtbot.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert targets(window.handouts) == []
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Down, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Space, CONTROL)
    assert sorted(index.row() for index in view.selectedIndexes()) == [0, 2]


def test_none_is_selected_again_by_control_by_the_button_and_by_another_search(window, view, qtbot):
    bar = window.results.selection_bar
    click_row(view, qtbot, 2, SHIFT)
    click_row(view, qtbot, 1, CONTROL)
    assert sorted(index.row() for index in view.selectedIndexes()) == [0, 2]
    qtbot.mouseClick(bar.clear_button, LEFT)
    (kept,) = view.selectedIndexes()
    assert not bar.isVisible()
    assert view.hasFocus()
    click_row(view, qtbot, kept.row() + 2, SHIFT)
    assert bar.isVisible()
    type_query(window, qtbot, " 1")
    assert not bar.isVisible()


@pytest.mark.parametrize(("row", "number"), [(1, 3), (4, 1)])
def test_the_menu_of_a_selected_row_is_about_all_of_them(window, view, qtbot, row, number):
    click_row(view, qtbot, 2, SHIFT)
    ask_for_menu(view, index=view.model().index(row, 0))
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    choose(menu, "Add 3 to" if number == 3 else "Put on the")
    assert len(targets(window.handouts)) == number
