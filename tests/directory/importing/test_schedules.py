"""Hours of HSDS come in as days and times, whatever stands beside them, unless that changes them."""

from datetime import date

import pytest

from guide.content.parts import Hours
from guide.content.places import Places
from guide.directory.importing.day_names import DAYS
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.steps import finish
from tests.directory.importing.hsds import read

RULE = {"id": "h1", "freq": "WEEKLY", "byday": "MO,TU,WE", "opens_at": "09:00", "closes_at": "17:00"}
NINE_TO_FIVE = (Hours(days=DAYS[:3], from_="09:00", to="17:00"),)


def hours_of(folder, *rows, zone="America/Chicago"):
    """Return hours and their text of a service with these schedules."""
    directory = read(folder, {"schedules": [{**RULE, "id": f"h{n}", **row} for n, row in enumerate(rows)]})
    origin = Origin("list", date(2026, 11, 27), Places(), time_zone=zone)
    (judged,) = finish(planning(directory.understood(), origin)).judged
    assert judged.entry
    return judged.entry.hours, judged.entry.schedule


@pytest.mark.parametrize(
    "text", ["By phone only", "Walk-ins welcome", "Drive-through", "Monday to Wednesday"]
)
def test_what_is_said_beside_hours_stands_beside_them(tmp_path, text):
    hours, said = hours_of(tmp_path, {"description": text})
    assert hours == NINE_TO_FIVE
    assert said == f"MO,TU,WE, 09:00 - 17:00, {text}"


@pytest.mark.parametrize(
    "text", ["Except the last Tuesday", "Closed in July", "Intake", "By appointment", "Summer", "Varies"]
)
def test_what_can_change_hours_leaves_them_text(tmp_path, text):
    assert hours_of(tmp_path, {"description": text}) == ((), f"MO,TU,WE, 09:00 - 17:00, {text}")


def test_a_text_that_says_the_times_itself_stands_alone(tmp_path):
    text = "Mon-Wed 9am-5pm"
    assert hours_of(tmp_path, {"description": text}) == (NINE_TO_FIVE, text)


def test_hours_of_two_things_are_no_hours_of_one(tmp_path):
    rows = {"description": "Office"}, {"byday": "SA", "description": "Food shelf"}
    hours, said = hours_of(tmp_path, *rows)
    assert hours == ()
    assert said == "MO,TU,WE, 09:00 - 17:00, Office; SA, 09:00 - 17:00, Food shelf"


@pytest.mark.parametrize("offset", ["-06:00", "-05:00", "-0600", "-06"])
def test_times_with_the_offset_of_the_zone_are_those_of_its_clock(tmp_path, offset):
    times = {"opens_at": f"09:00{offset}", "closes_at": f"17:00{offset}"}
    assert hours_of(tmp_path, times) == (NINE_TO_FIVE, "MO,TU,WE, 09:00 - 17:00")


@pytest.mark.parametrize(("offset", "named"), [("-08:00", "UTC-08:00"), ("Z", "UTC")])
def test_times_of_another_zone_keep_it_as_a_remark(tmp_path, offset, named):
    times = {"opens_at": f"09:00{offset}", "closes_at": f"17:00{offset}"}
    assert hours_of(tmp_path, times) == ((), f"MO,TU,WE, 09:00 - 17:00, {named}")


@pytest.mark.parametrize(("timezone", "hours"), [(-6, NINE_TO_FIVE), (-8, ())])
def test_so_do_times_beside_an_offset(tmp_path, timezone, hours):
    assert hours_of(tmp_path, {"timezone": timezone})[0] == hours


def test_without_a_known_zone_an_offset_leaves_them_text(tmp_path):
    times = {"opens_at": "09:00-06:00", "closes_at": "17:00-06:00"}
    assert hours_of(tmp_path, times, zone="") == ((), "MO,TU,WE, 09:00 - 17:00, UTC-06:00")


def test_every_second_week_is_told_with_its_first_day(tmp_path):
    hours, said = hours_of(tmp_path, {"interval": 2, "dtstart": "2026-11-02"})
    assert hours == ()
    assert said == "MO,TU,WE, 09:00 - 17:00, interval: 2, dtstart: 2026-11-02"
