"""Nobody sees a column that nobody has let in."""

import json

import pytest
from PySide6.QtCore import Qt

from guide.directory.decisions import Choice, Seen
from guide.window.directory.state import Step
from tests.window.directory.brought import NEVER, PUBLIC, READ

Key = Qt.Key


def test_a_sheet_that_only_we_may_see_lets_nothing_in_before_a_person_does(brought, sheet):
    brought.read(sheet)
    assert brought.pane.file.seen[Seen.ONLY_US].isChecked()
    brought.go_on()
    assert {row.choice.publicity for row in brought.pane.columns.rows} == {NEVER}
    assert not brought.pane.columns.website.isEnabled()
    assert brought.plan.entries == ()
    assert not brought.pane.main_button.isEnabled()
    assert brought.pane.sentence.text() == "No column is public yet."
    brought.let("Name", PUBLIC)
    brought.qtbot.keyClicks(brought.pane.columns.website, "county.example")
    brought.go_on()
    assert next(entry.title for entry in brought.plan.entries) == "Warm Up Center"
    assert not any(entry.contacts for entry in brought.plan.entries)


def test_what_is_public_already_needs_the_website_on_which_it_stands(brought, sheet):
    brought.read(sheet)
    brought.see()
    brought.go_on()
    assert not brought.pane.main_button.isEnabled()
    for typed in ("", "our website"):
        brought.pane.columns.website.clear()
        brought.qtbot.keyClicks(brought.pane.columns.website, typed)
        assert (
            brought.pane.sentence.text() == "First write the address of the website, such as www.example.org."
        )
    brought.pane.columns.website.clear()
    brought.qtbot.keyClicks(brought.pane.columns.website, "county.example")
    assert brought.pane.main_button.isEnabled()
    assert {each.public_at for each in brought.state.decisions.sheets.values()} == {"county.example"}


def test_the_choice_stands_beside_what_a_column_is_where_there_is_room(brought, sheet):
    for width, is_beside in ((700, False), (1366, True)):
        brought.window.resize(width, 700)
        brought.to_columns(sheet)
        row = brought.column("Phone")
        assert (row.row.x() > row.box.geometry().right()) is is_beside, width
        brought.window.rest.directories.close()


def test_each_choice_is_a_group_of_radio_buttons_named_by_its_column(brought, sheet):
    brought.to_columns(sheet)
    row = brought.column("Phone")
    names = [button.accessibleName() for button in row.buttons.values()]
    assert names == ["Phone: Public already", "Phone: Read first", "Phone: Never"]
    assert row.box.accessibleName() == "What Phone means"
    row.buttons[PUBLIC].setFocus()
    brought.press(Key.Key_Right)
    brought.rest()
    assert brought.state.decisions.sheets[brought.pane.columns.sheet].columns["Phone"].publicity is READ
    assert brought.pane.main_button.text() == "Next: 6 texts to read"


def test_who_may_see_the_sheet_can_be_said_anew(brought, sheet):
    brought.to_columns(sheet)
    brought.to(Step.FILE)
    brought.see(Seen.ONLY_US)
    assert not brought.pane.steps.isTabEnabled(Step.PACK)
    brought.go_on()
    assert {row.choice.publicity for row in brought.pane.columns.rows} == {NEVER}


def test_one_decision_is_enough_for_all_sheets_of_the_standard(brought, tmp_path):
    path = tmp_path / "services.json"
    service = {
        "id": "1",
        "name": "Pond House",
        "status": "active",
        "description": "Soup.",
        "organization": {"id": "2", "name": "Pond"},
        "phones": [{"id": "3", "number": "218-555-0100"}],
        "contacts": [{"id": "4", "name": "Jane Canary"}],
    }
    path.write_text(json.dumps([service]), encoding="utf-8")
    brought.to_columns(path, Seen.ANYONE)
    choices = [each for own in brought.state.decisions.sheets.values() for each in own.columns.items()]
    assert ("number", Choice("phone.number", PUBLIC)) in choices
    assert brought.pane.columns.sheet == brought.state.read.largest.name
    brought.go_on()
    brought.go_on()
    assert "218-555-0100" in str(brought.plan.entries)
    assert "Canary" not in str(brought.plan.entries)


@pytest.mark.parametrize("number", [3, 95])
def test_a_sheet_of_many_columns_is_shown_in_parts(brought, tmp_path, number):
    path = tmp_path / "list.csv"
    names = [f"Column {n}" for n in range(number)]
    path.write_text("\n".join((",".join(names), ",".join(names), ",".join(names))), encoding="utf-8")
    brought.to_columns(path, Seen.ONLY_US)
    page, seen = brought.pane.columns, []
    for part in range(page.sheet_box.count()):
        page.sheet_box.setCurrentIndex(part)
        page.sheet_box.activated.emit(part)
        seen += [row.name for row in page.rows]
    assert page.sheet_box.isVisible() == (number > 40)
    assert seen == names
