"""Defines the frozen values of a pack: its description, its entries and the problems in its files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from guide.content.hsds import Service
from guide.content.parts import (
    AgeRange,
    Confidence,
    Contact,
    ContactKind,
    Hours,
    KeyFactor,
    Link,
    Organization,
    Section,
    Source,
)
from guide.content.safe_text import escape_invisible
from guide.stored.partly_read import PartlyRead


class Kind(StrEnum):
    """The kind of an entry. The members are in the order of the contents."""

    INTRODUCTION = "introduction"
    STRATEGY = "strategy"
    SITUATION = "situation"
    PRACTICE = "practice"
    LINE = "line"
    SERVICE = "service"
    PROGRAM = "program"
    CURRICULUM = "curriculum"
    TRAINING = "training"
    CAMPAIGN = "campaign"
    NETWORK = "network"
    LAW = "law"
    TERM = "term"
    LINK = "link"


HELP = (Kind.SERVICE, Kind.LINE, Kind.PROGRAM, Kind.NETWORK)  # what a person can be sent to
FOR_REPORTS, FOR_TIPS = "reports", "tips"  # what entries are for that give no support


class Status(StrEnum):
    """Whether the service, program or other thing that an entry describes still exists."""

    ACTIVE = "active"
    RENAMED = "renamed"
    MOVED = "moved"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """The severity of a problem: an error keeps something from being shown, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a file of the pack, with a sentence for the author. Line and column count from 1."""

    file: str
    line: int
    column: int
    sentence: str
    severity: Severity = Severity.ERROR

    def __post_init__(self) -> None:
        """Escape what can't be seen, because names of files and texts of a pack stand in problems."""
        object.__setattr__(self, "file", escape_invisible(self.file))
        object.__setattr__(self, "sentence", escape_invisible(self.sentence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(PartlyRead):
    """One page of the guide. resources/README.md describes each field."""

    id: str
    kind: Kind
    title: str
    short_title: str = ""
    order: int = 0
    group: str = ""
    other_names: tuple[str, ...] = ()
    strategies: tuple[str, ...] = ()
    goal: str = ""
    summary: str
    notice: str = ""
    handout_text: str = ""
    discreet_name: str = ""
    discreet_text: str = ""
    key_factors: tuple[KeyFactor, ...] = ()
    lines: tuple[str, ...] = ()
    ask_first: bool = False  # whether those to ask first at a place stand after the lines
    sections: tuple[Section, ...] = ()
    needs: tuple[str, ...] = ()  # ids of needs.yaml: what it is of use for
    audience: tuple[str, ...] = ()
    ages: AgeRange | None = None
    region: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    organization: Organization | None = None
    eligibility_description: str = ""
    schedule: str = ""
    hours: tuple[Hours, ...] = ()
    application_process: str = ""
    fees_description: str = ""
    address: str = ""
    contacts: tuple[Contact, ...] = ()
    links: tuple[Link, ...] = ()
    related: tuple[str, ...] = ()
    sources: tuple[Source, ...]
    status: Status
    confidence: Confidence
    reviewed: date
    confidential: bool = False
    hsds: Service | None = None  # what its source says and no other field has

    @property
    def support_numbers(self) -> tuple[Contact, ...]:
        """The numbers that a person in need can call or text."""
        return tuple(contact for contact in self.contacts if contact.is_support_by_phone)

    @property
    def is_police_tip(self) -> bool:
        """Whether the entry has contacts and all of them are for tips to the police."""
        return bool(self.contacts) and all(c.kind is ContactKind.POLICE_TIP for c in self.contacts)

    @property
    def takes_reports(self) -> bool:
        """Whether the entry is for reports that the law asks for: no contact is support or the police."""
        kinds = {contact.kind for contact in self.contacts}
        return ContactKind.REPORT in kinds and kinds <= {ContactKind.REPORT, ContactKind.OFFICE}

    @property
    def apart(self) -> str:
        """For what it stands apart from others of its kind in the contents; "" if it does not."""
        if self.takes_reports:
            return FOR_REPORTS
        return FOR_TIPS if self.is_police_tip else ""

    @property
    def is_never_discreet(self) -> bool:
        """Whether it is only for reports or for tips to the police, so that no discreet hand-out names it."""
        return self.is_police_tip or self.takes_reports

    @property
    def neutral_title(self) -> str:
        """The short title, which reveals less to a bystander, or the title if there is no short one."""
        return self.short_title or self.title


_KINDS = {kind: number for number, kind in enumerate(Kind)}


def sort_key(entry: Entry) -> tuple[int, bool, int, str, str]:
    """Return the key that sorts entries in the order of the contents."""
    return _KINDS[entry.kind], not entry.order, entry.order, entry.title.casefold(), entry.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The description of a pack in pack.yaml, such as its publisher and the day of publication.

    `review` maps a kind of entry, or "default", to the number of days until a review is due. `builds_on` are
    the ids of packs whose entries it names.
    """

    format: int
    id: str
    title: str
    edition: int
    published: date
    publisher: str
    languages: tuple[str, ...]
    licence: str
    sources: tuple[Source, ...] = ()
    time_zone: str = ""
    builds_on: tuple[str, ...] = ()
    review: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
