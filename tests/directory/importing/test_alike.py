"""Tests which rows are shown as ones that may be the same service."""

from tests.directory.importing.cases import COMES, HELD, LOOK, differing, phrases
from tests.directory.importing.sheets import outcomes_of, plan_of, understood

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
    assert {each.outcome for each in judged} <= {COMES, LOOK}
    return [next((r.other for r in each.reasons if r.kind == "alike"), "") for each in judged]


def are_doubles(one, other, *, both_ways=True):
    """Whether a row looks like another: (name, owner, number, street, web page), of which the last may be left out."""
    one, other = ((*each, "", "", "", "")[:5] for each in (one, other))
    found = doubles(one, other)
    assert not both_ways or doubles(other, one) == found
    return found == ["", "list:2"]


def test_a_name_within_another_is_told_beside_one_number_address_or_web_page():
    cases = {
        ((TEL, STREET, WEB), (TEL, "", "")): True,
        ((TEL, "", ""), ("(218) 555-0100", STREET, WEB)): True,
        ((TEL, STREET, ""), ("", STREET, "")): True,
        ((TEL, STREET, WEB), ("", "", "https://www.birch.example.org/")): True,
        ((TEL, "", ""), (OTHER_TEL, "", "")): False,
        ((TEL, STREET, ""), (TEL, "99 Elm St", "")): False,  # a branch
        ((TEL, "", WEB), (OTHER_TEL, "", WEB)): False,  # one, too
        ((TEL, "12 Main St, Pondville, 55000", ""), (TEL, "Pondville", "")): True,  # a town is no other place
        ((TEL, "12 Main St, Pondville, 55000", ""), (TEL, "Elmville", "")): False,
    }
    assert differing(cases, lambda case: are_doubles((SHORT, "", *case[0]), (LONG, "", *case[1]))) == {}


# Two names, and whether they are one service that has one number or one address, but no more in common.
NAMES = """
Winter Shelter 2025 = Winter Shelter 2026 | Help Line 24/7 = Help Line, 24 hr
Oak Street Pantry 12 = Oak Street Pantry | Elder Street Clinic = Elder St. Clinic (Mpls)
Kite Trauma Therapy = Kite Center - trauma therapy | Day & Night MN Line = Minnesota Day and Night Crisis Line
Elm Sisters (new number) = Sisters of the Elm Advocacy | QXZ legal help = Quince Xylo Zinnia Immigration
Agate Street Youth = Agate St. Youth (drop in) | Coat Closet = The Coat Closet | Salt & Oats = Salt and Oats
Loaves on Third = Loaves on 3rd | First Hope Pantry = 1st Hope Pantry | Lakeside Shelter = Lake Side Shelter
"""
OTHERS = """
Clinic = Clinic for Teeth | Birch Harbor = Birch Harborview Farm House | Elm Shelter = Elm Youth Shelter
After School, P.S. 179 = After School, I.S. 192 | QX legal help = Quince Xylo Immigration
Elm Sisters = Sisters of the Birch | Loaves on Third = Loaves on 5th | First Hope Pantry = 2nd Hope Pantry
"""


def test_names_of_the_same_words_are_doubles_beside_one_number_and_other_names_are_not():
    wanted = dict.fromkeys(phrases(NAMES), True) | dict.fromkeys(phrases(OTHERS), False)

    def with_number(names, other_tel="(218) 555-0100"):
        one, other = names.split(" = ")
        return are_doubles((one, "", TEL), (other, "", other_tel))

    assert differing(wanted, with_number) == {}
    alone = [names for names in phrases(NAMES)[3:8] if with_number(names, OTHER_TEL)]
    assert alone == []


def test_programs_of_one_agency_are_no_doubles_unless_they_have_one_name_or_one_number():
    programs = """
    Mobile Crisis - Adults = Children's Mobile Crisis | Birch House Legal Help = Birch House Food and Clothes
    Birch Youth Shelter = Birch Youth Job Training Shelter | Outpatient Help, Outpatient Help = Outpatient Help, Job Club
    """

    def of_agency(names):
        return are_doubles(*((name, "Birch House", TEL, STREET) for name in names.split(" = ")))

    assert differing(dict.fromkeys(phrases(programs), False), of_agency) == {}
    forms = ("Forms at Garfield", "Birch", TEL)
    assert are_doubles(forms, ("Forms at Garfield", "Birch", OTHER_TEL))
    assert are_doubles(forms, ("Forms at Garfields", "Birch", TEL))
    assert not are_doubles(forms, ("Forms at Garfields", "Birch", OTHER_TEL))
    assert not are_doubles((SHORT, "Birch Inc", TEL), (LONG, "Birch Inc", OTHER_TEL))
    precincts = [(f"Help at Precinct {number}", "Birch Inc", "", "", "") for number in (44, 114)]
    assert not are_doubles(*precincts)
    lines = (("Birch line: East Metro", "", "", "", WEB), ("Birch line: West Metro", "", "", "", WEB))
    assert not are_doubles(*lines)


