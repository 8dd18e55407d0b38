"""Runs "keys new", which makes a key, and "keys show", which prints a public key."""

import re
from pathlib import Path

from guide.cli.common import command_parser, print_json
from guide.cli.password import ask_new_password
from guide.i18n import tr
from guide.paths import own_folder
from guide.signing.fingerprint import fingerprint_of_key
from guide.signing.key_files import KeyPaths, check_absent, load_public_key, write_key
from guide.signing.key_places import check_place
from guide.signing.public_key import PublicKey
from guide.signing.secret_key import new_secret_key

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]", re.IGNORECASE)  # devices of Windows


def new_key(args: list[str]) -> int:
    """Make a secret key with a password and write its two files; `args` are the command-line arguments.

    Return the exit code. Raise GuideError if the key would lie beside a pack or on the program's stick, if a
    file exists, or if the password is short.
    """
    parser = command_parser("keys new", tr("Make a key to sign with, and ask for its password."))
    parser.add_argument("name", metavar="NAME", help=tr("the name of its files: letters, digits, - and _"))
    folder_help = tr("where to write NAME.key and NAME.pub; not beside a pack, not on the program's stick")
    parser.add_argument("-o", dest="output", type=Path, metavar="FOLDER", required=True, help=folder_help)
    options = parser.parse_args(args)
    if not NAME.fullmatch(options.name) or RESERVED.fullmatch(options.name):
        parser.error(tr("NAME is the name of a file, of letters, digits, - and _ alone"))
    paths = KeyPaths(options.output / f"{options.name}.key", options.output / f"{options.name}.pub")
    check_place(options.output, own_folder())
    check_absent(paths)
    key = new_secret_key()
    write_key(paths, key, ask_new_password())
    if options.json:
        files = {"secret_key_file": str(paths.secret), "public_key_file": str(paths.public)}
        print_json(files | plain_key(key.public))
    else:
        print(_made(paths))
        print(key_lines(key.public))
    return 0


def show_key(args: list[str]) -> int:
    """Print the public key in a file; `args` are the command-line arguments.

    Return the exit code. Raise GuideError if the file has no key.
    """
    parser = command_parser(
        "keys show", tr("Print a public key, its id, and its fingerprint in eight words.")
    )
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("a public key, or a secret key"))
    options = parser.parse_args(args)
    key = load_public_key(options.file)
    if options.json:
        print_json(plain_key(key))
    else:
        print(key_lines(key))
    return 0


def plain_key(key: PublicKey) -> dict[str, object]:
    """Return a public key as a dict for JSON."""
    return {"key_id": key.id_text, "public_key": key.line, "fingerprint": list(fingerprint_of_key(key))}


def key_lines(key: PublicKey) -> str:
    """Return a public key as lines for a person."""
    words = " ".join(fingerprint_of_key(key))
    return tr(
        "Public key: {line}\nKey id:     {id}\nIn words:   {words}",
        line=key.line,
        id=key.id_text,
        words=words,
    )


def _made(paths: KeyPaths) -> str:
    return tr(
        "'{secret}' is the secret key. Keep a copy of it in another place, and give it to nobody.\n"
        "'{public}' is the public key, for everybody who is to check what you sign.\n"
        "Without the password the secret key can't be used, and nobody can find it out for you.\n"
        "A publisher has two keys: make a second one, the offline key, and keep it in another place. Both "
        "together hand over to a new key; neither can do so if the other is lost.",
        secret=paths.secret,
        public=paths.public,
    )
