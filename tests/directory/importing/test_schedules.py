"""Hours of HSDS come in as days and times, whatever stands beside them, unless that changes them."""

from datetime import date

import pytest

from guide.content.parts import Hours
from guide.content.places import Places
from guide.directory.columns.answers import Answers
from guide.directory.importing.day_names import DAYS
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.directory.importing.reading import reading_directory
from guide.steps import finish
from tests.directory.importing.hsds import read

RULE = {"id": "h1", "freq": "WEEKLY", "byday": "MO,TU,WE", "opens_at": "09:00", "closes_at": "17:00"}
NINE_TO_FIVE = (Hours(days=DAYS[:3], from_="09:00", to="17:00"),)


def hours_of(folder, *rows, zone="America/Chicago"):
    """Return hours and their text of a service with these schedules."""
    rules = [{**RULE, "id": f"h{n}", **row} for n, row in enumerate(rows)]
    return hours_in(read(folder, {"schedules": rules}), zone)


def hours_in(directory, zone="America/Chicago"):
    origin = Origin("list", date(2026, 11, 27), Places(), time_zone=zone)
    (judged,) = finish(planning(directory.understood(), origin)).judged
    assert judged.entry
    return judged.entry.hours, judged.entry.schedule


@pytest.mark.parametrize("text", ["By phone only", "Walk-ins welcome", "Drive-through"])
def test_what_is_said_beside_hours_stands_beside_them(tmp_path, text):
    hours, said = hours_of(tmp_path, {"description": text})
    assert hours == NINE_TO_FIVE
    assert said == f"Monday to Wednesday, 9 am to 5 pm, {text}"


@pytest.mark.parametrize(
    "text", ["Except the last Tuesday", "Closed in July", "Intake", "By appointment", "Summer", "Varies"]
)
def test_what_can_change_hours_leaves_them_text(tmp_path, text):
    assert hours_of(tmp_path, {"description": text}) == ((), f"Monday to Wednesday, 9 am to 5 pm, {text}")


def test_days_that_a_text_names_once_more_are_written_once(tmp_path):
    found = hours_of(tmp_path, {"description": "Mon - Wed"})
    assert found == (NINE_TO_FIVE, "Monday to Wednesday, 9 am to 5 pm")


def test_a_text_that_says_the_times_itself_stands_alone(tmp_path):
    text = "Mon-Wed 9am-5pm"
    assert hours_of(tmp_path, {"description": text}) == (NINE_TO_FIVE, text)


def test_hours_of_two_things_are_no_hours_of_one(tmp_path):
    rows = {"description": "Office"}, {"byday": "SA", "description": "Food shelf"}
    hours, said = hours_of(tmp_path, *rows)
    assert hours == ()
    assert said == "Monday to Wednesday, 9 am to 5 pm, Office; Saturday, 9 am to 5 pm, Food shelf"


@pytest.mark.parametrize("offset", ["-06:00", "-05:00", "-0600", "-06"])
def test_times_with_the_offset_of_the_zone_are_those_of_its_clock(tmp_path, offset):
    times = {"opens_at": f"09:00{offset}", "closes_at": f"17:00{offset}"}
    assert hours_of(tmp_path, times) == (NINE_TO_FIVE, "Monday to Wednesday, 9 am to 5 pm")


@pytest.mark.parametrize(("offset", "named"), [("-08:00", "UTC-08:00"), ("Z", "UTC")])
def test_times_of_another_zone_keep_it_as_a_remark(tmp_path, offset, named):
    times = {"opens_at": f"09:00{offset}", "closes_at": f"17:00{offset}"}
    assert hours_of(tmp_path, times) == ((), f"Monday to Wednesday, 9 am to 5 pm, {named}")


@pytest.mark.parametrize(("timezone", "hours"), [(-6, NINE_TO_FIVE), (-8, ())])
def test_so_do_times_beside_an_offset(tmp_path, timezone, hours):
    assert hours_of(tmp_path, {"timezone": timezone})[0] == hours


def test_without_a_known_zone_an_offset_leaves_them_text(tmp_path):
    times = {"opens_at": "09:00-06:00", "closes_at": "17:00-06:00"}
    assert hours_of(tmp_path, times, zone="") == ((), "Monday to Wednesday, 9 am to 5 pm, UTC-06:00")


def test_every_second_week_is_told_with_its_first_day(tmp_path):
    hours, said = hours_of(tmp_path, {"interval": 2, "dtstart": "2026-11-02"})
    assert hours == ()
    assert said == "every 2nd week on Monday to Wednesday, 9 am to 5 pm, beginning 2026-11-02"


def test_the_days_of_a_rule_are_never_lost_beside_a_text(tmp_path):
    assert hours_of(tmp_path, {"description": "Open 10 to 6"}) == (
        (),
        "Monday to Wednesday, 9 am to 5 pm, Open 10 to 6",
    )
    no_times = {"opens_at": None, "closes_at": None}
    assert hours_of(tmp_path, {**no_times, "description": "9am-5pm"}) == (
        NINE_TO_FIVE,
        "Monday to Wednesday, 9am-5pm",
    )
    assert hours_of(tmp_path, {**no_times, "description": "Daily 9am-5pm"})[0] == ()


def test_daily_is_each_day(tmp_path):
    daily = {"freq": "DAILY", "byday": None}
    assert hours_of(tmp_path, daily) == (
        (Hours(days=DAYS, from_="09:00", to="17:00"),),
        "Every day, 9 am to 5 pm",
    )
    assert hours_of(tmp_path, {**daily, "interval": 2}) == ((), "every 2nd day, 9 am to 5 pm")


