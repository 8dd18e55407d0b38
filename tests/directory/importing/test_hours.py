from datetime import date

import pytest

from guide.content.parts import Hours
from guide.directory.importing import written_hours
from guide.directory.importing.day_names import DAYS
from guide.directory.importing.hours import structured
from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one

MON, TUE, WED, THU, FRI, SAT, SUN = DAYS


def written(rows):
    return written_hours.written(rows, date(2026, 11, 27))


def test_a_night_goes_on_into_the_next_day():
    night = [{"freq": "WEEKLY", "byday": "FR,SA", "opens_at": "22:00", "closes_at": "06:00"}]
    assert structured(night) == (
        Hours(days=(FRI, SAT), from_="22:00", to="24:00"),
        Hours(days=(SAT, SUN), from_="00:00", to="06:00"),
    )


def test_days_in_columns_of_their_own_are_read_together_or_not_at_all():
    columns = {"monday": "9am-5pm", "tuesday": "closed"}
    assert structured([columns]) == (
        Hours(days=(MON,), from_="09:00", to="17:00"),
        Hours(days=(TUE,), closed=True),
    )
    assert structured([columns | {"sunday": "after church"}]) == ()
    assert written([columns]) == "Monday: 9am-5pm, Tuesday: closed"


def test_a_night_of_a_column_goes_on_into_the_next_day():
    assert structured([{"friday": "10pm-6am"}]) == (
        Hours(days=(FRI,), from_="22:00", to="24:00"),
        Hours(days=(SAT,), from_="00:00", to="06:00"),
    )
    assert structured([{"friday": "Sat 9-5"}]) == ()


def test_a_column_of_days_limits_the_times_beside_it():
    mon_to_fri = (Hours(days=DAYS[:5], from_="00:00", to="24:00"),)
    assert structured([{"days": "Mon-Fri", "description": "24 hours"}]) == mon_to_fri
    assert structured([{"days": "1st Mon", "description": "9am-5pm"}]) == ()
    assert structured([{"days": "1st Mon", "description": "Mon 9am-5pm"}]) == ()
    nine_to_five = (Hours(days=(MON,), from_="09:00", to="17:00"),)
    assert structured([{"days": "any", "description": "Mon 9-5"}]) == nine_to_five


def test_days_can_have_their_times_beside_them():
    seven_to_three = (Hours(days=DAYS[:5], from_="07:00", to="15:00"),)
    assert structured([{"days": "Mon-Fri 7AM - 3PM"}]) == seven_to_three
    assert (
        structured([{"days": "Mon-Fri 7AM - 3PM", "opens_at": "7:00 AM", "closes_at": "3PM"}])
        == seven_to_three
    )
    assert structured([{"days": "Mon-Fri 7AM - 3PM", "opens_at": "8:00 AM", "closes_at": "3PM"}]) == ()
    always = (Hours(days=DAYS, from_="00:00", to="24:00"),)
    assert structured([{"opens_at": "24 hours"}]) == structured([{"days": "24 hours"}]) == always
    assert structured([{"days": "Sun", "opens_at": "1:30 PM"}]) == ()


def test_a_text_beside_times_must_say_no_more():
    row = {"byday": "MO,TU", "opens_at": "09:00:00", "closes_at": "17:00:00"}
    nine_to_five = (Hours(days=(MON, TUE), from_="09:00", to="17:00"),)
    for text in ("", "Regular hours", "Monday - Friday 9am-5pm"):
        assert structured([{**row, "description": text}]) == nine_to_five
    for text in ("By appointment", "closed in July", "Mon 9-5"):
        assert structured([{**row, "description": text}]) == ()


def test_holidays_of_a_column_are_doubted_and_change_no_other_day():
    hours, holidays = {"description": "M-F 9-5"}, {"holidays": "New Year's Day\n\n    Labor Day, Christmas"}
    assert structured([hours, holidays, {"description": "Fixed hours"}]) == (
        Hours(days=DAYS[:5], from_="09:00", to="17:00"),
    )
    assert structured([{"description": "24/7"}, holidays]) == ()
    for text in (
        "Casimir Pulaski Day",
        "Wednesdays",
        "all of July",
        "Dec 24 - Jan 2",
        "Closed Labor Day, open Christmas",
    ):
        assert structured([hours, {"holidays": text}]) == ()


def test_rows_can_add_hours_to_a_day():
    rows = [
        {"byday": "MO,TU", "opens_at": "09:00", "closes_at": "12:00"},
        {"byday": "TU", "opens_at": "13:00", "closes_at": "16:00"},
    ]
    assert len(structured(rows)) == 2
    assert structured([{"description": "Mon-Tue 9am-noon | Tue 1pm-4pm"}]) == ()


@pytest.mark.parametrize(
    "more", [{"valid_from": "2026-12-24"}, {"freq": "MONTHLY"}, {"interval": "2"}, {"notes": "ring twice"}]
)
def test_a_row_with_an_exception_keeps_all_from_being_read(more):
    row = {"byday": "MO", "opens_at": "09:00", "closes_at": "17:00"}
    assert structured([row])
    assert structured([row, {"byday": "TU", "opens_at": "09:00", "closes_at": "17:00", **more}]) == ()


def test_numbers_of_days_are_written_as_such_and_not_read():
    row = {"days": "1,2,3", "opens_at": "09:00", "closes_at": "17:00"}
    assert written([row]) == "day 1,2,3 of the week, 09:00 - 17:00"
    assert structured([row]) == ()
    assert written([{"days": "24/7"}]) == "24/7"


def test_a_day_that_is_closed_is_no_service_that_is():
    columns = {
        "Name": ("service.name", "Warm Up"),
        "Phone": ("phone.number", "218-555-0100"),
        "hours.saturday": ("schedule.saturday", "Closed"),
    }
    assert one(columns).outcome is Outcome.COMES


def test_two_times_of_a_day_are_from_when_to_when():
    columns = {"monday": "10:00:00 AM\n1:00:00 PM", "tuesday": "CLOSED"}
    assert written([columns]) == "Monday: 10:00 AM - 1:00 PM, Tuesday: CLOSED"
    assert structured([columns]) == (
        Hours(days=(MON,), from_="10:00", to="13:00"),
        Hours(days=(TUE,), closed=True),
    )


def test_times_that_a_spreadsheet_counts_as_a_part_of_a_day():
    row = {"tuesday": "0.375\n0.7083333333", "sunday": "10:00\n0.5"}
    assert written([row]) == "Tuesday: 09:00 - 17:00, Sunday: 10:00 - 12:00"
    assert [(each.from_, each.to) for each in structured([row])] == [("09:00", "17:00"), ("10:00", "12:00")]
