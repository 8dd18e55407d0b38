"""The parts of an entry as frozen values, such as sections, contacts and sources."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
