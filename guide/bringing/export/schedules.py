"""Turns hours into the schedules of HSDS: the words as they are written, and a rule for each row."""

from collections.abc import Iterator, Sequence

from guide.content.hours_words import hours_words, is_all_day
from guide.content.model import Entry
from guide.content.parts import Hours, Weekday

Schedule = dict[str, object]
_DAYS = {day: str(day)[:2].upper() for day in Weekday}
_LAST_MINUTE = "23:59"  # HSDS has no 24:00; its times have seconds


def schedules(entry: Entry) -> Iterator[Schedule]:
    """Yield the schedules of an entry without their ids: its words, and rows of hours.

    Days on which it is closed have none: HSDS only knows when something is open.
    """
    if entry.schedule:
        yield {"description": entry.schedule}
    for row in entry.hours:
        if not row.closed:
            yield _rule(row, entry.hours)


def _rule(row: Hours, rows: Sequence[Hours]) -> Schedule:
    rule: Schedule = {"freq": "WEEKLY", "interval": 1, "byday": ",".join(_DAYS[day] for day in row.days)}
    rule["description"] = hours_words([row])
    if row.from_:
        closes = _LAST_MINUTE if row.to == "24:00" else row.to
        rule |= {"opens_at": f"{row.from_}:00", "closes_at": f"{closes}:00"}
    notes = " ".join(_notes(row, rows))
    return rule | ({"notes": notes} if notes else {})


def _notes(row: Hours, rows: Sequence[Hours]) -> Iterator[str]:
    if row.by_appointment:
        yield "By appointment."
    if row.to == "24:00" and not is_all_day(row):
        yield "Open past midnight." if _goes_on(row, rows) else "Until midnight."
    if row.zone:
        yield f"Times are those of {row.zone}."


def _goes_on(row: Hours, rows: Sequence[Hours]) -> bool:
    """Return whether it is open at the beginning of each day after those of a row, too."""
    week = list(Weekday)
    after = {week[(week.index(day) + 1) % len(week)] for day in row.days}
    return all(any(day in each.days and each.from_ == "00:00" for each in rows) for day in after)
