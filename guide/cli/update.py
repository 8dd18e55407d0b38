"""Runs the command update, which takes a newer edition of the content from a pack file, or undoes that."""

from pathlib import Path

from guide.cli.common import command_parser, print_json
from guide.cli.lineage_options import plain_lineage
from guide.cli.pack_changes import change_lines, plain_change
from guide.content.guide import Guide
from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr, trn
from guide.packs.errors import PackFileError
from guide.packs.opening import look_at_stick, open_content
from guide.packs.pack_file import read_bytes
from guide.packs.shelf import Shelf
from guide.packs.trial import mark
from guide.packs.trust_file import read_trust
from guide.packs.update import Update, misfits, update_from
from guide.packs.updating import check_is_seen
from guide.packs.words import beside_sentence, lineage_lines, origin_sentence
from guide.paths import data_folder, own_folder
from guide.settings import SettingsFile, Trial


def update(args: list[str]) -> int:
    """Run the command update: say what a pack file would change, and take it.

    `args` are the command-line arguments. Return the exit code. Raise GuideError if it can't be taken.
    """
    parser = command_parser("update", tr("Take a newer edition of the content from a pack, one file."))
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="FILE", help=tr("the pack"))
    what.add_argument("--undo", action="store_true", help=tr("go back to the edition before"))
    pack_help = tr("the id of the pack to go back with, where several were taken")
    parser.add_argument("--pack", metavar="ID", help=pack_help)
    parser.add_argument("--dry-run", action="store_true", help=tr("only say what would change"))
    words_help = tr("the eight words of a pack that is not signed by somebody this stick knows")
    parser.add_argument("--words", metavar="WORDS", help=words_help)
    options = parser.parse_args(args)
    if options.undo:
        return _undo(options.pack or "", as_json=options.json)
    opened, shelf = open_content(), Shelf(own_folder(), read_trust(own_folder()))
    found = update_from(read_bytes(options.file), opened, shelf.judge)
    if options.json:
        print_json(_plain(found, opened.guide))
    else:
        _print(found, opened.guide)
    if options.dry_run:
        return 0
    _check(found, options.words or "")
    shelf.take(found.data)
    mark(data_folder(), [found.file.manifest.pack], Trial.UNTRIED)
    if not options.json:
        print(tr("Taken. '--undo' goes back."))
    return 0


def _undo(pack_id: str, *, as_json: bool) -> int:
    on_stick, off = look_at_stick(), SettingsFile(data_folder()).read().packs_off
    taken = {each: on_stick.newer(each, on_stick.own.get(each)) for each in on_stick.ids() if each not in off}
    ids = [each for each, editions in taken.items() if editions]
    if not pack_id and len(ids) > 1:
        raise PackFileError(tr("Several packs were taken: name one with --pack: {ids}.", ids=", ".join(ids)))
    pack_id = pack_id or "".join(ids)
    newest, *before = [each.order for each in taken.get(pack_id, ())] or [(0, 0)]
    Shelf(own_folder(), read_trust(own_folder())).undo(pack_id, newest)
    mark(data_folder(), [pack_id], Trial.OVER)
    own = on_stick.own.get(pack_id)
    edition = next((edition for _, edition in (*before, *([own.order] if own else ()))), None)
    if as_json:
        print_json({"pack": pack_id, "edition": edition})
    elif edition is not None:
        print(tr("Edition {edition} is in use again.", edition=edition))
    else:
        print(tr("The pack '{id}' is gone from this stick.", id=pack_id))
    return 0


def _check(found: Update, words: str) -> None:
    """Raise GuideError if the update would not be seen, or is from somebody unknown and not confirmed."""
    check_is_seen(found.before)
    if found.origin.is_trusted or tuple(words.casefold().split()) == found.origin.words:
        return
    if words:
        raise GuideError(
            tr(
                "Nothing was taken: the words given are not those of this file. Look for a mistyped one; if "
                "there is none, this is not the file that its publisher made."
            )
        )
    raise GuideError(
        tr(
            "Nothing was taken: this stick does not know who made this file. Ask its publisher for the "
            "eight words; if they are the same, give them with --words."
        )
    )


def _print(found: Update, current: Guide) -> None:
    manifest, title = found.file.manifest, escape_invisible(found.file.manifest.title)
    if found.before:
        print(
            tr(
                "{title}: edition {old} → {new}",
                title=title,
                old=found.before.order[1],
                new=manifest.edition,
            )
        )
    else:
        pages = len(found.guide.entries)
        print(tr("A new pack: {title}, edition {edition}", title=title, edition=manifest.edition))
        print(trn("{number} page", "{number} pages", pages))
        if found.guide.pack:
            print(beside_sentence(found.guide.pack, current))
    print(origin_sentence(found.origin))
    for line in lineage_lines(found.origin.lineage):
        print(line)
    if sentences := misfits(found, current):
        print(tr("Does not fit:"))
        print("\n".join(f"  {escape_invisible(each)}" for each in sentences))
    for line in change_lines(found.changes):
        print(line)


def _plain(found: Update, current: Guide) -> dict[str, object]:
    manifest, origin = found.file.manifest, found.origin
    return {
        "pack": manifest.pack,
        "edition": manifest.edition,
        "before": found.before.order[1] if found.before else None,
        "standing": origin.standing.name.lower(),
        "signed_by": origin.publisher,
        "words": list(origin.words),
        **plain_lineage(origin.lineage),
        "does_not_fit": misfits(found, current),
        "changes": [plain_change(change) for change in found.changes],
    }