def test_services_of_one_long_owner_are_no_doubles_where_their_titles_end_in_it():
    owner = "Legal Help of the Counties of Pond and Birch, Inc."
    rows = [(name, each, "", "", "") for name in ("Housing", "Immigration") for each in (owner, "Oak House")]
    assert doubles(*rows) == ["", "", "", ""]
    shelf = [("Food Shelf", "Birch House", TEL, "", ""), ("The Food Shelf", "Birch House", "", "", "")]
    assert doubles(*shelf, ("Food Shelf", "Oak House", "", STREET, "")) == ["", "list:2", ""]


def test_what_has_moved_is_a_double_at_its_old_address_by_its_number():
    one = ("Birch Circle", "", TEL, STREET)
    assert are_doubles(one, ("Birch Circle (moved!)", "", TEL, "9 Elm St"))
    assert not are_doubles(one, ("Birch Circle North", "", TEL, "9 Elm St"))
    assert not are_doubles(one, ("Birch Circle (moved!)", "", OTHER_TEL, "9 Elm St"))


def test_a_name_without_a_word_is_one_at_one_door_with_one_number():
    cases = {
        ("Birch Clinic", TEL, STREET): True,
        ("Birch Clinic", TEL, ""): False,
        ("Birch Clinic", OTHER_TEL, STREET): False,
        ("Birch Dental Clinic", TEL, STREET): False,
        ("Birc Health Clinic", OTHER_TEL, f"{STREET}, Suite 2"): True,  # typed wrong
        ("Birch Health Clinic", OTHER_TEL, "99 Elm St"): False,
        ("Birch Health Clinic", OTHER_TEL, "12 Main Street"): True,
    }
    one = ("Birch Health Clinic", "", TEL, STREET)
    assert differing(cases, lambda other: are_doubles(one, (other[0], "", *other[1:]))) == {}
    town, longer = f"{STREET}, Duluth, MN 55802", f"{STREET}, Duluth, MN 55802-1234"
    assert are_doubles((SHORT, "", TEL, town), (SHORT, "", OTHER_TEL, longer))


def test_of_two_alike_the_one_whose_page_is_there_already_comes_in():
    rows = (SHORT, "", TEL, STREET, ""), (LONG, "", TEL, STREET, ""), ("Soup", "", OTHER_TEL, "", "")
    sheet, turned = understood("list", COLUMNS, *rows), understood("list", COLUMNS, *reversed(rows))
    known = frozenset(entry.id for entry in plan_of(sheet).entries)
    again = plan_of(turned, known=known)
    assert {entry.id for entry in again.entries} == known
    (look,) = again.of(LOOK)
    assert [reason.sentence for reason in look.reasons] == ["It looks like row 4 of list."]


PRIVATE = {
    "Id": "service.id",
    "Name": "service.name",
    "Tel": "phone.number",
    "Street": "address.address_1",
    "About": "service.description",
    "Private": "private.flag",
    "Open?": "service.status",
}
HOUSE = ("", "Birch House", TEL, STREET, "Beds")


def beside_private(*each, kept=None):
    return outcomes_of(understood("list", PRIVATE, *((*row, "Yes")[:7] for row in each)), kept=kept)


def test_a_row_like_a_private_one_needs_a_look_wherever_that_stands():
    like = [
        (HOUSE, HOUSE),
        (HOUSE, ("", "Birch House", TEL, "", "Beds and soup")),
        (HOUSE, ("", "Birch House", "", STREET, "")),
        (HOUSE, ("", "Birch Houses", TEL, STREET, "")),
        (("7", "Birch House", "", "", "Beds"), ("7", "Birch House", "", "", "Beds and soup")),  # of one id
    ]
    for one, other in like:
        assert beside_private((*one, "No"), (*other, "Yes")) == [LOOK, HELD], other
        assert beside_private((*one, "Yes"), (*other, "No")) == [HELD, LOOK], other
    sheet = understood("list", PRIVATE, (*HOUSE, "No", "Yes"), (*HOUSE, "Yes", "Yes"))
    (reason,) = plan_of(sheet).judged[0].reasons
    assert (reason.sentence, reason.other) == ("It looks like row 3 of list, which is private.", "list:3")


def test_another_service_comes_in_beside_a_private_row():
    other = [
        ("", "Soup Kitchen", TEL, STREET, "Soup"),
        ("", "Birch House", OTHER_TEL, "99 Elm St", "Beds"),
        ("", "Birch House", TEL, "99 Elm St", "Beds"),  # a branch
    ]
    for each in other:
        assert beside_private((*HOUSE, "Yes"), (*each, "No")) == [HELD, COMES], each
    assert beside_private((*HOUSE, "No", "Closed"), (*HOUSE, "No", "Yes")) == [HELD, COMES]


def test_it_comes_in_once_it_is_ticked_and_the_private_row_stays_out():
    both = (*HOUSE, "No"), (*HOUSE, "Yes")
    assert beside_private(*both, kept={"twin": {"list:2"}}) == [COMES, HELD]
    sheet = understood("list", PRIVATE, *((*row, "Yes") for row in both))
    (one,) = {each.entry.id for each in plan_of(sheet).judged}
    assert beside_private(*both, kept={"twin": {one}}) == [COMES, HELD]
    assert beside_private(both[1], kept={"twin": {one}}) == [HELD]
