"""Reads a row of a schedule of HSDS as a rule: on which days it comes again, at which times, until when."""

import re
from collections.abc import Iterable
from datetime import date

from guide.directory.importing.clock import times
from guide.directory.importing.day_names import days_of
from guide.directory.pieces import Values
from guide.directory.rule_words import DAY_OF, FREQUENCIES, Rule

TIMES = ("opens_at", "closes_at")
NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CODE_OF = {day: code for code, day in DAY_OF.items()}
_ITEM = re.compile(r"([+-]?\d{1,2})?\s*([A-Z]{2})", re.ASCII)
_ISO = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})/(\d{1,2})/((?:19|20)?\d\d)", re.ASCII)
_SECONDS = re.compile(r"(?<=\d:\d\d):\d\d(?:\.\d+)?")
_CENTURY = 2000
_NO_YEAR = ", 0001"  # of a holiday that comes again each year
_LISTS = ("byweekno", "bymonthday", "byyearday")
DAYS = ("valid_from", "valid_to", "dtstart", "until")
_OF_EACH_WEEK = frozenset(("", "DAILY", "WEEKLY"))
_PLAIN = frozenset("freq interval byday opens_at closes_at times timezone".split())
_MIDNIGHT = ("00:00", "23:59")  # as the end of a day
_YES = frozenset("true yes y 1 t x".split())


def is_rule(row: Values) -> bool:
    """Return whether a row is a rule of HSDS 3."""
    return bool(row.get("byday") or row.get("freq"))


def rule_of(row: Values, day: date) -> Rule:
    """Return the rule of a row, without what does not matter on a day."""
    found = {"freq": freq_of(row), "interval": interval_of(row), "byday": _byday(row), **_times(row)}
    found |= {name: ",".join(re.split(r"[\s,;]+", row[name].strip())) for name in _LISTS if row.get(name)}
    found |= {name: _written_day(row[name]) for name in DAYS if row.get(name)}
    found |= {name: row[name] for name in ("count",) if row.get(name)}
    is_each_week = found.keys() - {"dtstart"} <= _PLAIN and is_of_each_week(row)
    if is_each_week and not begins_after(row, day):
        found.pop("dtstart", None)  # on which day of the past it began changes nothing
    if found["freq"] == "WEEKLY" and not is_each_week and found["interval"] != "1":
        found["wkst"] = row.get("wkst", "")
    return {name: text for name, text in found.items() if text}


def is_of_each_week(row: Values) -> bool:
    """Return whether a row comes again each week, as far as its frequency tells."""
    return freq_of(row) in _OF_EACH_WEEK and interval_of(row) == "1"


def freq_of(row: Values) -> str:
    """Return how often a row comes again, as HSDS writes it; other words as they are written."""
    text = row.get("freq", "").strip()
    return text.upper() if text.upper() in FREQUENCIES else text


def interval_of(row: Values) -> str:
    """Return of how many weeks or months a row is in one, "1" if it does not say."""
    text = row.get("interval", "").strip().removesuffix(".0")
    return text if text not in ("", "0") else "1"


def _byday(row: Values) -> str:
    """Return the days of a row, by their codes if all can be told: "MO,2TU"."""
    text = row.get("byday", "").strip()
    items = [_ITEM.fullmatch(each.strip().upper()) for each in text.split(",") if each.strip()]
    if all(each and each[2] in DAY_OF for each in items):
        return ",".join(f"{(each[1] or '').removeprefix('+')}{each[2]}" for each in items if each)
    return ",".join(_CODE_OF[day] for day in days_of(text)) or text


def _times(row: Values) -> Rule:
    """Return when a row opens and closes, as a text where that can be read in more than one way."""
    opens, closes = (_SECONDS.sub("", row.get(name, "").strip()) for name in TIMES)
    zone = {"timezone": row.get("timezone", "")} if opens or closes else {}
    if opens and closes:
        first, last = times(opens, closes)
        if not first:
            return {"times": f"{opens} - {closes}", **zone}
        opens, closes = first, last
    return {"opens_at": opens, "closes_at": "24:00" if closes in _MIDNIGHT else closes, **zone}


def _written_day(text: str) -> str:
    found = _iso_day(text)
    return found.isoformat() if found else text.strip().removesuffix(_NO_YEAR)


def _iso_day(text: str) -> date | None:
    found = _ISO.fullmatch(text.strip())
    year, month, day = map(int, found.groups()) if found else (0, 0, 0)
    return _day_of(year, month, day)


def counting(schedules: Iterable[Values], day: date) -> tuple[Values, ...]:
    """Return the rows that may count on a day, without when they began if that limits none of them."""
    rows = [row for row in schedules if not (has_ended(row, day) and _says_when(row))]
    is_one = len({row.get("valid_from", "") for row in rows}) == 1  # else one may come after another
    return tuple(_without_beginning(row, day, is_one=is_one) for row in rows)


def _without_beginning(row: Values, day: date, *, is_one: bool) -> Values:
    past = {"valid_from", "dtstart"} if is_one else {"dtstart"}
    return row if begins_after(row, day) else {name: text for name, text in row.items() if name not in past}


def _says_when(row: Values) -> bool:
    return any(row.get(name) for name in (*TIMES, *NAMES, "byday", "days", "description", "closed"))


def has_ended(row: Values, day: date) -> bool:
    """Return whether a row says that it counts no longer on a day."""
    return any(_is_before(row.get(name, ""), day) for name in ("valid_to", "until"))


def begins_after(row: Values, day: date) -> bool:
    """Return whether a row may count only from a later day on."""
    texts = [row[name] for name in ("valid_from", "dtstart") if row.get(name, "").strip()]
    return not all(_is_before(text, day) or _iso_day(text) == day for text in texts)


def _is_before(text: str, day: date) -> bool:
    """Return whether a text is a day before another, whichever of its numbers is the month."""
    if iso := _iso_day(text):
        return iso < day
    if not (found := _NUMBERS.fullmatch(text.strip())):
        return False
    one, two, year = map(int, found.groups())
    year += _CENTURY if year < 100 else 0
    days = [_day_of(year, *pair) for pair in ((one, two), (two, one))]
    return any(days) and all(each is None or each < day for each in days)


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_closed(row: Values) -> bool:
    """Return whether a row says that it is closed then, as on a holiday."""
    return row.get("closed", "").strip().casefold() in _YES
