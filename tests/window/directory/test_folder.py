"""Rows are brought into a folder of content in the window, as `fieldguide import --into` does it."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from guide.__main__ import main
from guide.content.load import load
from guide.directory.importing import all_or_nothing
from guide.files import write
from guide.window.directory.part_row import Part
from tests.window.directory.brought import CANARY, LEFT, named


def into(brought, qtbot, folder, *, is_wanted=True):
    """Choose a folder, and return the question about it."""
    brought.go(Part.PACK)
    button = brought.parts.pack.folder_button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    named(brought, qtbot, folder)
    bar = brought.controller.made().saving.folder.bar
    brought.wait(bar.isVisible)
    question = bar.accessibleName()
    assert bar.no_button.hasFocus()
    if is_wanted:
        bar.yes_button.setFocus()
        QTest.keyClick(bar.yes_button, Qt.Key.Key_Return)
        brought.wait(lambda: "written into" in brought.parts.pack.result.text())
    else:
        QTest.keyClick(bar.no_button, Qt.Key.Key_Escape)
        assert brought.pane.sentence.text() == "Nothing was written."
    assert button.hasFocus()
    return question


@pytest.fixture
def named_pack(brought, sheet, qtbot):
    """The pane with a sheet that was read, and a publisher."""
    brought.read(sheet)
    brought.go(Part.PACK)
    qtbot.keyClicks(brought.parts.pack.fields.publisher, "Pond County")
    return brought


def test_a_new_folder_gets_a_page_for_each_row_after_a_question(named_pack, sheet, qtbot):
    folder = sheet.parent / "pond"
    question = into(named_pack, qtbot, folder, is_wanted=False)
    assert "A new pack is begun there. New pages: 3, changed: 0, the same as before: 0." in question
    assert not folder.exists()
    into(named_pack, qtbot, folder)
    guide = load(folder)
    assert [problem.sentence for problem in guide.problems] == []
    assert {entry.title for entry in guide.entries} == {"Warm Up Center", "Safe Harbor House", "Coat Closet"}
    assert guide.pack
    assert (guide.pack.title, guide.pack.publisher) == ("county list", "Pond County")
    assert all(CANARY not in path.read_text("utf-8").casefold() for path in folder.rglob("*.yaml"))


def test_a_folder_that_the_terminal_wrote_gets_what_changed_and_says_what_is_gone(brought, sheet, qtbot):
    folder = sheet.parent / "pond"
    assert main(["import", str(sheet), "--into", str(folder), "--publisher", "Pond", "--yes"]) == 0
    text = sheet.read_text("utf-8").replace("Coats for children", "Coats and boots for children")
    sheet.write_text(
        "".join(text.splitlines(keepends=True)[:1] + text.splitlines(keepends=True)[2:]), "utf-8"
    )
    brought.read(sheet)
    question = into(brought, qtbot, folder)  # nobody has to be named, as the folder says it
    assert "New pages: 0, changed: 1, the same as before: 1." in question
    assert "1 page is not among the rows that come in, and stays (Warm Up Center)." in question
    guide = load(folder)
    assert len(guide.entries) == 3
    assert "Coats and boots" in next(each.summary for each in guide.entries if each.title == "Coat Closet")
    assert guide.pack
    assert guide.pack.publisher == "Pond"


def test_a_new_folder_needs_somebody_who_answers_for_it(brought, sheet, qtbot):
    brought.read(sheet)
    brought.go(Part.PACK)
    qtbot.mouseClick(brought.parts.pack.folder_button, LEFT)
    named(brought, qtbot, sheet.parent / "pond")
    brought.wait(lambda: "First write who answers for it" in brought.pane.sentence.text())
    assert not (sheet.parent / "pond").exists()


def test_nothing_is_asked_where_nothing_changes(named_pack, sheet, qtbot):
    folder = sheet.parent / "pond"
    into(named_pack, qtbot, folder)
    qtbot.mouseClick(named_pack.parts.pack.folder_button, LEFT)
    named(named_pack, qtbot, folder)
    named_pack.wait(lambda: "All of it is in that folder already" in named_pack.pane.sentence.text())
    assert not named_pack.controller.made().saving.folder.bar.isVisible()


def test_a_file_that_can_not_be_read_is_named_and_stays(named_pack, sheet, qtbot):
    folder = sheet.parent / "pond"
    into(named_pack, qtbot, folder)
    (page,) = folder.rglob("coat-closet-*.yaml")
    page.write_text(
        page.read_text("utf-8").replace(
            "confidence: not-checked\nreviewed", "confidence: quite sure\nreviewed"
        ),
        "utf-8",
    )
    before = page.read_bytes()
    qtbot.mouseClick(named_pack.parts.pack.folder_button, LEFT)
    named(named_pack, qtbot, folder)
    named_pack.wait(lambda: f"'services/{page.name}' can't be read" in named_pack.pane.sentence.text())
    assert named_pack.pane.sentence.text().endswith("Nothing was written.")
    next(folder.rglob("warm-up-*.yaml")).unlink()
    assert f"'services/{page.name}' can't be read" in into(named_pack, qtbot, folder)
    assert page.read_bytes() == before


def test_stop_while_pages_are_written_takes_them_back(named_pack, sheet, qtbot, monkeypatch):
    begun, going_on, written = Event(), Event(), []

    def wait_at_a_page(path, data, **options):
        write(path, data, **options)
        written.append(path)
        if len(written) == 3:
            begun.set()
            assert going_on.wait(30)

    folder, saving = sheet.parent / "pond", named_pack.controller.made().saving.folder
    qtbot.mouseClick(named_pack.parts.pack.folder_button, LEFT)
    named(named_pack, qtbot, folder)
    named_pack.wait(saving.bar.isVisible)
    monkeypatch.setattr(all_or_nothing, "write", wait_at_a_page)
    saving.bar.yes_button.setFocus()
    QTest.keyClick(saving.bar.yes_button, Qt.Key.Key_Return)
    named_pack.wait(begun.is_set)
    assert folder.is_dir()
    qtbot.mouseClick(named_pack.pane.stop_button, LEFT)
    assert named_pack.pane.sentence.text() == "Stopped. Nothing was written."
    qtbot.mouseClick(named_pack.parts.pack.folder_button, LEFT)
    assert "still being taken back" in named_pack.pane.sentence.text()
    going_on.set()
    named_pack.wait(lambda: not saving.is_busy)
    assert len(written) == 3
    assert not folder.exists()
