"""Reads times with an offset from UTC, as HSDS writes them: "09:00-06:00", "14:00Z"."""

import re
from collections.abc import Sequence

from guide.content.time_zones import offsets_of
from guide.directory.pieces import Values

_TIMES = ("opens_at", "closes_at")
_OFFSET = re.compile(r"(?P<time>.*\d:\d\d)\s*(?P<offset>Z|[+-]\d\d(?::?\d\d)?)", re.IGNORECASE)
_SAID = re.compile(r"(?:UTC)?\s*(?P<sign>[+-])?(?P<hours>\d{1,2})(?P<part>\.\d+)?(?::?(?P<minutes>\d\d))?")
_HOURS = re.compile(r"(?:UTC)?\s*([+-]?\d{1,2})(?:\.0+|:?00)?", re.IGNORECASE)


def by_local_clock(schedules: Sequence[Values], time_zone: str) -> tuple[Values, ...]:
    """Return schedules with times by the clock of a zone; another one stands as their `timezone`."""
    return tuple(_local(row, time_zone) for row in schedules)


def _local(row: Values, time_zone: str) -> Values:
    found = {name: match for name in _TIMES if (match := _OFFSET.fullmatch(row.get(name, "").strip()))}
    said = [match["offset"].upper() for match in found.values()] or [row.get("timezone", "").strip()]
    if said == [""]:
        return row
    rest = {name: text for name, text in row.items() if name != "timezone"}
    rest |= {name: match["time"] for name, match in found.items()}
    if all(_hours(each) in offsets_of(time_zone) for each in said):
        return rest
    return {**rest, "timezone": ", ".join(dict.fromkeys(map(_named, said)))}


def _hours(offset: str) -> int | None:
    match = _HOURS.fullmatch("0" if offset == "Z" else offset)
    return int(match[1]) if match else None


def _named(offset: str) -> str:
    """Return an offset as "UTC-08:00"; another zone as it is written."""
    found = _SAID.fullmatch(offset)
    if not found:
        return "UTC" if offset == "Z" else offset
    minutes = int(found["minutes"] or 0) or round(float(f"0{found['part'] or ''}") * 60)
    hours = f"{int(found['hours']):02}:{minutes:02}"
    return "UTC" if hours == "00:00" else f"UTC{found['sign'] or '+'}{hours}"
