"""Lists what a person must still confirm before a pack is released, by topic, in order of harm."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guide.content.checks.release_topics import Topic, Topics
from guide.content.freshness import due_on, is_day_known, is_overdue
from guide.content.guide import Guide
from guide.content.hours_words import is_all_day
from guide.content.model import Entry, Status
from guide.content.parts import Channel, Confidence, ContactKind
from guide.i18n import tr

NUMBERS = (Channel.CALL, Channel.TEXT, Channel.TTY)


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One fact that a person must confirm: its topic, the entry, the fact, and what the person must do."""

    topic: Topic
    entry_id: str
    fact: str
    action: str


def open_points(guide: Guide, today: date) -> tuple[OpenPoint, ...]:
    """Return all facts that a person must confirm before a release, in the order of harm if they are wrong.

    Within a topic they stand in the order of the entries. `today` decides which reviews are overdue.
    """
    topics = Topics(guide)
    points = [point for entry in guide.entries for point in _points(entry, guide, topics, today)]
    return tuple(sorted(points, key=lambda point: point.topic))


def _points(entry: Entry, guide: Guide, topics: Topics, today: date) -> Iterator[OpenPoint]:
    topic = topics.of(entry)
    if topics.needs_lawyer(entry):
        yield OpenPoint(topic, entry.id, tr("the whole page"), tr("let a lawyer read it"))
    for contact in entry.contacts:
        if contact.confirmed_on is None:
            yield OpenPoint(
                topics.of_contact(contact, topic), entry.id, contact.value, _to_try(contact.channel)
            )
    for link in entry.links:
        to_do = tr("open it and see that it shows what its title says")
        yield OpenPoint(Topic.PAGES, entry.id, link.url, to_do)
    if entry.organization and entry.organization.url:
        to_do = tr("open it and see that it is the right one")
        yield OpenPoint(Topic.PAGES, entry.id, entry.organization.url, to_do)
    rest = (*_doubts(entry), *_reports(entry, topic), *_overdue(entry, guide, today))
    yield from (OpenPoint(topic, entry.id, fact, action) for fact, action in rest)


def _to_try(channel: Channel) -> str:
    if channel in NUMBERS:
        return tr("call or text it, then write confirmed_on")
    return tr("open or write to it, then write confirmed_on")


def _reports(entry: Entry, topic: Topic) -> Iterator[tuple[str, str]]:
    """Yield the numbers that are missing where reports of a place are taken, each with what to do."""
    if topic is not Topic.REPORTS:
        return
    to_find = tr("find it, then add a contact of kind report")
    phones = [c for c in entry.contacts if c.kind is ContactKind.REPORT and c.channel in NUMBERS]
    if not phones:
        yield tr("number for reports: not known"), to_find
    if len({contact.hours for contact in phones}) < 2 and not any(map(is_all_day, entry.hours)):
        yield tr("number after hours: not known"), to_find


def _overdue(entry: Entry, guide: Guide, today: date) -> Iterator[tuple[str, str]]:
    if not is_day_known(entry):
        yield tr("copied {day}", day=entry.reviewed), tr("nobody knows when it was last checked: do so")
    elif is_overdue(entry, guide, today):
        yield tr("reviewed {day}", day=entry.reviewed), tr("was due {day}", day=due_on(entry, guide))


def _doubts(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.status is Status.UNKNOWN:
        yield tr("status: unknown"), tr("find out whether it still exists")
    if entry.confidence is not Confidence.CONFIRMED:
        yield tr("confidence: {value}", value=entry.confidence), _to_find(entry.confidence)
    for section in entry.sections:
        if section.confidence is not Confidence.CONFIRMED:
            fact = tr("section {id}: {value}", id=section.id, value=section.confidence)
            yield fact, _to_find(section.confidence)


def _to_find(confidence: Confidence) -> str:
    if confidence is Confidence.NOT_CHECKED:
        return tr("find a page that says so, then a second source")
    return tr("find a second source")
