"""A row whose hours say nothing but that it is closed needs a look; that a day is closed does not."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.hsds import judged
from tests.directory.importing.test_plan import one

NAME = {"Name": ("service.name", "Warm Up"), "Phone": ("phone.number", "218-555-0100")}
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@pytest.mark.parametrize(
    "text",
    [
        "Temporarily closed",
        "CLOSED",
        "Closed until further notice",
        "Closed until further notice.",
        "permanently closed",
        "We are currently closed due to flooding",
        "closed for the season",
        "Office is closed at this time",
        "Closed for renovations",
        "on hold",
        "Suspended until further notice",
        "closed every day",
        "Cerrado hasta nuevo aviso",
    ],
)
def test_hours_that_say_only_closed_need_a_look(text):
    found = one({**NAME, "Hours": ("schedule.description", text)})
    assert found.outcome is Outcome.LOOK
    (reason,) = [each for each in found.reasons if each.kind == "status"]
    assert reason.words[0] in text


@pytest.mark.parametrize(
    "text",
    [
        "Closed Mondays",
        "Closed for lunch",
        "Closed holidays",
        "Closed on weekends",
        "Mon-Fri 9-5, closed Sat",
        "Closed to the public",
        "Call: may be closed",
        "closed 12-1",
        "24/7",
    ],
)
def test_hours_that_say_more_do_not(text):
    assert one({**NAME, "Hours": ("schedule.description", text)}).outcome is Outcome.COMES


def test_all_days_of_the_week_must_be_closed():
    days = {day: (f"schedule.{day}", "Closed") for day in WEEK}
    assert one({**NAME, **days}).outcome is Outcome.LOOK
    assert one({**NAME, **days, "friday": ("schedule.friday", "9-5")}).outcome is Outcome.COMES
    assert one({**NAME, "sunday": days["sunday"]}).outcome is Outcome.COMES


def test_hours_of_other_columns_open_it_again():
    hours = {"Hours": ("schedule.description", "Closed"), "Opens": ("schedule.opens_at", "9 am")}
    assert one({**NAME, **hours}).outcome is Outcome.COMES


def test_a_schedule_of_hsds_that_is_closed_on_days_does_not(tmp_path):
    closed = {"id": "h1", "description": "Closed"}
    (found,) = judged(tmp_path, {"schedules": [closed]})
    assert found.outcome is Outcome.LOOK
    for more in ({"byday": "SU"}, {"valid_from": "2026-12-24", "valid_to": "2026-12-26"}):
        (found,) = judged(tmp_path, {"schedules": [{**closed, **more}]})
        assert found.outcome is Outcome.COMES
