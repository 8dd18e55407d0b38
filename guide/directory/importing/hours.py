"""Reads opening hours: as written they always stay, as days and times only where nothing is left to guess."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from guide.content.hours_words import is_always_open
from guide.content.parts import Hours
from guide.directory.columns.patterns import DAY_PART, TIME_ONLY
from guide.directory.importing.clock import times
from guide.directory.importing.holiday_names import are_holidays
from guide.directory.importing.hours_additions import ROWS
from guide.directory.importing.hours_text import hours_in, is_label, names_days
from guide.directory.importing.plain_text import one_line
from guide.directory.pieces import Values
from guide.i18n import tr

_TIMES = ("opens_at", "closes_at")
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# What of HSDS says that hours are not those of every week; as written it stands under these names.
_LIMITS = tuple("freq interval valid_from valid_to until count byweekno bymonthday byyearday".split())
_USUAL = {"freq": "WEEKLY", "interval": "1"}
_SECONDS = re.compile(r"(?<=\d:\d\d):\d\d")
_NUMBERS = re.compile(r"[0-7](?:\s*,\s*[0-7])*")
# How a text says a time itself.
_SAID = re.compile(r"\d\s*(?:[ap]\.?\s?m\b|:\d\d|[-–—]|to\b)|\bnoon\b|\b24\b", re.IGNORECASE)
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


def written(schedules: Iterable[Values]) -> str:
    """Return hours as the source writes them, one part after another."""
    parts = dict.fromkeys(filter(None, map(_written, schedules)))
    return "\n".join(parts)


def _written(row: Values) -> str:
    description, times = row.get("description", ""), [row[name] for name in _TIMES if row.get(name)]
    rule = [] if _SAID.search(description) else [row.get("byday", ""), " - ".join(times)]
    parts = [_days(row["days"])] if row.get("days") else []
    parts += [f"{name.title()}: {_of_day(row[name])}" for name in _NAMES if row.get(name)]
    parts = [*parts, *rule, description] if any(rule) else [description, *parts]
    parts += [row["timezone"]] if times and row.get("timezone") else []
    parts += [row[name] for name in ("holidays", "notes") if row.get(name)]
    parts += [f"{name}: {row[name]}" for name in _LIMITS if row.get(name) and row[name] != _USUAL.get(name)]
    if row.get("dtstart") and row.get("interval", "1") != _USUAL["interval"]:
        parts.append(f"dtstart: {row['dtstart']}")
    return ", ".join(filter(None, parts))


def _days(text: str) -> str:
    """Return days as written; numbers alone leave open on which day a week begins."""
    return tr("day {numbers} of the week", numbers=text) if _NUMBERS.fullmatch(text.strip()) else text


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
    is_noted = bool(row.get("notes")) and not _is_beside(row["notes"])
    if (
        is_noted
        or any(row.get(name) for name in (*_LIMITS[2:], "timezone"))
        or row.get("freq", "WEEKLY") != "WEEKLY"
    ):
        return _UNREAD
    if row.get("interval", "1") != "1" or not are_holidays(row.get("holidays", "")):
        return _UNREAD
    text, description, days = _of_fields(row), _line(row.get("description", "")), row.get("days", "")
    if is_label(description):
        return text or days
    if text and (_is_beside(description) or _names_same_days(description, row, text)):
        return text
    if text:
        return text if _single(hours_in(text)) <= _single(hours_in(description)) else _UNREAD
    return f"{days} {description}" if days and not names_days(description) else description


def _is_beside(description: str) -> bool:
    """Return whether a text beside days and times says nothing of when: "By phone", "Walk-ins welcome"."""
    return not is_label(description) and not _CHANGES.search(description) and not names_days(description)


def _names_same_days(description: str, row: Values, text: str) -> bool:
    """Return whether a text names the days of a row once more, and nothing else."""
    again = hours_in(f"{description} {' - '.join(row[name] for name in _TIMES if row.get(name))}")
    return bool(again) and _single(again) == _single(hours_in(text))


def _of_fields(row: Values) -> str:
    """Return what stands in columns of times, or of each day, as one text; "" if there is nothing."""
    of_days = [f"{name}: {_of_day(row[name])}" for name in _NAMES if row.get(name)]
    said = [_SECONDS.sub("", row[name]) for name in _TIMES if row.get(name)]
    if of_days:
        is_clear = not said and not any(names_days(row.get(name, "")) for name in _NAMES)
        return "; ".join(of_days) if is_clear else _UNREAD
    days = row.get("byday") or row.get("days", "")
    if not said or not hours_in(days):
        return f"{days} {' - '.join(said)}".strip() if said else ""
    # The days have times of their own: "Mon-Fri 9am-5pm" beside 9:00 and 17:00.
    spans = {(each.from_, each.to) for each in hours_in(days)}
    is_same = spans == {times(*said)} if len(said) == 2 else hours_in(said[0]) == hours_in(days)
    return days if is_same else _UNREAD


def _of_day(text: str) -> str:
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
