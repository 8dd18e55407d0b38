"""A row goes on, has ended, or needs a look, by what a column says of its status."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Active", Outcome.COMES),
        ("Active - Open for business", Outcome.COMES),
        ("open, verified", Outcome.COMES),
        ("Inactive", Outcome.HELD),
        ("Active - do not refer", Outcome.HELD),
        ("Active - closed on Fridays", Outcome.LOOK),
        ("In between", Outcome.LOOK),
        ("Y", Outcome.COMES),
        ("yes!", Outcome.COMES),
        ("n", Outcome.HELD),
        ("N/A", Outcome.LOOK),
    ],
)
def test_a_status_says_what_becomes_of_a_row(said, outcome):
    sheet = {"Name": ("service.name", "Warm Up"), "Tel": ("phone.number", "218-555-0100")}
    assert one({**sheet, "Status": ("service.status", said)}).outcome is outcome
