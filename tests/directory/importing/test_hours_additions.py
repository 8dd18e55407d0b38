from dataclasses import replace
from datetime import datetime

import pytest

from guide.content.opening import OpenState, opening
from guide.content.parts import Hours
from guide.directory.importing.day_names import DAYS
from guide.directory.importing.hours import structured

MON, TUE, WED, THU, FRI, SAT, SUN = DAYS


@pytest.mark.parametrize(
    "text",
    [
        "M-F 9-12,1-4",
        "9-12, 1-4 M-F",
        "Mon-Fri 9am-noon & 1-4pm",
        "Mon-Fri: 9:00-12:00; 13:00-16:00",
        "M-F 9-4 (closed 12-1)",
        "M-F 9am-4pm, closed for lunch 12-1",
        "M-F 9am-4pm, closed noon to 1pm for lunch, closed holidays",
        "Mon-Fri 9am-4pm. Closed 12:00pm to 1:00pm.",
    ],
)
def test_a_day_with_a_break_is_of_the_day(text):
    assert structured([{"description": text}]) == (
        Hours(days=DAYS[:5], from_="09:00", to="12:00"),
        Hours(days=DAYS[:5], from_="13:00", to="16:00"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "M-F 9-5, closed holidays",
        "Mon-Fri 9am-5pm except federal holidays",
        "M-F 9-5 (excluding holidays)",
        "Monday-Friday 9-5. Closed on all major holidays.",
        "Mon-Fri<br>9am-5pm<br><b>Closed holidays</b>",
        "M-F 9-5, call first",
        "M-F 9-5 (please call ahead)",
        "M-F 9-5, walk-ins welcome",
        "M-F 9-5, no appointment needed; holidays closed",
    ],
)
def test_words_that_change_no_hours_keep_none_from_being_read(text):
    assert structured([{"description": text}]) == (Hours(days=DAYS[:5], from_="09:00", to="17:00"),)


@pytest.mark.parametrize(
    "text",
    [
        "M-F 9-5, closed weekends and holidays",
        "9-5 M-F; closed holidays & weekends",
        "M-F 9-5. Closed Sat, Sun, holidays",
    ],
)
def test_days_beside_holidays_are_closed(text):
    assert structured([{"description": text}]) == (
        Hours(days=DAYS[:5], from_="09:00", to="17:00"),
        Hours(days=(SAT, SUN), closed=True),
    )


def test_a_lunch_of_all_days_leaves_those_alone_that_end_before():
    assert structured([{"description": "M-Th 8am-4pm, F 8am-noon, closed 12:30-1 for lunch"}]) == (
        Hours(days=DAYS[:4], from_="08:00", to="12:30"),
        Hours(days=DAYS[:4], from_="13:00", to="16:00"),
        Hours(days=(FRI,), from_="08:00", to="12:00"),
    )


@pytest.mark.parametrize("day", ["2026-11-26", "2026-12-25", "2026-12-24", "2026-04-03", "2026-07-03"])
def test_what_is_closed_on_holidays_is_never_open_on_one_without_a_doubt(day):
    hours = structured([{"description": "M-F 9-5, closed holidays"}])
    found = opening(hours, "America/Chicago", datetime.fromisoformat(f"{day}T18:00+00:00"))
    assert (found.state, found.may_differ) == (OpenState.OPEN, True)


def test_a_lunch_of_one_row_is_not_that_of_another():
    row = {"description": "M-F 8am-4pm"}
    assert structured([row, {"description": "Sat 8am-4pm, closed 12-1 for lunch"}]) == ()


def test_by_appointment_is_not_open():
    of_week = Hours(days=DAYS[:5], from_="09:00", to="17:00")
    for text in ("M-F 9-5 by appointment only", "Mon-Fri 9am-5pm, appointment required"):
        assert structured([{"description": text}]) == (replace(of_week, by_appointment=True),)
    saturday = Hours(days=(SAT,), by_appointment=True)
    assert structured([{"description": "M-F 9-5; Sat by appt."}]) == (of_week, saturday)
