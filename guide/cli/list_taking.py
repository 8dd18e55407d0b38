"""Runs "trust check", which says what a signed list would change, and "trust take", which keeps it."""

from collections.abc import Sequence
from pathlib import Path

from guide.cli.common import command_parser, print_json
from guide.cli.list_signers import plain_signers, read_bytes, tell_signers
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.list_changes import ListChange, list_changes, signers_sentence
from guide.packs.signed_list import read_signed_list
from guide.packs.succession import Succession, successor
from guide.packs.trust_file import read_trust, take_list
from guide.packs.trust_schema import trust_of
from guide.paths import own_folder


def check_list(args: list[str]) -> int:
    """Print who signed a list and what it changes; `args` are the command-line arguments.

    Return the exit code. Raise GuideError if this stick would not take it.
    """
    parser = command_parser(
        "trust check", tr("Say who has signed a list, what it changes, and if it counts.")
    )
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("the signed list"))
    options = parser.parse_args(args)
    data, old = read_bytes(options.file), read_trust(own_folder())
    signed = read_signed_list(data)
    changes = list_changes(old, trust_of(signed.text))
    if not options.json:
        tell_signers(options.file, signed, as_json=False)
        _print_changes(changes)
        successor(data, old)
        print(tr("This stick would take it: 'trust take' does."))
        return 0
    try:
        reason, _ = "", successor(data, old)
    except PackFileError as error:
        reason = str(error)
    print_json(plain_signers(signed) | {"changes": _plain(changes), "refused": reason})
    return int(bool(reason))


def take_list_file(args: list[str]) -> int:
    """Keep a signed list, which this stick then uses; `args` are the command-line arguments.

    Return the exit code. Raise GuideError if it does not follow the list in use, or can't be kept.
    """
    parser = command_parser("trust take", tr("Let this stick use a signed list in the place of its own."))
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("the signed list"))
    parser.add_argument("--dry-run", action="store_true", help=tr("only say what would change"))
    options = parser.parse_args(args)
    return take(read_bytes(options.file), is_dry=options.dry_run, as_json=options.json)


def take(data: bytes, *, is_dry: bool, as_json: bool) -> int:
    """Print what a signed list changes, and keep it unless `is_dry`. Return the exit code.

    Raise GuideError if it does not follow the list in use, or can't be kept.
    """
    old = read_trust(own_folder())
    found = successor(data, old)
    changes = list_changes(old, found.trust)
    if as_json:
        print_json(_plain_taken(found) | {"changes": _plain(changes)})
    else:
        print(
            tr(
                "List of those whom this stick trusts: version {old} → {new}",
                old=old.version,
                new=found.root.version,
            )
        )
        print(signers_sentence(found))
        _print_changes(changes)
    if is_dry:
        return 0
    take_list(own_folder(), data)
    if not as_json:
        print(tr("Taken."))
    return 0


def _print_changes(changes: Sequence[ListChange]) -> None:
    for change in changes:
        print(f"  {change.sentence}")
    if not changes:
        print(tr("Nothing differs."))


def _plain(changes: Sequence[ListChange]) -> list[dict[str, str]]:
    return [{"kind": change.kind, "sentence": change.sentence} for change in changes]


def _plain_taken(found: Succession) -> dict[str, object]:
    return {
        "version": found.root.version,
        "old_signers": found.old_signers,
        "new_signers": found.new_signers,
    }
