"""Tests which rows are shown as ones that may be the same service."""

import pytest

from guide.directory.importing.entries import Origin
from guide.directory.importing.judged import Outcome
from guide.directory.importing.plan import planning
from guide.steps import finish
from tests.directory.importing.test_plan import DAY, PLACES, plan_of, understood

COLUMNS = {
    "Name": "service.name",
    "Agency": "organization.name",
    "Tel": "phone.number",
    "Street": "address.address_1",
    "Web": "service.url",
}
SHORT, LONG = "Birch Harbor", "The Birch Harbor Shelter – Duluth"
TEL, OTHER_TEL, STREET, WEB = "218-555-0100", "218-555-0101", "12 Main St", "birch.example.org"


def doubles(*rows):
    """Return the places of the rows that each row looks like, "" for those that look like none."""
    judged = plan_of(understood("list", COLUMNS, *rows)).judged
    assert {each.outcome for each in judged} <= {Outcome.COMES, Outcome.LOOK}
    return [next((r.other for r in each.reasons if r.kind == "alike"), "") for each in judged]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((TEL, STREET, WEB), (TEL, "", "")),
        ((TEL, "", ""), ("(218) 555-0100", STREET, WEB)),
        ((TEL, STREET, ""), ("", STREET, "")),
        ((TEL, STREET, WEB), ("", "", "https://www.birch.example.org/")),
    ],
)
def test_a_name_within_another_is_told_beside_one_number_address_or_web_page(one, other):
    assert doubles((SHORT, "", *one), (LONG, "", *other)) == ["", "list:2"]
    assert doubles((LONG, "", *one), (SHORT, "", *other)) == ["", "list:2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((SHORT, "", TEL, "", ""), (LONG, "", OTHER_TEL, "", "")),
        ((SHORT, "", TEL, "12 Main St", ""), (LONG, "", TEL, "99 Elm St", "")),  # a branch
        ((SHORT, "", TEL, "", WEB), (LONG, "", OTHER_TEL, "", WEB)),  # one, too
        ((SHORT, "Birch Inc", TEL, "", ""), (LONG, "Birch Inc", OTHER_TEL, "", "")),
        (("Forms at Garfield", "Birch", TEL, "", ""), ("Forms at Garfields", "Birch", OTHER_TEL, "", "")),
        (("Clinic", "", TEL, "", ""), ("Clinic for Teeth", "", TEL, "", "")),
        (("Birch Harbor", "", TEL, "", ""), ("Birch Harborview Farm House", "", TEL, "", "")),
        (("Birch line: East Metro", "", "", "", WEB), ("Birch line: West Metro", "", "", "", WEB)),
        (("Help at Precinct 44", "Birch Inc", "", "", ""), ("Help at Precinct 114", "Birch Inc", "", "", "")),
        (("After School, P.S. 179", "", TEL, "", ""), ("After School, I.S. 192", "", TEL, "", "")),
    ],
)
def test_other_services_are_no_doubles(one, other):
    assert doubles(one, other) == ["", ""]


def test_services_of_one_long_owner_are_no_doubles_where_their_titles_end_in_it():
    owner = "Legal Help of the Counties of Pond and Birch, Inc."
    rows = [(name, each, "", "", "") for name in ("Housing", "Immigration") for each in (owner, "Oak House")]
    assert doubles(*rows) == ["", "", "", ""]


def test_one_service_whose_title_ends_in_its_owner_is_still_a_double():
    rows = [("Food Shelf", "Birch House", TEL, "", ""), ("The Food Shelf", "Birch House", "", "", "")]
    assert doubles(*rows, ("Food Shelf", "Oak House", "", STREET, "")) == ["", "list:2", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Winter Shelter 2025", "Winter Shelter 2026"),
        ("Help Line 24/7", "Help Line, 24 hr"),
        ("Oak Street Pantry 12", "Oak Street Pantry"),
    ],
)
def test_years_and_numbers_of_one_name_alone_tell_no_services_apart(one, other):
    assert doubles((one, "", TEL, "", ""), (other, "", TEL, "", "")) == ["", "list:2"]


@pytest.mark.parametrize(("name", "number"), [("Forms at Garfield", OTHER_TEL), ("Forms at Garfields", TEL)])
def test_services_of_one_owner_with_one_name_or_one_number_are_doubles(name, number):
    rows = [("Forms at Garfield", "Birch", TEL, "", ""), (name, "Birch", number, "", "")]
    assert doubles(*rows) == ["", "list:2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elder Street Clinic", "Elder St. Clinic (Mpls)"),
        ("Kite Trauma Therapy", "Kite Center - trauma therapy"),
        ("Day & Night MN Line", "Minnesota Day and Night Crisis Line"),
    ],
)
def test_names_of_the_same_words_but_one_are_doubles_beside_one_number_however_it_is_written(one, other):
    assert doubles((one, "", "612-555-0107", "", ""), (other, "", "612.555.0107", "", "")) == ["", "list:2"]
    assert doubles((one, "", "6125550107", "", ""), (other, "", "(612) 555-0107", "", "")) == ["", "list:2"]
    assert doubles((one, "", TEL, "12 Main St", ""), (other, "", OTHER_TEL, "12 Main St", "")) == [
        "",
        "list:2",
    ]
    assert doubles((one, "", TEL, "", ""), (other, "", OTHER_TEL, "", "")) == ["", ""]


