"""Reads, verifies and writes signature files in minisign's format.

A file has four lines: a comment that nothing protects, the signature, the trusted comment, and a signature of
both. Only the form is read in which the BLAKE2b-512 digest of the content is signed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from guide.i18n import tr
from guide.signing import ed25519
from guide.signing.errors import SigningError
from guide.signing.lines import KEY_ID_SIZE, UNTRUSTED, decode_line, encode_line, key_id_text, split_lines
from guide.signing.public_key import PublicKey

# The first line is fixed, because anybody can change it: minisign's own, as Field Guide writes it too.
FIRST_LINE = f"{UNTRUSTED}signature from minisign secret key"
TRUSTED = "trusted comment: "
LARGEST_COMMENT = 8192  # bytes; minisign's limit
LARGEST_FILE = LARGEST_COMMENT + 512  # bytes; no longer file is read
_ALGORITHM, _WITHOUT_DIGEST = b"ED", b"Ed"


@dataclass(frozen=True)
class Signature:
    """A signature file, which nothing is known about before `verify`; its trusted comment is kept back."""

    key_id: bytes
    value: bytes
    unverified_comment: str
    comment_value: bytes

    def verify(self, key: PublicKey, digest: bytes) -> str:
        """Return the trusted comment if `key` signed both it and the content that has this digest.

        `digest` is what `content_digest` returns. Raise SigningError if anything differs.
        """
        if self.key_id != key.key_id:
            ids = {"id": key_id_text(self.key_id), "wanted": key.id_text}
            raise SigningError(tr("This was signed with the key {id}, not with the key {wanted}.", **ids))
        if not ed25519.verify(key.point, digest, self.value):
            raise SigningError(
                tr(
                    "The signature does not fit: the file was changed after it was signed, or it belongs to "
                    "another one."
                )
            )
        signed = self.value + self.unverified_comment.encode()
        if not ed25519.verify(key.point, signed, self.comment_value):
            raise SigningError(tr("The signature is damaged: its comment was changed after it was signed."))
        return self.unverified_comment


def content_digest(chunks: Iterable[bytes]) -> bytes:
    """Return the digest of a content in chunks, which is what a signature signs."""
    digest = blake2b()
    for chunk in chunks:
        digest.update(chunk)
    return digest.digest()


def read_signature(data: bytes) -> Signature:
    """Return the signature in the contents of a signature file. Raise SigningError if they are damaged."""
    file = tr("signature")
    if len(data) > LARGEST_FILE:
        raise SigningError(tr("The signature is too large to be one."))
    first, value, comment, comment_value = split_lines(data, 4, file)
    if first != FIRST_LINE:
        raise SigningError(
            tr(
                "The first line of the signature must be '{line}': sign without a comment there.",
                line=FIRST_LINE,
            )
        )
    key_id, signed = _parts(decode_line(value, file))
    comment_signed = decode_line(comment_value, file)
    if len(comment_signed) != ed25519.SIGNATURE_SIZE:
        raise SigningError(tr("The signature is damaged: its last line has another length."))
    if not comment.startswith(TRUSTED):
        raise SigningError(tr("The signature is damaged: its third line is no trusted comment."))
    return Signature(key_id, signed, _checked_comment(comment.removeprefix(TRUSTED)), comment_signed)


def signature_file(seed: bytes, key_id: bytes, digest: bytes, *, comment: str) -> bytes:
    """Return the contents of a signature file for the content with this digest.

    `seed` is the secret of the key. Raise SigningError if `comment`, the trusted one, can't stand in a line.
    """
    value = ed25519.sign(seed, digest)
    comment_value = ed25519.sign(seed, value + _checked_comment(comment).encode())
    second = encode_line(_ALGORITHM + key_id + value)
    return f"{FIRST_LINE}\n{second}\n{TRUSTED}{comment}\n{encode_line(comment_value)}\n".encode()


def _parts(data: bytes) -> tuple[bytes, bytes]:
    """Return key id and value from the second line's bytes."""
    algorithm, key_id, value = data[:2], data[2 : 2 + KEY_ID_SIZE], data[2 + KEY_ID_SIZE :]
    if algorithm == _WITHOUT_DIGEST:
        raise SigningError(
            tr("The signature is of minisign's old form. Sign again with minisign 0.10 or newer.")
        )
    if algorithm != _ALGORITHM or len(value) != ed25519.SIGNATURE_SIZE:
        raise SigningError(tr("The signature is damaged: its second line is none of minisign's."))
    return key_id, value


def _checked_comment(comment: str) -> str:
    is_shown = comment.replace("\t", " ").isprintable()
    if not is_shown or len(comment.encode("utf-8", "surrogatepass")) > LARGEST_COMMENT:
        raise SigningError(
            tr(
                "A trusted comment is one line of at most {most} bytes without invisible signs.",
                most=LARGEST_COMMENT,
            )
        )
    return comment
