"""The fields for the top of the paper, and the line that explains the options."""

import pytest
from PySide6.QtCore import Qt

from guide.handout.handout_list import NO_HEAD, Head
from guide.handout.options import Format, Options

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def options(handout):
    return handout.paper_pane.options


@pytest.fixture
def fields(options, qtbot):
    assert not options.head.isVisible()
    options.head_button.setFocus()
    qtbot.keyClick(options.head_button, Qt.Key.Key_Space)
    assert options.head.title.hasFocus()
    return options.head


def test_what_is_typed_goes_to_the_top_and_letters_are_one_step(handouts, fields, qtbot):
    qtbot.keyClicks(fields.title, "For Tuesday")
    qtbot.keyClicks(fields.agency, "North Star")
    qtbot.mouseClick(fields.today_button, LEFT)
    head = Head(title="For Tuesday", day="24 Nov 2026", agency="North Star")
    assert handouts.state.handout_list.head == head
    seen = []
    while handouts.state.handout_list.head != NO_HEAD:
        handouts.state.undo()
        seen.append((fields.title.text(), fields.day.text(), fields.agency.text()))
    assert seen == [("For Tuesday", "", "North Star"), ("For Tuesday", "", ""), ("", "", "")]
    assert len(handouts.state.handout_list) == 3
    handouts.state.redo()
    assert fields.title.text() == "For Tuesday"


def test_the_paper_shows_it_and_no_text_is_longer_than_a_name_may_be(handouts, fields, qtbot):
    handouts.state.set_options(Options(format=Format.SHEET))
    qtbot.keyClicks(fields.title, "x" * 90)
    laid_out = handouts.pane.laid_out
    qtbot.waitUntil(lambda: not laid_out.is_stale)
    assert laid_out.handout.title == "x" * 80


def test_empty_takes_it_away_and_undo_brings_it_back_with_its_fields(
    handout, handouts, options, fields, qtbot
):
    qtbot.keyClicks(fields.title, "Mine")
    buttons = handout.items_pane.list_buttons
    qtbot.mouseClick(buttons.empty_button, LEFT)
    assert handouts.state.handout_list.head == NO_HEAD
    assert fields.title.text() == ""
    options.head_button.set_open(False)
    qtbot.mouseClick(buttons.undo_button, LEFT)
    assert (fields.title.text(), fields.isVisible()) == ("Mine", True)


def test_esc_leaves_the_fields_and_not_the_hand_out(handout, options, fields, qtbot):
    qtbot.keyClick(fields.title, Qt.Key.Key_Escape)
    assert options.head_button.hasFocus()
    assert handout.isVisible()


def test_every_field_has_a_name_for_those_who_hear_it(fields):
    names = [field.accessibleName() for field in (fields.title, fields.day, fields.agency)]
    assert names == ["Title on the paper", "Date", "From (agency, phone)"]
    assert fields.today_button.accessibleName() == "Fill in the date of today"
