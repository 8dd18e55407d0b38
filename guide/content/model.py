"""The content of a pack as frozen values, independent of how it is stored or shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class Kind(StrEnum):
    """What an entry is, in the order of the contents."""

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
    """Whether the thing that an entry describes still exists."""

    ACTIVE = "active"
    RENAMED = "renamed"
    MOVED = "moved"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """How sure a fact is: at least two sources agree, there is one source, or sources disagree."""

    CONFIRMED = "confirmed"
    ONE_SOURCE = "one-source"
    DISPUTED = "disputed"


class ContactKind(StrEnum):
    """Who answers: support for a person, the police, or an office."""

    SUPPORT = "support"
    POLICE_TIP = "police-tip"
    OFFICE = "office"


class Channel(StrEnum):
    """The channel by which a contact is reached."""

    CALL = "call"
    TEXT = "text"
    CHAT = "chat"
    TTY = "tty"
    WEB = "web"
    EMAIL = "email"


class Severity(StrEnum):
    """Whether a problem keeps something from being shown (an error) or not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in the content, as its author sees it; line and column count from 1."""

    file: str
    line: int
    column: int
    sentence: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text that facts of an entry come from, and the day it was read."""

    title: str
    url: str = ""
    seen_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; every row has one text for each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One titled part of an entry; in its text a blank line ends a paragraph, "- " starts a list item."""

    id: str
    title: str
    text: str
    content_note: str = ""
    table: Table | None = None
    confidence: Confidence = Confidence.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactor:
    """One thing that makes a strategy work; links name it as strategy-id#factor-id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeRange:
    """The youngest and oldest age, in years and inclusive; None for no limit."""

    from_: int | None = None
    to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """Who runs what an entry describes (the word of Open Referral)."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One way to reach somebody; confirmed_on is the day on which a person tried it, or None."""

    kind: ContactKind
    channel: Channel
    value: str
    note: str = ""
    handout_note: str = ""  # printed beside it on a hand-out; `note` is for the worker
    hours: str = ""
    languages: tuple[str, ...] = ()
    not_for: str = ""
    confirmed_on: date | None = None
    confidence: Confidence = Confidence.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A web address to show and copy; the program never opens it."""

    title: str
    url: str
    note: str = ""
    confidence: Confidence = Confidence.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page of the guide. The pack's README.md describes each field."""

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
        """Whether all its contacts are for tips to the police, not for support."""
        return bool(self.contacts) and all(c.kind is ContactKind.POLICE_TIP for c in self.contacts)

    @property
    def neutral_title(self) -> str:
        """The title that reveals least to a bystander."""
        return self.short_title or self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Who made the content, and when. `review` maps kinds to the days until a review is due."""

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
