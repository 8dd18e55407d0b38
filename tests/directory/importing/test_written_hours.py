"""Hours are written as their source has them, and rules in plain words."""

from datetime import date

import pytest

from guide.directory.importing.hours_text import hours_in
from guide.directory.importing.written_hours import written

DAY = date(2026, 11, 27)
TIMES = {"opens_at": "10:00:00", "closes_at": "18:00:00"}


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"freq": "WEEKLY", "byday": "MO,TH"}, "Monday and Thursday, 10 am to 6 pm"),
        ({"freq": "weekly", "byday": "mo, Tue"}, "Monday and Tuesday, 10 am to 6 pm"),
        ({"freq": "WEEKLY", "interval": "2.0", "byday": "MO"}, "every 2nd week on Monday, 10 am to 6 pm"),
        ({"freq": "MONTHLY", "byday": "2TU"}, "2nd Tuesday of every month, 10 am to 6 pm"),
        (
            {"freq": "MONTHLY", "byday": "+1MO,3MO,-1FR"},
            "1st Monday, 3rd Monday and last Friday of every month, 10 am to 6 pm",
        ),
        (
            {"freq": "MONTHLY", "interval": "3", "byday": "-2FR"},
            "2nd to last Friday of every 3rd month, 10 am to 6 pm",
        ),
        ({"freq": "MONTHLY", "byday": "TU"}, "every month on Tuesday, 10 am to 6 pm"),
        (
            {"freq": "MONTHLY", "bymonthday": "1,15,-1"},
            "1st, 15th and last day of every month, 10 am to 6 pm",
        ),
        (
            {"freq": "MONTHLY", "byday": "FR", "bymonthday": "13"},
            "every month on Friday, 13th day of the month, 10 am to 6 pm",
        ),
        (
            {"freq": "WEEKLY", "byday": "MO", "byweekno": "41,42", "byyearday": "-22"},
            "Monday, 41st and 42nd week of the year, 22nd to last day of the year, 10 am to 6 pm",
        ),
        (
            {"freq": "WEEKLY", "interval": "2", "byday": "SU,MO", "wkst": "SU", "dtstart": "2026-11-01"},
            "every 2nd week on Monday and Sunday, 10 am to 6 pm, beginning 2026-11-01, weeks begin on Sunday",
        ),
        ({"freq": "YEARLY", "count": "3"}, "every year, 10 am to 6 pm, 3 times in all"),
        ({"freq": "FORTNIGHTLY", "byday": "MO"}, "FORTNIGHTLY on Monday, 10 am to 6 pm"),
        ({"freq": "WEEKLY", "byday": "XX,MO"}, "XX and Monday, 10 am to 6 pm"),
        ({"freq": "WEEKLY"}, "every week, 10 am to 6 pm"),
        ({"byday": "SA", "closes_at": ""}, "Saturday, opens at 10 am"),
        ({"byday": "SA", "opens_at": ""}, "Saturday, closes at 6 pm"),
        ({"byday": "SA", "opens_at": "00:00", "closes_at": "23:59"}, "Saturday, 24 hours"),
        ({"byday": "SA", "opens_at": "9am", "closes_at": "9"}, "Saturday, 9am - 9"),
        (
            {"byday": "SA", "valid_from": "2026-01-01", "valid_to": "2027-01-01"},
            "Saturday, 10 am to 6 pm, from 2026-01-01 to 2027-01-01",
        ),
        (
            {"byday": "SA", "until": "2030-01-01", "description": "By phone.", "notes": "Ring twice"},
            "Saturday, 10 am to 6 pm, until 2030-01-01, By phone, note: Ring twice",
        ),
        ({"byday": "SA", "description": "By phone."}, "Saturday, 10 am to 6 pm, By phone."),
    ],
)
def test_a_rule_is_written_in_plain_words(rule, words):
    assert written([{**TIMES, **rule}], DAY) == words


def test_words_of_rules_are_not_read_as_hours_of_each_week():
    for rule in (
        {"interval": "2"},
        {"freq": "MONTHLY"},
        {"freq": "MONTHLY", "byday": "1MO"},
        {"valid_to": "2021-01-01"},
        {"valid_from": "2026-01-01"},
        {"until": "2030-01-01"},
        {"bymonthday": "2"},
    ):
        text = written([{"freq": "WEEKLY", "byday": "MO", **TIMES, **rule}], DAY)
        assert hours_in(text) == ()


def test_a_rule_that_says_nothing_adds_no_words():
    assert written([{"freq": "WEEKLY", "interval": "1", "description": "Mon-Fri 9-5"}], DAY) == "Mon-Fri 9-5"
    assert written([{"freq": "WEEKLY"}], DAY) == ""


def test_the_end_of_a_rule_is_marked_before_the_next_row():
    first = {"byday": "MO", **TIMES, "description": "By phone."}
    assert written([first, {"description": "Call first."}], DAY) == (
        "Monday, 10 am to 6 pm, By phone;\nCall first."
    )


def test_a_closed_day_of_a_holiday_is_written_as_closed():
    holiday = {"closed": "true", "valid_from": "2019-12-24", "valid_to": "2019-12-26"}
    assert written([holiday], DAY) == "Ended: closed, from 2019-12-24 to 2019-12-26"
    short = {"closed": "false", "opens_at": "10:00", "closes_at": "14:00", "valid_from": "2026-12-24"}
    assert written([short], DAY) == "10:00 - 14:00, from 2026-12-24 on"


def test_a_holiday_of_each_year_has_no_year():
    holiday = {"closed": "true", "valid_from": "January 01, 0001", "valid_to": "January 02, 0001"}
    assert written([holiday], DAY) == "closed, from January 01 to January 02"


def test_seconds_of_times_are_not_written():
    assert written([{"days": "Monday", **TIMES}], DAY) == "Monday, 10:00 - 18:00"
