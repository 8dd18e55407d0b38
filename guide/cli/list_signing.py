"""Runs "trust make", which begins a signed list, and "trust sign", which adds a signature."""

from pathlib import Path

from guide.cli.common import command_parser
from guide.cli.list_signers import count_signers, read_bytes, tell_signers, write_list
from guide.cli.password import ask_password
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.signed_list import SignedList, comment_of, read_signed_list
from guide.packs.succession import new_root
from guide.packs.trust_schema import trust_of
from guide.signing.key_files import load_secret_key


def make_list(args: list[str]) -> int:
    """Write a signed list without signatures; `args` are the command-line arguments. Return the exit code.

    Raise GuideError if the trust.yaml has mistakes or no root keys, or the file can't be written.
    """
    parser = command_parser("trust make", tr("Begin a signed list of a trust.yaml, without signatures."))
    parser.add_argument("trust", type=Path, metavar="TRUST.yaml", help=tr("whom sticks are to trust"))
    parser.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", required=True, help=tr("the file to write")
    )
    parser.add_argument("--force", action="store_true", help=tr("write over a file that is there"))
    options = parser.parse_args(args)
    signed = SignedList((), read_bytes(options.trust))
    new_root(trust_of(signed.text))
    write_list(options.output, signed, overwrite=options.force)
    return tell_signers(options.output, signed, as_json=options.json)


def sign_list(args: list[str]) -> int:
    """Add a signature of a root key to a list; `args` are the command-line arguments. Return the exit code.

    Raise GuideError if the key is none of the root keys, or has signed the list already.
    """
    parser = command_parser("trust sign", tr("Add a signature of a root key to a signed list."))
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("the signed list"))
    by = parser.add_mutually_exclusive_group(required=True)
    by.add_argument("--key", type=Path, metavar="KEY", help=tr("the secret key's file"))
    signature_help = tr("what minisign wrote when it signed the trust.yaml")
    by.add_argument("--signature", type=Path, metavar="SIGNATURE", help=signature_help)
    options = parser.parse_args(args)
    signed = read_signed_list(read_bytes(options.file))
    root = new_root(trust_of(signed.text))
    if options.key:
        secret = load_secret_key(options.key)
        key = secret.open(ask_password(tr("Password of the key: ")) if secret.needs_password else "")
        data = key.sign(signed.digest, comment=comment_of(root.version))
    else:
        data = read_bytes(options.signature)
    more = signed.with_signature(data)
    old, new = count_signers(more)
    if (old or 0) + new == sum(number or 0 for number in count_signers(signed)):
        raise PackFileError(
            tr("This key is no root key, neither of this list nor of the one in use. Nothing was signed.")
        )
    write_list(options.file, more, overwrite=True)
    return tell_signers(options.file, more, as_json=options.json)
