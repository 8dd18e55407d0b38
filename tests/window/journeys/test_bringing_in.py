"""A directory becomes a pack in the window, is added to the stick there, and next month again."""

from PySide6.QtCore import Qt

from guide.directory.plan_lists import ListKind
from guide.packs.pack_file import PackFile
from guide.render import page_names
from guide.window.directory.state import Step
from tests.editions import edition
from tests.window.directory.brought import Brought
from tests.window.steps import run_pending, titles, type_query

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
HEAD = "Id,Name,Description,Phone,Address,Private\n"
SHEET = (
    HEAD
    + """\
1,Warm Up Center,Soup and zebra coats,218-555-0100,"12 Main Street, Duluth, MN 55802",No
2,Coat Closet,Coats for children,218-555-0133,"3 Main Street, Duluth, MN 55802",No
3,Old Barn,Hay for horses,218-555-0144,"9 Main Street, Duluth, MN 55802",No
"""
)
NEXT = (
    HEAD
    + """\
1,Warm Up Center,Soup and zebra coats,218-555-0199,"12 Main Street, Duluth, MN 55802",No
2,Coat Closet,Coats for children,218-555-0133,"3 Main Street, Duluth, MN 55802",Yes
"""
)


def to_pack(shown, qtbot, sheet):
    """Bring a sheet in up to the last step, publishing each text."""
    brought = Brought(shown.window, qtbot, shown.rest)
    brought.to_pack(sheet)
    return brought


def take(shown, brought):
    brought.qtbot.mouseClick(brought.pane.pack.take_button, LEFT)
    shown.wait(shown.bar.take_button.isVisible)
    assert "This pack was made here, just now. Not signed," in shown.text
    assert "Ask its publisher" not in shown.text
    shown.take()


def test_a_sheet_becomes_a_pack_that_is_added_and_found_and_one_stays_there(shown, tmp_path, qtbot, program):
    sheet = tmp_path / "county list.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    before = {path for path in program.rglob("*") if path.is_file()}
    brought = to_pack(shown, qtbot, sheet)
    brought.make(tmp_path / "county.fieldguide")
    assert {path for path in program.rglob("*") if path.is_file()} == before
    take(shown, brought)
    after = Brought(shown.window, qtbot, shown.rest)
    after.rest()
    assert after.pane is not brought.pane
    assert shown.window.navigator.location.page == page_names.DIRECTORY
    assert after.pane.step is Step.PACK
    assert "Edition 2" in after.pane.pack.edition.text()
    assert after.pane.pack.result.text().startswith("“county list” is on this stick now, with 3 pages.")
    type_query(shown.window, qtbot, "zebra")
    assert titles(shown.rest) == ["Warm Up Center"]


def test_next_months_sheet_is_the_next_edition_without_what_became_private(shown, tmp_path, qtbot):
    sheet = tmp_path / "county list.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    brought = to_pack(shown, qtbot, sheet)
    brought.pane.pack.title.selectAll()
    qtbot.keyClicks(brought.pane.pack.title, "Winter list")
    brought.make(tmp_path / "county-1.fieldguide")
    take(shown, brought)
    sheet.write_text(NEXT, encoding="utf-8")
    Brought(shown.window, qtbot, shown.rest).controller.close()
    brought = to_pack(shown, qtbot, sheet)
    shown.wait(lambda: bool(brought.pane.pack.lists[ListKind.CHANGES]))
    assert brought.pane.pack.title.text() == "Winter list", "as the pack that the stick has of this source"
    assert brought.pane.pack.changes.text().startswith("Pages on which a number changed: 1. New pages: 0, ")
    first = brought.pane.pack.lists[ListKind.CHANGES][0]
    assert first.name == "Warm Up Center"
    assert "0199 is new." in first.sentence
    for leaves_gone, named in ((False, "They stay: Old Barn."), (True, "Left out: Old Barn.")):
        brought.pane.pack.gone_box.setChecked(leaves_gone)
        path = tmp_path / f"county-{named[:4]}.fieldguide"
        brought.make(path)
        shown.wait(lambda named=named: named in brought.pane.pack.result.text())
        made = PackFile(path.read_bytes()).ready_guide()
        stays = set() if leaves_gone else {"Old Barn"}
        assert {entry.title for entry in made.entries} == {"Warm Up Center"} | stays
    take(shown, brought)
    guide = next(layer.guide for layer in shown.showing.content.layers if layer.id == "winter-list")
    assert guide.pack.edition == 2
    assert [entry.contacts[0].value for entry in guide.entries] == ["218-555-0199"]


def test_a_file_that_was_exchanged_since_it_was_made_is_asked_about(shown, tmp_path, qtbot):
    sheet, pack = tmp_path / "county list.csv", tmp_path / "county.fieldguide"
    sheet.write_text(SHEET, encoding="utf-8")
    brought = to_pack(shown, qtbot, sheet)
    brought.make(pack)
    pack.write_bytes(edition(4, is_signed=False))
    qtbot.mouseClick(brought.pane.pack.take_button, LEFT)
    shown.wait(shown.bar.words_box.isVisible)
    assert "Ask its publisher" in shown.text
    assert not shown.bar.take_button.isEnabled()


def test_a_pack_with_more_than_services_is_not_replaced(shown, tmp_path, qtbot):
    sheet = tmp_path / "list.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    brought = to_pack(shown, qtbot, sheet)
    brought.pane.pack.title.selectAll()
    qtbot.keyClicks(brought.pane.pack.title, shown.showing.content.layers[0].id.replace("-", " "))
    qtbot.keyClicks(brought.pane.pack.publisher, "Pond County")
    qtbot.mouseClick(brought.pane.main_button, LEFT)
    run_pending()
    shown.wait(lambda: "Choose another title." in brought.pane.sentence.text())
