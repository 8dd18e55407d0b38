"""Whether something is open is computed from its hours day by day, at a moment that is given."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from guide.content.holidays import Country, is_holiday
from guide.content.opening import OpenState, opening
from guide.content.parts import Hours, Weekday
from guide.content.time_zones import ZONES, clock_in
from tests.opening_hours import NIGHTS, OFFICE, WEEK

CHICAGO = "America/Chicago"
OPEN, CLOSED, UNKNOWN = OpenState.OPEN, OpenState.CLOSED, OpenState.UNKNOWN
LUNCH = (Hours(days=WEEK[:5], from_="08:00", to="12:00"), Hours(days=WEEK[:5], from_="13:00", to="16:00"))
MONDAY = "2026-11-30"


def at(clock, day=MONDAY, zone=CHICAGO):
    """Return the moment at which clocks of a zone show a time."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone))


def said(hours, clock, day=MONDAY, zone=CHICAGO):
    found = opening(hours, CHICAGO, at(clock, day, zone))
    times = (f"{each:%a %H:%M}" if each else "" for each in (found.until, found.opens))
    return (found.state, *times)


def test_it_closes_and_opens_as_its_rows_say():
    rows = [
        (OFFICE, "08:29", CLOSED, "", "Mon 08:30"),
        (OFFICE, "08:30", OPEN, "Mon 17:00", ""),
        (OFFICE, "16:59", OPEN, "Mon 17:00", ""),
        (OFFICE, "17:00", CLOSED, "", "Tue 08:30"),
        (LUNCH, "12:30", CLOSED, "", "Mon 13:00"),
        (LUNCH, "11:59", OPEN, "Mon 12:00", ""),
        (NIGHTS, "23:00", OPEN, "Tue 06:00", ""),
        (NIGHTS, "00:00", OPEN, "Mon 06:00", ""),
        (NIGHTS, "06:00", CLOSED, "", "Mon 22:00"),
        ((), "10:00", UNKNOWN, "", ""),
        ((Hours(days=WEEK[:1], from_="09:00", to="12:00"),), "13:00", CLOSED, "", "Mon 09:00"),
        ((Hours(days=WEEK, closed=True),), "13:00", CLOSED, "", ""),
    ]
    assert [
        (hours, clock, state, until, opens)
        for hours, clock, state, until, opens in rows
        if said(hours, clock) != (state, until, opens)
    ] == []


def test_a_closed_weekend_is_passed_over():
    assert said(OFFICE, "18:00", "2026-12-04") == (CLOSED, "", "Mon 08:30")


def test_days_without_rows_are_unknown_and_never_open():
    saturday = opening(LUNCH, CHICAGO, at("10:00", "2026-12-05"))
    assert saturday.state is UNKNOWN
    assert saturday.unknown == (Weekday.SATURDAY, Weekday.SUNDAY)
    assert said(LUNCH, "17:00", "2026-12-04") == (CLOSED, "", "Mon 08:00")  # closed, as Friday has rows
    assert opening(LUNCH, CHICAGO, at("17:00", "2026-12-04")).unknown == (Weekday.SATURDAY, Weekday.SUNDAY)
    assert opening(OFFICE, CHICAGO, at("17:00", "2026-12-04")).unknown == ()


def test_day_and_night_is_open_without_an_end_in_any_zone():
    for hours in (
        (Hours(days=WEEK, from_="00:00", to="24:00"),),
        (Hours(days=WEEK, from_="00:00", to="12:00"), Hours(days=WEEK, from_="12:00", to="24:00")),
    ):
        assert opening(hours, CHICAGO, at("03:00")).is_always_open
    assert opening((Hours(days=WEEK, from_="00:00", to="24:00"),), "", at("03:00")).is_always_open


def test_several_days_without_a_break_are_one_time():
    weekend = (
        Hours(days=WEEK[4:5], from_="18:00", to="24:00"),
        Hours(days=WEEK[5:], from_="00:00", to="24:00"),
        Hours(days=WEEK[:1], from_="00:00", to="08:00"),
        Hours(days=WEEK[1:4], closed=True),
    )
    assert said(weekend, "20:00", "2026-12-04") == (OPEN, "Mon 08:00", "")
    assert said(weekend, "09:00") == (CLOSED, "", "Fri 18:00")


def test_by_appointment_is_not_open():
    for rows, state in [
        ((Hours(days=WEEK[:5], by_appointment=True),), OpenState.BY_APPOINTMENT),
        ((Hours(days=WEEK[:5], from_="09:00", to="11:00", by_appointment=True),), CLOSED),
        ((Hours(days=WEEK[1:3], by_appointment=True),), OpenState.BY_APPOINTMENT),  # nothing is said of today
        ((Hours(days=WEEK[1:3], by_appointment=True), Hours(days=WEEK[:1], closed=True)), CLOSED),
        (
            (*OFFICE[1:], Hours(days=WEEK[:1], from_="09:00", to="17:00", by_appointment=True)),
            OpenState.BY_APPOINTMENT,
        ),
    ]:
        found = opening(rows, CHICAGO, at("12:00"))
        assert found.state is state, rows


