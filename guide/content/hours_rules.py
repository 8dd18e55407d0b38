"""Reads the times and time zones of opening hours, and finds hours that contradict themselves."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from guide.content.nodes import List, Mapping, Node
from guide.content.parts import Hours
from guide.content.readers import matching
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.time_zones import ZONES
from guide.i18n import tr

_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00")
_AREAS = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific"
# A name that is not among ZONES is taken with a warning, so that a pack from elsewhere loads.
_ZONE = re.compile(rf"UTC|(?:{_AREAS})(?:/[A-Z][A-Za-z_-]*[a-z])+")


def _bad_time_sentence(name: str, text: str) -> str:
    return tr(
        "'{name}' must be a time from 00:00 to 24:00, such as 08:30 or 16:00, not '{text}'.",
        name=name,
        text=short(text),
    )


def _bad_zone_sentence(_: str, text: str) -> str:
    return tr("'{text}' is not a time zone; write a name such as America/Chicago.", text=short(text))


read_time = matching(_TIME, _bad_time_sentence)
_read_zone_name = matching(_ZONE, _bad_zone_sentence)


def read_zone(node: Node, name: str, report: Report) -> str | None:
    """Return the name of a time zone; warn of one that the format's page does not name."""
    zone: str | None = _read_zone_name(node, name, report)
    if zone and zone not in ZONES:
        report.warning(
            node, tr("'{zone}' is no time zone that the README names; is it spelled right?", zone=short(zone))
        )
    return zone


def hours_make_sense(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Report hours that are closed and open at once, that have half a time, or that end before they begin."""
    times = [key for key in map(node.key, ("from", "to")) if key]
    is_closed, is_by_appointment = values.get("closed", False), values.get("by_appointment", False)
    start, end = values.get("from_", ""), values.get("to", "")
    if is_closed and (times or is_by_appointment):
        report.error(node, tr("'closed' stands alone; delete it, or the times beside it."))
    elif len(times) == 1 or not (times or is_closed or is_by_appointment):
        report.error(node, tr("Hours need both 'from' and 'to', or 'closed: true'."))
    elif start and end and end <= start:
        sentence = tr(
            "The hours end ({to}) before they begin ({start}); write a night as two rows: until 24:00, and "
            "from 00:00 of the next day.",
            to=end,
            start=start,
        )
        report.error(node.position_of("to"), sentence)


def hours_do_not_overlap(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Report each row of hours that says something else about a time that an earlier row has."""
    rows: Sequence[Hours] = values.get("hours", ())
    nodes = node.value("hours")
    for number, row in enumerate(rows if isinstance(nodes, List) else ()):
        shared = next((day for earlier in rows[:number] for day in _shared(earlier, row)), "")
        if shared and isinstance(nodes, List):
            sentence = tr("'{day}' has these hours in two rows; give each time one row.", day=shared)
            report.error(nodes.items[number], sentence)


def _shared(one: Hours, other: Hours) -> Iterator[str]:
    """Yield the days on which two rows of hours overlap."""
    (first, last), (start, end) = _span(one), _span(other)
    if first < end and start < last:
        yield from (day for day in one.days if day in other.days)


def _span(hours: Hours) -> tuple[str, str]:
    """Return the first and last time of a row; a closed day is whole, and one by appointment is empty."""
    return ("00:00", "24:00") if hours.closed else (hours.from_, hours.to)
