"""Reads the times of a day at which something opens and closes.

Times without "am" and "pm" are read where one reading alone is left. Where a shelter for the night, or an
evening, can be meant as well, none is: nothing may be called open that is closed.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_HOUR = 60  # minutes
_NOON, _DAY = 12 * _HOUR, 24 * _HOUR
_LONGEST_NIGHT = 16 * _HOUR  # more is a slip, such as "9am-5am"
_LONGEST_EVENING = 4 * _HOUR  # "6-9 pm"; "7-12 pm" can begin in the morning
# A time in a text of small letters, and what stands between two of them.
TIME = (
    r"(?:(?:12(?:[:.]?00)?\s*)?(?:noon|midnight)|mediod[ií]a|medianoche"
    r"|\d{1,2}(?:[:.]?\d\d)?(?!\d)(?:\s*[ap](?:\.?m\b\.?|\.\s?m\.|\.)?(?![a-z]))?)"
)
TO = r"\s*(?:-|–|—|['’]?\b(?:to|through|thru|until|till?|al?)\b)\s*"
_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?(?::\d\d)?\s*(?:(a|p)\.?\s?(?:m\.?)?)?")
_TWELVE = re.compile(r"^12(?:[:.]?00)?\s*(?=noon|midnight)")
_WORDS = {"noon": _NOON, "mediodía": _NOON, "mediodia": _NOON, "midnight": 0, "medianoche": 0}
_Pair = tuple[str, str]
_Minutes = tuple[int, int]


class _Time(NamedTuple):
    """Minutes since midnight; of a time that is not `is_known`, such as "5", those of the morning."""

    minutes: int
    is_known: bool
    half: str = ""  # "a" or "p", as it is written
    is_doubtful: bool = False  # "12am" and "12pm" are mixed up by many


def times(start: str, end: str) -> _Pair:
    """Return when something opens and closes as "08:30", "" for each if it can't be told."""
    return next(iter(spans([(start, end)])), ("", ""))


def spans(pairs: Sequence[_Pair], part: str = "", *, is_24: bool = False) -> list[_Pair]:
    """Return the times of one day from when to when something is open, none if any of them can't be told.

    `part` is the part of the day that is named beside them, such as "evenings", or "". `is_24` is whether
    they are written by a clock of 24 hours.
    """
    read = [(_read(start, end, is_24=is_24), _read(end, start, is_24=is_24)) for start, end in pairs]
    both = [(one, other) for one, other in read if one and other]
    found: list[_Minutes | None] = [_span(one, other, part.casefold()) for one, other in both]
    found = _around_noon(both) or found
    certain = [each for each in found if each and not _is_slip(*each)]
    if len(certain) < len(pairs) or any(later[0] < earlier[1] for earlier, later in pairwise(certain)):
        return []
    return [(_written(opens), _written(closes)) for opens, closes in certain]


def is_bare(pair: _Pair) -> bool:
    """Return whether neither of two times says of which half of the day it is."""
    return all(time[-1:].isdigit() for time in pair)


def are_of_24(pairs: Sequence[_Pair]) -> bool:
    """Return whether the times of a text are of a clock of 24 hours, as one of them is: "9-12, 13-17"."""
    times = [_CLOCK.fullmatch(time.strip()) for pair in pairs for time in pair]
    return all(time and not time[3] for time in times) and any(time and _is_of_24(time) for time in times)


def _read(text: str, other: str, *, is_24: bool = False) -> _Time | None:
    text, other = text.strip().casefold(), other.strip().casefold()
    text = _TWELVE.sub("", text)
    if text in _WORDS:
        return _Time(_WORDS[text], is_known=True)
    match = _CLOCK.fullmatch(text)
    if not match:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3] or ""
    if minute > 59 or not (1 <= hour <= 12 if half else hour * _HOUR + minute <= _DAY):
        return None
    if half:
        minutes = (hour % 12) * _HOUR + minute + (_NOON if half == "p" else 0)
        return _Time(minutes, is_known=True, half=half, is_doubtful=hour == 12 and not match[2])
    against = _CLOCK.fullmatch(other)
    is_known = is_24 or _is_of_24(match) or (_is_whole(match) and _is_whole(against))
    if match[1].startswith("0"):
        is_doubtful = not is_known and hour < 7  # "9am - 03:00": of which clock?
    else:
        is_doubtful = is_24 and 0 < hour < (
            5 if against and _is_of_24(against) else 7
        )  # "1:00-17:00" is a slip
    return None if is_doubtful else _Time(hour * _HOUR + minute, is_known=is_known)


def _is_whole(match: re.Match[str] | None) -> bool:
    """Return whether a time can be one of a clock of 24 hours: "08:30" is, "8:30" is not."""
    return bool(match and (_is_of_24(match) or (len(match[1]) == 2 and match[2] and not match[3])))


def _is_of_24(match: re.Match[str]) -> bool:
    return int(match[1]) > 12 or int(match[1]) == 0


