"""Runs "keys sign", which signs a file, and "keys verify", which checks one."""

import os
from pathlib import Path

from guide.cli.common import command_parser, print_json
from guide.cli.key_words import key_lines, plain_key
from guide.cli.password import ask_password
from guide.i18n import tr
from guide.signing.errors import SigningError
from guide.signing.fingerprint import fingerprint_of_file
from guide.signing.key_files import (
    digest_of_file,
    load_public_key,
    load_secret_key,
    load_signature,
    write_signature,
)

SUFFIX = ".minisig"  # after the whole name of the signed file


def sign_file(args: list[str]) -> int:
    """Sign a file and write the signature beside it; `args` are the command-line arguments.

    Return the exit code. Raise GuideError if the password is wrong, or a file can't be read or written.
    """
    parser = command_parser("keys sign", tr("Sign a file: write FILE.minisig beside it."))
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("the file to sign"))
    parser.add_argument("--key", type=Path, metavar="KEY", required=True, help=tr("the secret key's file"))
    parser.add_argument("--comment", metavar="TEXT", help=tr("a line that is signed too (the file's name)"))
    parser.add_argument("--force", action="store_true", help=tr("write over a signature that is there"))
    options = parser.parse_args(args)
    signature, secret = _signature_of(options.file), load_secret_key(options.key)
    if os.path.lexists(signature) and not options.force:
        raise SigningError(tr("'{file}' exists already. --force writes over it.", file=signature))
    digest = digest_of_file(options.file)
    comment = f"file:{options.file.name}" if options.comment is None else options.comment
    key = secret.open(ask_password(tr("Password of the key: ")) if secret.needs_password else "")
    write_signature(signature, key.sign(digest, comment=comment), overwrite=options.force)
    if options.json:
        print_json({"signature_file": str(signature), "comment": comment} | plain_key(key.public))
    else:
        print(tr("'{file}' was written.", file=signature))
    return 0


def verify_file(args: list[str]) -> int:
    """Check a file with the signature beside it; `args` are the command-line arguments.

    Return the exit code. Raise GuideError if there is no signature, or if it does not fit file and key.
    """
    parser = command_parser("keys verify", tr("Check a file with FILE.minisig beside it."))
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("the file to check"))
    parser.add_argument("--by", type=Path, metavar="KEY", required=True, help=tr("the public key's file"))
    options = parser.parse_args(args)
    key, digest, signature = (
        load_public_key(options.by),
        digest_of_file(options.file),
        _signature_of(options.file),
    )
    if not os.path.lexists(signature):
        words = " ".join(fingerprint_of_file(digest))
        raise SigningError(
            tr(
                "The file is not signed: '{file}' is not there. Its words are: {words}",
                file=signature,
                words=words,
            )
        )
    comment = load_signature(signature).verify(key, digest)
    if options.json:
        print_json({"file": str(options.file), "comment": comment} | plain_key(key))
    else:
        print(tr("'{file}' is as it was signed with this key.", file=options.file))
        print(key_lines(key))
        print(tr("Signed with it: {comment}", comment=comment))
    return 0


def _signature_of(file: Path) -> Path:
    return file.with_name(file.name + SUFFIX)
