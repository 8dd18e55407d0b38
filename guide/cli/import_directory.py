"""Runs the command import, which brings a directory of services into a folder of content."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from guide.cli.common import command_parser, open_guide
from guide.cli.import_report import print_plain, print_report
from guide.content.model import Entry
from guide.content.time_zones import ZONES
from guide.directory.columns.answers import Answers, answers_of
from guide.directory.columns.answers_file import read_answers, write_answers
from guide.directory.importing.entries import Origin
from guide.directory.importing.entry_files import ids_in
from guide.directory.importing.into_pack import NewPack, compare, write_into
from guide.directory.importing.kept import Kept, by_id
from guide.directory.importing.new_pack import zone_of
from guide.directory.importing.plan import planning
from guide.directory.importing.reading import reading_directory, source_name
from guide.directory.tables.source import ENCODINGS
from guide.i18n import tr, trn
from guide.steps import finish


def import_directory(args: list[str]) -> int:
    """Run the command import: say what becomes of each row, and write what comes in if the person agrees.

    `args` are the command-line arguments. Return the exit code: 1 if a question is open or nothing comes in.
    Raise GuideError if a source can't be read or the folder can't be written.
    """
    parser = _parser()
    options = parser.parse_args(args)
    answers = _answers(parser, options)
    source = answers.pack.source
    directory = finish(reading_directory(options.files, source=source, answers=answers))
    today = date.today()  # noqa: DTZ011 - the day where the author is
    strategies = tuple(entry for _, entry in directory.export.strategies)
    guide = open_guide()
    zone = answers.pack.time_zone or guide.time_zone
    origin = Origin(source, today, guide.places, strategies, zone, ids_in(options.into))
    kept = _kept(parser, options.keep, answers)
    planned = finish(planning(directory.understood(), origin))
    plan = planned.keeping(kept)
    changes = compare(plan.entries, options.into, origin)
    printed = print_plain if options.json else print_report
    printed(directory, plan, changes)
    if options.answers and not options.dry_run:
        keep = by_id(kept, planned.names)
        write_answers(options.answers, answers_of(directory.guesses, answers.encodings, keep, answers.pack))
    elif options.answers:
        print(tr("With --dry-run no answers are written."), file=sys.stderr)
    if directory.questions:
        return 1
    if options.into and not options.dry_run and changes.to_write:
        zone = answers.pack.time_zone or zone_of(plan.entries, guide.time_zone)
        new = NewPack(
            answers.pack.publisher,
            today,
            directory.export,
            plan.packs_of,
            title=answers.pack.title,
            words=guide.words,
            time_zone=zone,
        )
        return _write(options, changes.to_write, new)
    return 0 if plan.entries else 1


def _answers(parser: ArgumentParser, options: Namespace) -> Answers:
    """Return the answers in the file that is there, with what the command line says instead."""
    is_there = options.answers and options.answers.exists()
    answers = read_answers(options.answers) if is_there else Answers()
    pack = replace(
        answers.pack,
        publisher=options.publisher or answers.pack.publisher,
        source=options.source or answers.pack.source or source_name(options.files),
        time_zone=options.time_zone or answers.pack.time_zone,
    )
    pairs = _pairs(parser, options.encoding)
    said = {name: value for path, value in pairs for name in _names(path, options.files)}
    encodings = {**answers.encodings, **said}
    return replace(answers, encodings=encodings, pack=pack)


def _parser() -> ArgumentParser:
    parser = command_parser("import", tr("Bring a directory of services into a folder of content."))
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="SOURCE",
        help=tr("a sheet (CSV, XLSX), HSDS as JSON or CSV, or a folder or zip of these"),
    )
    into_help = tr("the folder of the pack; without it, nothing is written")
    parser.add_argument("--into", type=Path, metavar="PACK", help=into_help)
    answers_help = tr("what the columns mean: read if it is there, and written for next month")
    parser.add_argument("--answers", type=Path, metavar="FILE", help=answers_help)
    parser.add_argument("--dry-run", action="store_true", help=tr("only say what would come in"))
    source_help = tr("what the source is called; the same each month, so that nothing is doubled")
    parser.add_argument("--source", metavar="NAME", help=source_help)
    parser.add_argument("--publisher", default="", metavar="NAME", help=tr("who answers for a new pack"))
    zone_help = tr("the time zone of the hours of a new pack; else that of the guide, if it has the places")
    parser.add_argument("--time-zone", choices=ZONES, default="", metavar="ZONE", help=zone_help)
    encoding_help = tr("how a file is written that is not UTF-8: {known}", known=", ".join(ENCODINGS))
    parser.add_argument("--encoding", action="append", metavar="FILE=ENCODING", help=encoding_help)
    keep_help = tr(
        "bring a row in nevertheless: a reason's word and the row, such as status=list.csv:12; "
        "words=list.csv:12 brings it in without the names and numbers of people in its texts, "
        "out=list.csv:12 leaves one out"
    )
    parser.add_argument("--keep", action="append", metavar="REASON=ROW", help=keep_help)
    parser.add_argument("--yes", action="store_true", help=tr("do not ask before writing"))
    return parser


def _names(typed: str, sources: Sequence[Path]) -> set[str]:
    """Return the names that a file can have among those read: without what leads to it, if that was typed."""
    path = Path(typed)
    within = [path.relative_to(source) for source in sources if path.is_relative_to(source)]
    return {path.name, *(each.as_posix() for each in within if each.name)} if within else {typed}


def _pairs(parser: ArgumentParser, texts: list[str] | None) -> list[tuple[str, str]]:
    pairs = [text.partition("=") for text in texts or ()]
    for name, sign, value in pairs:
        if not (name and sign and value):
            parser.error(tr("'{text}' needs a name, = and a value", text=f"{name}{sign}{value}"))
    return [(name, value) for name, _, value in pairs]


def _kept(parser: ArgumentParser, texts: list[str] | None, answers: Answers) -> Kept:
    kept = dict(answers.keep)
    for reason, row in _pairs(parser, texts):
        kept[reason] = kept.get(reason, frozenset()) | {row}
    return kept


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
