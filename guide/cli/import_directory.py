"""Runs the command import, which brings a directory of services into a folder of content."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from guide.cli.common import command_parser, open_guide, print_json
from guide.cli.import_report import as_plain, lines_of
from guide.content.model import Entry
from guide.content.safe_text import escape_invisible
from guide.content.time_zones import ZONES
from guide.directory.columns.proposing import propose
from guide.directory.decide.answers_file import answers_to_read, read_answers
from guide.directory.decide.deciding import all_started
from guide.directory.decisions import Decisions
from guide.directory.pack.into_pack import compare
from guide.directory.pack.new_pack import NewPack, ids_in, write_into, zone_of
from guide.directory.plan import Planner, origin_of
from guide.directory.read.source import ENCODINGS, read_source, source_name
from guide.errors import GuideError
from guide.files import write
from guide.i18n import tr, trn


def bring_in(args: list[str]) -> int:
    """Run the command import: say what comes of each column, row and text, and write what was decided.

    `args` are the command-line arguments. Return the exit code: 1 if a question is open or nothing comes in.
    Raise GuideError if a source can't be read or the folder can't be written.
    """
    parser = _parser()
    options = parser.parse_args(args)
    decisions = _decisions(parser, options)
    source = read_source(options.files, encodings=decisions.encodings)
    is_alone = len(source.sheets) == 1
    proposals = tuple(propose(sheet, is_alone=is_alone) for sheet in source.sheets)
    if options.anyone:
        decisions = all_started(source, proposals, decisions)
    guide = open_guide()
    today = date.today()  # noqa: DTZ011 - the day where the author is
    origin = origin_of(guide, decisions.pack, today, ids_in(options.into))
    planner = Planner(source, proposals, origin)
    plan = planner.plan(decisions)
    changes = compare(plan.entries, options.into, replace(origin, strategies=planner.export.strategies))
    if options.json:
        print_json(as_plain(source, planner.sheets, plan, changes))
    else:
        for line in lines_of(source, planner.sheets, plan, changes):
            print(escape_invisible(line))
    if options.save_answers:
        _save(options.save_answers, answers_to_read(planner.sheets, decisions, plan.passages))
    if source.questions:
        return 1
    if not (options.into and changes.to_write):
        return 0 if plan.entries else 1
    zone = decisions.pack.time_zone or zone_of(plan.entries, guide.time_zone)
    new = NewPack(replace(decisions.pack, time_zone=zone), origin.day, planner.export, guide.words)
    return _write(options, changes.to_write, new)


def _decisions(parser: ArgumentParser, options: Namespace) -> Decisions:
    """Return the decisions in the file of answers, with what the command line says instead."""
    decisions = read_answers(options.answers) if options.answers else Decisions()
    pack = replace(
        decisions.pack,
        publisher=options.publisher or decisions.pack.publisher,
        source=options.source or decisions.pack.source or source_name(options.files),
        time_zone=options.time_zone or decisions.pack.time_zone,
    )
    encodings, rows = dict(decisions.encodings), dict(decisions.rows)
    for file, encoding in _pairs(parser, options.encoding):
        path = Path(file)  # that of a folder is known by its name in it
        within = [path.relative_to(each).as_posix() for each in options.files if each in path.parents]
        encodings |= dict.fromkeys(within or [path.name, file], encoding)
    for kind, page in _pairs(parser, options.keep):
        rows[kind] = rows.get(kind, frozenset()) | {page}
    return replace(decisions, encodings=encodings, rows=rows, pack=pack)


def _pairs(parser: ArgumentParser, texts: list[str] | None) -> list[tuple[str, str]]:
    pairs = [text.partition("=") for text in texts or ()]
    for name, sign, value in pairs:
        if not (name and sign and value):
            parser.error(tr("'{text}' needs a name, = and a value", text=f"{name}{sign}{value}"))
    return [(name, value) for name, _, value in pairs]


def _parser() -> ArgumentParser:
    parser = command_parser("import", tr("Bring a directory of services into a folder of content."))
    files_help = tr("a sheet (CSV, XLSX), HSDS as JSON or CSV, or a folder or zip of these")
    parser.add_argument("files", nargs="+", type=Path, metavar="SOURCE", help=files_help)
    into_help = tr("the folder of the pack; without it, nothing is written")
    parser.add_argument("--into", type=Path, metavar="PACK", help=into_help)
    answers_help = tr("what was decided about columns, texts and rows")
    parser.add_argument("--answers", type=Path, metavar="FILE", help=answers_help)
    save_help = tr("write the decisions, with all columns and each text to read, for you to change")
    parser.add_argument("--save-answers", type=Path, metavar="FILE", help=save_help)
    anyone_help = tr("anyone may see the sheets today: columns that do not look private start as public")
    parser.add_argument("--anyone", action="store_true", help=anyone_help)
    source_help = tr("what the source is called; the same each month, so that nothing is doubled")
    parser.add_argument("--source", metavar="NAME", help=source_help)
    parser.add_argument("--publisher", default="", metavar="NAME", help=tr("who answers for a new pack"))
    zone_help = tr("the time zone of the hours of a new pack; else that of the guide, if it has the places")
    parser.add_argument("--time-zone", choices=ZONES, default="", metavar="ZONE", help=zone_help)
    encoding_help = tr("how a file is written that is not UTF-8: {known}", known=", ".join(ENCODINGS))
    parser.add_argument("--encoding", action="append", metavar="FILE=ENCODING", help=encoding_help)
    keep_help = tr("bring a row in nevertheless: a reason's word and the id of its page, as they are printed")
    parser.add_argument("--keep", action="append", metavar="REASON=ID", help=keep_help)
    yes_help = tr("do not ask before writing; what nobody decided about stays out all the same")
    parser.add_argument("--yes", action="store_true", help=yes_help)
    return parser


def _save(path: Path, data: bytes) -> None:
    try:
        write(path, data, overwrite=True)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise GuideError(tr("'{file}' can't be written ({reason}).", file=path, reason=why)) from error


def _write(options: Namespace, entries: Sequence[Entry], new: NewPack) -> int:
    one, more = "Bring {number} page into '{folder}'? (y/n) ", "Bring {number} pages into '{folder}'? (y/n) "
    if not options.yes and not _agrees(trn(one, more, len(entries), folder=options.into)):
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
