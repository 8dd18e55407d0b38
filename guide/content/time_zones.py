"""Returns the time of day in the time zones that packs name, without a database, which Windows lacks."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

_HOUR = timedelta(hours=1)


class _Zone(NamedTuple):
    """The hours from UTC in winter, and whether the clocks change as U.S. law has it since 2007.

    From the summer of the year `stays` on they stay as they are; 0 is never.
    """

    winter: int
    changes: bool = True
    stays: int = 0


_ZONES = {
    "America/New_York": _Zone(-5),
    "America/Chicago": _Zone(-6),
    "America/Denver": _Zone(-7),
    "America/Phoenix": _Zone(-7, changes=False),
    "America/Los_Angeles": _Zone(-8),
    "America/Anchorage": _Zone(-9),
    "Pacific/Honolulu": _Zone(-10, changes=False),
    "America/Puerto_Rico": _Zone(-4, changes=False),
    "America/Winnipeg": _Zone(-6, stays=2026),  # IANA time zone database 2026f; 2026b did not have it yet
    "America/Toronto": _Zone(-5),
    "UTC": _Zone(0, changes=False),
}
ZONES = tuple(_ZONES)  # the names of the IANA time zone database that packs need


def clock_in(zone: str, moment: datetime) -> datetime | None:
    """Return what clocks in a zone show at an aware moment, without a zone; None if the zone is not known."""
    known = _ZONES.get(zone)
    if known is None:
        return None
    winter = moment.astimezone(UTC).replace(tzinfo=None) + known.winter * _HOUR
    stays = bool(known.stays) and winter >= _summer_begins(known.stays)
    is_summer = stays or (known.changes and _summer_begins(winter.year) <= winter < _summer_ends(winter.year))
    return winter + _HOUR if is_summer else winter


def _summer_begins(year: int) -> datetime:
    """Return when the clocks go on, by the time of winter: at 2 on the second Sunday of March."""
    return _first_sunday(year, 3) + timedelta(days=7, hours=2)


def _summer_ends(year: int) -> datetime:
    """Return when they go back, by the time of winter: at 1 on the first Sunday of November."""
    return _first_sunday(year, 11) + _HOUR


def _first_sunday(year: int, month: int) -> datetime:
    first = datetime(year, month, 1)  # noqa: DTZ001 - as a clock on the wall shows it
    return first + timedelta(days=6 - first.weekday())
