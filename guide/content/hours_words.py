"""Writes opening hours in plain words: "Monday to Friday, 8 am to 4:30 pm; Saturday and Sunday closed"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from guide.content.parts import Hours, Weekday
from guide.i18n import tr

_START, _END = "00:00", "24:00"
_MORNING, _EVENING = "06:00", "20:00"
_Open = tuple[Hours, ...]  # all rows of one day
# The whole of a text, so that "24 hours a day in 2014" or "The line: 24 hours a day" are not taken for it.
_ALL_HOURS = re.compile(r"(every day, )?24 hours( a day)?(,? (every day|7 days a week))?\.?", re.IGNORECASE)

_DAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun|daily|every ?day|weekdays?|m-f|m-th|mwf)", re.IGNORECASE)
_SPAN = re.compile(
    r"\d{1,2}(?::?\d\d)? ?(?:[ap]\.?m?\.?)? ?(?:-|–|—|to|until|till) ?(?:\d{1,2}|noon|midnight)\b"
    r"|\bnoon ?(?:-|–|to) ?\d|\b24/7\b|\b24 ?h",
    re.IGNORECASE,
)


def says_times(schedule: str) -> bool:
    """Return whether a text tells days and times of opening itself, so that they need no second line."""
    is_whole = "24/7" in schedule or _DAY.search(schedule) is not None
    return is_whole and _SPAN.search(schedule) is not None and "closed" not in schedule.casefold()


def hours_words(hours: Iterable[Hours]) -> str:
    """Return hours in words, with days of the same hours together; "" if there are none."""
    days: dict[_Open, list[Weekday]] = {}
    rows = sorted(hours, key=lambda row: (row.from_, row.to))
    for day in Weekday:
        of_day = tuple(row for row in rows if day in row.days)
        if of_day:
            days.setdefault(tuple(map(_without_days, of_day)), []).append(day)
    return "; ".join(_group(of_days, opened) for opened, of_days in days.items())


def open_day_words(hours: Iterable[Hours]) -> tuple[str, ...]:
    """Return the words by which hours are found: the days that are open, and "24 hours"."""
    opened = [row for row in hours if not row.closed]
    days = (day_name(day) for day in Weekday if any(day in row.days for row in opened))
    return (*days, *((tr("24 hours"),) if any(map(is_all_day, opened)) else ()))


def day_name(day: Weekday) -> str:
    """Return the name of a day."""
    return {
        Weekday.MONDAY: tr("Monday"),
        Weekday.TUESDAY: tr("Tuesday"),
        Weekday.WEDNESDAY: tr("Wednesday"),
        Weekday.THURSDAY: tr("Thursday"),
        Weekday.FRIDAY: tr("Friday"),
        Weekday.SATURDAY: tr("Saturday"),
        Weekday.SUNDAY: tr("Sunday"),
    }[day]


def _without_days(row: Hours) -> Hours:
    return replace(row, days=())


def _group(days: Sequence[Weekday], opened: _Open) -> str:
    if opened[0].closed:
        return tr("{days} closed", days=days_words(days))
    return tr(
        "{days}, {times}", days=days_words(days), times=_times(opened, is_daily=len(days) == len(Weekday))
    )


def days_words(days: Sequence[Weekday]) -> str:
    """Return the names of days, three or more in a row as "Monday to Friday"."""
    if len(days) == len(Weekday):
        return tr("Every day")
    week = list(Weekday)
    runs: list[list[Weekday]] = []
    for day in days:
        if runs and week.index(day) == week.index(runs[-1][-1]) + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    names: list[str] = []
    for run in runs:
        first, last = day_name(run[0]), day_name(run[-1])
        is_long = len(run) > 2
        names += [tr("{first} to {last}", first=first, last=last)] if is_long else map(day_name, run)
    return listed(names)


def _times(opened: _Open, *, is_daily: bool) -> str:
    first, last = opened[0], opened[-1]
    if is_daily and len(opened) > 1 and first.from_ == _START and last.to == _END:
        # What is open each night is one time, though a file has it in two rows.
        opened = (*opened[1:-1], replace(last, to=first.to))
    return listed([_time(row) for row in opened])


def _time(row: Hours) -> str:
    if not row.from_:
        times = ""
    elif is_all_day(row):
        times = tr("24 hours")
    else:
        times = tr("{first} to {last}", first=clock_words(row.from_), last=clock_words(row.to))
    in_zone = zone_words(row.zone) if row.zone else ""
    by_appointment = tr("by appointment") if row.by_appointment else ""
    return " ".join(filter(None, (times, in_zone, by_appointment)))


def zone_words(zone: str) -> str:
    """Return a time zone as it stands after a time: "(New York time)"."""
    return tr("({zone} time)", zone=zone.rpartition("/")[2].replace("_", " "))


def is_all_day(row: Hours) -> bool:
    """Return whether a row of hours is open day and night."""
    return (row.from_, row.to) == (_START, _END)


def is_always_open(hours: Iterable[Hours]) -> bool:
    """Return whether hours are open day and night on each day of the week."""
    rows = [row for row in hours if is_all_day(row) and not row.by_appointment]
    return all(any(day in row.days for row in rows) for day in Weekday)


def is_daytime(hours: Iterable[Hours]) -> bool:
    """Return whether all times of hours lie in the day, which of another time zone is not known."""
    times = [(row.from_, row.to, row.zone) for row in hours if row.from_]
    return bool(times) and all(
        first >= _MORNING and last <= _EVENING and not zone for first, last, zone in times
    )


def says_all_hours(text: str) -> bool:
    """Return whether hours in words say nothing but that it is open day and night."""
    return _ALL_HOURS.fullmatch(text.strip()) is not None


def clock_words(time: str) -> str:
    """Return a time such as "4:30 pm", "noon" or "midnight"."""
    if time in (_START, _END):
        return tr("midnight")
    hour, minute = map(int, time.split(":"))
    if (hour, minute) == (12, 0):
        return tr("noon")
    shown = f"{(hour - 1) % 12 + 1}" + (f":{minute:02}" if minute else "")
    return tr("{time} am", time=shown) if hour < 12 else tr("{time} pm", time=shown)


def listed(parts: Sequence[str]) -> str:
    """Return parts as "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return tr("{several} and {last}", several=", ".join(parts[:-1]), last=parts[-1])
