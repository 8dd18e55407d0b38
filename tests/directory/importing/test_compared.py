"""A row that looks like a private one needs a look: the source says both that it is for others and that it is not."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import plan_of, understood

COLUMNS = {
    "Id": "service.id",
    "Name": "service.name",
    "Tel": "phone.number",
    "Street": "address.address_1",
    "About": "service.description",
    "Private": "private.flag",
    "Open?": "service.status",
}
COMES, LOOK, HELD = Outcome.COMES, Outcome.LOOK, Outcome.HELD
TEL, OTHER_TEL, STREET = "218-555-0100", "218-555-0101", "12 Main St"
HOUSE = ("", "Birch House", TEL, STREET, "Beds")


def rows(*each, kept=None):
    sheet = understood("list", COLUMNS, *((*row, "Yes") if len(row) == 6 else row for row in each))
    return plan_of(sheet, kept=kept).judged


def outcomes(*each, kept=None):
    return [row.outcome for row in rows(*each, kept=kept)]


@pytest.mark.parametrize(
    "other",
    [
        HOUSE,
        ("", "Birch House", TEL, "", "Beds and soup"),
        ("", "Birch House", "", STREET, ""),
        ("", "Birch Houses", TEL, STREET, ""),
    ],
)
def test_a_row_like_a_private_one_needs_a_look_wherever_that_stands(other):
    assert outcomes((*HOUSE, "No"), (*other, "Yes")) == [LOOK, HELD]
    assert outcomes((*HOUSE, "Yes"), (*other, "No")) == [HELD, LOOK]
    look = rows((*HOUSE, "No"), (*other, "Yes"))[0]
    assert [(each.sentence, each.other) for each in look.reasons] == [
        ("It looks like row 3 of list, which is private.", "list:3")
    ]


def test_one_of_the_same_id_and_name_needs_a_look_without_a_number():
    one, other = ("7", "Birch House", "", "", "Beds"), ("7", "Birch House", "", "", "Beds and soup")
    assert outcomes((*one, "No"), (*other, "Yes")) == [LOOK, HELD]
    assert outcomes((*one, "Yes"), (*other, "No")) == [HELD, LOOK]


@pytest.mark.parametrize(
    "other",
    [
        ("", "Soup Kitchen", TEL, STREET, "Soup"),
        ("", "Birch House", OTHER_TEL, "99 Elm St", "Beds"),
        ("", "Birch House", TEL, "99 Elm St", "Beds"),  # a branch
    ],
)
def test_another_service_comes_in_beside_a_private_row(other):
    assert outcomes((*HOUSE, "Yes"), (*other, "No")) == [HELD, COMES]


def test_a_row_comes_in_beside_one_that_is_held_back_for_something_else():
    assert outcomes((*HOUSE, "No", "Closed"), (*HOUSE, "No", "Yes")) == [HELD, COMES]


def test_it_comes_in_once_it_is_ticked_and_the_private_row_stays_out():
    both = (*HOUSE, "No"), (*HOUSE, "Yes")
    assert outcomes(*both, kept={"twin": {"list:2"}}) == [COMES, HELD]
    (one,) = {each.entry.id for each in rows(*both)}
    assert outcomes(*both, kept={"twin": {one}}) == [COMES, HELD]
    assert outcomes(both[1], kept={"twin": {one}}) == [HELD]
