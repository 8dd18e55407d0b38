"""Runs the command keys, whose words make and show keys, sign files and verify signatures."""

from collections.abc import Callable

from guide.cli.common import command_parser, explain_words
from guide.cli.key_words import new_key, show_key
from guide.cli.signature_words import sign_file, verify_file
from guide.i18n import tr

WORDS: dict[str, Callable[[list[str]], int]] = {
    "new": new_key,
    "show": show_key,
    "sign": sign_file,
    "verify": verify_file,
}


def keys(args: list[str]) -> int:
    """Run the command keys: the first of `args` is one of its words, the others are that word's arguments.

    Return the exit code. Raise GuideError if a key or a signature can't be used.
    """
    if args and args[0] in WORDS:
        return WORDS[args[0]](args[1:])
    parser = command_parser("keys", tr("Make and show keys, sign files and verify signatures."))
    words = {
        "new NAME -o FOLDER": tr("make a key: NAME.key and NAME.pub"),
        "show FILE": tr("print a public key, its id and its eight words"),
        "sign FILE --key KEY [--comment TEXT] [--force]": tr("write FILE.minisig"),
        "verify FILE --by KEY": tr("check FILE with FILE.minisig"),
    }
    explain_words(parser, tr("words:"), words)
    parser.add_argument("word", choices=list(WORDS), metavar="WORD", help=tr("one of those below"))
    parser.parse_args(args)
    return 0
