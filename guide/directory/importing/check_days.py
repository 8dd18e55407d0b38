"""Reads the day on which a source last checked a row, where it can be told which day that is."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain

from guide.content.places import PlaceKind, Places
from guide.directory.columns.patterns import MONTHS, STATE_NAMES
from guide.directory.records import Record

_MONTH = rf"(?P<name>{'|'.join(MONTHS)})[a-z]*\.?"
_YEAR = r"(?P<year>\d{4}|'?\d\d)"
_NUMBERS = re.compile(r"(?<![\w/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d\d)(?!\d)")
# The longest first; in the first pattern it is told from other rows which of two numbers is the month.
_FORMS = tuple(
    re.compile(rf"(?<![\w/.-]){form}(?![\w/-])", re.IGNORECASE)
    for form in (
        rf"(?P<one>\d{{1,2}})(?P<mark>[/.-])(?P<two>\d{{1,2}})(?P=mark){_YEAR}",
        r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH}[ ,-]+{_YEAR}",
        rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_MONTH},? {_YEAR}",
        r"(?P<month>\d{1,2})/(?P<year>\d{4}|\d\d)",
    )
)
# Who checked it, and how; anything more can change what the day is of: "not since 9/20".
_BESIDE = re.compile(
    r"(?:\s|[.,:;()/-]|\b(?:[A-Z]{1,3}|last|checked|chkd|verified|updated|called|confirmed|ok|on|by|per|phone)\b)*"
)
_CENTURY = 2000
_ABOUT = re.compile(
    r"(?:(?:early|mid|late|about|around|ca?\.?|~|before|since|in)[ -]*)*"
    r"(?:(?:spring|summer|fall|autumn|winter|q[1-4])[ ,of/-]*)?(?:(?:19|20)\d\d|'\d\d)"
    r"(?:[-/–](?:20)?\d\d)?\s?\??",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(\d{5})(?:\.\d+)?")  # a day as a spreadsheet counts it, where its format got lost
_FIRST, _LAST = 36_526, 58_000  # of 2000 and 2058
_DAY_0 = date(1899, 12, 30)


def checked_on(record: Record) -> str:
    """Return the words of a source about the day on which it was last sure, "" if it has none."""
    return record.service.get("assured_date", "") or record.service.get("last_modified", "")


def said_of_check(record: Record, today: date) -> str:
    """Return the words of a source about that day where they tell a year or a season: "Spring 2024"."""
    said = " ".join(checked_on(record).split())
    return said if _ABOUT.fullmatch(said) and not check_day(said, today, month_first=True) else ""


def months_first(records: Iterable[Record], places: Places) -> dict[str, bool | None]:
    """Return by table whether of two numbers of its dates the first is the month, None if nothing tells."""
    texts = defaultdict[str, list[str]](list)
    for record in records:
        texts[record.piece.table].append(checked_on(record))
    return {table: _is_month_first(found, places) for table, found in texts.items()}


def _is_month_first(texts: Iterable[str], places: Places) -> bool | None:
    pairs = [found.groups() for found in map(_NUMBERS.search, texts) if found]
    is_day_first, is_day_second = (any(int(pair[at]) > 12 for pair in pairs) for at in (0, 1))
    if is_day_first or is_day_second:
        return None if is_day_first and is_day_second else is_day_second
    states = (each for each in places.rows if each.kind is PlaceKind.STATE)
    names = chain.from_iterable((each.name, *each.other_names) for each in states)
    return True if any(name.casefold() in STATE_NAMES for name in names) else None


def counted_day(text: str) -> date | None:
    """Return the day that a spreadsheet counts with a number, such as 45701, None for any other text."""
    found = _COUNTED.fullmatch(text.strip())
    days = int(found[1]) if found else 0
    return _DAY_0 + timedelta(days) if _FIRST <= days <= _LAST else None


def check_day(text: str, today: date, *, month_first: bool | None) -> date | None:
    """Return the day that a text names, the first of a month that has none; None if it can be another."""
    if counted := counted_day(text):
        return _past(counted, today)
    for form in _FORMS:
        found = form.search(text)
        if found:
            is_alone = _BESIDE.fullmatch(text[: found.start()]) and _BESIDE.fullmatch(text[found.end() :])
            return _day_of(found, today, month_first=month_first) if is_alone else None
    return None


def _day_of(found: re.Match[str], today: date, *, month_first: bool | None) -> date | None:
    parts = found.groupdict()
    month, day = parts.get("month"), parts.get("day") or "1"
    if parts.get("name"):
        month = str(MONTHS.index(parts["name"].casefold()) + 1)
    elif parts.get("one"):
        one, two = parts["one"], parts["two"]
        if month_first is None and one != two:
            return None
        month, day = (two, one) if month_first is False else (one, two)
    year = int(parts["year"].removeprefix("'"))
    try:
        read = date(year if year >= 100 else _CENTURY + year, int(month or 0), int(day))
    except ValueError:
        return None
    return _past(read, today)


def _past(day: date, today: date) -> date | None:
    """Return a day; one that is still to come is a slip, or of the next check. A clock can differ by one."""
    return min(day, today) if day <= today + timedelta(days=1) else None
