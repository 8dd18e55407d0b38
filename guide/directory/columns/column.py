"""Defines a column with what can be known of it alone, and a guess while it is being made."""

import re
from dataclasses import dataclass
from functools import cached_property

from guide.directory.columns.headings import Words, words_of
from guide.directory.columns.kinds import shares_of
from guide.directory.columns.spelling import spelled

_COST = re.compile(r"\s*[$€£]+\s*[/|&+(,]")  # the marks of money that stand for a word: "$$ / insurance"


@dataclass(frozen=True)
class Column:
    """One column: its heading and some texts of it."""

    heading: str
    samples: tuple[str, ...]
    filled: float = 1.0  # the share of the rows that have a text
    is_doubtful: bool = False  # what the heading says may be of somebody

    @cached_property
    def words(self) -> Words:
        """The plain words of the heading."""
        parts = set(self.parts) if re.search("[/|;]", self.heading) else ()
        words = next(iter(parts)) if len(parts) == 1 else spelled(words_of(self.heading))  # "Nombre / Name"
        is_of_cost = _COST.match(self.heading) if words else set(self.heading) & set("$€£")
        return ("cost", *words) if is_of_cost else words

    @cached_property
    def parts(self) -> tuple[Words, ...]:
        """The words of each of the meanings that a heading has: of "Unit / Program" two, else all of them."""
        parts = (
            spelled(words_of(part)) for part in re.split(r"\s*[/|;]\s*|\s+(?:or|and|&|y|o)\s+", self.heading)
        )
        return tuple(filter(None, parts)) or (spelled(words_of(self.heading)),)

    @cached_property
    def shares(self) -> dict[str, float]:
        """The share of the texts of each kind."""
        return shares_of(self.samples) if self.samples else {}

    @cached_property
    def distinct(self) -> float:
        """The share of the texts that differ from all before them: 1 if each is its own."""
        return len({text.casefold() for text in self.samples}) / max(len(self.samples), 1)

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
