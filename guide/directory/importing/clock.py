"""Reads the times of a day at which something opens and closes."""

import re

_BARE = re.compile(r"(\d{1,2})(?::(\d\d))?")
_CLOCK = re.compile(r"(\d{1,2})(?::(\d\d))?(?::\d\d)?\s*(a|p)?", re.IGNORECASE)


def times(start: str, end: str) -> tuple[str, str]:
    """Return when something opens and closes as "08:30", "" for a time that can't be told."""
    opens, closes = _clock(start, end), _clock(end)
    if not opens and (not closes or end.strip().casefold() == "noon"):
        return _through_noon(start, end)
    return opens, closes


def _through_noon(start: str, end: str) -> tuple[str, str]:
    """Return two times without "am" and "pm" of which only one reading is left, else "" for each.

    A place that opens at 9 and closes at 5 does so with noon between. Of 8 - 7 it can't be told, as a
    shelter for the night is open then, too.
    """
    numbers = [_BARE.fullmatch(each.strip().casefold().replace("noon", "12")) for each in (start, end)]
    opens, closes = ((int(each[1]), int(each[2] or 0)) if each else (0, 0) for each in numbers)
    if not 6 <= opens[0] < 12 or max(opens[1], closes[1]) > 59:
        return "", ""
    if end.strip().casefold() == "noon":
        return f"{opens[0]:02}:{opens[1]:02}", "12:00"
    if not 1 <= closes[0] <= 6 or closes[0] == opens[0]:
        return "", ""
    return f"{opens[0]:02}:{opens[1]:02}", f"{closes[0] + 12:02}:{closes[1]:02}"


def _clock(text: str, end: str = "") -> str:
    """Return a time as "08:30", "" if it can't be told: of "9 - 5 pm" half of the day is not."""
    text = text.strip().casefold()
    if text in ("noon", "midnight"):
        return "12:00" if text == "noon" else "00:00"
    match = _CLOCK.match(text)
    if not match:
        return ""
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    is_whole = match[2] is not None and len(match[1]) == 2
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "p" else 0)
    elif hour < 13 and not (is_whole and not re.search("[ap]", end.casefold())):
        return ""
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else ""
