"""Reads opening hours: as written they always stay, as days and times only where nothing is left to guess."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from guide.content.parts import Hours
from guide.directory.importing.clock import times
from guide.directory.importing.day_names import days_of
from guide.directory.importing.hours_text import hours_in, names_days, open_on
from guide.directory.pieces import Values

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# What of HSDS says that hours are not those of every week; as written it stands under these names.
_LIMITS = ("freq", "interval", "valid_from", "valid_to", "until", "count", "byweekno", "bymonthday")
_USUAL = {"freq": "WEEKLY", "interval": "1"}


def written(schedules: Iterable[Values]) -> str:
    """Return hours as the source writes them, one part after another."""
    parts = dict.fromkeys(filter(None, map(_written, schedules)))
    return "\n".join(parts)


def _written(row: Values) -> str:
    parts = [row[name] for name in ("description", "days") if row.get(name)]
    parts += [f"{name.title()}: {row[name]}" for name in _NAMES if row.get(name)]
    if row.get("byday") and not row.get("description"):
        parts.append(row["byday"])
    times = " - ".join(row[name] for name in ("opens_at", "closes_at") if row.get(name))
    if times and not row.get("description"):
        parts.append(times)
    parts += [row[name] for name in ("holidays", "notes") if row.get(name)]
    parts += [f"{name}: {row[name]}" for name in _LIMITS if row.get(name) and row[name] != _USUAL.get(name)]
    return ", ".join(parts)


def structured(schedules: Sequence[Values]) -> tuple[Hours, ...]:
    """Return hours day by day if all of `schedules` can be read whole, else none.

    Rows for a span of dates, for a week of the month or with other exceptions are not: they need a person.
    """
    found = list[Hours]()
    for row in schedules:
        hours = list(_of_row(row))
        if not hours:
            return ()
        found += hours
    return () if _overlap(found) else tuple(dict.fromkeys(found))


def _of_row(row: Values) -> Iterator[Hours]:
    special = (*_LIMITS[2:], "holidays", "notes", "timezone")
    if any(row.get(name) for name in special) or row.get("freq", "WEEKLY") != "WEEKLY":
        return
    if row.get("interval", "1") != "1":
        return
    if row.get("opens_at") and row.get("closes_at"):
        days = days_of(row.get("byday") or row.get("days", ""))
        yield from open_on(days, *times(row["opens_at"], row["closes_at"]))
    elif any(row.get(name) for name in _NAMES):
        yield from _of_columns(row)
    elif row.get("description"):
        yield from _of_description(row["description"], row.get("days", ""))


def _of_description(text: str, days: str) -> Iterator[Hours]:
    """Yield the hours of a text, perhaps beside a column of days, which are its days if it names none."""
    if days and not names_days(text):
        yield from hours_in(f"{days} {text}") if days_of(days) else ()
    else:
        yield from hours_in(text)


def _of_columns(row: Values) -> Iterator[Hours]:
    found = list[Hours]()
    for name in _NAMES:
        text = row.get(name, "")
        hours = hours_in(f"{name} {text}") if text and not names_days(text) else ()
        if text and not hours:
            return
        found += hours
    yield from found


def _overlap(hours: Sequence[Hours]) -> bool:
    spans = sorted((day, h.from_, h.to) for h in hours for day in h.days if h.from_)
    closed = {day for h in hours if h.closed for day in h.days}
    is_doubled = any(a[0] == b[0] and b[1] < a[2] for a, b in pairwise(spans))
    return is_doubled or any(day in closed for day, _, _ in spans)
