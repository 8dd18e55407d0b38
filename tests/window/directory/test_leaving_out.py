"""A row that would come in is left out by a person: in the window, in the answers and in the terminal."""

import json

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from guide.__main__ import main
from guide.window.directory.part_row import Part
from tests.window.directory.brought import LEFT

LEFT_OUT = ["Will come in (2)", "Needs a look (1)", "Held back (2)"]


def test_a_row_that_would_come_in_can_be_left_out_in_the_list_by_key_and_mouse(brought, sheet):
    brought.read(sheet)
    page, held = brought.parts.rows[Part.COMES], brought.parts.rows[Part.HELD]
    for by_key in (True, False):
        row = brought.titles(Part.COMES).index("Warm Up Center")
        page.view.setCurrentIndex(page.model.index(row, 0))
        assert page.tick_box.text() == "Bring this row in"
        assert page.tick_box.isChecked()
        if by_key:
            page.view.setFocus()
            QTest.keyClick(page.view, Qt.Key.Key_Space)
        else:
            box = page.view.visualRect(page.model.index(row, 0)).topLeft() + QPoint(24, 16)
            QTest.mouseClick(page.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, box)
        assert not page.tick_box.isChecked()
        assert brought.counts == LEFT_OUT
        assert [entry.title for entry in brought.parts.coming()] == ["Safe Harbor House", "Coat Closet"]
        assert brought.titles(Part.HELD) == ["Warm Up Center", "Old Barn"]
        held.view.setCurrentIndex(held.model.index(0, 0))
        assert "You left it out." in held.model.details(held.model.lines[0])
        assert "You left it out." in held.details.accessibleName()
        held.view.setFocus()
        QTest.keyClick(held.view, Qt.Key.Key_Space)
        assert brought.counts == ["Will come in (3)", "Needs a look (1)", "Held back (1)"]


def test_the_blank_of_a_name_that_is_typed_ticks_no_row(brought, sheet):
    brought.read(sheet)
    brought.go(Part.COMES)
    before = brought.counts
    view = brought.parts.rows[Part.COMES].view
    view.setFocus()
    QTest.keyClicks(view, "Warm Up")
    assert view.currentIndex().data() == "Warm Up Center"
    assert brought.counts == before


def test_what_was_left_out_stays_out_in_the_terminal_and_next_month(brought, sheet, qtbot, capsys):
    brought.read(sheet)
    brought.go(Part.COMES)
    qtbot.mouseClick(brought.parts.rows[Part.COMES].tick_box, LEFT)
    assert brought.counts == LEFT_OUT
    answers = sheet.parent / "answers.yaml"
    brought.save_answers(answers)
    words = ("import", str(sheet), "--answers", str(answers))
    assert main([*words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == {"comes": 2, "look": 1, "held": 2, "all": 5}
    assert main([*words]) == 0
    assert "You left it out." in capsys.readouterr().out
    brought.controller.close()
    brought.read(sheet)
    brought.use_answers(answers)
    assert brought.counts == LEFT_OUT
    brought.titles(Part.HELD)
    assert not brought.parts.rows[Part.HELD].tick_box.isChecked()
