"""Encrypts the seed of a secret key with a password, and decrypts it.

PBKDF2-HMAC-SHA256 makes 32 bytes from the password and a random salt. Two more HMACs make two keys from
them: the first HMAC's 32 bytes are the keystream that the seed's 32 bytes are combined with by exclusive or,
the second is the key of the MAC. Each file has its own salt, so no keystream is used twice. The MAC is an
HMAC of all that stands in front of it in the file, the encrypted seed included, and is compared before
anything is decrypted.

The standalone program has no OpenSSL, and with it no `hashlib.pbkdf2_hmac` and no scrypt. So PBKDF2 is
calculated here, with nothing but hashlib's SHA-256.
"""

import hashlib
import hmac
import unicodedata

ROUNDS = 600_000
SALT_SIZE = KEY_SIZE = 32  # bytes
_BLOCK = 64  # bytes, of SHA-256


def derive(password: str, salt: bytes, *, rounds: int = ROUNDS) -> bytes:
    """Return PBKDF2-HMAC-SHA256 of a password: 32 bytes. This takes two seconds or more, on purpose.

    The password is normalized first: different keyboards write one letter with different characters.
    """
    block = salt + (1).to_bytes(4, "big")
    inner, outer = _keyed(unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass"))

    def next_block() -> bytes:
        first, second = inner.copy(), outer.copy()
        first.update(block)
        second.update(first.digest())
        return second.digest()

    block = next_block()
    total = int.from_bytes(block, "big")
    for _ in range(rounds - 1):
        block = next_block()
        total ^= int.from_bytes(block, "big")
    return total.to_bytes(KEY_SIZE, "big")


def combine_with_keystream(seed: bytes, derived: bytes) -> bytes:
    """Encrypt a seed of 32 bytes, or decrypt it: both are the same."""
    keystream = _hmac(derived, b"Field Guide key file: keystream")
    return bytes(a ^ b for a, b in zip(seed, keystream, strict=True))


def mac(data: bytes, derived: bytes) -> bytes:
    """Return the 32 bytes that only a person with the password can make for `data`."""
    return _hmac(_hmac(derived, b"Field Guide key file: check"), data)


def is_mac(data: bytes, derived: bytes, expected: bytes) -> bool:
    """Return whether `expected` is the MAC of `data`, without telling by the time how much of it fits."""
    return hmac.compare_digest(mac(data, derived), expected)


def _hmac(key: bytes, data: bytes) -> bytes:
    return hmac.digest(key, data, "sha256")


def _keyed(key: bytes) -> "tuple[hashlib._Hash, hashlib._Hash]":
    """Return the two states of SHA-256 that an HMAC with this key begins with."""
    block = (hashlib.sha256(key).digest() if len(key) > _BLOCK else key).ljust(_BLOCK, b"\0")
    inner, outer = (hashlib.sha256(bytes(byte ^ pad for byte in block)) for pad in (0x36, 0x5C))
    return inner, outer
