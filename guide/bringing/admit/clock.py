"""Reads the times of a day at which something opens and closes.

Times without "am" and "pm" are read where one reading alone is left. Where a shelter for the night, or an
evening, can be meant as well, none is: nothing may be called open that is closed.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, starmap
from typing import NamedTuple

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
Pair = tuple[str, str]
_Minutes = tuple[int, int]


class _Time(NamedTuple):
    """Minutes since midnight; of a time that is not `is_known`, such as "5", those of the morning."""

    minutes: int
    is_known: bool
    half: str = ""  # "a" or "p", as it is written
    is_twelve: bool = False  # "12am" and "12pm" are mixed up by many


def spans(pairs: Sequence[Pair], *, is_24: bool = False) -> list[Pair]:
    """Return the times of one day from when to when something is open, none if any of them can't be told.

    `is_24` is whether they are written by a clock of 24 hours.
    """
    read = [(_read(start, end, is_24=is_24), _read(end, start, is_24=is_24)) for start, end in pairs]
    both = [(one, other) for one, other in read if one and other]
    found = _with_break(both) or [each for each in starmap(_span, both) if each]
    is_clear = len(found) == len(pairs) and not any(_is_slip(*each) for each in found)
    if not is_clear or any(later[0] < earlier[1] for earlier, later in pairwise(found)):
        return []
    return [(_written(opens), _written(closes)) for opens, closes in found]


def is_bare(pair: Pair) -> bool:
    """Return whether neither of two times says of which half of the day it is."""
    return all(time[-1:].isdigit() for time in pair)


def are_of_24(pairs: Sequence[Pair]) -> bool:
    """Return whether the times of a text are of a clock of 24 hours, as one of them is: "9-12, 13-17"."""
    times = [_CLOCK.fullmatch(time.strip()) for pair in pairs for time in pair]
    return all(time and not time[3] for time in times) and any(map(_is_of_24, times))


def _read(text: str, other: str, *, is_24: bool) -> _Time | None:
    text = re.sub(r"^12(?:[:.]?00)?\s*(?=noon|midnight)", "", text)
    if text in _WORDS:
        return _Time(_WORDS[text], is_known=True)
    match, against = _CLOCK.fullmatch(text), _CLOCK.fullmatch(other)
    if not match:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3] or ""
    if minute > 59 or not (1 <= hour <= 12 if half else hour * _H + minute <= _DAY):
        return None
    if half:
        minutes = hour % 12 * _H + minute + (_NOON if half == "p" else 0)
        return _Time(minutes, is_known=True, half=half, is_twelve=hour == 12 and not match[2])
    is_known = is_24 or _is_of_24(match) or (_is_whole(match) and _is_whole(against))
    if match[1].startswith("0"):
        is_slip = not is_known and hour < 7  # "9am - 03:00": of which clock?
    else:
        is_slip = is_24 and 0 < hour < (5 if _is_of_24(against) else 7)  # "1:00-17:00"
    return None if is_slip else _Time(hour * _H + minute, is_known=is_known)


def _is_of_24(match: re.Match[str] | None) -> bool:
    return bool(match and not 0 < int(match[1]) < 13)


def _is_whole(match: re.Match[str] | None) -> bool:
    """Return whether a time can be one of a clock of 24 hours: "08:30" is, "8:30" is not."""
    return bool(match and (_is_of_24(match) or (len(match[1]) == 2 and match[2] and not match[3])))


def _written(minutes: int) -> str:
    return f"{minutes // _H:02}:{minutes % _H:02}"


def _is_slip(opens: int, closes: int) -> bool:
    """Return whether nothing is open like that: for no time, from deep in the night on, or nearly all day."""
    is_from_night = 0 <= opens < 4 * _H and 9 * _H < closes < _DAY - 1
    return opens == closes or is_from_night or (opens > closes > 0 and _DAY - opens + closes > 16 * _H)


def _span(one: _Time, other: _Time) -> _Minutes | None:
    """Return the one reading of two times; of "9am-12", "6pm-9" or "8-7" it can't be told."""
    opens, closes = one.minutes, other.minutes
    is_morning, late = 5 * _H <= opens < _NOON, closes + _NOON
    if one.is_known and other.is_known:
        is_mixed_up = one.is_twelve if one.half != other.half else other.is_twelve
        is_of_day = not one.half and 0 < closes < opens < _NOON  # "08:30-04:30" may mean the afternoon
        return None if is_mixed_up or is_of_day else (opens, closes)
    if one.is_known:  # "8am-5", "noon-7"
        is_afternoon = _NOON <= opens <= 16 * _H and opens < late <= 20 * _H
        return (opens, late) if closes < _NOON and ((is_morning and closes < opens) or is_afternoon) else None
    if other.is_known and other.half != "p":  # "8-noon", "9-11 am", "9-17"
        return (opens, closes) if is_morning and opens < closes else None
    if other.is_known:  # "9-5 pm"; "6-8 pm" is of the evening, as its half is said of both
        early, closes = opens % _NOON, closes - _NOON
        if early < closes and (early < 6 * _H or closes - early <= 4 * _H):
            return early + _NOON, closes + _NOON
        return (opens, closes + _NOON) if is_morning and early >= closes > 0 else None
    if _H <= opens < 4 * _H and opens < closes < 7 * _H:  # "1-4": at these hours of the night nothing opens
        return opens + _NOON, late
    # "9-5" has noon between. "8-7" may be of a night; so may "6-2", and twelve hours from any hour on.
    if not 6 * _H <= opens < _NOON or opens // _H == closes // _H or (opens < 8 * _H and closes <= 3 * _H):
        return None
    if opens >= 8 * _H and _NOON < closes < _NOON + _H:
        return opens, closes
    return (opens, late) if _H <= closes < 7 * _H else None


def _with_break(pairs: Sequence[tuple[_Time, _Time]]) -> list[_Minutes]:
    """Return "9-12, 1-4", a day with a break: alone, "9-12" could be of the evening."""
    if len(pairs) != 2 or any(time.is_known for pair in pairs for time in pair):
        return []
    (opens, pauses), (goes_on, closes) = ((one.minutes, other.minutes) for one, other in pairs)
    goes_on += _NOON if goes_on < 4 * _H else 0
    is_day = 6 * _H <= opens < pauses <= _NOON <= goes_on < closes + _NOON < 19 * _H
    return [(opens, pauses), (goes_on, closes + _NOON)] if is_day else []
