"""Knows the holidays of the United States and Canada by their rules, so that no list of years ends."""

from datetime import date, timedelta
from enum import StrEnum

_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
_DAY = timedelta(days=1)
_GOOD_FRIDAY, _EASTER = -2, 0  # days from Easter


class Country(StrEnum):
    """A country whose holidays are known."""

    US = "us"
    CANADA = "ca"


# Month and day. U.S.: New Year's Day, Juneteenth, Independence Day, Veterans Day, Christmas.
# Canada: New Year's Day, Canada Day, Truth and Reconciliation, Remembrance Day, Christmas, Boxing Day.
_FIXED = {
    Country.US: ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25)),
    Country.CANADA: ((1, 1), (7, 1), (9, 30), (11, 11), (12, 25), (12, 26)),
}
# Days on which many offices are closed: Lincoln's Birthday, Christmas Eve, New Year's Eve.
_OFTEN = {Country.US: ((2, 12), (12, 24), (12, 31)), Country.CANADA: ((12, 24), (12, 31))}
# Month and number of its Monday. U.S.: Martin Luther King, Presidents', Labor and Indigenous Peoples' Day.
# Canada: Louis Riel or Family Day, the one of August, Labour Day, Thanksgiving.
_MONDAYS = {
    Country.US: ((1, 3), (2, 3), (9, 1), (10, 2)),
    Country.CANADA: ((2, 3), (8, 1), (9, 1), (10, 2)),
}


def is_holiday(day: date, country: Country = Country.US) -> bool:
    """Return whether offices may be closed: on a federal holiday or its free weekday, or beside one."""
    return (
        (day.month, day.day) in (*_FIXED[country], *_OFTEN[country])
        or _is_observed(day, country)
        or _is_moving(day, country)
        or (day - _easter(day.year)).days in (_GOOD_FRIDAY, _EASTER)
    )


def _is_observed(day: date, country: Country) -> bool:
    """Return whether a day is free for a holiday of the weekend: the Friday before or the Monday after."""
    of_saturday = day - 2 * _DAY if country is Country.CANADA else day + _DAY
    beside = ((day - _DAY, _SUNDAY), (of_saturday, _SATURDAY))
    return any(
        each.weekday() == weekday and (each.month, each.day) in _FIXED[country] for each, weekday in beside
    )


def _is_moving(day: date, country: Country) -> bool:
    number = (day.day - 1) // 7 + 1
    if day.weekday() == _MONDAY:
        is_victoria_day = day.month == 5 and 18 <= day.day <= 24
        is_memorial_day = day.month == 5 and day.day > 24
        is_of_may = is_victoria_day if country is Country.CANADA else is_memorial_day
        return is_of_may or (day.month, number) in _MONDAYS[country]
    thanksgiving = day if day.weekday() == _THURSDAY else day - _DAY
    is_thanksgiving = thanksgiving.weekday() == _THURSDAY and thanksgiving.month == 11
    return country is Country.US and is_thanksgiving and (thanksgiving.day - 1) // 7 + 1 == 4


def _easter(year: int) -> date:
    """Return Easter Sunday by the rule of Butcher, which holds for each year of the Gregorian calendar."""
    golden, century, rest = year % 19, year // 100, year % 100
    sun = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - sun - rest % 4) % 7
    late = (golden + 11 * sun + 22 * week) // 451
    month, day = divmod(sun + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
