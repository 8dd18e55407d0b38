"""Words about a person are cut from a row in the window, and the box of the row shows where they stand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from guide.__main__ import main
from guide.directory.columns.answers_file import read_answers
from guide.window.directory.part_row import Part
from tests.window.directory.brought import LEFT

SHEET = (
    "Agency,What they do,Who can go,Phone\n"
    "Coat Closet,Warm coats,Anyone,218-555-0144\n"
    "Soup Line,Soup and bread,Anyone. Ask for Jane Doe at the door.,218-555-0145\n"
)
PASSAGE = "There it says: “Anyone. Ask for Jane Doe at the door.”"


@pytest.fixture
def people(brought, tmp_path):
    brought.page_of(tmp_path, SHEET, Part.LOOK)
    return tmp_path / "list.csv"


def test_a_row_comes_in_without_the_words_it_needs_a_look_for(brought, people, qtbot):
    page = brought.parts.rows[Part.LOOK]
    for by_key in (True, False):
        assert PASSAGE in page.details.accessibleName().split("\n")
        assert page.cut_box.isVisible()
        if by_key:
            page.cut_box.setFocus()
            QTest.keyClick(page.cut_box, Qt.Key.Key_Space)
        else:
            qtbot.mouseClick(page.cut_box, LEFT)
        assert brought.counts == ["Will come in (2)", "Needs a look (0)", "Held back (0)"]
        assert (page.cut_box.isChecked(), page.tick_box.isChecked()) == (True, True)
        assert "Left out: “Ask for Jane Doe at the door.”" in page.details.accessibleName().split("\n")
        soup = brought.parts.coming()[1]
        assert soup.eligibility_description == "Anyone."
        qtbot.mouseClick(page.tick_box, LEFT)
        assert brought.counts == ["Will come in (1)", "Needs a look (1)", "Held back (0)"]
        assert not page.cut_box.isChecked()
    brought.go(Part.COMES)
    assert not brought.parts.rows[Part.COMES].cut_box.isVisible(), "a row without such words"


def test_a_row_with_another_reason_comes_in_by_that_tick_as_well(brought, tmp_path, qtbot):
    text = SHEET.replace("Phone\n", "Phone,Status\n").replace("0145\n", "0145,perhaps\n")
    page = brought.page_of(tmp_path, text, Part.LOOK)
    shown = page.details.accessibleName()
    assert "does it still exist?" in shown
    assert PASSAGE in shown
    qtbot.mouseClick(page.cut_box, LEFT)
    assert brought.counts == ["Will come in (2)", "Needs a look (0)", "Held back (0)"]
    assert "Jane" not in repr(brought.parts.coming())
    qtbot.mouseClick(page.cut_box, LEFT)
    assert brought.counts == ["Will come in (1)", "Needs a look (1)", "Held back (0)"]
    assert not page.tick_box.isChecked()


def test_all_texts_of_a_page_can_be_read_before_it_is_made(brought, tmp_path):
    texts = ("Coats", "Anyone", "Ring twice", "A dollar", "Bus 6", "218-555-0144 (nights)")
    sheet = f"Agency,What they do,Who can go,How to get in,Cost,Bus,Phone\nCoat Closet,{','.join(texts)}\n"
    shown = brought.page_of(tmp_path, sheet).details.accessibleName()
    assert [text for text in texts if text not in shown] == []


def test_words_that_were_cut_stay_so_next_month_and_in_the_terminal(brought, people, qtbot, capsys):
    qtbot.mouseClick(brought.parts.rows[Part.LOOK].cut_box, LEFT)
    answers = people.parent / "answers.yaml"
    brought.save_answers(answers)
    assert list(read_answers(answers).keep) == ["words"]
    assert main(["import", str(people), "--answers", str(answers), "--dry-run"]) == 0
    assert "2 rows: 2 will come in" in capsys.readouterr().out


def test_the_list_and_the_box_show_a_row_without_what_is_cut(brought, tmp_path, qtbot):
    text = "Agency,What they do,Bus,Phone\nSoup Line,Soup. Ask for Jane Doe at the door,Bus 6,218-555-0145\n"
    qtbot.mouseClick(brought.page_of(tmp_path, text, Part.LOOK).cut_box, LEFT)
    brought.go(Part.COMES)
    page = brought.parts.rows[Part.COMES]
    assert "Jane" not in page.model.details(page.model.lines[0]).split("\n")[0]
    assert "U+000A" not in page.details.accessibleName()