def _written(minutes: int) -> str:
    return f"{minutes // _HOUR:02}:{minutes % _HOUR:02}"


def _is_slip(opens: int, closes: int) -> bool:
    """Return whether nothing is open like that: for no time, from deep in the night on, or nearly all day."""
    is_from_night = 0 <= opens < 4 * _HOUR and 9 * _HOUR < closes < _DAY - 1
    is_too_long = opens > closes > 0 and _DAY - opens + closes > _LONGEST_NIGHT
    return opens == closes or is_from_night or is_too_long


def _span(one: _Time, other: _Time, part: str) -> _Minutes | None:
    opens, closes = one.minutes, other.minutes
    if one.is_known and other.is_known:
        is_mixed_up = one.is_doubtful if one.half != other.half else other.is_doubtful
        # Who writes "08:30-04:30" may mean the afternoon.
        is_of_day = not one.half and closes < opens < _NOON and closes > 0
        return None if is_mixed_up or is_of_day else (opens, closes)
    if one.is_known:
        return _from_known(opens, closes)
    if other.is_known:
        return _to_known(opens, other)
    if part:
        return _within(part, opens, closes)
    return _through_noon(opens, closes) or _after_noon(opens, closes)


def _from_known(opens: int, closes: int) -> _Minutes | None:
    """Return "8am-5" or "noon-7". Of "9am-12" or "6pm-9" it can't be told."""
    if closes >= _NOON:
        return None
    is_day = 5 * _HOUR <= opens < _NOON and closes < opens
    is_afternoon = _NOON <= opens <= _NOON + 4 * _HOUR and opens < closes + _NOON <= 20 * _HOUR
    return (opens, closes + _NOON) if is_day or is_afternoon else None


def _to_known(opens: int, end: _Time) -> _Minutes | None:
    """Return "8-noon", "9-5 pm", "6-8 pm", "9-11 am" or "9-17"."""
    closes, is_morning = end.minutes, 5 * _HOUR <= opens < _NOON
    if closes == _NOON:
        return (opens, closes) if is_morning and not end.half else None
    if not end.half:
        return (opens, closes) if closes > _NOON and 5 * _HOUR <= opens < closes else None
    if end.half == "a":
        return (opens, closes) if is_morning and opens < closes else None
    early, late = opens % _NOON, closes - _NOON
    if early >= late:
        return (opens, closes) if is_morning else None
    # "6-8 pm" is of the evening, as its half is said of both; so it is if it begins at one to five.
    is_of_both = early < 6 * _HOUR or late - early <= _LONGEST_EVENING
    return (early + _NOON, closes) if is_of_both else None


def _within(part: str, opens: int, closes: int) -> _Minutes | None:
    """Return the times of a morning or an evening; those of a night need more."""
    if part.startswith("morning") and 5 * _HOUR <= opens < closes <= _NOON:
        return opens, closes
    if part.startswith("afternoon") and _HOUR <= opens < closes < 7 * _HOUR:
        return opens + _NOON, closes + _NOON
    if part.startswith("eve") and 4 * _HOUR <= opens < closes < _NOON:
        return opens + _NOON, closes + _NOON
    return None


def _through_noon(opens: int, closes: int) -> _Minutes | None:
    """Return "9-5", which has noon between. Of 8 - 7 it can't be told: a shelter for the night is open then.

    The same hour at both ends is twelve hours, by day or by night; "6-2" can be a shift of the night, too.
    """
    if opens < 8 * _HOUR and (closes <= 3 * _HOUR or closes > _NOON):
        return None
    if not 6 * _HOUR <= opens < _NOON or opens // _HOUR == closes // _HOUR:
        return None
    if _NOON < closes < _NOON + _HOUR:
        return opens, closes
    return (opens, closes + _NOON) if _HOUR <= closes < 7 * _HOUR else None


def _after_noon(opens: int, closes: int) -> _Minutes | None:
    """Return "1-4", at which hours of the night nothing opens; "5-8" can be a breakfast."""
    is_afternoon = _HOUR <= opens < 4 * _HOUR and opens < closes < 7 * _HOUR
    return (opens + _NOON, closes + _NOON) if is_afternoon else None


def _around_noon(pairs: Sequence[tuple[_Time, _Time]]) -> list[_Minutes | None]:
    """Return "9-12, 1-4", a day with a break: alone, "9-12" could be of the evening."""
    if len(pairs) != 2 or any(time.is_known for pair in pairs for time in pair):
        return []
    (opens, pauses), (goes_on, closes) = ((one.minutes, other.minutes) for one, other in pairs)
    goes_on += _NOON if goes_on < 4 * _HOUR else 0
    is_day = 6 * _HOUR <= opens < pauses <= _NOON <= goes_on < closes + _NOON < 19 * _HOUR
    return [(opens, pauses), (goes_on, closes + _NOON)] if is_day else []
