"""The items: their order, their names, what they show."""

import pytest
from PySide6.QtCore import QPoint, Qt

from guide.content.detail import Detail
from guide.handout.handout_list import DEFAULT_DETAILS
from tests.window.handout.steps import THREE, drag, targets
from tests.window.steps import run_pending

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(handout):
    return handout.items_pane


def select(pane, target):
    pane.view.go_to(target)
    pane.view.setFocus()


def outline(model):
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_the_list_says_what_is_on_it(pane):
    assert outline(pane.model) == [
        "1 of 3: Winter Line. Help line", "2 of 3: Soup van. Program", "3 of 3: Night shelter. Service",
    ]  # fmt: skip
    assert pane.head.text() == "Hand-out · 3 items"


def test_parts_say_whose_they_are(pane, handouts):
    handouts.toggle("coat-drive#what")
    assert outline(pane.model)[3] == "4 of 4: What it is. Part of: The #Coat Drive"


def test_up_and_down_by_keys_and_buttons(pane, handouts, qtbot):
    select(pane, "soup-van")
    qtbot.keyClick(pane.view, Qt.Key.Key_Up, ALT)
    assert targets(handouts) == ["soup-van", "winter-line", "night-shelter"]
    assert pane.view.target == "soup-van"
    assert not pane.up_button.isEnabled()
    qtbot.keyClick(pane.view, Qt.Key.Key_Up, ALT)
    assert targets(handouts)[0] == "soup-van"
    qtbot.mouseClick(pane.down_button, LEFT)
    assert targets(handouts) == list(THREE)
    qtbot.mouseClick(pane.up_button, LEFT)
    for _ in range(3):
        qtbot.keyClick(pane.view, Qt.Key.Key_Down, ALT)
    assert targets(handouts) == ["winter-line", "night-shelter", "soup-van"]
    assert not pane.down_button.isEnabled()


def test_drag(pane, handouts):
    for (row, to, part), order in (
        ((0, 2, 0.9), ["soup-van", "night-shelter", "winter-line"]),
        ((0, 2, 5), ["soup-van", "night-shelter", "winter-line"]),  # below the last
        ((0, 2, 0.1), ["soup-van", "winter-line", "night-shelter"]),
        ((2, 0, 0.1), ["night-shelter", "winter-line", "soup-van"]),
        ((1, 1, 0.9), list(THREE)),
        ((1, 2, 0.1), list(THREE)),
    ):
        rects = [pane.view.visualRect(pane.model.index(n, 0)) for n in range(3)]
        end = QPoint(60, rects[to].top() + round(rects[to].height() * part))
        drag(pane.view, rects[row].center(), end)
        assert targets(handouts) == order, (row, to, part)
        assert pane.view.target == THREE[row]
        if order != list(THREE):
            handouts.state.undo()


def test_a_line_shows_where_it_would_come_and_a_click_is_no_drag(pane, handouts, qtbot):
    before = pane.view.viewport().grab().toImage()
    first, second = (pane.view.visualRect(pane.model.index(row, 0)).center() for row in (0, 1))
    drag(pane.view, first, second, let_go=False)
    assert pane.view.viewport().grab().toImage() != before
    drag(pane.view, first, first)
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=pane.view.visualRect(pane.model.index(2, 0)).center())
    assert targets(handouts) == list(THREE)
    assert pane.view.target == "night-shelter"


def test_take_off_and_the_next_is_current(pane, handouts, qtbot):
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, None):
        select(pane, "soup-van")
        qtbot.keyClick(pane.view, key) if key else qtbot.mouseClick(pane.off_button, LEFT)
        assert targets(handouts) == ["winter-line", "night-shelter"], key
        assert pane.view.target == "night-shelter"
        handouts.state.undo()


def test_the_last_one_off_leaves_the_keyboard_at_what_can_be_added(pane, handouts, qtbot):
    for _ in range(3):
        qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert targets(handouts) == []
    assert pane.line_picker.buttons["winter-line"].hasFocus()


def test_an_empty_one_tells_every_way_to_add(rich, pane, handouts):
    ways = pane.view.ways
    assert not ways.isVisible()
    for width in (1366, 700):
        rich.window.resize(width, 768)
        handouts.state.empty()
        run_pending()
        assert ways.isVisible()
        assert ways.heightForWidth(ways.width()) <= pane.view.viewport().height()
        for way in ("from below", "Ctrl or Shift", "“Add all”", "Shift+F10", "“Open list…”"):
            assert way in ways.text()
        handouts.toggle("soup-van")
        assert not ways.isVisible()


def test_empty_can_be_undone_and_done_again_until_another_act(pane, handouts, qtbot):
    before, buttons = targets(handouts), pane.list_buttons
    qtbot.mouseClick(buttons.empty_button, LEFT)
    assert targets(handouts) == []
    assert not buttons.empty_button.isEnabled()
    assert not buttons.save_button.isEnabled()
    qtbot.mouseClick(buttons.undo_button, LEFT)
    assert targets(handouts) == before
    assert buttons.redo_button.isEnabled()
    qtbot.mouseClick(buttons.redo_button, LEFT)
    assert targets(handouts) == []
    assert not buttons.redo_button.isEnabled()
    qtbot.mouseClick(buttons.undo_button, LEFT)
    handouts.toggle("coat-drive")
    assert not buttons.redo_button.isEnabled()


