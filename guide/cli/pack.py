"""Runs the command pack, which makes a pack file of a folder, checks one, compares two, and unpacks one."""

from collections.abc import Callable
from pathlib import Path

from guide.cli.common import command_parser, explain_words, print_json
from guide.cli.lineage_options import (
    add_lineage_options,
    edition_before,
    lineage_of,
    opened_key,
    plain_lineage,
)
from guide.cli.pack_changes import change_lines, plain_change
from guide.cli.pack_folder import unpack
from guide.content.guide import Guide
from guide.content.safe_text import escape_invisible
from guide.files import write
from guide.i18n import tr, trn
from guide.packs.changes import changes_between
from guide.packs.errors import PackFileError
from guide.packs.key_signer import sign_with
from guide.packs.making import make_pack
from guide.packs.manifest import file_name
from guide.packs.pack_file import PackFile, read_bytes
from guide.packs.trust import Origin, origin_of, words_of
from guide.packs.trust_file import read_trust
from guide.packs.update import as_described
from guide.packs.words import lineage_lines, origin_sentence
from guide.paths import own_folder


def pack(args: list[str]) -> int:
    """Run the command pack. `args` are the command-line arguments. Return the exit code.

    Raise GuideError if a folder, a file or a key can't be used.
    """
    if args and args[0] in WORDS:
        return WORDS[args[0]](args[1:])
    parser = command_parser("pack", tr("Make a pack, one file, of a folder of content."))
    words = {
        "check FILE": tr("say whom a pack is from, and whether all of it is whole"),
        "diff OLD NEW": tr("say what differs between two packs, or folders"),
        "unpack FILE": tr("write the folder of a pack, which its authors edit"),
    }
    explain_words(parser, tr("other words:"), words)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=tr("the folder with pack.yaml"))
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help=tr("the file to write"))
    parser.add_argument("--key", type=Path, metavar="KEY", help=tr("the secret key's file, to sign it"))
    parser.add_argument("--force", action="store_true", help=tr("write over a file that is there"))
    add_lineage_options(parser)
    options = parser.parse_args(args)
    before = edition_before(options)
    lineage = lineage_of(options, before)
    manifest, data = make_pack(
        options.folder, lineage=lineage, sign=sign_with(opened_key(options.key)) if options.key else None
    )
    if before and (before.pack != manifest.pack or before.edition >= manifest.edition):
        raise PackFileError(tr("'{file}' is no earlier edition of this pack.", file=options.after))
    output = options.output or Path(file_name(manifest))
    _write(output, data, force=options.force)
    if options.json:
        print_json(
            {"file": str(output), "pack": manifest.pack, "edition": manifest.edition, "bytes": len(data)}
        )
    else:
        print(tr("'{file}' was written.", file=output), *([] if options.key else [tr("It is NOT SIGNED.")]))
        for line in lineage_lines(lineage):
            print(line)
    return 0


def _write(file: Path, data: bytes, *, force: bool) -> None:
    try:
        write(file, data, overwrite=force)
    except FileExistsError:
        raise PackFileError(tr("'{file}' exists already. --force writes over it.", file=file)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or str(error)
        raise PackFileError(tr("'{file}' can't be written ({reason}).", file=file, reason=reason)) from None


def check_file(args: list[str]) -> int:
    """Print whom a pack file is from, and check all of it. Raise PackFileError if anything is wrong."""
    parser = command_parser("pack check", tr("Say whom a pack is from, and whether all of it is whole."))
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("the pack"))
    options = parser.parse_args(args)
    file = PackFile(read_bytes(options.file))
    origin = origin_of(file, read_trust(own_folder()))
    guide = as_described(file.guide(), file.manifest)
    if file.is_ready:
        file.ready_index()
        is_same = file.ready_guide() == guide
    else:
        is_same = False
    if options.json:
        print_json(_plain(file, origin, len(guide.entries), is_ready=is_same))
        return 0
    manifest = file.manifest
    print(tr("{title}, edition {edition}", title=escape_invisible(manifest.title), edition=manifest.edition))
    print(origin_sentence(origin))
    if origin.is_trusted:  # a stick that does not know the publisher asks for them
        print(tr("The words of the pack are: {words}.", words=" ".join(words_of(file))))
    for line in lineage_lines(origin.lineage):
        print(line)
    print(
        trn(
            "{number} entry; all of it is whole.", "{number} entries; all of it is whole.", len(guide.entries)
        )
    )
    if not is_same:
        print(tr("Its index was made by another edition of Field Guide and is made anew when it is opened."))
    return 0


def diff(args: list[str]) -> int:
    """Print what differs between two packs. Raise GuideError if one of them can't be read."""
    parser = command_parser("pack diff", tr("Say what differs between two packs, or folders of content."))
    parser.add_argument("old", type=Path, metavar="OLD", help=tr("a pack, or a folder"))
    parser.add_argument("new", type=Path, metavar="NEW", help=tr("a pack, or a folder"))
    options = parser.parse_args(args)
    changes = changes_between(_guide(options.old), _guide(options.new))
    if options.json:
        print_json([plain_change(change) for change in changes])
    else:
        print("\n".join(change_lines(changes)) if changes else tr("Nothing differs."))
    return 0


def _plain(file: PackFile, origin: Origin, entries: int, *, is_ready: bool) -> dict[str, object]:
    manifest = file.manifest
    return {
        "pack": manifest.pack,
        "title": manifest.title,
        "edition": manifest.edition,
        "publisher": manifest.publisher,
        "published": manifest.published.isoformat(),
        "standing": origin.standing.name.lower(),
        "signed_by": origin.publisher,
        "key_id": origin.key_id,
        **plain_lineage(origin.lineage),
        "words": list(words_of(file)),
        "entries": entries,
        "ready": is_ready,
    }


def _guide(path: Path) -> Guide:
    if path.is_dir():
        from guide.content.load import load  # noqa: PLC0415 - packs are read without it

        return load(path)
    file = PackFile(read_bytes(path))
    origin_of(file, read_trust(own_folder()))
    return file.guide()


WORDS: dict[str, Callable[[list[str]], int]] = {"check": check_file, "diff": diff, "unpack": unpack}
