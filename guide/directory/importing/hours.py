"""Reads opening hours as days and times, only where nothing is left to guess."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from guide.content.hours_words import is_always_open
from guide.content.parts import Hours
from guide.directory.columns.patterns import DAY_PART, TIME_ONLY
from guide.directory.importing.clock import times
from guide.directory.importing.day_names import days_of
from guide.directory.importing.holiday_names import are_holidays
from guide.directory.importing.hours_additions import ROWS
from guide.directory.importing.hours_text import hours_in, is_label, names_days
from guide.directory.importing.plain_text import one_line
from guide.directory.importing.schedule_rules import (
    NAMES,
    TIMES,
    freq_of,
    is_closed,
    is_of_each_week,
)
from guide.directory.pieces import Values

# What of HSDS says that hours are not those of every week, or of another clock.
_LIMITS = tuple("valid_from valid_to dtstart until count byweekno bymonthday byyearday timezone".split())
_SECONDS = re.compile(r"(?<=\d:\d\d):\d\d")
# Words that can change hours, or say that they are of a part alone: "except July", "Intake".
_CHANGES = re.compile(
    r"\d|clos|except|app(?:ointmen)?t|by arrangement|holiday|school|season|summer"
    r"|winter|spring|fall|autumn|month|week|da(?:y|ily)|every|first|second|third|fourth|last\b|other|alternat"
    r"|until|till|temporar|var(?:y|ies)|\bmay\b|noon|midnight|morning|afternoon|evening|night|lunch|break|hour"
    r"|\bnot?\b|after|before|during|unless|when|while|cancel|changes?|time|intake|admission|registration|crisis"
    r"|emergency|meal|dinner|visit|some|usual|about|approx|subject|\?",
    re.IGNORECASE,
)
_UNREAD = "?"  # a text that stands for no hours


def structured(schedules: Sequence[Values]) -> tuple[Hours, ...]:
    """Return hours day by day if all of `schedules` can be read whole, else none.

    Rows for a span of dates, for a week of the month or with other exceptions are not: they need a person.
    All rows are read as one text, as one of them can tell by which clock the others are written.
    """
    texts = dict.fromkeys(filter(None, map(_text_of, schedules)))
    said = [(row.get("description", ""), row.get("notes", "")) for row in schedules if _of_fields(row)]
    if len(set(said)) > 1 and any(_is_beside(text) for each in said for text in each):
        return ()  # hours of one thing each, such as "Office" and "Food shelf"
    found = hours_in(ROWS.join(texts)) if texts else ()
    on_holidays = any(row.get("holidays") for row in schedules)
    if _overlap(found) or (on_holidays and is_always_open(found)):
        return ()
    return tuple(dict.fromkeys(found))


def _text_of(row: Values) -> str:
    """Return the days and times of a row as one text, "" if it only names holidays or says "Fixed hours"."""
    if _is_limited(row):
        return _UNREAD
    text, description, days = _of_fields(row), _line(row.get("description", "")), _days(row)
    if is_label(description):
        return text or days
    if text and (_is_beside(description) or names_same_days(row)):
        return text
    if text:
        return text if _single(hours_in(text)) <= _single(hours_in(description)) else _UNREAD
    if not names_days(description):
        return f"{days} {description}" if days else description
    return description if _are_of(row, days, description) else _UNREAD


def _is_limited(row: Values) -> bool:
    """Return whether a row has more than the days and times of each week."""
    is_noted = bool(row.get("notes")) and not _is_beside(row["notes"])
    is_rule = not is_of_each_week(row) or any(row.get(name) for name in _LIMITS)
    return is_noted or is_rule or not are_holidays(row.get("holidays", ""))


def _days(row: Values) -> str:
    """Return the days of a row that stand in fields of their own."""
    return row.get("byday") or row.get("days") or ("daily" if freq_of(row) == "DAILY" else "")


def _are_of(row: Values, days: str, description: str) -> bool:
    """Return whether a text names the days of its row itself, no others than a rule has; "any" are none."""
    named, own = {day for each in hours_in(description) for day in each.days}, set(days_of(days))
    return not names_days(days) or bool(own and (named == own if row.get("byday") else named >= own))


def says_same(row: Values) -> bool:
    """Return whether the text of a row says all of its days and times itself."""
    text = _of_fields(row)
    return (
        bool(text)
        and bool(found := _single(hours_in(text)))
        and found <= _single(hours_in(_line(row.get("description", ""))))
    )


def _is_beside(description: str) -> bool:
    """Return whether a text beside days and times says nothing of when: "By phone", "Walk-ins welcome"."""
    return not is_label(description) and not _CHANGES.search(description) and not names_days(description)


def names_same_days(row: Values) -> bool:
    """Return whether the text of a row names its days once more, and nothing else."""
    times = " - ".join(row[name] for name in TIMES if row.get(name))
    again = hours_in(f"{_line(row.get('description', ''))} {times}") if row.get("description") else ()
    return bool(again) and _single(again) == _single(hours_in(_of_fields(row)))


def _of_fields(row: Values) -> str:
    """Return what stands in columns of times, or of each day, as one text; "" if there is nothing."""
    of_days = [f"{name}: {of_day(row[name])}" for name in NAMES if row.get(name)]
    said = [_SECONDS.sub("", row[name]) for name in TIMES if row.get(name)]
    if of_days:
        is_clear = not said and not any(names_days(row.get(name, "")) for name in NAMES)
        return "; ".join(of_days) if is_clear else _UNREAD
    days = _days(row)
    if is_closed(row):
        return f"{days} closed" if days and not said else _UNREAD
    if not said or not hours_in(days):
        return f"{days} {' - '.join(said)}".strip() if said else ""
    # The days have times of their own: "Mon-Fri 9am-5pm" beside 9:00 and 17:00.
    spans = {(each.from_, each.to) for each in hours_in(days)}
    is_same = spans == {times(*said)} if len(said) == 2 else hours_in(said[0]) == hours_in(days)
    return days if is_same else _UNREAD


def of_day(text: str) -> str:
    """Return the hours of a day as one text: "Open Monday" and "Close Monday" have a line each."""
    lines = [DAY_PART.sub(_clock, line) if DAY_PART.fullmatch(line) else line for line in text.split("\n")]
    is_pair = len(lines) == 2 and all(map(TIME_ONLY.fullmatch, lines))
    return " - ".join(_SECONDS.sub("", line) for line in lines) if is_pair else "\n".join(lines)


def _clock(part: re.Match[str]) -> str:
    """Return the time that a spreadsheet counts as a part of a day: 0.375 is 09:00."""
    hour, minute = divmod(round(float(part[0]) * 24 * 60), 60)
    return f"{hour:02}:{minute:02}"


def _line(text: str) -> str:
    return one_line(text).replace(ROWS, ";")


def _single(hours: Iterable[Hours]) -> set[tuple[object, ...]]:
    """Return hours as those of single days."""
    return {
        (day, each.from_, each.to, each.closed, each.by_appointment) for each in hours for day in each.days
    }


def _overlap(hours: Sequence[Hours]) -> bool:
    spans = sorted((day, h.from_, h.to) for h in hours for day in h.days if h.from_)
    others = {day for h in hours if not h.from_ for day in h.days}
    is_doubled = any(a[0] == b[0] and b[1] < a[2] for a, b in pairwise(spans))
    return is_doubled or any(day in others for day, _, _ in spans)
