"""A row goes on, has ended, or needs a look, by what a column says of its status."""

from tests.directory.importing.cases import COMES, HELD, LOOK, differing, others
from tests.directory.importing.hsds import judged
from tests.directory.importing.sheets import NAME, TEL, one, row

GOES_ON = """
Active | Active - Open for business | open, verified | Y | yes! | ok | waitlist | wait list | Open - waiting list
limited | open 2024 | open 3/24 | Open as of 3/2/2024 | current | still open per web | A | ACT | 1 | Activo | Sí
"""
NEEDS_A_LOOK = """
Active - closed on Fridays | In between | N/A | waitlist closed | open 9-5 until funding ends | opens 2030 | ?
paused | closed? | heard it is closed | closed until spring | closed Mondays | moved | P | On paper
"""
HAS_ENDED = """
Inactive | defunct | Active - do not refer | Active, but do not refer | n | internal, not for sharing | program ended
Program has ended. | retired - office is closed | no longer taking anyone, building sold | closed (2021) | shut down
I | INA | D | 0 | DNR | ***DNR*** | open, DNR! | Cerrado
"""


def test_a_status_says_what_becomes_of_a_row():
    for outcome, block in ((COMES, GOES_ON), (LOOK, NEEDS_A_LOOK), (HELD, HAS_ENDED)):
        assert others(outcome, block, "service.status") == {}


def test_what_has_ended_is_held_back_until_it_is_ticked():
    columns = {**NAME, **TEL, "Status": ("service.status", "Closed")}
    judged = one(columns)
    assert (judged.outcome, judged.reasons[0].sentence) == (HELD, "Its status is “Closed”.")
    assert one(columns, status=frozenset({judged.place})).outcome is COMES


def test_each_column_of_a_status_counts_for_itself():
    # A line of one column each.
    cases = {"Active\nOpen": (COMES, 0), "Active\nClosed": (HELD, 1), "Active\nOn paper": (LOOK, 1)}

    def found(said):
        judged = row("service.status", said)
        return judged.outcome, sum(reason.kind == "status" for reason in judged.reasons)

    assert differing(cases, found) == {}


def test_what_a_status_says_beyond_open_stands_on_the_page():
    lines = {"waitlist": "- Status: waitlist", "open 2024": "- Status: open 2024", "ok": "", "?": ""}

    def line(said):
        return "\n".join(each.text for each in row("service.status", said).entry.sections)

    assert differing(lines, line) == {}


def test_a_row_is_held_back_for_the_status_of_what_it_belongs_to(tmp_path):
    def outcome(case):
        of, said = case
        owner = {"id": "x1", "name": "Hall", "status": said}
        place = {"service_at_locations": [{"location": owner}]}
        (found,) = judged(tmp_path, place if of == "location" else {of: owner})
        return found.outcome

    owners = ("organization", "program", "location")
    wanted = {(of, said): HELD for of in owners for said in ("inactive", "Defunct", "closed", "pending")}
    wanted |= {(of, said): COMES for of in owners[:2] for said in ("active", "Open", "Nonprofit")}
    assert differing(wanted, outcome) == {}


def test_of_several_places_one_that_is_closed_is_asked_about(tmp_path):
    places = [{"id": "l1", "name": "Hall"}, {"id": "l2", "name": "Barn", "status": "closed"}]
    (found,) = judged(tmp_path, {"service_at_locations": [{"location": each} for each in places]})
    assert found.outcome is LOOK
    assert any("one of its places is “closed”" in reason.sentence for reason in found.reasons)
