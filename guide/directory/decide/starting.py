"""States how the columns of a sheet start, once a person has said who may see it today."""

from collections.abc import Sequence
from dataclasses import replace

from guide.directory.decide.deciding import column_names
from guide.directory.decisions import Choice, Decisions, Proposal, Publicity, Seen, SheetChoices
from guide.directory.sheet import Sheet, Source, like


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
