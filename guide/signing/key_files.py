"""Reads the files of keys and signatures from the disk, and writes a new key's two files."""

import os
from dataclasses import dataclass
from pathlib import Path

from guide.files import open_plain, remove, write
from guide.i18n import tr
from guide.signing import secret_key, signature
from guide.signing.errors import SigningError
from guide.signing.public_key import PublicKey, read_public_key
from guide.signing.secret_key import SecretKey, SecretKeyFile, read_secret_key
from guide.signing.signature import Signature, content_digest, read_signature

_CHUNK = 1 << 20  # bytes of a file that are read at a time


@dataclass(frozen=True)
class KeyPaths:
    """The paths of the two files of a key."""

    secret: Path
    public: Path


def load_public_key(path: Path) -> PublicKey:
    """Return the key in a public key file, or the public part of a secret key.

    Raise SigningError if the file is damaged or can't be read.
    """
    data = _read(path, secret_key.LARGEST_FILE)
    return read_secret_key(data).public if is_secret(data) else read_public_key(data)


def load_secret_key(path: Path) -> SecretKeyFile:
    """Return what is in a secret key's file. Raise SigningError if it can't be read."""
    return read_secret_key(_read(path, secret_key.LARGEST_FILE))


def load_signature(path: Path) -> Signature:
    """Return the signature in a file. Raise SigningError if it can't be read."""
    return read_signature(_read(path, signature.LARGEST_FILE))


def is_secret(data: bytes) -> bool:
    """Return whether the contents of a key's file say that it is a secret key."""
    return data.startswith((secret_key.OWN_COMMENT.encode(), secret_key.MINISIGN_COMMENT.encode()))


def digest_of_file(path: Path) -> bytes:
    """Return the digest that a signature of a file signs. Raise SigningError if the file can't be read."""
    try:
        with open_plain(path) as file:
            return content_digest(iter(lambda: file.read(_CHUNK), b""))
    except (OSError, ValueError) as error:
        raise SigningError(_unreadable(path, error)) from error


def check_absent(paths: KeyPaths) -> None:
    """Raise SigningError if a file of a new key exists already."""
    for path in (paths.secret, paths.public):
        if os.path.lexists(path):
            raise SigningError(_exists(path))


def write_key(paths: KeyPaths, key: SecretKey, password: str) -> None:
    """Write a new key's two files, of which only its owner may read the secret one.

    Raise SigningError if one of them exists or can't be written; then neither is left.
    """
    data = key.file(password)
    _write_new(paths.secret, data, is_secret=True)
    try:
        _write_new(paths.public, key.public.file)
    except SigningError:
        remove(paths.secret)
        raise


def write_signature(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write a signature file. Raise SigningError if that fails, or it exists and `overwrite` is false."""
    _write_new(path, data, overwrite=overwrite)


def _write_new(path: Path, data: bytes, *, overwrite: bool = False, is_secret: bool = False) -> None:
    try:
        write(path, data, overwrite=overwrite, only_for_owner=is_secret)
    except FileExistsError as error:
        raise SigningError(_exists(path)) from error
    except (OSError, ValueError) as error:
        why = _why(error)
        raise SigningError(tr("'{file}' can't be written: {why}.", file=path, why=why)) from error


def _read(path: Path, largest: int) -> bytes:
    """Return a file of at most `largest` bytes. Raise SigningError if it is longer or can't be read."""
    try:
        with open_plain(path) as file:
            data = file.read(largest + 1)
    except (OSError, ValueError) as error:
        raise SigningError(_unreadable(path, error)) from error
    if len(data) > largest:
        raise SigningError(tr("'{file}' is too large to be a key or a signature.", file=path))
    return data


def _exists(path: Path) -> str:
    return tr("'{file}' exists already. It was left as it is.", file=path)


def _unreadable(path: Path, error: Exception) -> str:
    return tr("'{file}' can't be read: {why}.", file=path, why=_why(error))


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
