"""Signs with Ed25519 and verifies its signatures (RFC 8032), in Python alone.

Of Python's library only `hashlib.sha512` is used. The standalone program leaves `_hashlib` out, which
contains OpenSSL with its network code; hashlib then takes CPython's own code.
"""

from hashlib import sha512

from guide.signing.edwards import (
    BASE,
    IDENTITY,
    ORDER,
    decoded,
    encoded,
    is_small_order,
    negative,
    sum_of_products,
)

SEED_SIZE = PUBLIC_SIZE = 32  # bytes
SIGNATURE_SIZE = 64  # bytes


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether `signature` is a signature of `message` by the key whose public part is `public`.

    As strict as RFC 8032 allows: there is one encoding of each point and number, and the equation is the one
    without the cofactor. Points of small order are refused as key and in the signature, as libsodium does:
    with such a key, one signature fits any message. It takes about 1.5 ms.
    """
    point = decoded(public)
    if len(signature) != SIGNATURE_SIZE or point is None or is_small_order(point):
        return False
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    if s >= ORDER:
        return False
    challenge = _number(r, public, message)
    expected = sum_of_products(s, BASE, challenge, negative(point))
    return encoded(expected) == r and not is_small_order(expected)


def public_key(seed: bytes) -> bytes:
    """Return the public key of a secret seed of 32 bytes."""
    return _public(_secret_number(seed)[0])


def sign(seed: bytes, message: bytes) -> bytes:
    """Return the signature of `message` with the secret seed of a key. It takes about 3 ms.

    This is NOT constant time: how long it takes depends on secret numbers. A program on the same computer
    that measures many signatures exactly might learn the key. A publisher signs a few files on a computer of
    their own, where such a program could read the key file and the password as well. So never sign for
    others on request, as a server would.

    The public key is calculated and not passed: signing with a public key of another seed would reveal it.
    """
    secret, prefix = _secret_number(seed)
    public = _public(secret)
    nonce = _number(prefix, message)
    r = _public(nonce)
    s = (nonce + _number(r, public, message) * secret) % ORDER
    return r + s.to_bytes(32, "little")


def _secret_number(seed: bytes) -> tuple[int, bytes]:
    """Return the secret number of a seed, and the prefix from which its nonces are made."""
    digest = sha512(seed).digest()
    number = int.from_bytes(digest[:32], "little")
    return number & (1 << 254) - 8 | 1 << 254, digest[32:]


def _public(secret: int) -> bytes:
    return encoded(sum_of_products(secret % ORDER, BASE, 0, IDENTITY))


def _number(*parts: bytes) -> int:
    return int.from_bytes(sha512(b"".join(parts)).digest(), "little") % ORDER
