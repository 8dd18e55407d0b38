"""Reads schedules of HSDS, rules and words, as hours of a week, and writes their rules in plain words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from guide.content.hours_words import clock_words, days_words, is_always_open
from guide.content.hsds import Schedule
from guide.content.parts import Hours
from guide.directory.admit.days_and_times import days_of
from guide.directory.admit.hours import hours_of, overlap
from guide.directory.admit.plain import one_line
from guide.i18n import tr

_RARE = "dtstart until count byweekno bymonthday byyearday".split()
_LIMITS = (*_RARE, "valid_from", "valid_to", "timezone", "notes")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SECONDS = re.compile(r"(?<=\d:\d\d):\d\d(?:\.\d+)?")


def current(schedules: Sequence[Schedule], today: date, zone: str = "") -> tuple[Schedule, ...]:
    """Return the schedules that may count today, without limits that change nothing any more.

    These are the day in the past on which a rule of every week began, and the time zone of the pack.
    """
    day = today.isoformat()

    def is_past(text: str) -> bool:
        return bool(_DAY.fullmatch(text)) and text <= day

    rows = [
        each
        for each in schedules
        if not any(is_past(end) and end != day for end in (each.valid_to, each.until))
    ]
    is_one = len({each.valid_from for each in rows}) == 1  # else one may come after another
    return tuple(
        replace(
            each,
            dtstart="" if _is_weekly(each) and is_past(each.dtstart) else each.dtstart,
            valid_from="" if is_one and is_past(each.valid_from) else each.valid_from,
            timezone="" if each.timezone == zone else each.timezone,
        )
        for each in rows
    )


def of_holidays(text: str) -> Schedule:
    """Return the schedule of holidays, which says nothing of the other days."""
    return Schedule(description=tr("Holidays: {text}", text=text))


def hours_of_schedules(schedules: Sequence[Schedule]) -> tuple[Hours, ...]:
    """Return hours day by day if all schedules can be read whole, else none.

    A rule for a span of dates or a week of the month is not, nor is one with a note: these need a person.
    """
    holidays = of_holidays("").description.strip()
    rows = [each for each in schedules if not each.description.startswith(holidays)]
    read = [hours_of(text) for text in dict.fromkeys(_text_of(each) for each in rows)]
    found = tuple(dict.fromkeys(row for each in read for row in each)) if all(read) else ()
    has_holidays = len(rows) < len(schedules)
    return () if overlap(found) or (has_holidays and is_always_open(found)) else found


def schedule_words(schedule: Schedule) -> str:
    """Return a schedule in words: its rule in plain ones, and its texts as they are."""
    is_clock = re.compile(r"\d\d:\d\d").fullmatch
    first, last = (clock_words(each) if is_clock(each) else each for each in _times(schedule))
    times = tr("opens at {time}", time=first) if first else tr("closes at {time}", time=last) if last else ""
    if first and last:
        times = tr("{first} to {last}", first=first, last=last)
    days = _days_text(schedule)
    rule = [days_words(days_of(days)) or days] if _is_weekly(schedule) else []
    rule = rule or [schedule.freq, schedule.interval.strip().removesuffix(".0"), schedule.byday]
    said = [*rule, times, schedule.timezone if times else "", schedule.description]
    said += [tr("from {day} on", day=schedule.valid_from)] if schedule.valid_from else []
    said += [tr("valid until {day}", day=schedule.valid_to)] if schedule.valid_to else []
    # What is rare stands as its source has it.
    said += (f"{name} {text}" for name in _RARE if (text := getattr(schedule, name)))
    return ", ".join(filter(None, (*said, schedule.notes)))


def _is_weekly(schedule: Schedule) -> bool:
    is_each = schedule.interval.strip() in ("", "0", "1", "1.0")
    return is_each and schedule.freq.strip().upper() in ("", "DAILY", "WEEKLY")


def _text_of(schedule: Schedule) -> str:
    """Return the days and times of a schedule as one text, "" if it has more than those of each week."""
    if not _is_weekly(schedule) or any(getattr(schedule, name) for name in _LIMITS):
        return ""
    said, days = one_line(schedule.description), _days_text(schedule)
    times = " - ".join(dict.fromkeys(filter(None, _times(schedule))))
    if not times:
        return f"{days} {said}".strip()
    if not days and _clock_of(said) == _clock_of(f"daily {times}"):
        return said  # "Sunday 5-7pm", and the same times once more
    text = f"{days} {times}"
    return text if not said or hours_of(said) == hours_of(text) else ""


def _days_text(schedule: Schedule) -> str:
    return schedule.byday or ("daily" if schedule.freq.strip().upper() == "DAILY" else "")


def _clock_of(text: str) -> set[tuple[str, str]]:
    return {(row.from_, row.to) for row in hours_of(text)}


def _times(schedule: Schedule) -> tuple[str, str]:
    return _SECONDS.sub("", schedule.opens_at.strip()), _SECONDS.sub("", schedule.closes_at.strip())
