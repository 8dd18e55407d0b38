"""Runs the command import, which brings a directory of services into a folder of content."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from guide.bringing.columns.proposing import propose
from guide.bringing.compose.origin import Origin
from guide.bringing.decide.answers_file import answers_yaml, read_answers
from guide.bringing.decide.starting import started
from guide.bringing.decisions import Decisions, Proposal, Seen
from guide.bringing.pack.entry_files import ids_in
from guide.bringing.pack.into_pack import NewPack, compare, is_from, write_into
from guide.bringing.pack.new_pack import zone_of
from guide.bringing.plan import Planner
from guide.bringing.read.decoding import ENCODINGS
from guide.bringing.read.source import reading, source_name
from guide.bringing.sheet import Source
from guide.cli.bring_in_report import print_plain, print_report, with_unread
from guide.cli.common import command_parser, open_guide
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.time_zones import ZONES
from guide.files import write
from guide.i18n import tr, trn
from guide.steps import finish


def bring_in(args: list[str]) -> int:
    """Run the command import: say what comes of each column, row and text, and write what was decided.

    `args` are the command-line arguments. Return the exit code: 1 if a question is open or nothing comes in.
    Raise GuideError if a source can't be read or the folder can't be written.
    """
    parser = _parser()
    options = parser.parse_args(args)
    decisions = _decisions(parser, options)
    source = finish(reading(options.files, encodings=decisions.encodings))
    is_alone = len(source.sheets) == 1
    proposals = tuple(propose(sheet, is_alone=is_alone) for sheet in source.sheets)
    decisions = _with_sheets(source, proposals, decisions, is_public=options.anyone)
    guide = open_guide()
    origin = _origin(options, decisions, guide)
    planner = Planner(source, proposals, origin)
    plan = finish(planner.plan(decisions))
    origin = replace(origin, strategies=planner.export.strategies)
    changes = compare(plan.entries, options.into, origin)
    printed = print_plain if options.json else print_report
    printed(source, planner.sheets, plan, changes)
    if options.save_answers:
        write(options.save_answers, with_unread(answers_yaml(decisions), plan), overwrite=True)
    if source.questions:
        return 1
    if options.into and changes.to_write:
        zone = decisions.pack.time_zone or zone_of(plan.entries, guide.time_zone)
        new = NewPack(
            options.publisher or decisions.pack.publisher,
            origin.day,
            planner.export,
            title=decisions.pack.title,
            words=guide.words,
            time_zone=zone,
        )
        return _write(options, changes.to_write, new)
    return 0 if plan.entries else 1


def _decisions(parser: ArgumentParser, options: Namespace) -> Decisions:
    """Return the decisions in the file of answers, with what the command line says instead."""
    decisions = read_answers(options.answers) if options.answers else Decisions()
    encodings = dict(decisions.encodings)
    for text in options.encoding or ():
        name, sign, value = text.rpartition("=")
        if not (name and sign and value):
            parser.error(tr("'{text}' needs a name, = and a value", text=text))
        encodings |= {name: value, Path(name).name: value}
    return replace(decisions, encodings=encodings)


def _with_sheets(
    source: Source, proposals: Sequence[Proposal], decisions: Decisions, *, is_public: bool
) -> Decisions:
    """Return decisions with the start of each sheet that they do not have: without a word nobody sees it."""
    seen = Seen.ANYONE if is_public else Seen.ONLY_US
    sheets = {
        sheet.name: started(sheet, proposal, seen)
        for sheet, proposal in zip(source.sheets, proposals, strict=True)
        if is_public or not decisions.sheets  # sheets of last month may have another date in their name
    }
    return replace(decisions, sheets={**sheets, **decisions.sheets})


def _origin(options: Namespace, decisions: Decisions, guide: Guide) -> Origin:
    name = options.source or decisions.pack.source or source_name(options.files)
    zone = options.time_zone or decisions.pack.time_zone or guide.time_zone
    today = date.today()  # noqa: DTZ011 - the day where the author is
    others = {each.id: each for each in guide.entries if not is_from(each, name)}
    return Origin(name, today, guide.places, zone, known=ids_in(options.into), others=others)


def _parser() -> ArgumentParser:
    parser = command_parser("import", tr("Bring a directory of services into a folder of content."))
    files_help = tr("a sheet (CSV, XLSX), HSDS as JSON or CSV, or a folder or zip of these")
    parser.add_argument("files", nargs="+", type=Path, metavar="SOURCE", help=files_help)
    into_help = tr("the folder of the pack; without it, nothing is written")
    parser.add_argument("--into", type=Path, metavar="PACK", help=into_help)
    answers_help = tr("what was decided about columns, texts and rows")
    parser.add_argument("--answers", type=Path, metavar="FILE", help=answers_help)
    save_help = tr("write the decisions, with all columns and each unread text, to be gone through")
    parser.add_argument("--save-answers", type=Path, metavar="FILE", help=save_help)
    anyone_help = tr("anyone may see the sheets today: columns that are not private start as public")
    parser.add_argument("--anyone", action="store_true", help=anyone_help)
    source_help = tr("what the source is called; the same each month, so that nothing is doubled")
    parser.add_argument("--source", metavar="NAME", help=source_help)
    parser.add_argument("--publisher", default="", metavar="NAME", help=tr("who answers for a new pack"))
    zone_help = tr("the time zone of the hours of a new pack; else that of the guide, if it has the places")
    parser.add_argument("--time-zone", choices=ZONES, default="", metavar="ZONE", help=zone_help)
    encoding_help = tr("how a file is written that is not UTF-8: {known}", known=", ".join(ENCODINGS))
    parser.add_argument("--encoding", action="append", metavar="FILE=ENCODING", help=encoding_help)
    yes_help = tr("do not ask before writing; what nobody decided about stays out all the same")
    parser.add_argument("--yes", action="store_true", help=yes_help)
    return parser


def _write(options: Namespace, entries: Sequence[Entry], new: NewPack) -> int:
    question = trn(
        "Bring {number} page into '{folder}'? (y/n) ",
        "Bring {number} pages into '{folder}'? (y/n) ",
        len(entries),
        folder=options.into,
    )
    if not options.yes and not _agrees(question):
        print(tr("Nothing was written."), file=sys.stderr)
        return 1
    write_into(options.into, entries, new)
    done = trn("{number} page was written.", "{number} pages were written.", len(entries))
    print(done, file=sys.stderr if options.json else sys.stdout)
    return 0


def _agrees(question: str) -> bool:
    try:
        return input(question).strip().casefold() in (tr("y"), tr("yes"))
    except EOFError:
        return False
