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
        ("ok", Outcome.COMES),
        ("waitlist", Outcome.COMES),
        ("wait list", Outcome.COMES),
        ("Open - waiting list", Outcome.COMES),
        ("limited", Outcome.COMES),
        ("open 2024", Outcome.COMES),
        ("open 3/24", Outcome.COMES),
        ("Open as of 3/2/2024", Outcome.COMES),
        ("current", Outcome.COMES),
        ("still open per web", Outcome.COMES),
        ("waitlist closed", Outcome.LOOK),
        ("open 9-5 until funding ends", Outcome.LOOK),
        ("opens 2030", Outcome.LOOK),
        ("?", Outcome.LOOK),
        ("paused", Outcome.LOOK),
        ("internal, not for sharing", Outcome.HELD),
        ("program ended", Outcome.HELD),
        ("Program has ended.", Outcome.HELD),
        ("retired - office is closed", Outcome.HELD),
        ("no longer taking anyone, building sold", Outcome.HELD),
        ("closed (2021)", Outcome.HELD),
        ("shut down", Outcome.HELD),
        ("closed?", Outcome.LOOK),
        ("heard it is closed", Outcome.LOOK),
        ("closed until spring", Outcome.LOOK),
        ("closed Mondays", Outcome.LOOK),
        ("moved", Outcome.LOOK),
        ("A", Outcome.COMES),
        ("ACT", Outcome.COMES),
        ("1", Outcome.COMES),
        ("I", Outcome.HELD),
        ("INA", Outcome.HELD),
        ("D", Outcome.HELD),
        ("0", Outcome.HELD),
        ("P", Outcome.LOOK),
    ],
)
def test_a_status_says_what_becomes_of_a_row(said, outcome):
    sheet = {"Name": ("service.name", "Warm Up"), "Tel": ("phone.number", "218-555-0100")}
    assert one({**sheet, "Status": ("service.status", said)}).outcome is outcome


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("waitlist", "- Status: waitlist"),
        ("open 2024", "- Status: open 2024"),
        ("ok", ""),
        ("Open", ""),
        ("?", ""),
    ],
)
def test_what_a_status_says_beyond_open_stands_on_the_page(said, line):
    sheet = {"Name": ("service.name", "Warm Up"), "Tel": ("phone.number", "218-555-0100")}
    entry = one({**sheet, "OK?": ("service.status", said)}).entry
    assert "\n".join(each.text for each in entry.sections) == line


@pytest.mark.parametrize("said", ["DNR", "***DNR***", "open, DNR!"])
def test_a_status_of_dnr_is_do_not_refer(said):
    sheet = {"Name": ("service.name", "Warm Up"), "Tel": ("phone.number", "218-555-0100")}
    assert one({**sheet, "Status": ("service.status", said)}).outcome is Outcome.HELD