def test_what_has_moved_is_a_double_at_its_old_address_by_its_number():
    one, other = (
        ("Birch Circle", "", TEL, "12 Main St", ""),
        ("Birch Circle (moved!)", "", TEL, "9 Elm St", ""),
    )
    assert doubles(one, other) == ["", "list:2"]
    assert doubles(one, ("Birch Circle North", "", TEL, "9 Elm St", "")) == ["", ""]
    assert doubles(one, ("Birch Circle (moved!)", "", OTHER_TEL, "9 Elm St", "")) == ["", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mobile Crisis - Adults", "Children's Mobile Crisis"),
        ("Birch House Legal Help", "Birch House Food and Clothes"),
        ("Birch Youth Shelter", "Birch Youth Job Training Shelter"),
        ("Outpatient Help, Outpatient Help", "Outpatient Help, Job Club"),
    ],
)
def test_programs_of_one_agency_with_one_switchboard_are_no_doubles(one, other):
    rows = [(name, "Birch House", TEL, "12 Main St", "") for name in (one, other)]
    assert doubles(*rows) == ["", ""]


@pytest.mark.parametrize(
    ("one", "other"), [("Loaves on Third", "Loaves on 3rd"), ("First Hope Pantry", "1st Hope Pantry")]
)
def test_a_place_in_a_row_is_one_as_word_and_as_number(one, other):
    assert doubles((one, "", TEL, STREET, ""), (other, "", TEL, STREET, "")) == ["", "list:2"]
    assert doubles(
        (one, "", TEL, STREET, ""), (other.replace("3rd", "5th").replace("1st", "2nd"), "", TEL, STREET, "")
    ) == ["", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elm Sisters (new number)", "Sisters of the Elm Advocacy"),
        ("QXZ legal help", "Quince Xylo Zinnia Immigration"),
    ],
)
def test_turned_names_and_initials_are_told_beside_one_number_alone(one, other):
    assert doubles((one, "", TEL, "", ""), (other, "", TEL, "", "")) == ["", "list:2"]
    assert doubles((other, "", TEL, "", ""), (one, "", TEL, "", "")) == ["", "list:2"]
    assert doubles((one, "", TEL, "", ""), (other, "", OTHER_TEL, "", "")) == ["", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elm Shelter", "Elm Youth Shelter"),
        ("QX legal help", "Quince Xylo Immigration"),
        ("Elm Sisters", "Sisters of the Birch"),
    ],
)
def test_programs_of_one_number_are_no_doubles(one, other):
    assert doubles((one, "", TEL, "", ""), (other, "", TEL, "", "")) == ["", ""]


def test_a_town_alone_is_no_other_place():
    rows = [(SHORT, "", TEL, "12 Main St, Pondville, 55000", ""), (LONG, "", TEL, "Pondville", "")]
    assert doubles(*rows) == ["", "list:2"]
    assert doubles(rows[0], (LONG, "", TEL, "Elmville", "")) == ["", ""]


def test_of_two_alike_the_one_whose_page_is_there_already_comes_in():
    rows = (SHORT, "", TEL, STREET, ""), (LONG, "", TEL, STREET, ""), ("Soup", "", OTHER_TEL, "", "")
    sheet, turned = understood("list", COLUMNS, *rows), understood("list", COLUMNS, *reversed(rows))
    first = plan_of(sheet)
    known = frozenset(entry.id for entry in first.entries)
    again = finish(planning([turned], Origin("County list", DAY, PLACES, known=known)))
    assert {entry.id for entry in again.entries} == known
    (look,) = again.of(Outcome.LOOK)
    assert [reason.sentence for reason in look.reasons] == ["It looks like row 4 of list."]


def test_a_street_in_a_name_is_the_same_in_short():
    one, other = ("Agate Street Youth", "", TEL, "", ""), ("Agate St. Youth (drop in)", "", TEL, "", "")
    assert doubles(one, other) == ["", "list:2"]


@pytest.mark.parametrize(
    ("name", "tel", "street", "is_double"),
    [
        ("Birch Clinic", TEL, STREET, True),
        ("Birch Clinic", TEL, "", False),
        ("Birch Clinic", OTHER_TEL, STREET, False),
        ("Birch Dental Clinic", TEL, STREET, False),
        ("Birc Health Clinic", OTHER_TEL, f"{STREET}, Suite 2", True),  # typed wrong
        ("Birch Health Clinic", OTHER_TEL, "99 Elm St", False),
    ],
)
def test_a_name_without_a_word_is_one_at_one_door_with_one_number(name, tel, street, is_double):
    found = doubles(("Birch Health Clinic", "", TEL, STREET, ""), (name, "", tel, street, ""))
    assert bool(found[1]) is is_double


def test_the_last_digits_of_a_zip_code_make_no_other_address():
    one = ("Birch Harbor Clinic", "", TEL, f"{STREET}, Duluth, MN 55802", "")
    other = ("Birch Harbor Clinic", "", OTHER_TEL, f"{STREET}, Duluth, MN 55802-1234", "")
    assert doubles(one, other) == ["", "list:2"]
