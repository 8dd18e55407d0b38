"""Of a row that is private nothing is shown but its title, although it is there twice."""

import pytest
from PySide6.QtCore import Qt

from guide.window.directory.part_row import Part

HEADINGS = "Name,What they do,Phone,Address,Private\n"
ROW = "Birch House,Beds for the night,218-555-0144,7 Canary Lane"
TEXTS = ("beds", "555-0144", "canary")
BOXES = ("tell_box", "cut_box", "cells_box")


@pytest.fixture
def held(brought, tmp_path):
    """What was shown of a sheet of rows, each with what stands below "Private"."""

    def read(*private):
        path = tmp_path / "list.csv"
        path.write_text(HEADINGS + "".join(f"{ROW},{each}\n" for each in private), encoding="utf-8")
        brought.read(path)
        brought.go(Part.HELD)
        return brought.parts.rows[Part.HELD]

    return read


def shown_of(page, row):
    """What the list and the box show, and tell a screen reader, of one row."""
    index = page.model.index(row)
    page.view.setCurrentIndex(index)
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.UserRole + 1)
    listed = (str(page.model.data(index, role)) for role in roles)
    return "\n".join((*listed, page.details.this_label.text(), page.details.accessibleName())).casefold()


@pytest.mark.parametrize(("private", "number"), [(("Yes", "Yes"), 2), (("No", "Yes"), 1), (("Yes", "No"), 1)])
def test_nothing_is_shown_of_a_private_row_that_is_equal_to_another(held, private, number):
    page = held(*private)
    assert page.model.rowCount() == number
    for row in range(number):
        assert "birch house" in shown_of(page, row)
        assert not [text for text in TEXTS if text in shown_of(page, row)]
        assert not [name for name in BOXES if getattr(page, name).isVisible()]
        assert not page.details.other_label.isVisible()


def test_a_row_that_is_only_there_twice_is_shown_beside_the_other(held):
    page = held("No", "No")
    assert page.model.rowCount() == 1
    assert "beds for the night" in shown_of(page, 0)
    assert "Beds for the night" in page.details.other_label.text()


def test_a_row_like_a_private_one_is_asked_about_and_says_nothing_of_that(held, brought):
    held("No", "Yes")
    assert brought.counts == ["Will come in (0)", "Needs a look (1)", "Held back (1)"]
    brought.go(Part.LOOK)
    page = brought.parts.rows[Part.LOOK]
    assert "it looks like row 3 of list.csv, which is private." in shown_of(page, 0)
    assert page.details.other_label.isVisible()
    assert not [text for text in TEXTS if text in page.details.other_label.text().casefold()]
    page.tick_box.click()
    assert [each.title for each in brought.parts.coming()] == ["Birch House"]
