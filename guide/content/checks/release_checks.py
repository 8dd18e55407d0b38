"""Lists what a person must still confirm before a pack is released."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guide.content.freshness import due_on, is_overdue
from guide.content.guide import Guide
from guide.content.hours_words import is_all_day
from guide.content.model import Entry, Status
from guide.content.parts import Channel, Confidence, ContactKind
from guide.i18n import tr

NUMBERS = (Channel.CALL, Channel.TEXT, Channel.TTY)


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One fact that a person must confirm: the entry, the fact, and what the person must do."""

    entry_id: str
    fact: str
    action: str


def open_points(guide: Guide, today: date) -> tuple[OpenPoint, ...]:
    """Return all facts that a person must confirm before a release, in the order of the entries.

    `today` decides which reviews are overdue.
    """
    return tuple(point for entry in guide.entries for point in _points(entry, guide, today))


def _points(entry: Entry, guide: Guide, today: date) -> Iterator[OpenPoint]:
    for contact in entry.contacts:
        if contact.confirmed_on is None and contact.channel in NUMBERS:
            yield OpenPoint(entry.id, contact.value, tr("call or text it, then write confirmed_on"))
        elif contact.confirmed_on is None:
            yield OpenPoint(entry.id, contact.value, tr("open or write to it, then write confirmed_on"))
    for link in entry.links:
        yield OpenPoint(entry.id, link.url, tr("open it and see that it shows what its title says"))
    if entry.organization and entry.organization.url:
        yield OpenPoint(entry.id, entry.organization.url, tr("open it and see that it is the right one"))
    yield from _doubts(entry)
    yield from _reports(entry, guide)
    if is_overdue(entry, guide, today):
        yield OpenPoint(
            entry.id, tr("reviewed {day}", day=entry.reviewed), tr("was due {day}", day=due_on(entry, guide))
        )


def _reports(entry: Entry, guide: Guide) -> Iterator[OpenPoint]:
    """Yield the numbers that are missing where reports of a place are taken."""
    if not any(place.is_local and entry.id in place.report_to for place in guide.places.rows):
        return
    to_find = tr("find it, then add a contact of kind report")
    phones = [c for c in entry.contacts if c.kind is ContactKind.REPORT and c.channel in NUMBERS]
    if not phones:
        yield OpenPoint(entry.id, tr("number for reports: not known"), to_find)
    if len({contact.hours for contact in phones}) < 2 and not any(map(is_all_day, entry.hours)):
        yield OpenPoint(entry.id, tr("number after hours: not known"), to_find)


def _doubts(entry: Entry) -> Iterator[OpenPoint]:
    if entry.status is Status.UNKNOWN:
        yield OpenPoint(entry.id, tr("status: unknown"), tr("find out whether it still exists"))
    if entry.confidence is not Confidence.CONFIRMED:
        fact = tr("confidence: {value}", value=entry.confidence)
        yield OpenPoint(entry.id, fact, _to_find(entry.confidence))
    for section in entry.sections:
        if section.confidence is not Confidence.CONFIRMED:
            fact = tr("section {id}: {value}", id=section.id, value=section.confidence)
            yield OpenPoint(entry.id, fact, _to_find(section.confidence))


def _to_find(confidence: Confidence) -> str:
    if confidence is Confidence.NOT_CHECKED:
        return tr("find a page that says so, then a second source")
    return tr("find a second source")
