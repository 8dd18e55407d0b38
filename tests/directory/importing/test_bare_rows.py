"""A row of which only its name says something needs a look: it is a heading, or a remark among colleagues."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import plan_of, understood

COLUMNS = {"Place": "service.name", "Phone": "phone.number", "group": "service.category"}


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (("Thistle House", "", "Shelters"), Outcome.LOOK),
        (("Thistle House", "", ""), Outcome.LOOK),
        (("Thistle House", "218-555-0101", "Shelters"), Outcome.COMES),
    ],
)
def test_a_name_alone_below_a_group_needs_a_look(row, outcome):
    sheet = understood("list.csv", COLUMNS, ("Teasel Farm", "218-555-0100", "Shelters"), row)
    first, judged = plan_of(sheet).judged
    assert (first.outcome, judged.outcome) == (Outcome.COMES, outcome)


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("ask Ann about the one in Pondville", Outcome.LOOK),
        ("the nuns in Pondville??", Outcome.LOOK),
        ("to do: the nuns", Outcome.LOOK),
        ("Ask a Nurse", Outcome.COMES),
        ("Tell Me More", Outcome.COMES),
    ],
)
def test_a_name_that_is_a_remark_needs_a_look(name, outcome):
    columns = {"Place": "service.name", "What": "service.description"}
    (judged,) = plan_of(understood("list.csv", columns, (name, "Advice"))).judged
    assert judged.outcome is outcome


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("yellow = somebody please call", Outcome.HELD),
        ("change the date too!!", Outcome.HELD),
        ("if you change a line write your initials behind it", Outcome.HELD),
        ("Thistle House for Women and Children", Outcome.LOOK),
    ],
)
@pytest.mark.parametrize("group", ["", "Shelters"])
def test_a_remark_on_the_whole_sheet_is_held_back(name, group, outcome):
    sheet = understood("list.csv", COLUMNS, ("Teasel Farm", "218-555-0100", "Shelters"), (name, "", group))
    assert plan_of(sheet).judged[1].outcome is outcome
    why = plan_of(sheet).judged[1].reasons
    assert all(each.outcome is not Outcome.LOOK for each in why) is (outcome is Outcome.HELD)


def test_a_row_with_one_text_that_is_no_name_is_held_back():
    row = ("", "", "--- new ones, please add at the bottom ---")
    sheet = understood("list.csv", COLUMNS, ("Teasel Farm", "218-555-0100", "Shelters"), row)
    assert plan_of(sheet).judged[1].outcome is Outcome.HELD
