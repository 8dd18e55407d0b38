"""On the last step a person sees what comes in and what does not, lets rows in, and makes a pack or a folder."""

from pkgutil import resolve_name
from threading import Event

import pytest
from PySide6.QtCore import Qt

from guide.directory.export.formats import ExportFormat, export
from guide.directory.plan_lists import ListKind
from guide.packs.pack_file import PackFile
from guide.window.directory.state import Step
from tests.window.directory.brought import LEFT, NEVER, zoned_guide
from tests.window.steps import type_query

Key = Qt.Key
CONTENT_OF = "guide.directory.pack.into_pack.content_of"
SHEET = """\
Id,Name,Category,Phone,Address,Status
1,Warm Up Center,Food,218-555-0100,"12 Main Street, Duluth, MN 55802",active
2,Pond House,Food,218-555-0111,"7 Main Street, Duluth, MN 55802",perhaps
3,Old Barn,Food,218-555-0122,"1 Main Street, Duluth, MN 55802",closed
4,Harbor,Domestic violence shelter,218-555-0133,"9 Canary Street, Duluth, MN 55802",active
5,Warm Up Center,Food,218-555-0100,"12 Main Street, Duluth, MN 55802",active
"""


@pytest.fixture
def packed(brought, tmp_path):
    """The pane at its last step."""
    path = tmp_path / "list.csv"
    path.write_text(SHEET, encoding="utf-8")
    brought.to_pack(path)
    return brought


def names(brought, kind):
    return [line.name for line in brought.pane.pack.lists[kind]]


def show(brought, kind):
    """Go to the lines of a list."""
    brought.pane.pack.tabs.setCurrentIndex([*ListKind].index(kind))
    brought.pane.pack.view.setFocus()


def test_each_row_is_in_a_list_with_the_reason_and_enter_changes_nothing_without_a_box(packed):
    assert names(packed, ListKind.COMES) == ["Warm Up Center (row 2)", "Harbor (row 5)"]
    assert names(packed, ListKind.ASKED) == ["Pond House (row 3)"]
    assert names(packed, ListKind.OUT) == ["Old Barn (row 4)"]
    assert names(packed, ListKind.PLACES) == ["Harbor (row 5)"]
    show(packed, ListKind.OUT)
    page = packed.pane.pack
    assert page.view.item(0).text() == "Old Barn (row 4)\nIts status is “closed”."
    assert page.view.item(0).data(Qt.ItemDataRole.CheckStateRole) is None
    packed.press(Key.Key_Return)
    packed.rest()
    assert names(packed, ListKind.OUT) == ["Old Barn (row 4)"]


@pytest.mark.parametrize("kind", [ListKind.ASKED, ListKind.PLACES])
def test_enter_lets_in_what_is_asked_and_a_blank_never_does(packed, kind):
    def has_it():
        return "Pond House" in str(packed.plan.entries), "Canary" in str(packed.plan.entries)

    show(packed, kind)
    packed.press(Key.Key_Space)
    packed.rest()
    assert has_it() == (False, False)
    packed.press(Key.Key_Return)
    packed.rest()
    assert has_it() == (kind is ListKind.ASKED, kind is ListKind.PLACES)
    assert packed.pane.pack.lists[kind][0].is_ticked
    packed.press(Key.Key_Return)
    packed.rest()
    assert has_it() == (False, False)


def test_a_row_that_would_come_in_can_be_left_out_and_let_in_again(packed):
    page = packed.pane.pack
    show(packed, ListKind.COMES)
    packed.press(Key.Key_Return)
    packed.rest()
    assert "Warm Up Center" not in str(packed.plan.entries)
    assert [line.is_ticked for line in page.lists[ListKind.COMES]] == [False, True]
    assert names(packed, ListKind.OUT) == ["Old Barn (row 4)"]
    assert page.tabs.tabText(0).startswith("1 page ")
    assert not packed.state.is_saved
    packed.press(Key.Key_Return)
    packed.rest()
    assert "Warm Up Center" in str(packed.plan.entries)


