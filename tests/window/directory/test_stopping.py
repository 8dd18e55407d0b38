"""*Stop* ends the making of a pack in the middle of whatever it is doing, not after it."""

import threading
from pkgutil import resolve_name
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from guide.window.background.lookup import THREAD
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.directory.part_row import Part
from tests.window.directory.brought import LEFT


@pytest.mark.parametrize(
    "name",
    [
        "guide.directory.importing.entry_files.entry_to_yaml",
        "guide.search.index.building._terms_of",
        "guide.packs.archive._deflated",
    ],
)
def test_no_page_is_worked_on_after_the_one_at_which_it_is_stopped(brought, sheet, qtbot, monkeypatch, name):
    begun, going_on, calls = Event(), Event(), []
    work = resolve_name(name)

    def wait_at_the_first(*args, **options):
        calls.append(args)
        begun.set()
        assert going_on.wait(30)
        return work(*args, **options)

    brought.read(sheet)
    brought.go(Part.PACK)
    qtbot.keyClicks(brought.parts.pack.fields.publisher, "Pond County")
    monkeypatch.setattr(name, wait_at_the_first)
    qtbot.mouseClick(brought.parts.pack.make_button, LEFT)
    brought.wait(begun.is_set)
    qtbot.mouseClick(brought.pane.stop_button, LEFT)
    assert brought.pane.sentence.text() == "Stopped. Nothing was written."
    going_on.set()
    brought.wait(lambda: not any(thread.name == THREAD for thread in threading.enumerate()))
    QApplication.processEvents()
    assert len(calls) == 1
    assert not brought.window.findChildren(FileDialog)
    assert brought.parts.pack.make_button.isEnabled()
