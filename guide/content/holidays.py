"""Knows the holidays of the United States by their rules, so that no list of years ends."""

from datetime import date, timedelta

_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
_DAY = timedelta(days=1)
# Month and day: New Year's Day, Juneteenth, Independence Day, Veterans Day, Christmas.
_FIXED = ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25))
# Month and number of its Monday: Martin Luther King, Presidents', Labor and Indigenous Peoples' Day.
_MONDAYS = ((1, 3), (2, 3), (9, 1), (10, 2))


def is_holiday(day: date) -> bool:
    """Return whether offices may be closed: on a federal holiday, its free weekday, or after Thanksgiving."""
    return _is_fixed(day) or _is_observed(day) or _is_moving(day)


def _is_fixed(day: date) -> bool:
    return (day.month, day.day) in _FIXED


def _is_observed(day: date) -> bool:
    """Return whether a day is free because the holiday beside it is on a Saturday or a Sunday."""
    before, after = day - _DAY, day + _DAY
    return (before.weekday() == _SUNDAY and _is_fixed(before)) or (
        after.weekday() == _SATURDAY and _is_fixed(after)
    )


def _is_moving(day: date) -> bool:
    number = (day.day - 1) // 7 + 1
    if day.weekday() == _MONDAY:
        is_memorial_day = day.month == 5 and (day + 7 * _DAY).month == 6
        return is_memorial_day or (day.month, number) in _MONDAYS
    thanksgiving = day if day.weekday() == _THURSDAY else day - _DAY
    is_thanksgiving = thanksgiving.weekday() == _THURSDAY and thanksgiving.month == 11
    return is_thanksgiving and (thanksgiving.day - 1) // 7 + 1 == 4
