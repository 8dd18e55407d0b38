"""Nothing of what was decided is lost without a word, nothing of it is kept anywhere but in a saved file."""

from pkgutil import resolve_name
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from guide.directory.plan import Planner
from guide.render import page_names
from guide.window.directory.state import Step
from tests.window.directory.brought import LEFT, NEVER, READ, Brought
from tests.window.steps import run_pending, type_query

Key = Qt.Key
READING = "guide.window.directory.reading.read_source"


@pytest.fixture
def going_on(monkeypatch):
    """Keep a sheet from being read until the event is set."""
    event, read = Event(), resolve_name(READING)

    def slow(*args, **options):
        event.wait(30)
        return read(*args, **options)

    monkeypatch.setattr(READING, slow)
    yield event
    event.set()


def test_a_reading_that_is_left_shows_nothing_and_writes_nothing(brought, sheet, going_on):
    brought.controller.read(sheet)
    assert brought.pane.progress.isVisible()
    brought.qtbot.mouseClick(brought.pane.close_button, LEFT)
    going_on.set()
    brought.rest()
    assert not brought.state.is_open
    assert list(sheet.parent.glob("*.*")) == [sheet]


def test_what_is_decided_while_the_rows_are_looked_through_is_planned_after_it(brought, sheet, monkeypatch):
    brought.to_columns(sheet)
    plan, event = Planner.plan, Event()

    def slow(planner, decisions):
        event.wait(30)
        return plan(planner, decisions)

    monkeypatch.setattr(Planner, "plan", slow)
    for name in ("Name", "Description"):
        brought.qtbot.mouseClick(brought.column(name).buttons[READ], LEFT)
    brought.wait(lambda: brought.pane.is_working)
    brought.qtbot.mouseClick(brought.column("Description").buttons[NEVER], LEFT)
    event.set()
    brought.rest()
    brought.go_on()
    assert "Pond House" in brought.texts_in_sight
    assert "Soup and coats." not in brought.texts_in_sight


def test_closing_asks_before_decisions_are_forgotten_that_no_file_has(brought, sheet, tmp_path):
    bar = brought.controller.bar
    brought.to_texts(sheet)
    brought.press(Key.Key_P)
    brought.qtbot.mouseClick(brought.pane.close_button, LEFT)
    assert bar.isVisible()
    brought.qtbot.mouseClick(bar.no_button, LEFT)
    assert brought.state.unread == 3
    brought.save_settings(tmp_path / "answers.yaml")
    brought.qtbot.mouseClick(brought.pane.close_button, LEFT)
    assert not bar.isVisible()
    assert not brought.state.is_open
    assert not any("Dolores" in text for text in brought.shown())


def test_another_file_is_read_only_when_a_person_agrees_to_forget(brought, sheet, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("Name,Phone\nOther House,218-555-0199\n", encoding="utf-8")
    brought.to_texts(sheet)
    brought.press(Key.Key_P)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    keys = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(500, 300), Qt.DropAction.CopyAction, data, LEFT, keys)
    QCoreApplication.sendEvent(brought.window.windowHandle(), event)
    run_pending()
    assert brought.state.read.path == sheet
    brought.qtbot.mouseClick(brought.controller.bar.yes_button, LEFT)
    brought.wait(lambda: brought.state.is_open and brought.state.read.path == other)
    brought.rest()
    assert brought.pane.step is Step.FILE
    assert brought.state.decisions.texts == {}


def test_whoever_looks_something_up_is_told_and_finds_all_as_it_was(brought, sheet, qtbot):
    brought.to_texts(sheet)
    brought.press(Key.Key_P)
    type_query(brought.window, qtbot, "coat")
    assert brought.window.notice_bar.isVisible()
    assert "Save settings" in brought.window.notice_bar.sentence
    assert brought.window.contents.isVisible()
    brought.window.actions_by_id["directory"].trigger()
    run_pending()
    assert brought.pane.step is Step.TEXTS
    assert brought.states()[0] == "Published"
    assert not brought.window.contents.isVisible()
    assert not brought.window.panes.results_stack.isVisible()


def test_the_window_after_a_pack_was_added_goes_on_where_one_was(brought, sheet, open_window, qtbot):
    brought.to_texts(sheet)
    brought.press(Key.Key_L, 4)
    brought.go_on()
    state = brought.state
    other = type(brought)(open_window().window, qtbot)
    other.controller._context.brought[:] = [state]
    other.controller.open_pane()
    other.rest()
    assert other.pane.step is Step.PACK
    assert other.pane.pack.title.text() == "county list"
    assert len(other.plan.entries) == 3
    other.controller.close()


def test_the_window_closes_only_once_a_person_agrees_that_decisions_are_forgotten(open_window, sheet, qtbot):
    opened = open_window()
    brought = Brought(opened.window, qtbot)
    brought.to_columns(sheet)
    opened.window.close()
    assert opened.window.isVisible()
    assert "would be forgotten" in brought.controller.bar.accessibleName()
    qtbot.mouseClick(brought.controller.bar.no_button, LEFT)
    assert opened.window.isVisible()
    assert brought.state.is_open
    opened.window.close()
    qtbot.mouseClick(brought.controller.bar.yes_button, LEFT)
    assert not opened.window.isVisible()


def test_a_file_that_can_not_be_read_is_a_sentence(brought, tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"PK\x03\x04 no workbook")
    brought.controller.read(path)
    brought.wait(lambda: "list.csv" in brought.pane.sentence.text())
    assert brought.window.navigator.location.page == page_names.DIRECTORY


def test_a_doubtful_encoding_is_asked_and_the_answer_is_used(brought, tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes("Name,Phone\nCaf\xe9 Pond,218-555-0100\n".encode("cp1252"))
    brought.read(path)
    assert not brought.pane.main_button.isEnabled()
    assert brought.pane.sentence.text() == "First say which words are right."
    brought.qtbot.mouseClick(brought.pane.file.answers[0], LEFT)
    brought.rest()
    assert brought.state.read.source.sheets[0].rows[0].cells[0] == "Café Pond"
    assert brought.state.decisions.encodings == {"list.csv": "cp1252"}
    assert brought.pane.isAncestorOf(brought.window.focusWidget()), "the button that had the focus is gone"
