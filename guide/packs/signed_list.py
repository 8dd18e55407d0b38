"""Reads and writes a signed list: one file with a new trust.yaml and the signatures of the root keys.

The file has a fixed first line, signatures in minisign's format in the order of their key ids, a line that
separates, and the exact bytes of a trust.yaml, which are what is signed. It has one form only.
"""

import re
from dataclasses import dataclass, replace

from guide.content.pack_files import LIST_SUFFIX, MAX_FILE_BYTES
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.trust_schema import MOST_ROOT_KEYS
from guide.signing.errors import SigningError
from guide.signing.signature import Signature, content_digest, read_signature

FIRST_LINE = b"Field Guide: a signed list of those whom a stick trusts\n"
SEPARATOR = b"The list:\n"
MOST_SIGNATURES = 2 * MOST_ROOT_KEYS  # by the keys before and the new ones
LARGEST_FILE = MAX_FILE_BYTES + 65_536  # bytes
_LINES = 4  # of a signature
_COMMENT = re.compile(r"trust version=([1-9][0-9]{0,8})")


@dataclass(frozen=True, slots=True)
class ListSignature:
    """A signature of a list: as it is read, and as it is written."""

    parsed: Signature
    data: bytes


@dataclass(frozen=True, slots=True)
class SignedList:
    """A signed list as its file has it, of which nothing is verified. `text` are the bytes of the YAML."""

    signatures: tuple[ListSignature, ...]
    text: bytes

    @property
    def claimed_version(self) -> int | None:
        """The version that the signatures name, or None without any."""
        return _version(self.signatures[0].parsed) if self.signatures else None

    @property
    def digest(self) -> bytes:
        """The digest that each signature signs."""
        return content_digest((self.text,))

    def with_signature(self, data: bytes) -> "SignedList":
        """Return this list with one more signature. Raise PackFileError if it is damaged or there already."""
        added = _signature(data)
        if added.parsed.key_id in [each.parsed.key_id for each in self.signatures]:
            raise PackFileError(tr("This key has signed the list already."))
        signatures = sorted((*self.signatures, added), key=lambda each: each.parsed.key_id)
        return read_signed_list(written(replace(self, signatures=tuple(signatures))))


def comment_of(version: int) -> str:
    """Return the trusted comment of each signature of a list of this version."""
    return f"trust version={version}"


def file_name(version: int) -> str:
    """Return the name of the file of a list of this version."""
    return f"trust-{version}{LIST_SUFFIX}"


def is_signed_list(data: bytes) -> bool:
    """Return whether a file begins as a signed list does."""
    return data.startswith(FIRST_LINE)


def written(signed: SignedList) -> bytes:
    """Return the bytes of a signed list's file."""
    return b"".join((FIRST_LINE, *(each.data for each in signed.signatures), SEPARATOR, signed.text))


def read_signed_list(data: bytes) -> SignedList:
    """Return the list in a file's bytes, of which only the form is checked. Raise PackFileError otherwise."""
    if len(data) > LARGEST_FILE:
        raise PackFileError(tr("This file is larger than a signed list may be. Nothing of it was read."))
    if not is_signed_list(data):
        raise PackFileError(tr("This file is no signed list of Field Guide."))
    rest = data[len(FIRST_LINE) :]
    signatures: list[ListSignature] = []
    while not rest.startswith(SEPARATOR):
        *lines, after = rest.split(b"\n", _LINES)
        if len(lines) < _LINES or len(signatures) == MOST_SIGNATURES:
            raise PackFileError(_damaged())
        signatures.append(_signature(b"".join(line + b"\n" for line in lines)))
        rest = after
    _check_order(signatures)
    return SignedList(tuple(signatures), rest[len(SEPARATOR) :])


def _signature(data: bytes) -> ListSignature:
    try:
        return ListSignature(read_signature(data), data)
    except SigningError as error:
        raise PackFileError(str(error)) from None


def _check_order(signatures: list[ListSignature]) -> None:
    """Raise PackFileError if the signatures are not in order, or not all of one version."""
    ids = [each.parsed.key_id for each in signatures]
    versions = {_version(each.parsed) for each in signatures}
    if ids != sorted(set(ids)) or len(versions) > 1:
        raise PackFileError(_damaged())


def _version(signature: Signature) -> int:
    match = _COMMENT.fullmatch(signature.unverified_comment)
    if match is None:
        raise PackFileError(
            tr(
                "A signature in this file is none of a list: its trusted comment must be '{comment}', with "
                "the number of the version.",
                comment="trust version=2",
            )
        )
    return int(match[1])


def _damaged() -> str:
    return tr("This signed list is damaged. Get the file again.")
