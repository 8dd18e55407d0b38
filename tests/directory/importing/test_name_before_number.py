"""A name right before a number in a running text needs a look, and can be cut; towns and groups are none."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one

COLUMNS = {"Name": ("service.name", "Warm Up"), "Tel": ("phone.number", "218-555-0100")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Intakes:\nSarah Tollvik\n(218)555-0148\nPatty Snell \n(218) 555-0149 ",
            ("Sarah Tollvik\n(218)555-0148", "Patty Snell \n(218) 555-0149"),
        ),
        ("Call Intake phone      Zais Daniel      218-555-0143", ("Zais Daniel      218-555-0143",)),
        ("Call the Admissions Counselor\n Kevin Morales (218) 555-0138", ()),
    ],
)
def test_a_name_before_a_number_needs_a_look(text, words):
    judged = one({**COLUMNS, "Info": ("service.application_process", text)})
    assert judged.outcome is Outcome.LOOK
    (reason,) = (reason for reason in judged.reasons if reason.kind == "private")
    assert reason.can_cut
    assert set(words) <= set(reason.words)


@pytest.mark.parametrize(
    "text",
    [
        "Beds in San Jose 218-555-0100",
        "Casa Maria Lopez 218-555-0100",
        "Madison Heights: 218-555-0100",
        "Port Austin (218) 555-0100",
        "Crisis Line 218-555-0100",
        "Jackson Street 218-555-0100",
        "Open Mon Fri. 218-555-0100",
    ],
)
def test_towns_groups_and_streets_before_a_number_need_no_look(text):
    assert one({**COLUMNS, "Info": ("service.description", text)}).outcome is Outcome.COMES
