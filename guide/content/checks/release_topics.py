"""Sorts what a person must check before a release into topics, in order of harm."""

from enum import IntEnum

from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.content.parts import Contact, ContactKind
from guide.i18n import tr

# Workers act on what these tell them, and what the law asks stands in them.
ADVICE = (Kind.SITUATION, Kind.PRACTICE, Kind.LAW)


class Topic(IntEnum):
    """A topic of the list before a release. The one whose mistakes harm most is the first."""

    REPORTS = 1
    URGENT = 2
    ADVICE = 3
    LINES = 4
    DIRECTORY = 5
    OTHER = 6
    PAGES = 7

    @property
    def title(self) -> str:
        """The heading of the topic."""
        return {
            Topic.REPORTS: tr("Numbers for reports"),
            Topic.URGENT: tr("Urgent lines"),
            Topic.ADVICE: tr("First steps and the law, for a lawyer"),
            Topic.LINES: tr("Other help lines"),
            Topic.DIRECTORY: tr("Services and programs"),
            Topic.OTHER: tr("All other pages"),
            Topic.PAGES: tr("Pages on the web"),
        }[self]

    @property
    def advice(self) -> str:
        """The sentences that tell a person how to check the topic."""
        return {
            Topic.REPORTS: tr(
                "Call each by day and at night. Ask who answers, and if it takes reports. Find the rest."
            ),
            Topic.URGENT: tr(
                "Call each, and say that you only check it. Never call 911 for this: ask a dispatch office."
            ),
            Topic.ADVICE: tr(
                "A lawyer and someone who lived through it read each page. Then find what its sources lack."
            ),
            Topic.LINES: tr("Call each, and ask who answers, when, and what they must report."),
            Topic.DIRECTORY: tr(
                "Call each, and ask if it still exists, whom it takes, and what it must report."
            ),
            Topic.OTHER: tr("Read each beside its sources."),
            Topic.PAGES: tr("Open each, on a computer of your office."),
        }[self]


class Topics:
    """Knows the topic of each entry of a guide, and of its contacts."""

    def __init__(self, guide: Guide) -> None:
        local = (place for place in guide.places.rows if place.is_local)
        self._reports = {entry_id for place in local for entry_id in place.report_to}
        in_danger = (line for rule in guide.urgent.danger for line in rule.lines)
        self._urgent = {*guide.urgent.lines, *in_danger}

    def of(self, entry: Entry) -> Topic:
        """Return the topic of an entry."""
        if entry.id in self._reports:
            return Topic.REPORTS
        if entry.id in self._urgent:
            return Topic.URGENT
        if self.needs_lawyer(entry):
            return Topic.ADVICE
        if entry.kind is Kind.LINE:
            return Topic.LINES
        return Topic.DIRECTORY if entry.kind in (Kind.SERVICE, Kind.PROGRAM, Kind.NETWORK) else Topic.OTHER

    @staticmethod
    def of_contact(contact: Contact, topic: Topic) -> Topic:
        """Return the topic of a contact of an entry with `topic`. Who takes reports is in the first topic."""
        return Topic.REPORTS if contact.kind is ContactKind.REPORT else topic

    @staticmethod
    def needs_lawyer(entry: Entry) -> bool:
        """Return whether an entry tells a worker what to do, so that a lawyer must have read it."""
        return entry.kind in ADVICE
