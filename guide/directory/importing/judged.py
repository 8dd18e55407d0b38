"""Defines what becomes of a row: it comes in, needs a look, or is held back, each for reasons."""

from dataclasses import dataclass
from enum import StrEnum

from guide.content.model import Entry
from guide.directory.records import Record


class Outcome(StrEnum):
    """The future of a row of a directory: it becomes an entry, or a person decides, or it stays out."""

    COMES = "comes in"
    LOOK = "needs a look"
    HELD = "held back"


PLACE = "place"  # the kind of the reason why a service is kept without its place
CUT = "words"  # the kind by which a person has words cut from a row that is brought in
AGAIN = "again"  # the kind of the reason that a person left words of their own out of a row the last time
OUT = "out"  # the kind of the reason why a row stays out that would come in: a person has left it out
OF_COLLEAGUES = frozenset({"people", "notes", "mail"})  # kinds of what most rows leave out, said once of all
FINAL = frozenset({"doubled"})  # kinds of reasons against which no tick helps: the row is there already


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence about a row that does not just come in; with COMES, about a part that is left out.

    `kind` is a short word by which a person ticks what is to come in nevertheless. `other` is the place of a
    row that it looks like, if there is one. `words` are those of the row's texts that it is about, as they
    are written; `can_cut` is whether a person can have them cut instead of deciding about the row. `cell` is
    the text of a column that may be private: it is shown to a person only who wants to see it.
    """

    outcome: Outcome
    kind: str
    sentence: str
    other: str = ""
    words: tuple[str, ...] = ()
    can_cut: bool = False
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """One row of services: its record, the entry that it would become, and the reasons.

    `withheld` are texts of it that are shown nowhere, such as a street. `placed` is the entry with its place,
    for a person to choose, of one that is kept without it.
    """

    record: Record
    entry: Entry | None
    reasons: tuple[Reason, ...]
    withheld: tuple[str, ...] = ()
    placed: Entry | None = None

    @property
    def outcome(self) -> Outcome:
        """The strictest outcome of all reasons."""
        found = {reason.outcome for reason in self.reasons}
        return next((each for each in (Outcome.HELD, Outcome.LOOK) if each in found), Outcome.COMES)

    @property
    def place(self) -> str:
        """The name of its table, and the number of the row."""
        return f"{self.record.piece.table}:{self.record.piece.row.number}"
