"""The guide as frozen values: what a pack says, nothing about how it is stored or shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class Kind(StrEnum):
    """What an entry is; a closed list, in the order the contents show it."""

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


class Status(StrEnum):
    """What is known about whether the thing still exists."""

    ACTIVE = "active"
    RENAMED = "renamed"
    MOVED = "moved"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """How sure a fact is: two sources or more, one source, or sources that disagree."""

    CONFIRMED = "confirmed"
    ONE_SOURCE = "one-source"
    DISPUTED = "disputed"


class ContactKind(StrEnum):
    """Who answers: help for a person, the police, or an office."""

    SUPPORT = "support"
    POLICE_TIP = "police-tip"
    OFFICE = "office"


class Channel(StrEnum):
    """How a contact is reached."""

    CALL = "call"
    TEXT = "text"
    CHAT = "chat"
    TTY = "tty"
    WEB = "web"
    EMAIL = "email"


class Severity(StrEnum):
    """Whether a problem keeps something from being shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in the content, for the person who can mend it; line and column count from 1."""

    file: str
    line: int
    column: int
    sentence: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact was read, and on which day."""

    title: str
    url: str = ""
    seen_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Facts in rows; every row has a text for each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One titled part of an entry; the text is plain, a blank line parts paragraphs, "- " starts an item."""

    id: str
    title: str
    text: str
    content_note: str = ""
    table: Table | None = None
    confidence: Confidence = Confidence.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactor:
    """One thing that makes a strategy work; linked as strategy-id#factor-id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeRange:
    """The ages, in years and inclusive, that something is for."""

    from_: int | None = None
    to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """Who runs it (Open Referral's word)."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One way to reach somebody; confirmed_on is the day a person called and checked, or None."""

    kind: ContactKind
    channel: Channel
    value: str
    note: str = ""
    handout_note: str = ""  # what stands beside it on paper; the note is for the worker
    hours: str = ""
    languages: tuple[str, ...] = ()
    not_for: str = ""
    confirmed_on: date | None = None
    confidence: Confidence = Confidence.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A web address to show and copy; nothing ever opens it by itself."""

    title: str
    url: str
    note: str = ""
    confidence: Confidence = Confidence.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page of the guide."""

    id: str
    kind: Kind
    title: str
    short_title: str = ""
    order: int = 0
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
    sections: tuple[Section, ...] = ()
    audience: tuple[str, ...] = ()
    ages: AgeRange | None = None
    region: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    organization: Organization | None = None
    eligibility_description: str = ""
    schedule: str = ""
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

    @property
    def is_police_tip(self) -> bool:
        """Whether it is a line for telling the police, not for support."""
        return bool(self.contacts) and all(c.kind is ContactKind.POLICE_TIP for c in self.contacts)

    @property
    def neutral_title(self) -> str:
        """The title that may stand where somebody looks over the shoulder."""
        return self.short_title or self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Who made the content, and when; review holds days until a review is due, by kind."""

    format: int
    id: str
    title: str
    edition: int
    published: date
    publisher: str
    languages: tuple[str, ...]
    licence: str
    sources: tuple[Source, ...] = ()
    review: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
