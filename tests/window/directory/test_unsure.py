"""A worker goes through the unsure columns first, with the keys, and says what each of them is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from guide.window.directory.part_row import Part

SHEET = """\
Agency,Phone,Sober?,Hours,Zumbido,Pets
Harbor House,218-555-0101,yes,M-F 9-5,A,no
Second Street Pantry,218-555-0102,no,Sat 9-noon,B,yes
Open Door Clinic,218-555-0103,30 days,24/7,A,no
Wren Shelter,218-555-0104,no,24/7,A,N
"""


@pytest.fixture
def page(brought, tmp_path):
    brought.page_of(tmp_path, SHEET, Part.COMES)
    brought.go(Part.COLUMNS)
    return brought.parts.columns


def headings(page):
    return [line.heading for line in page.model.lines]


def current(page):
    return page.model.line(page.view.currentIndex().row()).heading


def press(button):
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_the_unsure_columns_are_counted_and_stand_first(page):
    assert page.count.text() == "3 of 6 columns are unsure: look at these first."
    assert headings(page) == ["Sober?", "Zumbido", "Pets", "Agency", "Phone", "Hours"]
    assert current(page) == "Sober?"


def test_saying_that_it_is_right_makes_a_column_sure_and_goes_on_where_it_stood(page, brought):
    press(page.right_button)
    assert current(page) == "Zumbido"
    assert page.right_button.hasFocus()
    brought.wait(lambda: page.count.text() == "2 of 6 columns are unsure: look at these first.")
    assert headings(page)[:3] == ["Sober?", "Zumbido", "Pets"]
    press(page.right_button)  # not used, and that is right
    press(page.right_button)
    brought.wait(lambda: not page.count.isVisible())
    assert not page.right_button.isVisible()
    assert not page.next_button.isVisible()
    assert page.view.hasFocus()
    assert [line.field for line in page.model.lines[:3]] == [
        "service.eligibility_description",
        "",
        "service.eligibility_description",
    ]


def test_a_meaning_that_is_chosen_is_sure_and_the_list_does_not_jump(page, brought):
    brought.mean("Zumbido", "service.category")
    brought.wait(lambda: page.model.lines[1].field == "service.category")
    assert headings(page)[:3] == ["Sober?", "Zumbido", "Pets"]
    assert current(page) == "Zumbido"
    assert not page.right_button.isVisible()


def test_a_table_of_contacts_is_of_services_once_a_column_is_said_to_name_them(brought, tmp_path):
    path = tmp_path / "contacts.csv"
    path.write_text("Who,Contact,Phone,Hours\nBirch House,Jane Doe,218-555-0101,Mon 9-5\n", encoding="utf-8")
    brought.read(path)
    assert brought.parts.review.rows == ()
    page = brought.mean("Who", "service.name")
    brought.wait(lambda: len(brought.parts.review.rows) == 1)
    fields = {line.heading: line.field for line in page.model.lines}
    assert (fields["Who"], fields["Contact"]) == ("service.name", "contact.name")
