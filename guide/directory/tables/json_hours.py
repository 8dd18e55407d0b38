"""Writes opening hours of JSON as texts, where an object has a key or a list an object for each day."""

import re
from collections.abc import Mapping
from typing import Any

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NAMES = {name: day for day in _DAYS for name in (day, day[:2], day[:3], day[:4])}
_DAY_KEYS = ("day", "weekday", "dayofweek", "day_of_week", "name")
_OPENS = ("open", "opens", "opens_at", "start", "from", "open_time", "opentime", "starttime", "start_time")
_CLOSES = ("close", "closes", "closes_at", "end", "to", "close_time", "closetime", "endtime", "end_time")
_CLOSED = ("closed", "isclosed", "is_closed")
_LEAST = 2  # keys that are days
_NUMBER = re.compile(r"(\d{1,2})(\d\d)")  # 900 is 9:00


def with_hours(value: Any) -> Any:
    """Return a value in which hours are texts: "09:00 - 17:00" under "monday", "closed" for a day without."""
    if isinstance(value, list):
        return _of_list(value) or [with_hours(each) for each in value]
    if not isinstance(value, dict):
        return value
    days = [key for key in value if key.lower() in _NAMES]
    if len(days) < _LEAST:
        return {key: with_hours(each) for key, each in value.items()}
    return {key: _span(each) or each if key in days else with_hours(each) for key, each in value.items()}


def _of_list(values: list[Any]) -> str:
    """Return the days and times of a list as one text, "" if it is none of hours."""
    lines = [_line(each) for each in values]
    return "; ".join(lines) if lines and all(lines) else ""


def _line(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    day = next((str(text) for key, text in value.items() if key.lower() in _DAY_KEYS), "").lower()
    span = _span({key: each for key, each in value.items() if key.lower() not in _DAY_KEYS})
    return f"{_NAMES[day].title()} {span}" if day in _NAMES and span else ""


def _span(value: Any) -> str:
    """Return from when to when a day is open, "" if a value says more or other things."""
    if isinstance(value, list):
        spans = [_span(each) for each in value]
        return ", ".join(spans) if spans and all(spans) else ""
    if not isinstance(value, dict):
        return ""
    found = {key.lower(): each for key, each in value.items() if each not in (None, "")}
    if any(found.get(key) in (True, "true") for key in _CLOSED):
        return "closed"
    opens, closes = (_time_of(found, keys) for keys in (_OPENS, _CLOSES))
    return f"{opens} - {closes}" if opens and closes else ""


def _time_of(found: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    text = next((found[key] for key in keys if isinstance(found.get(key), str)), "")
    return _NUMBER.sub(r"\1:\2", text) if _NUMBER.fullmatch(text) else text