def test_every_act_on_the_list_is_undone_by_a_key(pane, handouts, qtbot):
    def state():
        return handouts.state.handout_list

    acts = {
        "take off": lambda: qtbot.keyClick(pane.view, Qt.Key.Key_Delete),
        "move": lambda: qtbot.keyClick(pane.view, Qt.Key.Key_Up, ALT),
        "detail": lambda: qtbot.mouseClick(pane.editor.boxes[Detail.TEXT], LEFT),
        "add": lambda: handouts.toggle("coat-drive"),
    }
    select(pane, "soup-van")
    qtbot.mouseClick(pane.edit_button, LEFT)
    for name, act in acts.items():
        before = state()
        act()
        assert state() != before, name
        pane.view.setFocus()
        qtbot.keyClick(pane.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert state() == before, name
        select(pane, "soup-van")


def test_a_typed_name_is_one_step_and_its_field_keeps_its_own_undo(pane, handouts, qtbot):
    before = handouts.state.handout_list
    select(pane, "soup-van")
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    qtbot.keyClicks(pane.editor.field, "Warm food")
    qtbot.mouseClick(pane.list_buttons.undo_button, LEFT)
    assert handouts.state.handout_list == before
    assert pane.editor.field.text() == ""


def test_the_name_is_edited_in_place(pane, handouts, qtbot):
    field, view = pane.editor.field, pane.view
    for how in ("enter", "button", "double click"):
        select(pane, "soup-van")
        if how == "enter":
            qtbot.keyClick(view, Qt.Key.Key_Return)
        elif how == "button":
            assert pane.edit_button.text() == "Edit…"
            qtbot.mouseClick(pane.edit_button, LEFT)
            assert pane.edit_button.text() == "Done"
        else:
            qtbot.mouseDClick(view.viewport(), LEFT, pos=view.visualRect(view.currentIndex()).center())
        assert field.hasFocus(), how
        assert field.placeholderText() == "Soup van"
        qtbot.keyClicks(field, "Warm food ")
        assert handouts.state.handout_list.items[1].title == "Warm food"
        qtbot.keyClicks(field, "now")
        assert field.text() == "Warm food now"
        assert outline(pane.model)[1] == "2 of 3: Warm food now. Program · Soup van"
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        assert pane.model.index(1, 0).data() == "Soup van"
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_esc_in_the_editor_goes_back_to_the_list_then_closes(pane, handout, qtbot):
    select(pane, "soup-van")
    for inside in (pane.editor.field, pane.editor.boxes[Detail.NAME]):
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
        inside.setFocus()
        qtbot.keyClick(inside, Qt.Key.Key_Escape)
        assert handout.isVisible()
        assert pane.view.hasFocus()
        assert not pane.editor.isVisible()
        assert pane.view.target == "soup-van"
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not handout.isVisible()


def test_the_editor_follows_the_current_item(pane, handouts, qtbot):
    handouts.state.set_list(handouts.state.handout_list.changed("soup-van", title="Food"))
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=pane.view.visualRect(pane.model.index(1, 0)).center())
    assert not pane.editor.isVisible()
    qtbot.mouseClick(pane.edit_button, LEFT)
    assert pane.editor.isVisible()
    assert pane.editor.field.text() == "Food"
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert pane.editor.field.text() == ""
    assert pane.editor.field.placeholderText() == "Night shelter"


def test_details_are_ticked_item_by_item(pane, handouts, qtbot):
    select(pane, "night-shelter")
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    boxes = pane.editor.boxes
    assert [d for d in Detail if boxes[d].isChecked()] == [Detail.NAME, Detail.TEXT]
    boxes[Detail.HOW_TO_GET_IN].setFocus()
    qtbot.keyClick(boxes[Detail.HOW_TO_GET_IN], Qt.Key.Key_Space)
    qtbot.mouseClick(boxes[Detail.TEXT], LEFT, pos=QPoint(12, boxes[Detail.TEXT].height() // 2))
    assert handouts.state.handout_list.items[2].shows == (
        DEFAULT_DETAILS | {Detail.WEB, Detail.HOW_TO_GET_IN}
    ) - {Detail.TEXT}
    assert handouts.state.handout_list.items[0].shows == DEFAULT_DETAILS


def test_what_an_item_can_not_show_can_not_be_ticked(pane, handouts):
    hidden = {Detail.AGES, Detail.LANGUAGES, Detail.HOW_TO_GET_IN}
    for target, off in {
        "winter-line": hidden | {Detail.ADDRESS, Detail.WEB},
        "coat-drive": {Detail.LANGUAGES, Detail.HOW_TO_GET_IN, Detail.ADDRESS},
        "open-house": hidden | {Detail.NUMBERS, Detail.WEB, Detail.HOURS},
        "coat-drive#what": set(Detail) - {Detail.NAME, Detail.NOTE_LINE},
    }.items():
        if not handouts.state.handout_list.holds(target):
            handouts.toggle(target)
        select(pane, target)
        assert {detail for detail, box in pane.editor.boxes.items() if not box.isEnabled()} == off, target


def test_a_secret_address_says_why_it_is_off(pane, handouts, qtbot):
    qtbot.mouseClick(pane.edit_button, LEFT)
    for target in ("refuge", "open-house"):
        handouts.toggle(target)
        select(pane, target)
        secret = target == "refuge"
        box = pane.editor.boxes[Detail.ADDRESS]
        assert box.isEnabled() is not secret
        assert pane.editor.secret_line.isVisible() is secret
        assert ("confidential" in box.accessibleDescription()) is secret


def test_lines_are_added_and_taken_off_by_one_click_each(pane, handouts, qtbot):
    qtbot.mouseClick(pane.add_button, LEFT)
    button = pane.line_picker.buttons["city-help"]
    qtbot.mouseClick(button, LEFT)
    assert targets(handouts)[-1] == "city-help"
    assert (button.isChecked(), button.accessibleDescription()) == (True, "on the hand-out")
    qtbot.mouseClick(button, LEFT)
    assert targets(handouts) == list(THREE)
    assert not button.isChecked()
