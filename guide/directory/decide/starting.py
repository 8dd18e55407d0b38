"""States how the columns of a sheet start, once a person has said who may see it today."""

from collections.abc import Sequence
from dataclasses import replace

from guide.directory.columns.fields import field_of_standard, is_id
from guide.directory.decide.deciding import column_names
from guide.directory.decisions import Choice, Column, Decisions, Proposal, Publicity, Seen, SheetChoices
from guide.directory.sheet import Sheet, Source, like


def started(sheet: Sheet, proposal: Proposal, seen: Seen) -> SheetChoices:
    """Return the choices by which a sheet starts.

    Of a sheet that only we may see, every column starts as never. Of one of the standard one decision is for
    all columns that the standard knows, but for those of people and marks of rows.
    """
    names = column_names(sheet.headings)
    return SheetChoices(
        proposal.about,
        columns={
            name: Choice(column.field, _start(sheet, column, seen))
            for name, column in zip(names, proposal.columns, strict=True)
        },
    )


def all_started(source: Source, proposals: Sequence[Proposal], decisions: Decisions) -> Decisions:
    """Return decisions with the start of each sheet that they do not have, which anyone may see."""
    sheets = {
        sheet.name: started(sheet, proposal, Seen.ANYONE)
        for sheet, proposal in zip(source.sheets, proposals, strict=True)
        if like(sheet.name, decisions.sheets) is None
    }
    return replace(decisions, sheets={**decisions.sheets, **sheets})


def _start(sheet: Sheet, column: Column, seen: Seen) -> Publicity:
    if seen is Seen.ONLY_US:
        return Publicity.NEVER
    is_known = sheet.is_standard and column.field == field_of_standard(sheet.about, column.heading)
    if is_known and column.start is Publicity.READ and not is_id(column.field):
        return Publicity.PUBLIC
    return column.start
