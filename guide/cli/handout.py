"""Runs the command handout, which makes a hand-out as PDF, text or JSON."""

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from guide.cli.common import command_parser, open_guide, print_json, unknown_id_sentence
from guide.cli.handout_json import plain_handout
from guide.content.guide import Guide
from guide.errors import GuideError, UnknownEntryError
from guide.handout.as_text import as_text
from guide.handout.compose import compose
from guide.handout.document import Handout, LoadedList, Notice, NoticeKind
from guide.handout.handout_list import HandoutList
from guide.handout.list_file import read_list_file
from guide.handout.options import Format, Options, Paper
from guide.handout.resolved import default_item
from guide.handout.saving import ExistingFileError, save
from guide.i18n import tr


def handout(args: list[str]) -> int:
    """Run the command handout: write a hand-out to a PDF file, or print it as text or JSON.

    `args` are the command-line arguments. Return the exit code. Raise GuideError if an id is unknown, the
    hand-out has no content, or the file can't be written.
    """
    parser = _parser()
    options = parser.parse_intermixed_args(args)
    _check_usage(parser, options)
    guide = open_guide()
    loaded = read_list_file(options.list, guide) if options.list else _from_ids(options.ids, guide)
    composed = compose(HandoutList(loaded.items), guide, _options(options), date.today())  # noqa: DTZ011 - the day where the worker is
    _check_targets(options.ids, composed)
    data, paper_notices = _pdf(composed) if options.output and _has_content(composed) else (b"", ())
    notices = tuple(dict.fromkeys((*loaded.notices, *composed.notices, *paper_notices)))
    if not options.json:
        _print_notices(notices)
    if not _has_content(composed):
        raise GuideError(tr("Nothing is left to be handed out."))
    if options.output:
        _save(options.output, data, force=options.force)
    if options.json:
        print_json(plain_handout(composed, notices))
    elif options.text:
        print(as_text(composed), end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = command_parser(
        "handout", tr("Make a card, a sheet or full pages to hand over, as PDF or as text.")
    )
    add = parser.add_argument
    add("ids", nargs="*", metavar="ID", help=tr("an entry's id, or ID#PART for a section or a key factor"))
    add("--list", type=Path, metavar="FILE", help=tr("take the items of a saved list instead"))
    formats, papers = [str(each) for each in Format], [str(each) for each in Paper]
    add("--format", choices=formats, default=str(Format.CARD), help=tr("what to make (card)"))
    add("--paper", choices=papers, default=str(Paper.LETTER), help=tr("the size of the paper (letter)"))
    add("--discreet", action="store_true", help=tr("no word that tells the topic"))
    add("--cover", action="store_true", help=tr("mix in ordinary resources"))
    add("--qr", action=argparse.BooleanOptionalAction, help=tr("codes to scan, where they fit"))
    add("--one-per-item", action="store_true", help=tr("of cards: one for each item"))
    add("--text", action="store_true", help=tr("print it as plain text"))
    add(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help=tr("the PDF to write; the only file that is written"),
    )
    add("--force", action="store_true", help=tr("write over a file that is there"))
    return parser


def _check_usage(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    if bool(options.ids) == bool(options.list):
        parser.error(tr("name the entries to hand out, or a saved list with --list FILE"))
    if options.text and (options.output or options.json):
        parser.error(tr("--text prints to the terminal; leave out -o and --json"))
    if not (options.output or options.text or options.json):
        parser.error(tr("say where to write with -o FILE, or print plain text with --text"))


def _options(options: argparse.Namespace) -> Options:
    return Options(
        format=Format(options.format),
        paper=Paper(options.paper),
        discreet=options.discreet,
        one_per_item=options.one_per_item,
        qr=options.qr,
        cover=options.cover,
    )


def _from_ids(ids: Iterable[str], guide: Guide) -> LoadedList:
    """Return a list with one default item for each id. Raise UnknownEntryError if an id is unknown."""
    handout_list = HandoutList()
    for target in ids:
        item = default_item(target, guide)
        if guide.find(item.entry_id) is None:
            raise UnknownEntryError(unknown_id_sentence(item.entry_id, guide))
        handout_list = handout_list.with_item(item)
    return LoadedList(items=handout_list.items)


def _check_targets(ids: list[str], composed: Handout) -> None:
    """Raise UnknownEntryError if one of `ids` names a part that its entry does not have."""
    for notice in composed.notices:
        if notice.kind is NoticeKind.MISSING and notice.target in ids:
            raise UnknownEntryError(notice.sentence)


def _has_content(composed: Handout) -> bool:
    return bool(composed.items or composed.pages)


def _pdf(composed: Handout) -> tuple[bytes, tuple[Notice, ...]]:
    # Imported late, because only a PDF needs Qt.
    from guide.paper.pdf import handout_pdf  # noqa: PLC0415

    return handout_pdf(composed)


def _print_notices(notices: Iterable[Notice]) -> None:
    for notice in notices:
        print(notice.sentence, file=sys.stderr)


def _save(file: Path, data: bytes, *, force: bool) -> None:
    try:
        save(file, data, overwrite=force)
    except ExistingFileError as error:
        raise GuideError(tr("{sentence} --force writes over it.", sentence=error)) from error
