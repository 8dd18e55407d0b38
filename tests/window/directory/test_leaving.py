"""A worker looks something up while a directory is brought in, and comes back to it."""

from pkgutil import resolve_name
from threading import Event

import pytest

from guide.window.directory.part_row import Part
from tests.window.directory.brought import LEFT
from tests.window.directory.test_unsure import SHEET
from tests.window.steps import type_query

ENTRY_TO_YAML = "guide.directory.importing.entry_files.entry_to_yaml"


@pytest.fixture
def unsure_sheet(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def unsure(brought):
    brought.go(Part.COLUMNS)
    return [line.heading for line in brought.parts.columns.model.lines if line.is_unsure]


@pytest.fixture
def going_on(monkeypatch):
    """Keep a pack from being made until the event is set."""
    event, work = Event(), resolve_name(ENTRY_TO_YAML)
    monkeypatch.setattr(ENTRY_TO_YAML, lambda *args: event.wait(30) and work(*args))
    yield event
    event.set()


def test_a_search_while_a_pack_is_made_says_at_once_that_it_stopped(brought, sheet, qtbot, going_on):
    brought.read(sheet)
    brought.go(Part.PACK)
    qtbot.keyClicks(brought.parts.pack.fields.publisher, "Pond County")
    qtbot.mouseClick(brought.parts.pack.make_button, LEFT)
    brought.wait(lambda: brought.pane.is_working)
    type_query(brought.window, qtbot, "coat")
    notice = brought.window.notice_bar
    assert notice.isVisible()
    assert notice.sentence == brought.pane.left_sentence
    assert "Nothing was written." in notice.sentence


def test_after_a_search_what_was_guessed_is_still_a_guess_and_what_was_answered_stays_so(
    brought, unsure_sheet, qtbot
):
    brought.read(unsure_sheet)
    assert unsure(brought) == ["Sober?", "Zumbido", "Pets"]
    type_query(brought.window, qtbot, "coat")
    assert not brought.window.notice_bar.isVisible(), "nothing was stopped by the search"
    brought.read(unsure_sheet)
    assert unsure(brought) == ["Sober?", "Zumbido", "Pets"]
    brought.mean("Zumbido", "service.category")
    brought.wait(lambda: not brought.pane.is_working)
    type_query(brought.window, qtbot, "coat")
    brought.read(unsure_sheet)
    assert brought.column("Zumbido").box.currentData() == "service.category"
    assert unsure(brought) == ["Sober?", "Pets"]
