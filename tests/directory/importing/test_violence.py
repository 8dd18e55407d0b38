"""A column that marks services for people hurt by others hides their places, whatever the column means."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one

PLACE = {"Name": ("service.name", "Warm Up"), "Street": ("address.address_1", "12 Main St")}


@pytest.mark.parametrize(
    "heading", ["DV shelter?", "DOMESTIC_VIOLENCE__C", "DomesticViolence", "Trafficking"]
)
@pytest.mark.parametrize("field", ["", "service.eligibility_description"])
def test_yes_below_such_a_heading_hides_the_place(heading, field):
    judged = one({**PLACE, heading: (field, "Y")})
    assert judged.outcome is Outcome.COMES
    assert judged.entry.confidential
    assert "12 Main St" not in repr(judged.entry)
    assert judged.placed is not None


@pytest.mark.parametrize(
    ("heading", "said"), [("DV shelter?", "no"), ("DV shelter?", ""), ("Wheelchairs", "yes")]
)
def test_no_below_it_and_other_headings_hide_nothing(heading, said):
    judged = one({**PLACE, heading: ("", said)})
    assert "12 Main St" in repr(judged.entry)