ENDED = "Ended: Monday to Wednesday, 9 am to 5 pm"


@pytest.mark.parametrize(
    ("fields", "hours", "said"),
    [
        ({"until": "2026-11-26"}, (), f"{ENDED}, until 2026-11-26"),
        ({"valid_to": "11/26/2026"}, (), f"{ENDED}, valid until 11/26/2026"),
        ({"valid_to": "12/24/15"}, (), f"{ENDED}, valid until 12/24/15"),
        ({"until": "20210101T000000Z"}, (), f"{ENDED}, until 2021-01-01"),
        ({"until": "2026-11-27"}, (), f"{ENDED[7:]}, until 2026-11-27"),
        ({"valid_to": "12/11/2026"}, (), f"{ENDED[7:]}, valid until 12/11/2026"),
        ({"valid_to": "June"}, (), f"{ENDED[7:]}, valid until June"),
        ({"valid_from": "2026-11-28"}, (), f"{ENDED[7:]}, from 2026-11-28 on"),
        ({"dtstart": "2026-11-28"}, (), f"{ENDED[7:]}, beginning 2026-11-28"),
        ({"valid_from": "2026-11-27"}, NINE_TO_FIVE, f"{ENDED[7:]}, from 2026-11-27 on"),
        ({"dtstart": "2026-11-27"}, NINE_TO_FIVE, ENDED[7:]),
        ({"valid_from": "the thaw"}, (), f"{ENDED[7:]}, from the thaw on"),
    ],
)
def test_only_what_counts_on_the_day_of_the_import_is_read(fields, hours, said, tmp_path):
    assert hours_of(tmp_path, fields) == (hours, said)


def test_what_has_ended_stands_last_and_changes_nothing_else(tmp_path):
    ended = {"byday": "SA", "valid_to": "2021-01-01"}
    assert hours_of(tmp_path, ended, {}) == (
        NINE_TO_FIVE,
        "Monday to Wednesday, 9 am to 5 pm; Ended: Saturday, 9 am to 5 pm, valid until 2021-01-01",
    )


def test_hours_that_may_come_one_after_another_are_not_read_together(tmp_path):
    assert hours_of(tmp_path, {}, {"byday": "SA", "valid_from": "2025-01-01"})[0] == ()


def test_what_is_no_time_by_the_clock_stands_as_written(tmp_path):
    times = {"opens_at": "00:00:00", "closes_at": "00:00:00"}
    assert hours_of(tmp_path, times) == ((), "Monday to Wednesday, 00:00 - 00:00")


@pytest.mark.parametrize(
    ("timezone", "named"),
    [(3, "UTC+03:00"), ("-8", "UTC-08:00"), (5.5, "UTC+05:30"), (0, "UTC"), ("UK", "UK")],
)
def test_an_offset_is_named_as_one(timezone, named, tmp_path):
    _, said = hours_of(tmp_path, {"timezone": timezone})
    assert said == f"Monday to Wednesday, 9 am to 5 pm, {named}"


REGULAR = "id,service_id,weekday,opens_at,closes_at"
HOLIDAYS = "id,service_id,closed,opens_at,closes_at,start_date,end_date"


@pytest.mark.parametrize(
    ("regular", "holidays", "hours", "said"),
    [
        (
            ("Monday,09:00:00,17:00:00", "Tuesday,09:00:00,17:00:00", "Wednesday,09:00:00,17:00:00"),
            ("true,,,2019-12-24,2019-12-26",),
            tuple(Hours(days=(day,), from_="09:00", to="17:00") for day in DAYS[:3]),
            "Monday, 09:00 - 17:00; Tuesday, 09:00 - 17:00; Wednesday, 09:00 - 17:00; "
            "Ended: closed, from 2019-12-24 to 2019-12-26",
        ),
        (
            ("Monday,09:00,17:00",),
            ("true,,,2026-12-24,2026-12-26", "false,10:00,12:00,2026-12-31,2026-12-31"),
            (),
            "closed, from 2026-12-24 to 2026-12-26; 10:00 - 12:00, from 2026-12-31 to 2026-12-31; "
            "Monday, 09:00 - 17:00",
        ),
        (("1,09:00,17:00",), (), (), "day 1 of the week, 09:00 - 17:00"),
    ],
)
def test_tables_of_regular_and_holiday_hours_of_older_versions(regular, holidays, hours, said, tmp_path):
    tables = {
        "organizations.csv": ("id,name,description", "o1,Birch Aid,Help."),
        "services.csv": ("id,organization_id,name,status", "s1,o1,Desk,active"),
        "phones.csv": ("id,service_id,number,type", "p1,s1,218-555-0130,voice"),
        "regular_schedules.csv": (REGULAR, *(f"r{at},s1,{row}" for at, row in enumerate(regular))),
        "holiday_schedules.csv": (HOLIDAYS, *(f"h{at},s1,{row}" for at, row in enumerate(holidays))),
    }
    folder = tmp_path / "hsds"
    folder.mkdir()
    for name, lines in tables.items():
        (folder / name).write_text("\n".join(lines) + "\n")
    found = hours_in(finish(reading_directory([folder], source="list", answers=Answers())))
    assert found[0] == hours
    assert sorted(found[1].split("; ")) == sorted(said.split("; "))
