"""Defines what a column means and what was guessed about it."""

from dataclasses import dataclass

from guide.i18n import tr

SURE, LIKELY = 0.8, 0.55


@dataclass(frozen=True, slots=True)
class Meaning:
    """The meaning of a column: an object and a field of it, and to which of several such objects it belongs.

    "Phone 2" and "Phone 2 Type" have one group. `kind` is the type that the heading itself says: "fax" for a
    phone, "postal" for an address, "" if it says none. `label` stands before the texts that say little
    without their heading, "" for none: before all, or before those that only say yes or no.
    """

    object: str
    field: str
    group: int = 0
    kind: str = ""
    label: str = ""
    labels_all: bool = False

    @property
    def name(self) -> str:
        """The field as it stands in FIELDS: "phone.number"."""
        return f"{self.object}.{self.field}"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """The guess about one column; `meaning` is None if the column is not used.

    Nothing of a column that `is_hidden` is shown, because its texts could be of people. One that `answers`
    has yes and no among its texts.
    """

    heading: str
    meaning: Meaning | None
    sureness: float
    is_hidden: bool = False
    answers: bool = False

    @property
    def field(self) -> str | None:
        """The field as it stands in FIELDS, or None."""
        return self.meaning.name if self.meaning else None


@dataclass(frozen=True, slots=True)
class TableGuess:
    """The object that rows are about ("" if they are of no use), and the guess about each column."""

    table: str
    about: str
    columns: tuple[ColumnGuess, ...]

    @property
    def meanings(self) -> tuple[Meaning | None, ...]:
        """The meaning of each column."""
        return tuple(column.meaning for column in self.columns)


def sureness_label(sureness: float) -> str:
    """Return how sure a guess is, in a word for people."""
    if sureness >= SURE:
        return tr("sure")
    return tr("likely") if sureness >= LIKELY else tr("unsure")
