"""Makes secret keys, and reads and writes their files.

Field Guide's own file is encrypted with a password (`password.py`). It has the form of minisign's: a line
with a comment, and a line of base64 of "Ed", "P2" (PBKDF2), "B2" (BLAKE2b), the salt, the key id, the
encrypted seed, the public key, the MAC, and a BLAKE2b digest of all that, which tells damage from a wrong
password.
Minisign's own files are read if they have no password (`minisign -G -W`).
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b

from guide.i18n import tr
from guide.signing import password as passwords
from guide.signing.ed25519 import PUBLIC_SIZE, SEED_SIZE, public_key
from guide.signing.errors import SigningError, WrongPasswordError
from guide.signing.lines import ALGORITHM, KEY_ID_SIZE, UNTRUSTED, decode_line, encode_line, split_lines
from guide.signing.public_key import PublicKey
from guide.signing.signature import signature_file

OWN_COMMENT = f"{UNTRUSTED}Field Guide secret key, encrypted with a password"
MINISIGN_COMMENT = f"{UNTRUSTED}minisign encrypted secret key"  # also without a password
LARGEST_FILE = 1024  # bytes; no longer file is read
_OWN, _OF_MINISIGN = ALGORITHM + b"P2B2", ALGORITHM + b"\0\0B2"
_WITH_PASSWORD = ALGORITHM + b"ScB2"  # of minisign
_SIZES = (len(_OWN), passwords.SALT_SIZE, KEY_ID_SIZE, SEED_SIZE, PUBLIC_SIZE, 32, 32)
_WITHOUT_PASSWORD = 48  # bytes that minisign fills with zeros where there is no password: salt and limits
_MINISIGN_SIZE = len(_OF_MINISIGN) + _WITHOUT_PASSWORD + KEY_ID_SIZE + SEED_SIZE + PUBLIC_SIZE + 32


@dataclass(frozen=True)
class SecretKey:
    """A key that signs. Its seed is the secret, which its `repr` does not show."""

    public: PublicKey
    seed: bytes = field(repr=False)

    def sign(self, digest: bytes, *, comment: str) -> bytes:
        """Return the contents of a signature file; see `signature.signature_file`."""
        return signature_file(self.seed, self.public.key_id, digest, comment=comment)

    def file(self, password: str) -> bytes:
        """Return the contents of Field Guide's key file, encrypted with a new salt. This takes seconds."""
        salt = os.urandom(passwords.SALT_SIZE)
        derived = passwords.derive(password, salt)
        encrypted = passwords.combine_with_keystream(self.seed, derived)
        data = _OWN + salt + self.public.key_id + encrypted + self.public.point
        data += passwords.mac(data, derived)
        return f"{OWN_COMMENT}\n{encode_line(data + _digest(data))}\n".encode("ascii")


@dataclass(frozen=True)
class SecretKeyFile:
    """A secret key's file as it can be read without the password; `open` takes it and returns the key."""

    public: PublicKey
    needs_password: bool
    open: Callable[[str], SecretKey] = field(repr=False)


def new_secret_key() -> SecretKey:
    """Return a new key from the system's random numbers."""
    return _key(os.urandom(KEY_ID_SIZE), os.urandom(SEED_SIZE))


def read_secret_key(data: bytes) -> SecretKeyFile:
    """Return what is in a secret key's file.

    Raise SigningError if it is damaged, or a key of minisign with a password: its scrypt needs 1 GiB and code
    that the standalone program does not have.
    """
    comment, line = split_lines(data, 2, tr("secret key"))
    if comment not in (OWN_COMMENT, MINISIGN_COMMENT):
        raise SigningError(tr("This is no secret key of Field Guide or minisign: its first line is another."))
    contents = decode_line(line, tr("secret key"))
    if contents.startswith(_WITH_PASSWORD):
        raise SigningError(
            tr(
                "This key of minisign has a password, and Field Guide can't open it. Sign with minisign "
                "itself: Field Guide reads its signatures. Or make a key with 'keys new'."
            )
        )
    if comment == OWN_COMMENT and contents.startswith(_OWN) and len(contents) == sum(_SIZES):
        return _read_own(contents)
    if comment == MINISIGN_COMMENT and contents.startswith(_OF_MINISIGN) and len(contents) == _MINISIGN_SIZE:
        key = _read_of_minisign(contents)
        return SecretKeyFile(key.public, needs_password=False, open=lambda _password: key)
    raise SigningError(_damaged())


def _read_own(contents: bytes) -> SecretKeyFile:
    data, digest = contents[:-32], contents[-32:]
    if _digest(data) != digest:
        raise SigningError(_damaged())
    _, salt, key_id, encrypted, point, _, _ = _fields(contents)

    def opened(password: str) -> SecretKey:
        derived = passwords.derive(password, salt)
        if not passwords.is_mac(data[:-32], derived, data[-32:]):
            raise WrongPasswordError(tr("The password does not open this key."))
        return _checked(_key(key_id, passwords.combine_with_keystream(encrypted, derived)), point)

    return SecretKeyFile(PublicKey(key_id, point), needs_password=True, open=opened)


def _read_of_minisign(contents: bytes) -> SecretKey:
    rest = contents[len(_OF_MINISIGN) :]
    if any(rest[:_WITHOUT_PASSWORD]) or any(
        rest[-32:]
    ):  # minisign leaves its digest empty without a password
        raise SigningError(_damaged())
    key_id, seed, point = rest[48:56], rest[56:88], rest[88:120]
    return _checked(_key(key_id, seed), point)


def _key(key_id: bytes, seed: bytes) -> SecretKey:
    return SecretKey(PublicKey(key_id, public_key(seed)), seed)


def _checked(key: SecretKey, point: bytes) -> SecretKey:
    """Return `key`; raise SigningError if its public key is not the one in the file."""
    if key.public.point != point:
        raise SigningError(_damaged())
    return key


def _fields(contents: bytes) -> list[bytes]:
    """Return the fields of Field Guide's key file."""
    ends = [sum(_SIZES[: index + 1]) for index in range(len(_SIZES))]
    return [contents[end - size : end] for end, size in zip(ends, _SIZES, strict=True)]


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=32).digest()


def _damaged() -> str:
    return tr("The secret key is damaged. Take its other copy.")
