"""Computes from hours whether something is open at a moment, when it closes and when it opens."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from guide.content.holidays import Country, is_holiday
from guide.content.hours_words import is_always_open
from guide.content.parts import Hours, Weekday
from guide.content.time_zones import clock_in

_WEEK = tuple(Weekday)
_WHOLE_DAY = ("00:00", "24:00")
_US = (Country.US,)
# Whose holidays are those of a zone, if not those of the United States; UTC can be of either.
_COUNTRIES = {
    "America/Winnipeg": (Country.CANADA,),
    "America/Toronto": (Country.CANADA,),
    "UTC": tuple(Country),
}
_Span = tuple[datetime, datetime]


class OpenState(StrEnum):
    """Whether something is open. It is unknown on days of which the hours say nothing."""

    OPEN = "open"
    CLOSED = "closed"
    BY_APPOINTMENT = "by-appointment"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Whether something is open at a moment. All times are those of its own clocks.

    `until` is when it closes, None if it is open day and night or not open; `opens` is when it opens next, if
    that is known. `unknown` are the days before that of which the hours say nothing, today first. `zone` is
    "" if its clocks show what the computer's show.
    """

    state: OpenState
    now: datetime | None = None
    until: datetime | None = None
    opens: datetime | None = None
    unknown: tuple[Weekday, ...] = ()
    may_differ: bool = False  # whether a holiday may have other hours
    zone: str = ""

    @property
    def is_always_open(self) -> bool:
        """Whether it is open day and night on each day."""
        return self.state is OpenState.OPEN and self.until is None


_UNKNOWN = Opening(state=OpenState.UNKNOWN)


def opening(hours: Sequence[Hours], zone: str, moment: datetime) -> Opening:
    """Return whether something is open at an aware moment; `zone` counts for rows without one of their own.

    Unknown is never open: without hours, or in a time zone that is not known, the state is unknown.
    """
    if is_always_open(hours):
        return Opening(state=OpenState.OPEN)
    zones = {row.zone or zone for row in hours}
    zone = zones.pop() if len(zones) == 1 else ""
    now = clock_in(zone, moment)
    if now is None:
        return _UNKNOWN
    found = _at(hours, now)
    days = {each.date() for each in (now, found.until, found.opens) if each}
    return replace(
        found,
        zone="" if now == moment.replace(tzinfo=None) else zone,
        may_differ=any(is_holiday(day, each) for day in days for each in _COUNTRIES.get(zone, _US)),
    )


def _at(hours: Sequence[Hours], now: datetime) -> Opening:
    spans = _joined(span for row in hours if not row.by_appointment for span in _spans(row, now.date()))
    until = next((end for start, end in spans if start <= now < end), None)
    if until:
        is_endless = until - now > timedelta(days=len(_WEEK) - 1)
        return Opening(state=OpenState.OPEN, now=now, until=None if is_endless else until)
    opens = min((start for start, _ in spans if start > now), default=None)
    unknown = tuple(_unknown_days(hours, now.date(), opens))
    if _needs_appointment(hours, now):
        state = OpenState.BY_APPOINTMENT
    else:
        state = OpenState.UNKNOWN if weekday_of(now) in unknown else OpenState.CLOSED
    return Opening(state=state, now=now, opens=opens, unknown=unknown)


def _needs_appointment(hours: Sequence[Hours], now: datetime) -> bool:
    """Return whether one can come by appointment now, or on another day, as it is never open without."""
    rows = [row for row in hours if row.by_appointment]
    if any(start <= now < end for row in rows for start, end in _spans(row, now.date())):
        return True
    is_said = any(weekday_of(now) in row.days for row in hours)
    return bool(rows) and not is_said and all(row.by_appointment or row.closed for row in hours)


def _spans(row: Hours, today: date) -> Iterator[_Span]:
    """Yield when a row is open, from yesterday on for a week and a day; without times on the whole day."""
    if row.closed:
        return
    first, last = (row.from_, row.to) if row.from_ else _WHOLE_DAY
    for number in range(-1, len(_WEEK) + 1):
        day = datetime.combine(today, time()) + timedelta(days=number)
        if weekday_of(day) in row.days:
            yield day + _since_midnight(first), day + _since_midnight(last)


def _joined(spans: Iterable[_Span]) -> list[_Span]:
    """Return spans in order, with those that follow each other without a break as one, such as a night."""
    joined: list[_Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _unknown_days(hours: Sequence[Hours], today: date, opens: datetime | None) -> Iterator[Weekday]:
    """Yield the days from today on, before it opens, of which no row says anything."""
    for number in range(len(_WEEK)):
        day = today + timedelta(days=number)
        if opens and day >= opens.date():
            return
        if not any(weekday_of(day) in row.days for row in hours):
            yield weekday_of(day)


def weekday_of(day: date) -> Weekday:
    """Return the day of the week, as hours name it."""
    return _WEEK[day.weekday()]


def _since_midnight(clock: str) -> timedelta:
    hour, minute = map(int, clock.split(":"))
    return timedelta(hours=hour, minutes=minute)
