"""Rows that are called as people or their roles are need a look before they are public."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ('The Reverend "Bubba" Dalvey †', Outcome.LOOK),
        ("Jane Doe", Outcome.LOOK),
        ("Jane Doe House", Outcome.COMES),
        ("Warm Up", Outcome.COMES),
    ],
)
def test_a_row_with_nothing_to_reach_that_is_called_as_a_person_needs_a_look(name, outcome):
    judged = one({"Name": ("service.name", name), "What": ("service.description", "Beds and soup")})
    assert judged.outcome is outcome


def test_somebody_who_can_be_reached_is_listed_as_a_counselor_is():
    columns = {"Name": ("service.name", "Doe, Jane, LCSW"), "Tel": ("phone.number", "218-555-0100")}
    assert one(columns).outcome is Outcome.COMES


@pytest.mark.parametrize(
    ("name", "outcome"), [("Executive Director", Outcome.LOOK), ("Director's House", Outcome.COMES)]
)
def test_a_row_called_as_a_role_needs_a_look(name, outcome):
    columns = {"Name": ("service.name", name), "Tel": ("phone.number", "218-555-0100")}
    assert one(columns).outcome is outcome
