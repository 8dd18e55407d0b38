"""Reads and writes what all of minisign's files are made of: lines of comments and of base64."""

import binascii
from base64 import b64decode, b64encode

from guide.i18n import tr
from guide.signing.errors import SigningError

UNTRUSTED = "untrusted comment: "
ALGORITHM = b"Ed"  # the first two bytes of every key
KEY_ID_SIZE = 8  # bytes


def split_lines(data: bytes, number: int, file: str) -> list[str]:
    """Return the lines of a file that must have exactly `number`, each with its end.

    `file` is the kind of file, for sentences. Raise SigningError if the number differs or a line is no text.
    """
    try:
        *lines, rest = data.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise SigningError(tr("The {file} is damaged: it is no text.", file=file)) from error
    if len(lines) != number or rest:
        sentence = tr("The {file} is damaged: it must have {number} whole lines.", file=file, number=number)
        raise SigningError(sentence)
    return lines


def decode_line(line: str, file: str) -> bytes:
    """Return the bytes of a line of base64. Raise SigningError if it is not the only way to write them."""
    try:
        data = b64decode(line, validate=True)
    except (binascii.Error, ValueError) as error:
        raise SigningError(_bad_letters(file)) from error
    if encode_line(data) != line:
        raise SigningError(_bad_letters(file))
    return data


def encode_line(data: bytes) -> str:
    """Return bytes as base64."""
    return b64encode(data).decode("ascii")


def key_id_text(key_id: bytes) -> str:
    """Return a key id as minisign prints it: 16 digits, the last byte first."""
    return key_id[::-1].hex().upper()


def _bad_letters(file: str) -> str:
    return tr("The {file} is damaged: a line of letters and digits is not as it was written.", file=file)
