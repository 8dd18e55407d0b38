"""A row goes on, has ended, or needs a look, by what a column says of its status."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.hsds import judged
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


@pytest.mark.parametrize("said", ["inactive", "Defunct", "closed", "pending"])
@pytest.mark.parametrize("of", ["organization", "program", "location"])
def test_a_row_is_held_back_for_the_status_of_what_it_belongs_to(tmp_path, of, said):
    owner = {"id": "x1", "name": "Hall", "status": said}
    place = {"service_at_locations": [{"location": owner}]}
    (found,) = judged(tmp_path, place if of == "location" else {of: owner})
    assert found.outcome is Outcome.HELD
    assert f"Its status is “{said}”." in [reason.sentence for reason in found.reasons]


@pytest.mark.parametrize("said", ["active", "Open", "Nonprofit"])
@pytest.mark.parametrize("of", ["organization", "program"])
def test_other_words_of_an_owner_hold_nothing_back(tmp_path, of, said):
    (found,) = judged(tmp_path, {of: {"id": "x1", "name": "Hall", "status": said}})
    assert found.outcome is Outcome.COMES


def test_of_several_places_one_that_is_closed_is_asked_about(tmp_path):
    places = [{"id": "l1", "name": "Hall"}, {"id": "l2", "name": "Barn", "status": "closed"}]
    (found,) = judged(tmp_path, {"service_at_locations": [{"location": each} for each in places]})
    assert found.outcome is Outcome.LOOK
    sentence = "The status of one of its places is “closed”: does it still exist?"
    assert sentence in [reason.sentence for reason in found.reasons]
