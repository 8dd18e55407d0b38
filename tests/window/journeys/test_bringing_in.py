"""A directory becomes a pack in the window, and is found by the search of the same window."""

from PySide6.QtCore import Qt

from guide.window.dialogs.file_dialog import FileDialog
from guide.window.directory.part_row import Part
from tests.window.steps import titles, type_query

LEFT = Qt.MouseButton.LeftButton
SHEET = """\
Id,Name,What they do,Phone,Address,Staff contact
1,Warm Up Center,Soup and zebra coats,218-555-0100,12 Main Street,Jane Canary
2,Coat Closet,Coats for children,218-555-0133,3 Main Street,Ann Canary
"""


def test_a_sheet_becomes_a_pack_that_is_taken_and_found_at_once(shown, tmp_path, qtbot, program):
    sheet, pack = tmp_path / "county list.csv", tmp_path / "county.fieldguide"
    sheet.write_text(SHEET, encoding="utf-8")
    before = {path for path in program.rglob("*") if path.is_file()}
    shown.rest.directories.read(sheet)
    parts = shown.rest.directories.made().pane.parts
    shown.wait(lambda: parts.review is not None)
    qtbot.mouseClick(parts.tabs.tabs[Part.PACK], LEFT)
    qtbot.keyClicks(parts.pack.publisher_field, "Pond County")
    qtbot.mouseClick(parts.pack.make_button, LEFT)
    shown.wait(lambda: bool(shown.window.findChildren(FileDialog)))
    (dialog,) = shown.window.findChildren(FileDialog)
    shown.wait(lambda: bool(dialog.browser.folder))
    dialog.field.setText(str(pack))
    qtbot.mouseClick(dialog.accept_button, LEFT)
    shown.wait(parts.pack.take_button.isVisible)
    assert {path for path in program.rglob("*") if path.is_file()} == before
    qtbot.mouseClick(parts.pack.take_button, LEFT)
    shown.wait(shown.bar.words_box.isVisible)
    assert "Not signed." in shown.text
    shown.bar.words_box.click()
    shown.take()
    type_query(shown.window, qtbot, "zebra")
    assert titles(shown.rest) == ["Warm Up Center"]
