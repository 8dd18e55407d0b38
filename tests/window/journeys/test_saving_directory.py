"""All services are saved as a directory, results and hand-out lists as a table, where the worker says."""

import csv
import io
import json
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.places import Places
from guide.window.dialogs.confirm_bar import ConfirmBar
from tests.builders import entry, small_places
from tests.directory.export.made_up import FULL, SECRET, made_up
from tests.window.handout.steps import answer, ask_for_menu, choose, dialog_of
from tests.window.steps import result_ids, type_query

LEFT, Key = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The folder in which the dialog starts."""
    folder = tmp_path / "place"
    folder.mkdir()
    monkeypatch.setattr("guide.window.dialogs.places.QDir.homePath", lambda: str(folder))
    return folder


@pytest.fixture(scope="module")
def shared(open_shared):
    return open_shared(made_up())


@pytest.fixture
def full(window):
    return window


def rows_of(file):
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def finish(window, qtbot, words):
    qtbot.waitUntil(lambda: not window.rest.works.is_busy)
    qtbot.waitUntil(lambda: words in window.notice_bar.sentence and window.notice_bar.isVisible())


def question_of(window):
    """Return the bar that asks whether to replace a file, if it is open."""
    return [bar for bar in window.findChildren(ConfirmBar) if bar.isVisible()]


def test_the_table_for_people_is_offered_first(full, qtbot, place):
    full.actions_by_id["save-directory"].trigger()
    dialog = dialog_of(full)
    assert (dialog.formats.currentText(), dialog.field.text()) == ("Table for people (CSV)", "directory.csv")
    answer(dialog, qtbot)
    finish(full, qtbot, "Saved as directory.csv in ")
    assert FULL.title in [row["Name"] for row in rows_of(place / "directory.csv")]


def test_the_directory_is_saved_as_the_standard_and_by_a_name_with_another_ending_or_none(full, qtbot, place):
    full.actions_by_id["save-directory"].trigger()
    answer(dialog_of(full), qtbot, "directory.json")
    finish(full, qtbot, "Saved as directory.json in ")
    page = json.loads((place / "directory.json").read_bytes())
    assert {each["x_field_guide"]["id"] for each in page["contents"]} >= {FULL.id, SECRET.id}
    assert [path.name for path in place.iterdir()] == ["directory.json"]
    for name, wanted in (("other.zip", "other.zip"), ("mine", "mine.zip")):
        full.actions_by_id["save-directory"].trigger()
        dialog = dialog_of(full)
        if name == "mine":
            dialog.formats.setCurrentIndex(2)
        answer(dialog, qtbot, name)
        finish(full, qtbot, f"Saved as {wanted} in ")
        assert (place / wanted).read_bytes().startswith(b"PK")


def test_the_format_is_chosen_by_keys_and_the_ending_follows(full, qtbot, place):
    full.actions_by_id["save-directory"].trigger()
    dialog = dialog_of(full)
    qtbot.waitUntil(lambda: bool(dialog.browser.folder))
    assert dialog.formats.accessibleName() == "Format"
    qtbot.keyClick(dialog.field, Key.Key_Tab)
    assert dialog.formats.hasFocus()
    qtbot.keyClick(dialog.formats, Key.Key_Down)
    assert (dialog.formats.currentText(), dialog.field.text()) == (
        "HSDS 3.1 for programs (JSON)",
        "directory.json",
    )
    qtbot.keyClick(dialog.formats, Key.Key_Down)
    assert dialog.field.text() == "directory.zip"
    with qtbot.waitSignal(dialog.chosen):
        qtbot.keyClick(dialog.field, Key.Key_Return)
    finish(full, qtbot, "Saved as directory.zip in ")
    assert (place / "directory.zip").read_bytes().startswith(b"PK")


def test_a_file_is_replaced_only_when_confirmed(full, qtbot, place):
    file = place / "directory.json"
    file.write_text("mine", encoding="utf-8")
    full.actions_by_id["save-directory"].trigger()
    answer(dialog_of(full), qtbot, "directory.json")
    asked = partial(question_of, full)
    for key in (Key.Key_Escape, Key.Key_Return):
        qtbot.waitUntil(lambda: bool(asked()))
        (question,) = asked()
        assert question.no_button.hasFocus()
        assert question.accessibleName() == "directory.json is there already. Replace it?"
        assert file.read_text(encoding="utf-8") == "mine"
        qtbot.keyClick(question.no_button, key)
        assert full.top_bar.field.hasFocus()
        full.actions_by_id["save-directory"].trigger()
        answer(dialog_of(full), qtbot, "directory.json")
    qtbot.waitUntil(lambda: bool(asked()))
    qtbot.keyClick(question.no_button, Key.Key_Backtab)
    assert question.yes_button.hasFocus()
    qtbot.keyClick(question.yes_button, Key.Key_Return)
    finish(full, qtbot, "Saved as directory.json in ")
    assert file.read_bytes().startswith(b"{")


def test_where_there_is_no_service_it_says_so(open_window, qtbot, place):
    guide = made_up()
    window = open_window(replace(guide, entries=guide.entries[:1])).window
    window.actions_by_id["save-directory"].trigger()
    answer(dialog_of(window), qtbot)
    finish(window, qtbot, "There is no service to be written.")
    assert not list(place.iterdir())


def test_the_results_are_saved_in_their_order_from_both_menus_once_there_are_some(full, qtbot, place):
    menu, action = full.top_bar.menu_button.menu(), full.actions_by_id["save-results"]
    menu.aboutToShow.emit()
    assert not action.isEnabled()
    type_query(full, qtbot, "desk")
    expected = result_ids(full)
    assert len(expected) > 1
    menu.aboutToShow.emit()
    assert action.isEnabled()
    action.trigger()
    answer(dialog_of(full), qtbot)
    finish(full, qtbot, "Saved as results.csv in ")
    assert [row["Id"] for row in rows_of(place / "results.csv")] == expected
    full.results.view.setFocus()
    ask_for_menu(full.results.view)
    menu = next(each for each in full.results.view.findChildren(QMenu) if each.isVisible())
    choose(menu, "Save these results as CSV")
    answer(dialog_of(full), qtbot, "again.csv")
    finish(full, qtbot, "Saved as again.csv in ")
    assert [row["Id"] for row in rows_of(place / "again.csv")] == expected


@pytest.fixture
def many(open_window):
    """A window whose guide has more desks than the list of results has room for."""
    guide = made_up()
    desks = tuple(replace(FULL, id=f"desk-{n}", title=f"Desk {n} of the harbor") for n in range(70))
    return open_window(replace(guide, entries=(*guide.entries, *desks))).window


def test_all_that_fit_are_saved_those_of_the_list_first_and_of_others_it_says_how_many(many, qtbot, place):
    type_query(many, qtbot, "desk harbor")
    shown = result_ids(many)
    many.actions_by_id["save-results"].trigger()
    answer(dialog_of(many), qtbot)
    finish(many, qtbot, "Saved as results.csv in ")
    saved = [row["Id"] for row in rows_of(place / "results.csv")]
    assert len(shown) == 50
    assert saved[:50] == shown
    assert {f"desk-{n}" for n in range(70)} <= set(saved)
    assert f"{len(saved)} pages have all of the words." in many.results.head.count_label.text()
    assert "the best" not in many.notice_bar.sentence
    many.top_bar.field.setText("desk xyzzyq harbor")
    many.actions_by_id["save-results"].trigger()
    answer(dialog_of(many), qtbot, "some.csv")
    finish(many, qtbot, "Saved as some.csv in ")
    assert len(rows_of(place / "some.csv")) == 50
    assert "These are the best 50 of " in many.notice_bar.sentence


def test_with_a_chosen_place_none_that_fits_is_left_out(open_window, qtbot, place):
    rows = small_places().rows
    places = Places(rows=tuple(replace(each, ask_first=("navigator",)) for each in rows))
    asked = entry("navigator", Kind.SERVICE, title="Harbor navigator", region=("st-louis",))
    desks = [
        entry(f"desk-{n}", Kind.SERVICE, title=f"Zebra desk {n}", region=("minnesota",)) for n in range(70)
    ]
    window = open_window(Guide(None, (asked, *desks), places=places)).window
    box = window.contents.place_box
    box.setCurrentIndex(box.findData("st-louis"))
    box.activated.emit(box.currentIndex())
    type_query(window, qtbot, "zebra")
    assert "navigator" in result_ids(window)
    window.actions_by_id["save-results"].trigger()
    answer(dialog_of(window), qtbot)
    finish(window, qtbot, "Saved as results.csv in ")
    saved = [row["Id"] for row in rows_of(place / "results.csv")]
    assert saved[:50] == result_ids(window)
    assert len(saved) == 71
    assert set(saved) == {"navigator", *(each.id for each in desks)}


def test_a_list_of_the_hand_out_is_saved_as_a_table_that_is_said_not_to_be_discreet(full, qtbot, place):
    for target in (FULL.id, f"{FULL.id}#what", "coat-drive"):
        full.handouts.toggle(target)
    qtbot.keyClick(full, Key.Key_F6)
    pane = full.handouts.pane
    for discreet in (False, True):
        if discreet:
            pane.paper_pane.options.discreet.click()
        qtbot.mouseClick(pane.items_pane.list_buttons.save_button, LEFT)
        dialog = dialog_of(full)
        assert dialog.field.text() == "list.yaml"
        dialog.formats.setCurrentIndex(1)
        answer(dialog, qtbot, f"list-{discreet}.csv")
        qtbot.waitUntil(lambda name=f"list-{discreet}": f"Saved as {name}" in pane.message_line.text())
        assert ("It is not discreet" in pane.message_line.text()) is discreet
        assert [row["Id"] for row in rows_of(place / f"list-{discreet}.csv")] == [FULL.id, "coat-drive"]
