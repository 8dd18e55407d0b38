"""The guide as frozen values: what a pack says, nothing about how it is stored or shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from guide.content.lists import Thesaurus, Urgent, WordLists


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


# Kinds that lead a worker to a strategy; all others carry it out.
NEEDS = (Kind.SITUATION, Kind.PRACTICE, Kind.LINE, Kind.TERM)


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


@dataclass(frozen=True, slots=True)
class Guide:
    """All that could be read of a pack, and what could not (problems)."""

    pack: Pack | None
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    urgent: Urgent = field(default_factory=Urgent)
    thesaurus: Thesaurus = field(default_factory=Thesaurus)
    words: WordLists = field(default_factory=WordLists)
    _by_id: Mapping[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id = MappingProxyType({entry.id: entry for entry in self.entries})
        object.__setattr__(self, "_by_id", by_id)

    def find(self, entry_id: str) -> Entry | None:
        """Give the entry with this id, or None."""
        return self._by_id.get(entry_id)

    def of_kind(self, kind: Kind) -> tuple[Entry, ...]:
        """Give the entries of one kind, in their order."""
        return tuple(entry for entry in self.entries if entry.kind is kind)

    def members_of(self, strategy: Entry) -> tuple[Entry, ...]:
        """Give the entries that carry out a strategy, in their order."""
        members = (e for e in self.entries if strategy.id in e.strategies and e.kind not in NEEDS)
        return tuple(sorted(members, key=lambda entry: (not entry.order, entry.order)))

    def needs_for(self, strategy: Entry) -> tuple[Entry, ...]:
        """Give the situations and practice pages that lead to a strategy."""
        return tuple(e for e in self.entries if strategy.id in e.strategies and e.kind in NEEDS)

    def strategies_of(self, entry: Entry) -> tuple[Entry, ...]:
        """Give the strategies that an entry carries out."""
        return self._known(entry.strategies)

    def lines_of(self, entry: Entry) -> tuple[Entry, ...]:
        """Give the lines whose numbers stand on an entry's page, in their order."""
        return self._known(entry.lines)

    def related_to(self, entry: Entry) -> tuple[Entry, ...]:
        """Give the entries that this one names and those that name it, each once."""
        naming = (other.id for other in self.entries if entry.id in other.related)
        return self._known(dict.fromkeys((*entry.related, *naming)))

    def _known(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        return tuple(entry for entry in map(self.find, ids) if entry)
