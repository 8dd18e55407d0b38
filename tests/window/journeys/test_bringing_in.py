"""A directory becomes a pack in the window, and is found by the search of the same window."""

from PySide6.QtCore import Qt

from guide.packs.pack_file import PackFile
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.directory.part_row import Part
from tests.editions import edition
from tests.window.steps import titles, type_query

LEFT = Qt.MouseButton.LeftButton
SHEET = """\
Id,Name,What they do,Phone,Address,Staff contact
1,Warm Up Center,Soup and zebra coats,218-555-0100,12 Main Street,Jane Canary
2,Coat Closet,Coats for children,218-555-0133,3 Main Street,Ann Canary
"""
NEXT = """\
Id,Name,What they do,Phone,Address,Private
1,Warm Up Center,Soup and zebra coats,218-555-0100,12 Main Street,No
2,Coat Closet,Coats for children,218-555-0133,3 Main Street,{private}
"""
GONE = "3,Old Barn,Hay for horses,218-555-0144,9 Barn Road,No\n"


def read(shown, sheet):
    """Read a sheet. Return what the pane shows of it."""
    shown.rest.directories.read(sheet)
    parts = shown.rest.directories.made().pane.parts
    shown.wait(lambda: parts.review is not None)
    return parts


def make(shown, qtbot, parts, pack):
    qtbot.mouseClick(parts.tabs.tabs[Part.PACK], LEFT)
    qtbot.keyClicks(parts.pack.fields.publisher, "Pond County")
    qtbot.mouseClick(parts.pack.make_button, LEFT)
    shown.wait(lambda: bool(shown.window.findChildren(FileDialog)))
    (dialog,) = shown.window.findChildren(FileDialog)
    shown.wait(lambda: bool(dialog.browser.folder))
    dialog.field.setText(str(pack))
    qtbot.mouseClick(dialog.accept_button, LEFT)
    shown.wait(parts.pack.take_button.isVisible)


def take(shown, qtbot, parts):
    qtbot.mouseClick(parts.pack.take_button, LEFT)
    shown.wait(shown.bar.take_button.isVisible)
    assert "This pack was made here, just now. Not signed," in shown.text
    assert "Ask its publisher" not in shown.text
    assert not shown.bar.words_box.isVisible()
    shown.take()


def test_a_sheet_becomes_a_pack_that_is_taken_and_found_at_once(shown, tmp_path, qtbot, program):
    sheet = tmp_path / "county list.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    before = {path for path in program.rglob("*") if path.is_file()}
    parts = read(shown, sheet)
    make(shown, qtbot, parts, tmp_path / "county.fieldguide")
    assert {path for path in program.rglob("*") if path.is_file()} == before
    take(shown, qtbot, parts)
    type_query(shown.window, qtbot, "zebra")
    assert titles(shown.rest) == ["Warm Up Center"]


def test_next_months_sheet_is_the_next_edition_without_what_became_private(shown, tmp_path, qtbot):
    sheet = tmp_path / "county list.csv"
    sheet.write_text(NEXT.format(private="No") + GONE, encoding="utf-8")
    parts = read(shown, sheet)
    make(shown, qtbot, parts, tmp_path / "county-1.fieldguide")
    take(shown, qtbot, parts)
    sheet.write_text(NEXT.format(private="Yes").replace("Soup", "Stew"), encoding="utf-8")
    for leaves_gone, named in ((False, "They stay: Old Barn."), (True, "Left out: Old Barn.")):
        parts = read(shown, sheet)
        parts.pack.fields.gone_box.setChecked(leaves_gone)
        make(shown, qtbot, parts, tmp_path / f"county-{named[:4]}.fieldguide")
        assert "New: 0, changed: 1, no longer in the source: 1." in parts.pack.result.text()
        assert named in parts.pack.result.text()
        made = PackFile((tmp_path / f"county-{named[:4]}.fieldguide").read_bytes()).ready_guide()
        stays = set() if leaves_gone else {"Old Barn"}
        assert {entry.title for entry in made.entries} == {"Warm Up Center"} | stays
    take(shown, qtbot, parts)
    guide = next(layer.guide for layer in shown.showing.content.layers if layer.id == "county-list")
    assert guide.pack.edition == 2
    assert [(entry.title, "Stew" in entry.summary) for entry in guide.entries] == [("Warm Up Center", True)]


def test_what_was_said_of_a_file_is_there_when_it_is_opened_again_after_its_pack_was_taken(
    shown, tmp_path, qtbot
):
    sheet = tmp_path / "county list.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    parts = read(shown, sheet)
    qtbot.mouseClick(parts.tabs.tabs[Part.COLUMNS], LEFT)
    columns = parts.columns
    columns.view.setCurrentIndex(columns.model.index(2, 0))
    columns.box.setCurrentIndex(columns.box.findData(""))
    columns.box.activated.emit(columns.box.currentIndex())
    shown.wait(lambda: columns.model.lines[2].field == "")
    qtbot.mouseClick(parts.tabs.tabs[Part.COMES], LEFT)
    qtbot.mouseClick(parts.rows[Part.COMES].tick_box, LEFT)
    for field, text in ((parts.pack.fields.title, "Pond services"), (parts.pack.fields.source, "Pond list")):
        field.setText(text)
    make(shown, qtbot, parts, tmp_path / "county.fieldguide")
    take(shown, qtbot, parts)
    again = read(shown, sheet)
    assert again is not parts
    fields = again.pack.fields
    said = [field.text() for field in (fields.title, fields.publisher, fields.source)]
    assert said == ["Pond services", "Pond County", "Pond list"]
    assert again.columns.model.lines[2].field == ""
    assert [entry.title for entry in again.coming()] == ["Coat Closet"]


def test_a_file_that_was_exchanged_since_it_was_made_is_asked_about(shown, tmp_path, qtbot):
    sheet, pack = tmp_path / "county list.csv", tmp_path / "county.fieldguide"
    sheet.write_text(SHEET, encoding="utf-8")
    parts = read(shown, sheet)
    make(shown, qtbot, parts, pack)
    pack.write_bytes(edition(4, is_signed=False))
    qtbot.mouseClick(parts.pack.take_button, LEFT)
    shown.wait(shown.bar.words_box.isVisible)
    assert "Ask its publisher" in shown.text
    assert not shown.bar.take_button.isEnabled()


def test_a_pack_with_more_than_services_is_not_replaced(shown, tmp_path, qtbot):
    sheet = tmp_path / "list.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    parts = read(shown, sheet)
    parts.pack.fields.title.setText(shown.showing.content.layers[0].id.replace("-", " "))
    qtbot.mouseClick(parts.tabs.tabs[Part.PACK], LEFT)
    qtbot.keyClicks(parts.pack.fields.publisher, "Pond County")
    qtbot.mouseClick(parts.pack.make_button, LEFT)
    pane = shown.rest.directories.made().pane
    shown.wait(lambda: "Choose another title." in pane.sentence.text())
