"""What a person brings in nevertheless is one thing in the window, in the terminal and in the file of answers."""

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest

from guide.__main__ import main
from guide.directory.columns.answers_file import read_answers
from guide.window.directory.part_row import Part
from guide.window.widgets import accessibility
from tests.window.directory.brought import CANARY, LEFT


def rows_in_terminal(sheet, capsys, *words):
    capsys.readouterr()
    assert main(["import", str(sheet), "--json", *words]) == 0
    return json.loads(capsys.readouterr().out)["rows"]


def go_to(brought, part, title):
    titles = brought.titles(part)
    page = brought.parts.rows[part]
    page.view.setCurrentIndex(page.model.index(titles.index(title), 0))
    return page


def test_a_place_is_told_only_when_it_is_ticked(brought, sheet, qtbot):
    brought.read(sheet)
    assert not go_to(brought, Part.COMES, "Warm Up Center").tell_box.isVisible()
    page = go_to(brought, Part.COMES, "Safe Harbor House")
    assert "Canary Lane" not in page.details.accessibleName()
    for is_told, by_key in ((True, True), (False, True), (True, False), (False, False), (True, True)):
        if by_key:
            page.tell_box.setFocus()
            QTest.keyClick(page.tell_box, Qt.Key.Key_Space)
        else:
            qtbot.mouseClick(page.tell_box, LEFT)
        entry = next(each for each in brought.parts.coming() if each.title == "Safe Harbor House")
        assert (entry.address == "7 Canary Lane", not entry.confidential) == (is_told, is_told)
        assert ("7 Canary Lane" in page.details.accessibleName()) is is_told
        assert page.tell_box.isChecked() is is_told
    spoken = page.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("It comes in with its address.")


def test_no_place_is_offered_that_a_column_calls_private(brought, tmp_path):
    text = (
        "Name,Description,Phone,Address,Address is private\n"
        "Safe Harbor,Help for survivors of domestic violence,218-555-0100,7 Canary Lane,Yes\n"
    )
    brought.page_of(tmp_path, text)
    page = go_to(brought, Part.COMES, "Safe Harbor")
    assert not page.tell_box.isVisible()
    assert not [text for text in brought.texts() if CANARY in text.casefold()]


def test_what_was_ticked_in_the_window_comes_in_in_the_terminal(brought, sheet, qtbot, capsys):
    brought.read(sheet)
    for part, title in ((Part.LOOK, "Coat Closets"), (Part.HELD, "Old Barn")):
        qtbot.mouseClick(go_to(brought, part, title).tick_box, LEFT)
    qtbot.mouseClick(go_to(brought, Part.COMES, "Safe Harbor House").tell_box, LEFT)
    answers = sheet.parent / "answers.yaml"
    brought.save_answers(answers)
    assert set(read_answers(answers).keep) == {"alike", "private", "place"}
    words = ("--answers", str(answers))
    assert rows_in_terminal(sheet, capsys, *words) == {"comes": 5, "look": 0, "held": 0, "all": 5}
    pack = sheet.parent / "pond"
    assert main(["import", str(sheet), *words, "--into", str(pack), "--publisher", "Pond", "--yes"]) == 0
    assert "7 Canary Lane" in "".join(path.read_text("utf-8") for path in pack.rglob("*.yaml"))


def test_what_was_kept_in_the_terminal_is_ticked_in_the_window_next_month(brought, sheet, qtbot, capsys):
    answers = sheet.parent / "answers.yaml"
    kept = ("--keep", f"private={sheet.name}:4", "--keep", f"place={sheet.name}:3")
    rows_in_terminal(sheet, capsys, *kept, "--answers", str(answers))
    lines = sheet.read_text("utf-8").splitlines(keepends=True)
    later = sheet.parent / "county list 2026-12-01.csv"
    later.write_text("".join((lines[0], *reversed(lines[1:]))), encoding="utf-8")  # all rows elsewhere
    brought.read(later)
    assert brought.counts == ["Will come in (3)", "Needs a look (1)", "Held back (1)"]
    brought.use_answers(answers)
    assert brought.counts == ["Will come in (4)", "Needs a look (1)", "Held back (0)"]
    assert go_to(brought, Part.COMES, "Old Barn").tick_box.isChecked()
    assert go_to(brought, Part.COMES, "Safe Harbor House").tell_box.isChecked()


def test_a_row_with_another_reason_next_month_is_asked_about_again(brought, sheet, qtbot, capsys):
    answers = sheet.parent / "answers.yaml"
    rows_in_terminal(sheet, capsys, "--keep", f"alike={sheet.name}:6", "--answers", str(answers))
    text = sheet.read_text("utf-8").rstrip()
    sheet.write_text(text.removesuffix("No") + "Yes\n", "utf-8")
    brought.read(sheet)
    brought.use_answers(answers)
    assert "Coat Closets" in brought.titles(Part.HELD)
    assert rows_in_terminal(sheet, capsys, "--answers", str(answers))["held"] == 2


def test_a_tick_in_the_list_is_told(brought, sheet, monkeypatch):
    told = list[str]()

    def tell(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append(event.message())

    brought.read(sheet)
    page = go_to(brought, Part.LOOK, "Coat Closets")
    page.view.setFocus()
    monkeypatch.setattr(accessibility, "is_heard", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    for _ in range(2):
        QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert told == ["It comes in nevertheless.", "It stays out."]


def test_what_was_said_of_the_pack_is_there_next_month_and_counts_in_the_terminal(brought, sheet, capsys):
    brought.read(sheet)
    fields = brought.parts.pack.fields
    said = {fields.title: "Pond services", fields.publisher: "Pond Coalition", fields.source: "Pond list"}
    for field, text in said.items():
        field.setText(text)
    answers, pack = sheet.parent / "answers.yaml", sheet.parent / "new"
    brought.save_answers(answers)
    assert read_answers(answers).pack == fields.answers
    rows_in_terminal(sheet, capsys, "--answers", str(answers), "--into", str(pack), "--yes")
    about = (pack / "pack.yaml").read_text("utf-8")
    assert "title: Pond services\n" in about
    assert "publisher: Pond Coalition\n" in about
    assert "Pond list, row 2" in "".join(path.read_text("utf-8") for path in pack.rglob("*.yaml"))
    later = sheet.parent / "another name.csv"
    later.write_bytes(sheet.read_bytes())
    brought.read(later)
    assert fields.publisher.text() == ""
    brought.use_answers(answers)
    assert [field.text() for field in said] == list(said.values())
    assert brought.controller.made().bringing.directory.source == "Pond list"
