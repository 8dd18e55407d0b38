"""Defines a column with what can be known of it alone, and a guess while it is being made."""

from dataclasses import dataclass
from functools import cached_property

from guide.directory.columns.headings import Words, words_of
from guide.directory.columns.kinds import shares_of


@dataclass(frozen=True)
class Column:
    """One column: its heading and some texts of it."""

    heading: str
    samples: tuple[str, ...]

    @cached_property
    def words(self) -> Words:
        """The plain words of the heading."""
        return words_of(self.heading)

    @cached_property
    def shares(self) -> dict[str, float]:
        """The share of the texts of each kind."""
        return shares_of(self.samples) if self.samples else {}

    def share(self, kind: str) -> float:
        """Return the share of the texts that are of a kind, from 0 to 1."""
        return self.shares.get(kind, 0.0)

    def is_of_people(self, least: float) -> bool:
        """Return whether at least this share of the texts are names of people."""
        return self.share("person") >= least

    def is_of_personal_emails(self) -> bool:
        """Return whether many addresses name a person, or hardly any the organization or a role."""
        personal = self.share("personal_email")
        return personal >= 0.35 or personal + self.share("unclear_email") >= 0.75


@dataclass(frozen=True, slots=True)
class Draft:
    """A field or "-", how sure it is, and whether the heading says so."""

    field: str
    sure: float
    by_heading: bool = True
