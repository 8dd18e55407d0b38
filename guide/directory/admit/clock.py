"""Reads the times of a day at which something opens and closes.

Times without "am" and "pm" are read where one reading alone is left. Where a shelter for the night, or an
evening, can be meant as well, none is: nothing may be called open that is closed.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, product
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


class _Time(NamedTuple):
    """The minutes since midnight that a time can be, one if it says of which half of the day it is."""

    can_be: tuple[int, ...]
    half: str = ""  # "a" or "p", as it is written
    is_twelve: bool = False  # "12am" and "12pm" are mixed up by many


def spans(pairs: Sequence[Pair], *, is_24: bool = False) -> list[Pair]:
    """Return the times of one day from when to when something is open, none if any of them can't be told.

    `is_24` is whether they are written by a clock of 24 hours.
    """
    read = [(_read(start, end, is_24=is_24), _read(end, start, is_24=is_24)) for start, end in pairs]
    found = [_readings(one, other) for one, other in read if one and other]
    if (
        len(found) == 2 and not is_24 and all(map(is_bare, pairs))
    ):  # "9-12, 1-4": alone, "9-12" could be of the evening
        found = _with_break(found)
    clear = [each[0] for each in found if len(each) == 1]
    if len(clear) < len(pairs) or any(later[0] < earlier[1] for earlier, later in pairwise(clear)):
        return []
    return [(_written(opens), _written(closes)) for opens, closes in clear]


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
        return _Time((_WORDS[text],))
    match, against = _CLOCK.fullmatch(text), _CLOCK.fullmatch(other)
    if not match:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3] or ""
    if minute > 59 or not (1 <= hour <= 12 if half else hour * _H + minute <= _DAY):
        return None
    if half:
        minutes = hour % 12 * _H + minute + (_NOON if half == "p" else 0)
        return _Time((minutes,), half, is_twelve=hour == 12 and not match[2])
    minutes = hour * _H + minute
    if is_24 or _is_of_24(match) or (_is_whole(match) and _is_whole(against)):
        # "1:00-17:00" is a slip, and "08:30-04:30" may mean the afternoon.
        is_slip = is_24 and not text.startswith("0") and 0 < hour < (5 if _is_of_24(against) else 7)
        return None if is_slip else _Time((minutes,))
    return (
        None if match[1].startswith("0") and hour < 7 else _Time((minutes % _NOON, minutes % _NOON + _NOON))
    )


def _is_of_24(match: re.Match[str] | None) -> bool:
    return bool(match and not 0 < int(match[1]) < 13)


def _is_whole(match: re.Match[str] | None) -> bool:
    """Return whether a time can be one of a clock of 24 hours: "08:30" is, "8:30" is not."""
    return bool(match and (_is_of_24(match) or (len(match[1]) == 2 and match[2] and not match[3])))


def _written(minutes: int) -> str:
    return f"{minutes // _H:02}:{minutes % _H:02}"


def _readings(one: _Time, other: _Time) -> list[tuple[int, int]]:
    """Return from when to when two times can be."""
    found = list(product(one.can_be, other.can_be))
    if len(found) == 1:
        opens, closes = found[0]
        is_mixed_up = one.is_twelve if one.half != other.half else other.is_twelve
        is_of_day = not one.half and 0 < closes < opens < _NOON
        is_too_long = max(0, opens - 8 * _H) < closes < opens  # "9am-5am" is a slip
        is_too_long |= opens < 4 * _H and 9 * _H < closes < _DAY - 1
        return [] if is_mixed_up or is_of_day or is_too_long or opens == closes else found
    if other.half == "p" and len(one.can_be) > 1 and one.can_be[0] < other.can_be[0] - _NOON:
        first = one.can_be[0]
        if first < 6 * _H or other.can_be[0] - _NOON - first <= 4 * _H:
            return [(first + _NOON, other.can_be[0])]  # "6-8 pm": its half is said of both
        return []
    return [] if one.is_twelve or other.is_twelve else [each for each in found if _is_likely(*each)]


def _is_likely(opens: int, closes: int) -> bool:
    """Return whether something is open from a time to a time: by day, in the evening, or for a night."""
    if opens < closes or not closes:
        is_of_day = 5 * _H <= opens <= 21 * _H and (closes or _DAY) - opens <= 15 * _H
        return is_of_day or (opens < _H and closes <= 6 * _H)
    return 17 * _H <= opens <= 20 * _H and (closes <= 3 * _H or 5 * _H <= closes <= 10 * _H)


def _with_break(found: Sequence[list[tuple[int, int]]]) -> list[list[tuple[int, int]]]:
    """Return the readings of a morning and an afternoon, if these leave one of each."""
    limits = ((6 * _H, _NOON), (_NOON, 19 * _H - 1))
    return [
        [(opens, closes) for opens, closes in each if first <= opens < closes <= last]
        for each, (first, last) in zip(found, limits, strict=True)
    ]
