"""States how columns start, and what holds for each: what a person decided, else that no one sees it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from guide.directory.columns.fields import is_id, is_of_people
from guide.directory.columns.headings import groups_of
from guide.directory.decisions import Choice, Column, Decisions, Proposal, Publicity, Seen, SheetChoices
from guide.directory.sheet import Sheet, Source, like

WEBSITE = re.compile(r"\S+\.\S+")


@dataclass(frozen=True, slots=True)
class DecidedSheet:
    """A sheet with the object that its rows are, "" for none of use, and what holds for each column."""

    sheet: Sheet
    about: str
    columns: tuple[tuple[Column, Choice], ...]

    def as_choices(self, public_at: str) -> SheetChoices:
        """Return what holds for each column by its name, as a file of answers has it."""
        choices = (choice for _, choice in self.columns)
        return SheetChoices(
            self.about, public_at, dict(zip(column_names(self.sheet.headings), choices, strict=True))
        )


def decided(source: Source, proposals: Iterable[Proposal], decisions: Decisions) -> tuple[DecidedSheet, ...]:
    """Return each sheet of a source with what was decided; no one sees what no one decided about."""
    proposed = {each.sheet: each for each in proposals}
    return tuple(
        _decided(sheet, proposed[sheet.name], like(sheet.name, decisions.sheets))
        for sheet in source.sheets
        if sheet.name in proposed
    )


def started(sheet: Sheet, proposal: Proposal, seen: Seen) -> SheetChoices:
    """Return the choices by which a sheet starts. If only we may see it, every column starts as never."""
    starts = (Publicity.NEVER if seen is Seen.ONLY_US else each.start for each in proposal.columns)
    choices = (Choice(each.field, start) for each, start in zip(proposal.columns, starts, strict=True))
    columns = dict(zip(column_names(sheet.headings), choices, strict=True))
    return SheetChoices(proposal.about, columns=columns)


def all_started(source: Source, proposals: Sequence[Proposal], decisions: Decisions) -> Decisions:
    """Return decisions with the start of each sheet that they do not have, which anyone may see."""
    sheets = {
        sheet.name: started(sheet, proposal, Seen.ANYONE)
        for sheet, proposal in zip(source.sheets, proposals, strict=True)
        if like(sheet.name, decisions.sheets) is None
    }
    return replace(decisions, sheets={**decisions.sheets, **sheets})


def undecided(source: Source, decisions: Decisions) -> int:
    """Return how many columns with a text stay out as no one has decided about them."""
    return sum(
        _plain(name) not in known
        for sheet in source.sheets
        for known in [_by_heading(like(sheet.name, decisions.sheets))]
        for name in column_names(sheet.headings)
    )


def column_names(headings: Sequence[str]) -> tuple[str, ...]:
    """Return the names of columns by which decisions know them: their headings, "Column 7" without one."""
    return tuple(heading or f"Column {number}" for number, heading in enumerate(headings, start=1))


def is_website(text: str) -> bool:
    """Return whether a text can be the address of a website: with a dot between its parts, and no blank."""
    return bool(WEBSITE.fullmatch(text.strip()))


def _decided(sheet: Sheet, proposal: Proposal, choices: SheetChoices | None) -> DecidedSheet:
    """Return a sheet with its choices. Columns are grouped again, as a person may have changed fields."""
    known, names = _by_heading(choices), column_names(sheet.headings)
    given = [
        _locked(known.get(name) or known.get(_plain(name)) or Choice(column.field, Publicity.NEVER))
        for name, column in zip(names, proposal.columns, strict=True)
    ]
    groups = groups_of(sheet.headings, [choice.field for choice in given])
    pairs = zip(proposal.columns, groups, strict=True)
    grouped = (replace(column, group=group, label=label) for column, (group, label) in pairs)
    about = choices.about if choices else proposal.about
    return DecidedSheet(sheet, about, tuple(zip(grouped, given, strict=True)))


def _locked(choice: Choice) -> Choice:
    """Return a choice; of no field, of ids, of people and of marks no one can choose to publish."""
    is_shut = not choice.field or is_id(choice.field) or is_of_people(choice.field)
    return replace(choice, publicity=Publicity.NEVER) if is_shut else choice


def _by_heading(choices: SheetChoices | None) -> dict[str, Choice]:
    """Return the choices by heading, as it is and without regard to case and blanks."""
    exact = choices.columns if choices else {}
    return {_plain(heading): choice for heading, choice in exact.items()} | dict(exact)


def _plain(heading: str) -> str:
    return " ".join(heading.casefold().split())
