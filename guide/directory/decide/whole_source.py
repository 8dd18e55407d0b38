"""Brings decisions and a source together: what was decided last month, and what a person is to decide now."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from guide.content.safe_text import escape_invisible
from guide.directory.decide.answers_file import answers_yaml
from guide.directory.decide.deciding import DecidedSheet, column_names, encoding_of, like
from guide.directory.decide.starting import started
from guide.directory.decisions import Decisions, Proposal, Seen, SheetChoices
from guide.directory.judged import Passage, ReadState
from guide.directory.read.source import read_source
from guide.directory.sheet import Source
from guide.i18n import tr


def read_decided(files: Sequence[Path], decisions: Decisions) -> Source:
    """Read a source, and once more if its questions were answered last month, for files of another date."""
    source = read_source(files, encodings=decisions.encodings)
    known = {each.file: said for each in source.questions if (said := encoding_of(each.file, decisions))}
    return read_source(files, encodings={**decisions.encodings, **known}) if known else source


def all_started(source: Source, proposals: Sequence[Proposal], decisions: Decisions) -> Decisions:
    """Return decisions with the start of each sheet that they do not have, which anyone may see."""
    sheets = {
        sheet.name: started(sheet, proposal, Seen.ANYONE)
        for sheet, proposal in zip(source.sheets, proposals, strict=True)
        if like(sheet.name, decisions.sheets) is None
    }
    return replace(decisions, sheets={**decisions.sheets, **sheets})


def _with_all_columns(sheets: Sequence[DecidedSheet], decisions: Decisions) -> Decisions:
    """Return decisions that name each column of each sheet, for a person to decide about."""
    done = dict[str, SheetChoices]()
    for each in sheets:
        known = like(each.sheet.name, decisions.sheets)
        names = column_names(each.sheet.headings)
        columns = {name: choice for name, (_, choice) in zip(names, each.columns, strict=True)}
        done[each.sheet.name] = SheetChoices(each.about, known.public_at if known else "", columns)
    return replace(decisions, sheets=done)


def answers_to_read(
    sheets: Sequence[DecidedSheet], decisions: Decisions, passages: Iterable[Passage]
) -> bytes:
    """Return a file of answers with all columns, and each unread text as a comment to be decided about."""
    answers, lines = answers_yaml(_with_all_columns(sheets, decisions)), list[str]()
    for each in passages:
        if each.state is ReadState.UNREAD:
            where = ", ".join((*each.names, *each.headings))
            said = map(escape_invisible, (f"{where}:", *each.text.splitlines()))
            lines += [*(f"  # {line}" for line in said), f'  #{each.key}: ""']
    if not lines:
        return answers
    help_line = tr(
        'Texts to read. Take the # in front of "" away to publish the text above it, as it is or as you '
        "write it between the quotes."
    )
    before, _, after = f"\n{answers.decode()}".partition("\ntexts:\n")
    return "\n".join((before.strip(), "texts:", f"  # {help_line}", *lines, after)).encode()
