"""Defines what becomes of the rows and texts of a directory, for window and terminal."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from enum import StrEnum

from guide.content.hsds import Service
from guide.content.model import Entry
from guide.directory.decisions import Decisions


class Outcome(StrEnum):
    """The future of a row: it becomes an entry, a person is asked, it stays out, or it is there already."""

    COMES = "comes in"
    ASKED = "asked"
    OUT = "stays out"
    DOUBLE = "double"


class ReadState(StrEnum):
    """The decision of a person about a passage."""

    UNREAD = "to read"
    PUBLISHED = "published"
    EDITED = "edited"
    LEFT_OUT = "left out"


def read_state(key: str, decisions: Decisions) -> ReadState:
    """Return what was decided about the passage with this key."""
    if key in decisions.left_out:
        return ReadState.LEFT_OUT
    shown = decisions.texts.get(key)
    if shown is None:
        return ReadState.UNREAD
    return ReadState.EDITED if shown else ReadState.PUBLISHED


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a passage that guides the eye: from `start` up to `end`, and why in a word or two."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that a person reads before it is published, once for all cells that have it.

    `key` is a hash of field and text. `field` is that of its first cell; `names` are up to three names of
    rows that have it, `headings` those of its columns. `is_label` is whether it is what a heading says of the
    numbers below it. `shown` is what is published, "" if it is unread or left out. `services` are those of
    `names`; `known` has words, in small letters, that name no one, and is one for all passages.
    """

    key: str
    text: str
    field: str
    names: tuple[str, ...]
    headings: tuple[str, ...]
    count: int = 1
    is_label: bool = False
    state: ReadState = ReadState.UNREAD
    shown: str = ""
    services: tuple[Service, ...] = ()
    known: Container[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Admitted:
    """The service of a record with all that was let in, and each text that a person reads, decided or not."""

    service: Service
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence about why a row does not just come in, of a `kind` by which a person decides about it.

    With COMES it is about a part that is left out, such as the street ("place").
    """

    outcome: Outcome
    kind: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One row of services: where it stands, its name as a person can read it, the entry, and the reasons.

    `entry` is None for a row without a name. `placed` has its street, if it is kept without.
    """

    sheet: str
    row: int
    name: str
    entry: Entry | None
    reasons: tuple[Reason, ...] = ()
    placed: Entry | None = None

    @property
    def outcome(self) -> Outcome:
        """The strictest outcome of all reasons."""
        found = {reason.outcome for reason in self.reasons}
        order = (Outcome.DOUBLE, Outcome.OUT, Outcome.ASKED)
        return next((each for each in order if each in found), Outcome.COMES)


@dataclass(frozen=True, slots=True)
class Plan:
    """All that comes of a directory as it is decided now, before anything is written.

    `unused` is the number of rows of other sheets that belong to none, by sheet. `undecided` is the number of
    columns that stay out because no one has decided about them.
    """

    judged: tuple[Judged, ...]
    passages: tuple[Passage, ...]
    unused: Mapping[str, int]
    undecided: int = 0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the rows that come in."""
        return tuple(each.entry for each in self.judged if each.entry and each.outcome is Outcome.COMES)

    @property
    def unread(self) -> int:
        """The number of passages no one has decided about."""
        return sum(each.state is ReadState.UNREAD for each in self.passages)
