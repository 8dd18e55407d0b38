"""What a cell says that may be private is shown only to a person who wants to see it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from guide.window.directory.part_row import Part
from tests.window.directory.brought import LEFT

SHEET = (
    "Agency,What they do,Phone,Confidential?\n"
    "Coat Closet,Warm coats,218-555-0144,no\n"
    "Soup Line,Soup and bread,218-555-0145,wait till Marcy calls back\n"
    "Bread Box,Bread,218-555-0146,see the other tab\n"
    "Night Bus,Rides,218-555-0147,no\n"
)
CELLS = ("wait till Marcy calls back", "see the other tab")


@pytest.fixture
def page(brought, tmp_path):
    return brought.page_of(tmp_path, SHEET, Part.LOOK)


def shown_of(page):
    """What stands on the page and is heard of it."""
    rows = range(page.model.rowCount())
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.UserRole + 1)
    listed = (str(page.model.data(page.model.index(row), role)) for row in rows for role in roles)
    return "\n".join((*listed, page.details.accessibleName()))


def test_it_is_shown_of_each_row_once_a_person_wants_it_and_comes_into_no_entry(brought, page, qtbot):
    assert page.model.rowCount() == 2
    assert page.cells_box.isVisible()
    for by_key in (True, False):
        page.view.setCurrentIndex(page.model.index(0))
        assert not any(cell in shown_of(page) for cell in CELLS)
        if by_key:
            page.cells_box.setFocus()
            QTest.keyClick(page.cells_box, Qt.Key.Key_Space)
        else:
            qtbot.mouseClick(page.cells_box, LEFT)
        assert "Confidential?: wait till Marcy calls back" in page.details.accessibleName().split("\n")
        page.view.setCurrentIndex(page.model.index(1))
        assert "Confidential?: see the other tab" in page.details.accessibleName().split("\n")
        qtbot.mouseClick(page.cells_box, LEFT)
        assert not any(cell in shown_of(page) for cell in CELLS)
    qtbot.mouseClick(page.cells_box, LEFT)
    qtbot.mouseClick(page.tick_box, LEFT)
    assert len(brought.parts.coming()) == 3
    assert not any(cell in str(brought.parts.coming()) for cell in CELLS)
    brought.go(Part.COMES)
    assert not brought.parts.rows[Part.COMES].cells_box.isVisible(), "where nothing is asked"


def test_it_is_hidden_again_for_another_file(brought, page, qtbot, tmp_path):
    qtbot.mouseClick(page.cells_box, LEFT)
    brought.parts.forget()
    assert not page.cells_box.isChecked()
