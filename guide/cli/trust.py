"""Runs the command trust, which shows the list of those whom this stick trusts, and replaces it."""

from collections.abc import Callable, Iterator

from guide.cli.common import command_parser, explain_words, print_json
from guide.cli.key_words import plain_key
from guide.cli.list_signing import make_list, sign_list
from guide.cli.list_taking import check_list, take_list_file
from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.list_changes import floor_sentence
from guide.packs.trust import Floor, Trust
from guide.packs.trust_file import TrustInUse, trust_in_use
from guide.paths import own_folder
from guide.signing.fingerprint import fingerprint_of_key
from guide.signing.public_key import PublicKey


def trust(args: list[str]) -> int:
    """Run the command trust: the first of `args` is one of its words, the others are that word's arguments.

    Return the exit code. Raise GuideError if a list or a key can't be used.
    """
    if args and args[0] in WORDS:
        return WORDS[args[0]](args[1:])
    parser = command_parser("trust", tr("Show whom this stick trusts, or replace that list by a signed one."))
    words = {
        "show": tr("print publishers, floors and root keys"),
        "make TRUST.yaml -o FILE [--force]": tr("begin a signed list, without signatures"),
        "sign FILE --key KEY": tr("add a signature of a root key"),
        "sign FILE --signature SIGNATURE": tr("add one that minisign made"),
        "check FILE": tr("say who has signed a list and what it changes"),
        "take FILE [--dry-run]": tr("let this stick use a signed list"),
    }
    explain_words(parser, tr("words:"), words)
    parser.add_argument("word", choices=list(WORDS), metavar="WORD", help=tr("one of those below"))
    parser.parse_args(args)
    return 0


def show(args: list[str]) -> int:
    """Print the list in use; `args` are the command-line arguments. Return the exit code.

    Raise GuideError if it can't be read.
    """
    parser = command_parser("trust show", tr("Print whom this stick trusts: publishers, floors, root keys."))
    options = parser.parse_args(args)
    in_use = trust_in_use(own_folder())
    if options.json:
        print_json(_plain(in_use))
    else:
        print("\n".join(_lines(in_use.trust)))
        if in_use.notice:
            print(in_use.notice)
    return 0


def _lines(trusted: Trust) -> Iterator[str]:
    root = trusted.root
    if root:
        yield tr("Version {version} of the list", version=root.version)
    else:
        yield tr("A list that is changed by hand alone: it names no root keys.")
    if not trusted.publishers:
        yield tr("It trusts no publisher.")
    for publisher in trusted.publishers:
        yield tr(
            "{publisher}, epoch {epoch}, signs {packs}:",
            publisher=escape_invisible(publisher.name),
            epoch=publisher.epoch,
            packs=", ".join(publisher.packs),
        )
        yield from map(_key_line, publisher.keys)
    yield from filter(None, map(_floor_line, trusted.floors))
    if trusted.signed_only:
        yield tr("Only packs that a publisher has signed are taken.")
    if root:
        numbers = {"threshold": root.threshold, "all": len(root.keys)}
        yield tr("{threshold} of {all} root keys replace the list together:", **numbers)
        yield from map(_key_line, root.keys)


def _key_line(key: PublicKey) -> str:
    return f"  {key.id_text}  {' '.join(fingerprint_of_key(key))}"


def _floor_line(floor: Floor) -> str:
    values = {"pack": floor.pack, "editions": ", ".join(map(str, floor.withdrawn))}
    withdrawn = tr("Withdrawn of {pack}: {editions}.", **values) if floor.withdrawn else ""
    return " ".join(filter(None, (floor_sentence(floor.pack, floor.epoch, floor.edition), withdrawn)))


def _plain(in_use: TrustInUse) -> dict[str, object]:
    trusted, root = in_use.trust, in_use.trust.root
    return {
        "version": trusted.version,
        "publishers": [
            {
                "name": each.name,
                "epoch": each.epoch,
                "packs": list(each.packs),
                "keys": list(map(plain_key, each.keys)),
            }
            for each in trusted.publishers
        ],
        "floors": [
            {
                "pack": each.pack,
                "epoch": each.epoch,
                "edition": each.edition,
                "withdrawn": list(each.withdrawn),
            }
            for each in trusted.floors
        ],
        "signed_only": trusted.signed_only,
        "root": {"threshold": root.threshold, "keys": list(map(plain_key, root.keys))} if root else None,
        "lists": [path.name for path in in_use.taken],
        "notice": in_use.notice,
    }


WORDS: dict[str, Callable[[list[str]], int]] = {
    "show": show,
    "make": make_list,
    "sign": sign_list,
    "check": check_list,
    "take": take_list_file,
}
