"""What was made or compared before rows changed is not written, however late a question is answered."""

import pytest

from guide.window.directory.part_row import Part
from tests.window.directory.brought import LEFT, named

CHANGED = "What comes in has changed, so nothing was written."


def leave_out(brought, qtbot):
    brought.go(Part.COMES)
    qtbot.mouseClick(brought.parts.rows[Part.COMES].tick_box, LEFT)


def use_no_flag(brought, _qtbot):
    brought.mean("Exclude From Website", "")
    brought.wait(lambda: brought.counts[2] == "Held back (0)")


@pytest.fixture
def ready(brought, sheet, qtbot):
    """The pane with a sheet that was read, and a publisher."""
    brought.read(sheet)
    brought.go(Part.PACK)
    qtbot.keyClicks(brought.parts.pack.fields.publisher, "Pond County")
    return brought


def agree(ready, qtbot, button, path, *, bar, change):
    """Press a button and name a file or a folder for it; make a change, if any, before saying yes to it."""
    ready.go(Part.PACK)
    qtbot.mouseClick(button, LEFT)
    named(ready, qtbot, path)
    ready.wait(bar.isVisible)
    if change:
        change(ready, qtbot)
    qtbot.mouseClick(bar.yes_button, LEFT)


@pytest.mark.parametrize("change", [leave_out, use_no_flag])
def test_a_folder_gets_no_rows_that_were_left_out_after_the_question(ready, sheet, qtbot, change):
    folder, bar = sheet.parent / "pond", ready.controller.made().saving.folder.bar
    for is_changed in (True, False):
        agree(
            ready,
            qtbot,
            ready.parts.pack.folder_button,
            folder,
            bar=bar,
            change=change if is_changed else None,
        )
        ready.wait(lambda: CHANGED in ready.pane.sentence.text() or folder.exists())
        assert folder.exists() is not is_changed


def test_a_pack_is_not_replaced_by_one_with_a_row_that_was_left_out(ready, sheet, qtbot):
    path, bar = sheet.parent / "county.fieldguide", ready.controller.made().saving.files.bar
    path.write_text("mine", encoding="utf-8")
    for is_changed in (True, False):
        agree(
            ready,
            qtbot,
            ready.parts.pack.make_button,
            path,
            bar=bar,
            change=leave_out if is_changed else None,
        )
        ready.wait(lambda: CHANGED in ready.pane.sentence.text() or path.stat().st_size > 4)
        assert (path.read_bytes() == b"mine") is is_changed


def test_a_pack_is_not_saved_if_a_row_was_left_out_while_the_dialog_was_open(ready, sheet, qtbot):
    path = sheet.parent / "county.fieldguide"
    qtbot.mouseClick(ready.parts.pack.make_button, LEFT)
    ready.wait(ready.pane.progress.isHidden)
    leave_out(ready, qtbot)
    named(ready, qtbot, path)
    ready.wait(lambda: CHANGED in ready.pane.sentence.text())
    assert not path.exists()
