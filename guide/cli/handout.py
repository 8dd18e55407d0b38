"""The command handout."""

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from guide.cli.common import command_parser, open_guide, print_json, unknown_entry
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


def handout(words: list[str]) -> int:
    """Make something to hand over: a PDF in the file that is named, or plain text."""
    parser = _parser()
    asked = parser.parse_intermixed_args(words)
    _check_usage(parser, asked)
    guide = open_guide()
    picked = read_list_file(asked.list, guide) if asked.list else _from_ids(asked.ids, guide)
    made = compose(HandoutList(picked.items), guide, _options(asked), date.today())  # noqa: DTZ011 - the worker's day
    _check_parts(asked.ids, made)
    data, told = _pdf(made) if asked.output and _has_something(made) else (b"", ())
    notices = tuple(dict.fromkeys((*picked.notices, *made.notices, *told)))
    if not asked.json:
        _tell(notices)
    if not _has_something(made):
        raise GuideError(tr("Nothing is left to be handed out."))
    if asked.output:
        _save(asked.output, data, force=asked.force)
    if asked.json:
        print_json(plain_handout(made, notices))
    elif asked.text:
        print(as_text(made), end="")
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


def _check_usage(parser: argparse.ArgumentParser, asked: argparse.Namespace) -> None:
    if bool(asked.ids) == bool(asked.list):
        parser.error(tr("name the entries to hand out, or a saved list with --list FILE"))
    if asked.text and (asked.output or asked.json):
        parser.error(tr("--text prints to the terminal; leave out -o and --json"))
    if not (asked.output or asked.text or asked.json):
        parser.error(tr("say where to write with -o FILE, or print plain text with --text"))


def _options(asked: argparse.Namespace) -> Options:
    return Options(
        format=Format(asked.format),
        paper=Paper(asked.paper),
        discreet=asked.discreet,
        one_per_item=asked.one_per_item,
        qr=asked.qr,
        cover=asked.cover,
    )


def _from_ids(ids: Iterable[str], guide: Guide) -> LoadedList:
    tray = HandoutList()
    for target in ids:
        item = default_item(target, guide)
        if guide.find(item.entry_id) is None:
            raise UnknownEntryError(unknown_entry(item.entry_id, guide))
        tray = tray.with_item(item)
    return LoadedList(items=tray.items)


def _check_parts(ids: list[str], made: Handout) -> None:
    for notice in made.notices:
        if notice.kind is NoticeKind.MISSING and notice.target in ids:
            raise UnknownEntryError(notice.sentence)


def _has_something(made: Handout) -> bool:
    return bool(made.items or made.pages)


def _pdf(made: Handout) -> tuple[bytes, tuple[Notice, ...]]:
    # Imported late: only a PDF needs Qt.
    from guide.paper.pdf import pdf_of  # noqa: PLC0415

    return pdf_of(made)


def _tell(notices: Iterable[Notice]) -> None:
    for notice in notices:
        print(notice.sentence, file=sys.stderr)


def _save(file: Path, data: bytes, *, force: bool) -> None:
    try:
        save(file, data, overwrite=force)
    except ExistingFileError as error:
        raise GuideError(tr("{sentence} --force writes over it.", sentence=error)) from error
