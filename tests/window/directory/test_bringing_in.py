"""A directory is read, looked through, corrected and made a pack of in the window, as a worker does it."""

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from guide.directory.importing.new_pack import content_of
from guide.packs.pack_file import PackFile
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.directory import packing as packing_module
from guide.window.directory.part_row import Part
from tests.window.directory.brought import CANARY, LEFT, named
from tests.window.steps import run_pending


def test_a_sheet_is_shown_with_a_meaning_for_each_column_and_an_outcome_for_each_row(brought, sheet):
    brought.read(sheet)
    assert brought.counts == ["Will come in (3)", "Needs a look (1)", "Held back (1)"]
    page = brought.column("Phone")
    assert page.box.currentText() == "Phone: number"
    # First of what there is something to know, then the others, each as they stand in the sheet.
    assert brought.titles(Part.COMES) == ["Safe Harbor House", "Warm Up Center", "Coat Closet"]
    assert brought.titles(Part.HELD) == ["Old Barn"]
    assert brought.titles(Part.LOOK) == ["Coat Closets"]
    look = brought.parts.rows[Part.LOOK]
    assert "Row 6" in look.details.accessibleName()
    assert "Row 5" in look.details.other_label.text()
    assert "It looks like row 5 of county list 2026-11-01.csv." in look.details.accessibleName()
    assert look.view.accessibleDescription() == ""
    assert list(sheet.parent.glob("*.*")) == [sheet]


def test_what_is_private_is_in_no_label_and_in_no_model(brought, sheet):
    brought.read(sheet)
    for part in (Part.COLUMNS, Part.COMES, Part.LOOK, Part.HELD):
        brought.go(part)
        view = brought.parts.columns.view if part is Part.COLUMNS else brought.parts.rows[part].view
        for row in range(view.model().rowCount()):
            view.setCurrentIndex(view.model().index(row, 0))
            assert not [text for text in brought.texts() if CANARY in text.casefold()]


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(500, 300), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QCoreApplication.sendEvent(window.windowHandle(), event)


def test_a_sheet_that_is_dropped_on_the_window_is_shown(brought, sheet):
    drop(brought.window, sheet)
    brought.wait(lambda: brought.parts.review is not None)
    assert brought.window.top_bar.field.text() == ""


def test_the_menu_asks_for_a_file_and_a_whole_folder_can_be_taken(brought, sheet, qtbot):
    brought.window.actions_by_id["directory"].trigger()
    (dialog,) = brought.window.findChildren(FileDialog)
    brought.wait(lambda: bool(dialog.browser.folder))
    dialog.browser.open(str(sheet.parent))
    brought.wait(lambda: not dialog.browser.is_reading)
    dialog.folder_button.setFocus()
    QTest.keyClick(dialog.folder_button, Qt.Key.Key_Return)
    brought.wait(lambda: brought.parts.review is not None)
    assert brought.counts[0] == "Will come in (3)"


def test_another_meaning_of_a_column_changes_the_plan_at_once(brought, sheet, qtbot):
    brought.read(sheet)
    page = brought.column("Exclude From Website")
    assert page.box.currentText() == "Private: says whether a row may be shown"
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert page.box.view().isVisible()
    page.box.hidePopup()
    brought.mean("Exclude From Website", "")
    brought.wait(lambda: brought.counts[2] == "Held back (0)")
    assert page.box.currentText() == "Not used"
    assert page.view.currentIndex().row() == 9


def test_a_row_that_is_ticked_by_key_or_mouse_counts_and_comes_in(brought, sheet, qtbot):
    brought.read(sheet)
    before = ["Will come in (3)", "Needs a look (1)", "Held back (1)"]
    page, coming = brought.parts.rows[Part.LOOK], brought.parts.rows[Part.COMES]
    for by_key in (True, False):
        assert brought.counts == before
        brought.go(Part.LOOK)
        if by_key:
            page.view.setFocus()
            QTest.keyClick(page.view, Qt.Key.Key_Space)
        else:
            qtbot.mouseClick(page.tick_box, LEFT)
        assert brought.counts == ["Will come in (4)", "Needs a look (0)", "Held back (1)"]
        assert page.tick_box.isChecked()
        assert len(brought.parts.coming()) == 4
        at = brought.titles(Part.COMES).index("Coat Closets")
        coming.view.setCurrentIndex(coming.model.index(at, 0))
        qtbot.mouseClick(coming.tick_box, LEFT)
    assert brought.counts == before