def test_a_row_in_another_zone_than_the_computer_is_open_by_its_own_clocks():
    east = tuple(
        Hours(days=row.days, from_=row.from_, to=row.to, closed=row.closed, zone="America/New_York")
        for row in OFFICE
    )
    found = opening(east, CHICAGO, at("16:30"))  # 17:30 in New York
    assert (found.state, found.zone) == (CLOSED, "America/New_York")
    assert opening(east, CHICAGO, at("15:30")).state is OPEN
    assert opening(OFFICE, CHICAGO, at("15:30")).zone == ""
    # The zone of the computer counts for nothing but this: a wrong one changes no state.
    assert said(OFFICE, "22:59", zone="UTC") == (OPEN, "Mon 17:00", "")
    assert said(OFFICE, "23:00", zone="UTC") == (CLOSED, "", "Tue 08:30")


def test_without_a_known_zone_or_with_two_it_is_unknown():
    assert opening(OFFICE, "", at("10:00")).state is UNKNOWN
    assert opening(OFFICE, "Europe/Oslo", at("10:00")).state is UNKNOWN
    mixed = (OFFICE[0], Hours(days=WEEK[5:], closed=True, zone="UTC"))
    assert opening(mixed, CHICAGO, at("10:00")).state is UNKNOWN


def test_clocks_are_those_of_the_database_of_time_zones():
    for zone in ZONES:
        known = ZoneInfo(zone)
        january = datetime(2027, 1, 1, tzinfo=UTC)
        is_old = clock_in(zone, january) != january.astimezone(known).replace(tzinfo=None)
        assert not is_old or zone == "America/Winnipeg", zone
        for year in (2007, 2025) if is_old else (2007, 2026, 2027, 2037):
            start = datetime(year, 1, 1, tzinfo=UTC)
            for hours in (*range(66 * 24, 80 * 24), *range(0, 366 * 24, 24), *range(300 * 24, 318 * 24)):
                moment = start + timedelta(hours=hours, minutes=-1)
                assert clock_in(zone, moment) == moment.astimezone(known).replace(tzinfo=None), moment


def test_the_clocks_of_winnipeg_stay_from_2026_on():
    rows = {"2026-01-15": "06:00", "2026-07-15": "07:00", "2026-12-15": "07:00", "2030-01-15": "07:00"}
    noons = {day: datetime.fromisoformat(f"{day}T12:00:00+00:00") for day in rows}
    assert {day: f"{clock_in('America/Winnipeg', noon):%H:%M}" for day, noon in noons.items()} == rows


def test_hours_follow_the_clocks_on_the_nights_they_change():
    nights = (Hours(days=WEEK, from_="01:00", to="04:00"),)
    for day, minutes in (("2027-03-14", 120), ("2027-11-07", 240), ("2027-11-08", 180)):
        first = at("00:00", day).astimezone(UTC)
        opened = sum(
            opening(nights, CHICAGO, first + timedelta(minutes=n)).state is OPEN for n in range(6 * 60)
        )
        assert opened == minutes, day


def test_holidays_follow_their_rules():
    days = (
        "2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-07-04 2026-09-07 2026-10-12 "
        "2026-11-11 2026-11-26 2026-11-27 2026-12-25 2027-07-05 2028-11-23 2027-12-31 2022-12-26 2099-11-26 "
        "2024-11-29 2025-05-26 2023-12-25 2026-02-12 2026-12-24 2026-12-31 "
        "2026-04-03 2026-04-05 2027-03-28 2038-04-25 2049-04-18 2000-04-23"  # Good Friday and Easter
    ).split()
    assert [day for day in days if not is_holiday(date.fromisoformat(day))] == []
    canadian = (
        "2026-01-01 2026-02-16 2026-04-03 2026-05-18 2027-05-24 2026-07-01 2026-08-03 2026-09-07 2026-09-30 "
        "2026-10-12 2026-11-11 2026-12-25 2026-12-26 2028-07-03"
    ).split()
    assert [day for day in canadian if not is_holiday(date.fromisoformat(day), Country.CANADA)] == []


def test_no_other_day_is_a_holiday():
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    assert sum(map(is_holiday, days)) == 18
    assert sum(is_holiday(day, Country.CANADA) for day in days) == 16
    assert not is_holiday(date(2024, 11, 1))  # a Friday, but not after Thanksgiving
    assert not is_holiday(date(2026, 5, 18))


def test_holidays_may_have_other_hours_where_they_are_holidays():
    assert opening(OFFICE, CHICAGO, at("10:00", "2026-11-26")).may_differ
    assert opening(OFFICE, CHICAGO, at("18:00", "2026-11-25")).may_differ  # opens on a holiday
    assert not opening(OFFICE, CHICAGO, at("10:00")).may_differ
    assert not opening(OFFICE, "America/Toronto", at("10:00", "2026-11-26")).may_differ
    assert not opening(OFFICE, CHICAGO, at("10:00", "2026-07-01")).may_differ
    assert opening(OFFICE, "America/Winnipeg", at("10:00", "2026-07-01")).may_differ
    assert opening(OFFICE, "UTC", at("10:00", "2026-07-01")).may_differ  # it can be of either country
    always = (Hours(days=WEEK, from_="00:00", to="24:00"),)
    assert not opening(always, CHICAGO, at("10:00", "2026-11-26")).may_differ


def test_a_moment_needs_no_zone_of_the_database():
    moment = datetime(2026, 11, 30, 10, tzinfo=timezone(timedelta(hours=-6)))
    assert opening(OFFICE, CHICAGO, moment).state is OPEN
