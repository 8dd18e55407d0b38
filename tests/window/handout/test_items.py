"""The items: their order, their names, what they show."""

import pytest
from PySide6.QtCore import QPoint, Qt

from guide.content.detail import Detail
from guide.handout.handout_list import DEFAULT_DETAILS, HandoutItem, HandoutList
from guide.window.handout.items_model import ItemsModel
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


@pytest.mark.parametrize("how", ["key", "button"])
def test_up_and_down(pane, handouts, qtbot, how):
    select(pane, "soup-van")

    def step(key, button):
        if how == "key":
            qtbot.keyClick(pane.view, key, ALT)
        else:
            qtbot.mouseClick(button, LEFT)

    step(Qt.Key.Key_Up, pane.up_button)
    assert targets(handouts) == ["soup-van", "winter-line", "night-shelter"]
    assert pane.view.target == "soup-van"
    assert not pane.up_button.isEnabled()
    step(Qt.Key.Key_Up, pane.up_button)
    assert targets(handouts)[0] == "soup-van"
    for _ in range(3):
        step(Qt.Key.Key_Down, pane.down_button)
    assert targets(handouts) == ["winter-line", "night-shelter", "soup-van"]
    assert not pane.down_button.isEnabled()


@pytest.mark.parametrize(
    ("way", "order"),
    [
        ((0, 2, 0.9), ["soup-van", "night-shelter", "winter-line"]),
        ((0, 2, 0.1), ["soup-van", "winter-line", "night-shelter"]),
        ((2, 0, 0.1), ["night-shelter", "winter-line", "soup-van"]),
        ((1, 1, 0.9), list(THREE)),
        ((1, 2, 0.1), list(THREE)),
    ],
)
def test_drag(pane, handouts, way, order):
    row, to, part = way
    rects = [pane.view.visualRect(pane.model.index(n, 0)) for n in range(3)]
    end = QPoint(60, rects[to].top() + round(rects[to].height() * part))
    drag(pane.view, rects[row].center(), end)
    assert targets(handouts) == order
    assert pane.view.target == THREE[row]


def test_dragged_below_the_last_it_comes_last(pane, handouts):
    drag(
        pane.view, pane.view.visualRect(pane.model.index(0, 0)).center(), QPoint(60, pane.view.height() + 50)
    )
    assert targets(handouts) == ["soup-van", "night-shelter", "winter-line"]


def test_a_line_shows_where_it_would_come(pane, qtbot):
    before = pane.view.viewport().grab().toImage()
    first, second = (pane.view.visualRect(pane.model.index(row, 0)).center() for row in (0, 1))
    drag(pane.view, first, second, let_go=False)
    assert pane.view.viewport().grab().toImage() != before


def test_a_click_is_no_drag(pane, handouts, qtbot):
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=pane.view.visualRect(pane.model.index(2, 0)).center())
    assert targets(handouts) == list(THREE)
    assert pane.view.target == "night-shelter"


@pytest.mark.parametrize("how", ["Delete", "Backspace", "button"])
def test_take_off_and_the_next_is_current(pane, handouts, qtbot, how):
    select(pane, "soup-van")
    if how == "button":
        qtbot.mouseClick(pane.off_button, LEFT)
    else:
        qtbot.keyClick(pane.view, Qt.Key[f"Key_{how}"])
    assert targets(handouts) == ["winter-line", "night-shelter"]
    assert pane.view.target == "night-shelter"


def test_the_last_one_off_leaves_the_keyboard_at_what_can_be_added(pane, handouts, qtbot):
    for _ in range(3):
        qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert targets(handouts) == []
    assert pane.line_picker.buttons["winter-line"].hasFocus()


@pytest.mark.parametrize("width", [1366, 700])
def test_an_empty_one_tells_every_way_to_add(rich, pane, handouts, width):
    rich.window.resize(width, 768)
    ways = pane.view.ways
    assert not ways.isVisible()
    handouts.state.empty()
    run_pending()
    assert ways.isVisible()
    assert ways.heightForWidth(ways.width()) <= pane.view.viewport().height()
    for way in ("from below", "Ctrl or Shift", "“Add all”", "Shift+F10", "“Open list…”"):
        assert way in ways.text()
    handouts.toggle("soup-van")
    assert not ways.isVisible()


def test_empty(pane, handouts, qtbot):
    qtbot.mouseClick(pane.list_buttons.empty_button, LEFT)
    assert targets(handouts) == []
    assert not pane.list_buttons.empty_button.isEnabled()
    assert not pane.list_buttons.save_button.isEnabled()


def test_empty_can_be_undone_and_done_again(pane, handouts, qtbot):
    before = targets(handouts)
    buttons = pane.list_buttons
    qtbot.mouseClick(buttons.empty_button, LEFT)
    qtbot.mouseClick(buttons.undo_button, LEFT)
    assert targets(handouts) == before
    assert buttons.redo_button.isEnabled()
    qtbot.mouseClick(buttons.redo_button, LEFT)
    assert targets(handouts) == []
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