def test_a_pack_is_made_only_where_a_worker_names_a_file_and_has_nothing_private(brought, sheet):
    brought.read(sheet)
    assert [each.name for each in sheet.parent.iterdir() if each.is_file()] == [sheet.name]
    path = sheet.parent / "county.fieldguide"
    brought.make(path)
    assert "Saved as county.fieldguide" in brought.parts.pack.result.text()
    assert sorted(each.name for each in sheet.parent.iterdir() if each.is_file()) == [sheet.name, path.name]
    file = PackFile(path.read_bytes())
    assert (file.manifest.title, file.manifest.publisher) == ("county list", "Pond County")
    guide = file.ready_guide()
    assert {entry.title for entry in guide.entries} == {"Warm Up Center", "Safe Harbor House", "Coat Closet"}
    content = file.content()
    for data in (*content.values(), file.ready_index()):
        assert b"canary" not in bytes(data).lower()


def test_answers_are_saved_and_used_for_the_next_months_file(brought, sheet, qtbot):
    brought.read(sheet)
    brought.mean("Exclude From Website", "")
    brought.wait(lambda: brought.counts[2] == "Held back (0)")
    brought.go(Part.LOOK)
    qtbot.mouseClick(brought.parts.rows[Part.LOOK].tick_box, LEFT)
    answers = sheet.parent / "answers.yaml"
    brought.save_answers(answers)
    assert CANARY not in answers.read_text(encoding="utf-8").casefold()
    brought.controller.close()
    brought.read(sheet)
    assert brought.counts == ["Will come in (3)", "Needs a look (1)", "Held back (1)"]
    brought.use_answers(answers)
    assert brought.counts == ["Will come in (5)", "Needs a look (0)", "Held back (0)"]
    brought.go(Part.PACK)
    assert "1 row comes in because you ticked it." in brought.parts.pack.sentence.text()


def test_a_file_that_is_there_is_replaced_after_a_question_alone(brought, sheet, qtbot):
    path = sheet.parent / "county.fieldguide"
    path.write_text("mine", encoding="utf-8")
    brought.read(sheet)
    brought.go(Part.PACK)
    qtbot.keyClicks(brought.parts.pack.fields.publisher, "Pond County")
    for is_wanted in (False, True):
        qtbot.mouseClick(brought.parts.pack.make_button, LEFT)
        named(brought, qtbot, path)
        bar = brought.controller.made().saving.files.bar
        brought.wait(bar.isVisible)
        assert path.read_text(encoding="utf-8") == "mine"
        qtbot.mouseClick(bar.yes_button if is_wanted else bar.no_button, LEFT)
    brought.wait(brought.parts.pack.take_button.isVisible)
    assert path.read_bytes().startswith(b"PK")


def test_what_the_check_refuses_needs_a_look_and_the_rest_is_made_a_pack_of(
    brought, sheet, qtbot, monkeypatch
):
    brought.read(sheet)
    taken = brought.parts.coming()[0]
    monkeypatch.setattr(
        packing_module,
        "content_of",
        lambda entries, pack: {
            name: data.replace(b"summary:", b"sumary:") if taken.id in name else data
            for name, data in content_of(entries, pack).items()
        },
    )
    brought.go(Part.PACK)
    qtbot.keyClicks(brought.parts.pack.fields.publisher, "Pond County")
    qtbot.mouseClick(brought.parts.pack.make_button, LEFT)
    brought.wait(lambda: brought.counts == ["Will come in (2)", "Needs a look (2)", "Held back (1)"])
    assert "needs a look" in brought.parts.pack.result.text()
    assert taken.title in brought.titles(Part.LOOK)
    brought.make(sheet.parent / "rest.fieldguide", publisher="")


@pytest.mark.usefixtures("watched")
def test_hide_now_works_while_a_directory_is_read(open_window, qtbot, sheet):
    opened = open_window()
    opened.window.rest.directories.read(sheet)
    opened.window.actions_by_id["hide"].trigger()
    assert opened.left.times == 1


def test_stop_in_the_middle_keeps_nothing(brought, sheet, qtbot):
    with sheet.open("a", encoding="utf-8") as file:
        file.writelines(
            f"{n},Place {n},Help,All,218-555-{n:04},{n} Main Street,,,,No\n" for n in range(6, 3000)
        )
    brought.controller.read(sheet)
    qtbot.mouseClick(brought.pane.stop_button, LEFT)
    assert brought.pane.sentence.text() == "Stopped. Nothing was written."
    assert brought.pane.progress.isHidden()
    qtbot.wait(300)
    assert brought.parts.review is None
    assert brought.controller.made().bringing.directory is None


