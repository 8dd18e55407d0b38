"""Rows below the headings of another list, such as one of staff, are not taken for services without a look."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import plan_of, understood

COLUMNS = {
    "Place": "service.name",
    "What they do": "service.description",
    "Phone": "phone.number",
    "Hours": "schedule.description",
}
SERVICES = (
    ("Thistle House", "Beds", "218-555-0100", "24/7"),
    ("Teasel Farm", "Food", "218-555-0101", "Mon 9-5"),
)
STAFF = ("Jane Doe", "Advocate", "218-555-0102", "jane@example.org")


def test_rows_below_the_headings_of_a_list_of_staff_need_a_look():
    headings = ("Name", "Title", "Cell", "E-mail")
    judged = plan_of(understood("list", COLUMNS, *SERVICES, headings, STAFF)).judged
    outcomes = [each.outcome for each in judged]
    assert outcomes == [Outcome.COMES, Outcome.COMES, Outcome.HELD, Outcome.LOOK]
    assert "Row 4 above it has other headings" in "".join(each.sentence for each in judged[-1].reasons)


@pytest.mark.parametrize(
    "row",
    [
        ("Office", "Free Clothes", "218-555-0102", ""),
        ("Information Line", "Rides", "218-555-0102", "Mon 9-5"),
        ("Thistle Hours", "Beds", "Text", "Mon 9-5"),
    ],
)
def test_a_service_with_a_word_of_headings_begins_no_list(row):
    after = ("Teasel Hub", "Food", "218-555-0103", "Mon 9-5")
    judged = plan_of(understood("list", COLUMNS, *SERVICES, row, after)).judged
    assert judged[-1].outcome is Outcome.COMES