def test_a_new_act_forgets_what_was_undone(pane, handouts, qtbot):
    qtbot.mouseClick(pane.list_buttons.empty_button, LEFT)
    qtbot.mouseClick(pane.list_buttons.undo_button, LEFT)
    handouts.toggle("coat-drive")
    assert not pane.list_buttons.redo_button.isEnabled()


@pytest.mark.parametrize("how", ["enter", "double click", "button"])
def test_the_name_is_edited_in_place(pane, handouts, qtbot, how):
    select(pane, "soup-van")
    if how == "enter":
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    elif how == "button":
        assert pane.edit_button.text() == "Edit…"
        qtbot.mouseClick(pane.edit_button, LEFT)
        assert pane.edit_button.text() == "Done"
    else:
        qtbot.mouseDClick(
            pane.view.viewport(), LEFT, pos=pane.view.visualRect(pane.view.currentIndex()).center()
        )
    field = pane.editor.field
    assert field.hasFocus()
    assert field.placeholderText() == "Soup van"
    qtbot.keyClicks(field, "Warm food ")
    assert handouts.state.handout_list.items[1].title == "Warm food"
    qtbot.keyClicks(field, "now")
    assert field.text() == "Warm food now"
    assert pane.model.index(1, 0).data() == "Warm food now"
    assert outline(pane.model)[1] == "2 of 3: Warm food now. Program · Soup van"
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert pane.model.index(1, 0).data() == "Soup van"


@pytest.mark.parametrize("part", ["name", "box"])
def test_esc_in_the_editor_goes_back_to_the_list_then_closes(pane, handout, qtbot, part):
    select(pane, "soup-van")
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    inside = pane.editor.field if part == "name" else pane.editor.boxes[Detail.NAME]
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


@pytest.mark.parametrize(
    ("target", "off"),
    [
        ("winter-line", {Detail.AGES, Detail.LANGUAGES, Detail.HOW_TO_GET_IN, Detail.ADDRESS, Detail.WEB}),
        ("coat-drive", {Detail.LANGUAGES, Detail.HOW_TO_GET_IN, Detail.ADDRESS}),
        ("open-house", {Detail.AGES, Detail.LANGUAGES, Detail.HOW_TO_GET_IN, Detail.NUMBERS, Detail.WEB, Detail.HOURS}),
        ("coat-drive#what", set(Detail) - {Detail.NAME, Detail.NOTE_LINE}),
    ],
)  # fmt: skip
def test_what_an_item_can_not_show_can_not_be_ticked(pane, handouts, target, off):
    if not handouts.state.handout_list.holds(target):
        handouts.toggle(target)
    select(pane, target)
    assert {detail for detail, box in pane.editor.boxes.items() if not box.isEnabled()} == off


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


def test_of_editor_and_lines_at_most_one_is_shown(pane, qtbot):
    def shown():
        return pane.line_picker.isVisible(), pane.editor.isVisible()

    assert shown() == (False, False)
    for button, parts in (
        (pane.add_button, (True, False)), (pane.edit_button, (False, True)), (pane.add_button, (True, False)),
        (pane.add_button, (False, False)), (pane.edit_button, (False, True)), (pane.edit_button, (False, False)),
    ):  # fmt: skip
        qtbot.mouseClick(button, LEFT)
        assert shown() == parts


def test_the_first_line_that_is_added_leaves_the_lines_where_they_are(pane, handouts, qtbot):
    handouts.state.empty()
    assert not pane.up_button.isVisible()
    assert not pane.add_button.isVisible()
    qtbot.mouseClick(pane.line_picker.buttons["winter-line"], LEFT)
    assert targets(handouts) == ["winter-line"]
    assert pane.line_picker.isVisible()
    assert pane.add_button.text() == "Hide help lines"
    qtbot.mouseClick(pane.add_button, LEFT)
    assert pane.add_button.text() == "Add help lines…"
    assert not pane.line_picker.isVisible()


def test_eight_items_are_in_sight_on_a_small_laptop(rich, pane, handouts):
    rich.window.resize(1366, 768)
    items = [HandoutItem(target=f"soup-van#{number}", title=f"Soup {number}") for number in range(8)]
    handouts.state.set_list(HandoutList(tuple(items)))
    run_pending()
    last = pane.view.visualRect(pane.model.index(7, 0))
    assert last.isValid()
    assert last.bottom() <= pane.view.viewport().height()


def test_the_model_keeps_the_rules_of_models(qtmodeltester):
    model = ItemsModel(str, str)
    model.show(HandoutList((HandoutItem(target="a"), HandoutItem(target="b", title="B"))))
    qtmodeltester.check(model)
    model.show(HandoutList((HandoutItem(target="a", title="A"), HandoutItem(target="b", title="B"))))
    assert [model.index(row, 0).data() for row in (0, 1)] == ["A", "B"]
    qtmodeltester.check(model)
