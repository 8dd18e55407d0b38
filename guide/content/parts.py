"""Defines the frozen values of the parts of an entry, such as sections, contacts and sources."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Confidence(StrEnum):
    """The certainty of a fact: two sources or more agree, one says so, no page was checked, they disagree."""

    CONFIRMED = "confirmed"
    ONE_SOURCE = "one-source"
    NOT_CHECKED = "not-checked"
    DISPUTED = "disputed"


class ContactKind(StrEnum):
    """Whom a contact reaches: support, takers of reports that the law asks for, police (tips), an office."""

    SUPPORT = "support"
    REPORT = "report"
    POLICE_TIP = "police-tip"
    OFFICE = "office"


class Channel(StrEnum):
    """The means of reaching a contact, such as a phone call or a text message."""

    CALL = "call"
    TEXT = "text"
    CHAT = "chat"
    TTY = "tty"
    WEB = "web"
    EMAIL = "email"


class Weekday(StrEnum):
    """A day of the week."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication from which facts of an entry come, and the day on which the author read it."""

    title: str
    url: str = ""
    seen_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a section. Every row has one text for each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One titled part of an entry. In `text` a blank line ends a paragraph, and "- " starts a list item."""

    id: str
    title: str
    text: str
    content_note: str = ""
    table: Table | None = None
    confidence: Confidence = Confidence.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactor:
    """One thing that makes a strategy work. The target of a link to it is `strategy-id#factor-id`."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeRange:
    """The youngest and the oldest age in years, both included. None means no limit."""

    from_: int | None = None
    to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """The organization that runs a service or program. The class name comes from Open Referral HSDS."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When something is open on some days, as times such as "08:30"; all day is "00:00" to "24:00".

    Without times it is closed, or open by appointment. `zone` is "" for the time zone of the pack.
    """

    days: tuple[Weekday, ...]
    from_: str = ""
    to: str = ""
    closed: bool = False
    by_appointment: bool = False
    zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One way to reach somebody. `confirmed_on` is the day on which a person last tried it, or None."""

    kind: ContactKind
    channel: Channel
    value: str
    note: str = ""
    handout_note: str = ""  # printed beside the value on a hand-out; `note` is for the worker
    hours: str = ""
    languages: tuple[str, ...] = ()
    not_for: str = ""
    police: bool = False  # whether the police or a sheriff answer, or may; after hours they often do
    confirmed_on: date | None = None
    confidence: Confidence = Confidence.CONFIRMED

    @property
    def is_support_by_phone(self) -> bool:
        """Whether a person in need can call or text it for support."""
        return self.kind is ContactKind.SUPPORT and self.channel in (Channel.CALL, Channel.TEXT)

    @property
    def is_never_discreet(self) -> bool:
        """Whether whoever finds it learns that somebody told: it takes reports, or the police may answer."""
        return self.police or self.kind in (ContactKind.REPORT, ContactKind.POLICE_TIP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A web address that can be shown and copied. The program never opens a web address."""

    title: str
    url: str
    note: str = ""
    confidence: Confidence = Confidence.CONFIRMED
