"""Defines what a person decides about a directory: meaning and publicity of columns, texts, whole rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Publicity(StrEnum):
    """Who may see the texts of a column: anyone, no one before a person has read each, no one ever."""

    PUBLIC = "public already"
    READ = "read first"
    NEVER = "never"


class Seen(StrEnum):
    """Who may see a sheet today, which decides how its columns start."""

    ANYONE = "anyone"
    ONLY_US = "only us"


@dataclass(frozen=True, slots=True)
class Column:
    """The proposal for a column: its field ("phone.number", "" for none), and whether that is sure.

    `start` is how it starts if anyone may see the sheet. What looks private starts as NEVER; a person can
    change that. Columns of one `group` belong to one object: "Phone 2" and "Phone 2 Type". `label` is what
    the heading says beside the field ("Intake line", "TTY"): it becomes the type or the note of the object.
    """

    heading: str
    field: str
    sure: bool
    start: Publicity
    samples: tuple[str, ...] = ()
    group: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The proposal for a sheet: the object that its rows are ("" for none of use), and its columns."""

    sheet: str
    about: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The choice for a column: its field, "" if it is not used, and who may see it.

    Ids, flags and statuses are used whoever may see them, and are not published.
    """

    field: str
    publicity: Publicity


@dataclass(frozen=True, slots=True)
class SheetChoices:
    """The choices for a sheet: what its rows are, where it is public, by heading each column, else NEVER."""

    about: str
    public_at: str = ""  # the website on which it stands already, "" if it is not said
    columns: Mapping[str, Choice] = field(default_factory=dict[str, Choice])


@dataclass(frozen=True, slots=True)
class PackChoices:
    """The words of a person about the pack that is made of a directory, "" for each that is not said.

    `region` is the id of the place that services are for of which the source says no place.
    """

    title: str = ""
    publisher: str = ""
    source: str = ""
    time_zone: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that a person decided, as the answers file keeps it.

    `texts` has the passages that are published, by their key: "" as they are, else the edited text. What is
    left out is kept nowhere; `left_out` has the keys for as long as the window is open, and no file has it.
    `rows` has the ids of the entries that a person decided about, by the kind of the reason.
    """

    sheets: Mapping[str, SheetChoices] = field(default_factory=dict[str, SheetChoices])
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    rows: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    encodings: Mapping[str, str] = field(default_factory=dict[str, str])
    pack: PackChoices = PackChoices()
    left_out: frozenset[str] = frozenset()

    def ticked(self, entry_id: str) -> frozenset[str]:
        """Return the kinds of reasons about which a person decided for an entry."""
        return frozenset(kind for kind, ids in self.rows.items() if entry_id and entry_id in ids)