def test_a_pack_of_places_that_the_guide_does_not_know_has_no_time_zone_before_it_is_chosen(
    brought, tmp_path
):
    path = tmp_path / "list.csv"
    path.write_text(SHEET.replace("Duluth, MN 55802", "Miami, FL 33101"), encoding="utf-8")
    brought.to_pack(path)
    assert "no page says whether it is open" in brought.pane.pack.edition.text()
    brought.to(Step.FILE)
    box = brought.pane.file.zone_box
    box.select("America/New_York")
    box.activated.emit(box.currentIndex())
    brought.to(Step.COLUMNS)
    brought.let("Phone", NEVER)
    brought.to(Step.PACK)
    assert "The time of New York" in brought.pane.pack.edition.text()


def test_a_long_list_can_be_filtered(brought, tmp_path):
    path = tmp_path / "list.csv"
    rows = [f"{n},House {n},218-555-{n:04d},active" for n in range(100, 130)]
    path.write_text("\n".join(("Id,Name,Phone,Status", *rows)), encoding="utf-8")
    brought.to_pack(path)
    page = brought.pane.pack
    brought.qtbot.keyClicks(page.filter, "house 12")
    assert page.view.count() == 10


def test_without_a_title_and_a_publisher_there_is_no_pack(packed):
    assert not packed.pane.main_button.isEnabled()
    assert packed.pane.sentence.text() == "First write a title, and who answers for the pack."
    packed.qtbot.keyClicks(packed.pane.pack.publisher, "Pond County")
    assert packed.pane.main_button.isEnabled()


def test_the_street_of_a_shelter_is_in_no_pack_before_it_is_ticked(packed, tmp_path):
    path = tmp_path / "list.fieldguide"
    packed.make(path)
    data = [*PackFile(path.read_bytes()).content().values()]
    assert not any(b"Canary" in each for each in data)
    assert any(b"Harbor" in each for each in data)
    assert "Saved as list.fieldguide" in packed.pane.pack.result.text()
    assert packed.pane.step is Step.PACK


def test_a_pack_that_is_being_made_is_dropped_when_something_is_decided_anew(packed, tmp_path):
    packed.qtbot.keyClicks(packed.pane.pack.publisher, "Pond County")
    packed.qtbot.mouseClick(packed.pane.main_button, LEFT)
    path = tmp_path / "list.fieldguide"
    packed.wait(lambda: packed.controller.made().files.saving._dialog._dialog is not None)
    packed.to(Step.COLUMNS)
    packed.let("Phone", NEVER)
    packed.name_file(path)
    packed.wait(lambda: "What comes in has changed" in packed.pane.sentence.text())
    assert not path.exists()


def test_whoever_leaves_while_a_pack_is_made_is_told_that_there_is_none(packed, qtbot, monkeypatch):
    event, work = Event(), resolve_name(CONTENT_OF)
    monkeypatch.setattr(CONTENT_OF, lambda *args: event.wait(30) and work(*args))
    packed.qtbot.keyClicks(packed.pane.pack.publisher, "Pond County")
    packed.qtbot.mouseClick(packed.pane.main_button, LEFT)
    packed.wait(packed.pane.progress.isVisible)
    type_query(packed.window, qtbot, "coat")
    event.set()
    assert "The pane was left. Nothing was written." in packed.window.notice_bar.sentence
    packed.rest()


def test_an_export_of_ours_is_no_sheet_to_bring_in(brought, tmp_path):
    guide, path = zoned_guide(), tmp_path / "guide.json"
    path.write_bytes(export(ExportFormat.JSON, guide.entries, guide))
    brought.read(path)
    assert not brought.pane.main_button.isEnabled()
    assert brought.pane.sentence.text().startswith("Field Guide wrote this file.")