def test_another_meaning_that_is_stopped_changes_nothing(brought, sheet, qtbot):
    brought.read(sheet)
    page = brought.mean("Exclude From Website", "")
    qtbot.mouseClick(brought.pane.stop_button, LEFT)
    assert page.box.currentData() == "private.flag"
    assert brought.counts[2] == "Held back (1)"
    assert brought.controller.made().bringing.directory.guesses[0].columns[9].field == "private.flag"


def test_a_click_beside_the_name_of_the_source_makes_a_pack_with_it(brought, sheet, qtbot):
    brought.read(sheet)
    brought.go(Part.PACK)
    page = brought.parts.pack
    qtbot.keyClicks(page.fields.publisher, "Pond County")
    page.fields.source.setFocus()
    qtbot.keyClicks(page.fields.source, " of Pond")
    qtbot.mouseClick(page.make_button, LEFT)
    brought.wait(lambda: bool(brought.window.findChildren(FileDialog)))
    assert brought.controller.made().bringing.directory.source == "county list of Pond"
    assert all("county list of Pond" in entry.sources[0].title for entry in brought.parts.coming())
    brought.window.findChildren(FileDialog)[0].reject()


def test_a_wrong_file_is_one_sentence(brought, tmp_path):
    path = tmp_path / "photo.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    brought.controller.read(path)
    brought.wait(lambda: "photo.csv" in brought.pane.sentence.text())
    assert not brought.parts.isVisible()
    brought.controller.read(tmp_path / "gone.csv")
    brought.wait(lambda: "gone.csv can't be read" in brought.pane.sentence.text())


def test_letters_that_can_not_be_known_are_asked_about_with_both_readings(brought, tmp_path, qtbot):
    path = tmp_path / "list.csv"
    path.write_bytes("Name,Phone,Description\nMEDA\u2019s,218-555-0100,Coats\n".encode("mac_roman"))
    brought.read(path)
    assert brought.parts.tabs.part is Part.QUESTIONS
    assert brought.pane.sentence.text().startswith("Answer the question first")
    labels = " ".join(label.text() for label in brought.parts.questions.findChildren(QLabel))
    assert "MEDA\u00d5s" in labels
    assert "MEDA\u2019s" in labels
    qtbot.mouseClick(brought.parts.questions.buttons[1], LEFT)
    brought.wait(lambda: brought.counts[0] == "Will come in (1)")
    assert brought.titles(Part.COMES) == ["MEDA\u2019s"]
    assert brought.parts.tabs.tabs[Part.QUESTIONS].isHidden()


def test_leaving_the_pane_forgets_what_was_read_but_not_what_was_answered(brought, sheet):
    brought.read(sheet)
    before = brought.counts
    brought.mean("Who can go", "")
    brought.wait(lambda: not brought.pane.progress.isVisible())
    brought.titles(Part.LOOK)
    brought.parts.rows[Part.LOOK].tick_box.click()
    brought.parts.pack.fields.title.setText("Winter help")
    ticked = brought.counts
    assert ticked != before
    brought.window.actions_by_id["home"].trigger()
    assert brought.parts.review is None
    assert brought.controller.made().bringing.directory is None
    brought.window.actions_by_id["back"].trigger()
    run_pending()
    assert brought.pane.isVisible()
    assert "forgotten" in brought.pane.sentence.text()
    assert not brought.parts.isVisible()
    brought.read(sheet)
    assert brought.counts == ticked
    assert brought.column("Who can go").box.currentData() == ""
    assert brought.parts.pack.fields.title.text() == "Winter help"


def test_after_it_was_closed_the_same_file_is_read_as_a_new_one(brought, sheet):
    brought.read(sheet)
    before = brought.counts
    brought.titles(Part.LOOK)
    brought.parts.rows[Part.LOOK].tick_box.click()
    assert brought.counts != before
    brought.pane.close_button.click()
    brought.read(sheet)
    assert brought.counts == before


def test_the_box_of_a_row_says_where_it_serves_and_in_which_languages_as_its_page_does(brought, tmp_path):
    for heading in ("Counties served", "Cnty served"):
        sheet = f'Agency,Phone,{heading},Languages\nSoup Line,218-555-0144,Hennepin,"English, Spanish"\n'
        lines = brought.page_of(tmp_path, sheet).details.this_label.text().split("\n")
        assert {"Languages: English, Spanish", "Where: Hennepin County"} <= set(lines), heading
