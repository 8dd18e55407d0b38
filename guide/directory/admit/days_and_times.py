"""Reads the days of a week as lists write them ("Mon-Fri", "MWF", "weekends"), and the times of a day.

Times that do not say of which half of the day they are, are read only where no evening and no night can be
meant as well: nothing may be called open that is closed.
"""

import re
from typing import NamedTuple

from guide.content.parts import Weekday
from guide.directory.columns.words import by_name

DAYS = tuple(Weekday)
WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAYS = {
    name: tuple(DAYS[int(number)] for number in numbers)
    for name, numbers in by_name("days").items()
    if name != numbers
}
_LONG = {
    "daily": r"(?:every|each) day|(?:7|seven) days(?:(?: a | per |/)(?:week|wk))?|todos los d[ií]as",
    "nightly": r"(?:every|each) night|(?:7|seven) nights a week",
    "weekdays": r"week days?|l ?[-–—] ?v",  # "lunes - viernes"
    "weekend": r"week ends?|fines? de semana",
}
_RANGE = r"\s*(?:-|–|—|\b(?:to|through|thru|al?)\b)\s*"
_LIST = r"\s*(?:,|&|\+|/|\b(?:and|y)\b)\s*(?:\band\b\s*)?"
_NAMES = "|".join([*_LONG.values(), *sorted(_DAYS, key=len, reverse=True), "t"])
_ONE = rf"(?:(?:{_NAMES})(?![a-zé])\.?)"
NAMED = rf"(?:(?<![a-zé]){_ONE}(?:(?:{_RANGE}|{_LIST}|\s+){_ONE})*)"  # days in a text of small letters


def days_of(text: str) -> tuple[Weekday, ...]:
    """Return the days that a text names, such as "Mon-Fri", "MO,TU" or "daily"; none if it says more."""
    text = " ".join(text.casefold().replace(".", "").split())
    for name, pattern in _LONG.items():
        text = re.sub(rf"\b(?:{pattern})\b", name, text)
    text = re.sub(_LIST, ",", re.sub(_RANGE, "-", text))
    text = re.sub(r"\bt,(?=w|th)", "tue,", text)  # "T" alone can be Thursday, too
    named = list[Weekday]()
    for part in text.split(","):
        if not (found := _in_part(part)):
            return ()
        named += found
    return tuple(day for day in DAYS if day in named) if len(set(named)) == len(named) else ()


def _in_part(part: str) -> tuple[Weekday, ...]:
    """Return the days of one name, of all from one to another, or of names without anything between."""
    found = [_DAYS.get(name, ()) for name in re.split(r"[ -]", part)]
    if len(found) == 1:
        return found[0]
    if any(len(each) != 1 for each in found):
        return ()
    numbers = [DAYS.index(each[0]) for each in found]
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 2 and "-" in part:
        return tuple(DAYS[number % 7] for number in range(first, (last + 7 if last < first else last) + 1))
    # "Mon Fri" can have lost the dash between them.
    is_clear = len(numbers) > 2 or last - first == 1
    return tuple(DAYS[number] for number in numbers) if is_clear else ()


_H = 60  # minutes
_NOON, _DAY = 12 * _H, 24 * _H
# A time in a text of small letters, and what stands between two of them.
TIME = (
    r"(?:(?:12(?:[:.]?00)?\s*)?(?:noon|midnight)|mediod[ií]a|medianoche"
    r"|\d{1,2}(?:[:.]?\d\d)?(?!\d)(?:\s*[ap](?:\.?m\b\.?|\.\s?m\.|\.)?(?![a-z]))?)"
)
TO = r"\s*(?:-|–|—|['’]?\b(?:to|through|thru|until|till?|al?)\b)\s*"
_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?\s*(?:(a|p)\.?\s?(?:m\.?)?)?")
_WORDS = {"noon": _NOON, "mediodía": _NOON, "mediodia": _NOON, "midnight": 0, "medianoche": 0}


class _Time(NamedTuple):
    """Minutes since midnight, which are sure if the text says of which half of the day they are."""

    minutes: int
    half: str = ""  # "a" or "p", as it is written
    is_sure: bool = True
    is_whole: bool = False  # "08:30" can be of a clock of 24 hours
    is_twelve: bool = False  # "12am" and "12pm" are mixed up by many


def span(first: str, last: str) -> tuple[str, str] | None:
    """Return from when to when something is open, as "09:00" and "17:00"; None if it can't be told."""
    one, other = _read(first), _read(last)
    if not one or not other or (one.is_twelve if one.half != other.half else other.is_twelve):
        return None
    opens, closes = one.minutes, other.minutes
    if one.is_whole and other.is_whole:
        is_clear = not 0 < closes < opens <= _NOON  # "08:30-04:30" may mean the afternoon
    elif not other.is_sure:
        # "9-5" is of the day. All else, and "8-5", can be of an evening or a night, too.
        is_clear = not one.is_sure and 8 * _H < opens <= 10 * _H and 4 * _H <= closes <= 5 * _H
        closes += _NOON
    elif one.is_sure or not other.half:
        is_clear = one.is_sure or 5 * _H <= opens < closes
    elif opens < closes - _NOON:  # "6-8 pm": its half is said of both
        is_clear = opens < 6 * _H or closes - _NOON - opens <= 4 * _H
        opens += _NOON
    else:
        is_clear = opens < _NOON and other.half == "p" and opens > closes - _NOON
    is_too_long = max(0, opens - 8 * _H) < closes < opens  # "9am-5am" is a slip
    is_too_long |= opens < 4 * _H and 9 * _H < closes < _DAY - 1
    return None if not is_clear or is_too_long or opens == closes else (_written(opens), _written(closes))


def is_time(text: str) -> bool:
    """Return whether a text is a time of the day, and nothing else."""
    return _read(text.strip().casefold()) is not None


def _read(text: str) -> _Time | None:
    text = re.sub(r"^12(?:[:.]?00)?\s*(?=noon|midnight)", "", text)
    if text in _WORDS:
        return _Time(_WORDS[text])
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3] or ""
    if minute > 59 or not (1 <= hour <= 12 if half else hour * _H + minute <= _DAY):
        return None
    is_twelve = hour == 12 and not found[2]
    if half:
        return _Time(hour % 12 * _H + minute + (_NOON if half == "p" else 0), half, is_twelve=is_twelve)
    is_of_24, is_whole = not 0 < hour < 13, len(found[1]) == 2 and bool(found[2])
    return _Time(hour * _H + minute, "", is_of_24, is_of_24 or is_whole)


def _written(minutes: int) -> str:
    return f"{minutes // _H:02}:{minutes % _H:02}"
