"""Runs the command update, which takes a newer edition of the content from a pack file, or undoes that."""

from pathlib import Path

from guide.cli.common import command_parser, print_json
from guide.cli.list_taking import take as take_list
from guide.cli.pack_changes import change_lines, plain_change
from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.opening import OpenedContent, open_content
from guide.packs.pack_file import read_bytes
from guide.packs.shelf import Shelf
from guide.packs.signed_list import is_signed_list
from guide.packs.trust import Trust
from guide.packs.trust_file import read_trust
from guide.packs.update import Update, update_from
from guide.packs.updating import check_is_seen
from guide.packs.words import origin_sentence
from guide.paths import own_folder


def update(args: list[str]) -> int:
    """Run the command update: say what a pack file would change, and take it.

    `args` are the command-line arguments. Return the exit code. Raise GuideError if it can't be taken.
    """
    parser = command_parser("update", tr("Take a newer edition of the content from a pack, one file."))
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="FILE", help=tr("the pack"))
    what.add_argument("--undo", action="store_true", help=tr("go back to the edition before"))
    parser.add_argument("--dry-run", action="store_true", help=tr("only say what would change"))
    words_help = tr("the eight words of a pack that is not signed by somebody this stick knows")
    parser.add_argument("--words", metavar="WORDS", help=words_help)
    options = parser.parse_args(args)
    if options.file and is_signed_list(data := read_bytes(options.file)):
        return take_list(data, is_dry=options.dry_run, as_json=options.json)
    opened, trust = open_content(), read_trust(own_folder())
    if options.undo:
        return _undo(opened, trust, as_json=options.json)
    found = update_from(read_bytes(options.file), opened.guide, epoch=opened.epoch, trust=trust)
    if options.json:
        print_json(_plain(found))
    else:
        _print(found, opened)
    if options.dry_run:
        return 0
    _check(found, opened, options.words or "")
    Shelf(own_folder(), trust).take(found.data)
    if not options.json:
        print(tr("Taken. '--undo' goes back."))
    return 0


def _undo(opened: OpenedContent, trust: Trust, *, as_json: bool) -> int:
    if opened.guide.pack is None:
        raise PackFileError(tr("No update is there to be undone."))
    Shelf(own_folder(), trust).undo(opened.guide.pack.id)
    pack = open_content().guide.pack
    edition = pack.edition if pack else 0
    if as_json:
        print_json({"edition": edition})
    else:
        print(tr("Edition {edition} is in use again.", edition=edition))
    return 0


def _check(found: Update, opened: OpenedContent, words: str) -> None:
    """Raise GuideError if the update would not be seen, or is from somebody unknown and not confirmed."""
    check_is_seen(opened)
    if not found.origin.is_trusted and tuple(words.split()) != found.origin.words:
        raise GuideError(
            tr(
                "Nothing was taken: this stick does not know who made this file. Ask its publisher for the "
                "eight words; if they are the same, give them with --words."
            )
        )


def _print(found: Update, opened: OpenedContent) -> None:
    manifest, pack = found.file.manifest, opened.guide.pack
    print(
        tr(
            "{title}: edition {old} → {new}",
            title=escape_invisible(manifest.title),
            old=pack.edition if pack else 0,
            new=manifest.edition,
        )
    )
    print(origin_sentence(found.origin))
    for line in change_lines(found.changes):
        print(line)


def _plain(found: Update) -> dict[str, object]:
    manifest, origin = found.file.manifest, found.origin
    return {
        "pack": manifest.pack,
        "edition": manifest.edition,
        "standing": origin.standing.name.lower(),
        "signed_by": origin.publisher,
        "words": list(origin.words),
        "changes": [plain_change(change) for change in found.changes],
    }
