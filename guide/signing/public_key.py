"""Reads and writes public keys in minisign's format."""

from dataclasses import dataclass

from guide.i18n import tr
from guide.signing.ed25519 import PUBLIC_SIZE
from guide.signing.edwards import decoded, is_small_order
from guide.signing.errors import SigningError
from guide.signing.lines import (
    ALGORITHM,
    KEY_ID_SIZE,
    UNTRUSTED,
    decode_line,
    encode_line,
    key_id_text,
    split_lines,
)

_SIZE = len(ALGORITHM) + KEY_ID_SIZE + PUBLIC_SIZE


@dataclass(frozen=True)
class PublicKey:
    """A key that verifies signatures. `key_id` are random bytes that its signatures repeat, no proof."""

    key_id: bytes
    point: bytes

    @property
    def id_text(self) -> str:
        """The key id as minisign prints it."""
        return key_id_text(self.key_id)

    @property
    def line(self) -> str:
        """The key as one line of base64, which is all of it."""
        return encode_line(self.data)

    @property
    def data(self) -> bytes:
        """The bytes of the key."""
        return ALGORITHM + self.key_id + self.point

    @property
    def file(self) -> bytes:
        """The contents of minisign's public key file."""
        return f"{_comment(self.id_text)}\n{self.line}\n".encode("ascii")


def read_public_key(data: bytes) -> PublicKey:
    """Return the key in the contents of a public key file.

    Its comment must be the one that minisign writes. Raise SigningError if anything in the file is damaged.
    """
    comment, line = split_lines(data, 2, tr("public key"))
    key = public_key_of_line(line)
    if comment != _comment(key.id_text):
        raise SigningError(tr("The public key is damaged: its first line does not name the key below it."))
    return key


def public_key_of_line(line: str) -> PublicKey:
    """Return the key of one line of base64. Raise SigningError if that is no key."""
    data = decode_line(line, tr("public key"))
    if len(data) != _SIZE or not data.startswith(ALGORITHM):
        raise SigningError(tr("This is no public key of minisign or Field Guide."))
    key = PublicKey(data[2:10], data[10:])
    point = decoded(key.point)
    if point is None or is_small_order(point):
        raise SigningError(tr("The public key is damaged: no signature can fit it."))
    return key


def _comment(id_text: str) -> str:
    return f"{UNTRUSTED}minisign public key {id_text}"
