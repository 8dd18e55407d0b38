import pytest

from tests.directory.importing.test_plan import one

NAME = {"Name": ("service.name", "Warm Up")}


@pytest.mark.parametrize(
    ("cell", "note", "hours"),
    [
        ("218-555-0145 M-F 9-5", "", "M-F 9-5"),
        ("218-555-0145 (M-Th 9-11:30)", "", "M-Th 9-11:30"),
        ("218-555-0145 intake (M-Th 9-11:30)", "intake", "M-Th 9-11:30"),
        ("Spanish: 218-555-0145", "Spanish", ""),
        ("en Español 218-555-0145", "en Español", ""),
        ("Hmong line 218-555-0145", "Hmong line", ""),
        ("218-555-0145 billing", "billing", ""),
        ("218-555-0145 Pondville", "Pondville", ""),
        ("218-555-0145 Pond County office", "Pond County office", ""),
    ],
)
def test_hours_and_a_place_beside_a_number_come_with_it(cell, note, hours):
    (contact,) = one({**NAME, "Tel": ("phone.number", cell)}).entry.contacts
    assert (contact.value, contact.note, contact.hours) == ("218-555-0145", note, hours)
