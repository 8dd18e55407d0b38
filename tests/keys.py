"""Makes keys and their files for tests, without a password."""

from base64 import b64encode
from pathlib import Path

from guide.signing.ed25519 import public_key
from guide.signing.public_key import PublicKey
from guide.signing.secret_key import MINISIGN_COMMENT, SecretKey

SEED, KEY_ID = bytes(range(32)), b"\1keyid\0\xff"


def secret_key(seed: bytes = SEED, key_id: bytes = KEY_ID) -> SecretKey:
    """Return a key whose secret everybody knows."""
    return SecretKey(PublicKey(key_id, public_key(seed)), seed)


def minisign_file(key: SecretKey) -> bytes:
    """Return what `minisign -G -W` writes for this key: a file without a password."""
    data = b"Ed\0\0B2" + bytes(48) + key.public.key_id + key.seed + key.public.point + bytes(32)
    return f"{MINISIGN_COMMENT}\n{b64encode(data).decode()}\n".encode()


def write_pair(folder: Path, key: SecretKey) -> tuple[Path, Path]:
    """Write a key's two files, without a password, and return their paths: the secret one first."""
    secret, public = folder / "a.key", folder / "a.pub"
    secret.write_bytes(minisign_file(key))
    public.write_bytes(key.public.file)
    return secret, public
