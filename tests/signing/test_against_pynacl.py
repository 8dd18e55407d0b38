"""Compares the guide's Ed25519 with libsodium's, over random and over awkward keys and signatures."""

from collections import Counter
from itertools import cycle, islice
from random import Random

import pytest

from guide.signing import ed25519, edwards

bindings = pytest.importorskip("nacl.bindings", reason="PyNaCl is not installed")
from nacl.exceptions import BadSignatureError  # noqa: E402 - after the line above

L = edwards.ORDER


def torsion():
    """Return a point of order eight."""
    y = 2
    while True:
        point = edwards.decoded(y.to_bytes(32, "little"))
        if point is not None:
            small = edwards.sum_of_products(L, point, 0, point)
            if edwards.encoded(edwards.double(edwards.double(small))) != edwards.encoded(edwards.IDENTITY):
                return small
        y += 1


EIGHTH = torsion()


def small_point(random):
    return edwards.sum_of_products(random.randrange(8), EIGHTH, 0, EIGHTH)


def flipped(data, random):
    bit = random.randrange(len(data) * 8)
    return data[: bit // 8] + bytes([data[bit // 8] ^ 1 << bit % 8]) + data[bit // 8 + 1 :]


def signed_by(secret, public, message, random, *, add_to_r=edwards.IDENTITY):
    """Return a signature by the secret number for any public key, and with anything added to its point."""
    nonce = random.randrange(L)
    point = edwards.add(edwards.sum_of_products(nonce, edwards.BASE, 0, edwards.BASE), add_to_r)
    r = edwards.encoded(point)
    s = (nonce + ed25519._number(r, public, message) * secret) % L
    return r + s.to_bytes(32, "little")


def good(random, public, message, seed):
    return public, message, ed25519.sign(seed, message)


def bit_of_signature(random, public, message, seed):
    return public, message, flipped(ed25519.sign(seed, message), random)


def bit_of_key(random, public, message, seed):
    return flipped(public, random), message, ed25519.sign(seed, message)


def other_message(random, public, message, seed):
    return public, flipped(message + b"x", random), ed25519.sign(seed, message)


def large_number(random, public, message, seed):
    signature = ed25519.sign(seed, message)
    s = int.from_bytes(signature[32:], "little") + L * random.randrange(1, 8)
    return public, message, signature[:32] + s.to_bytes(32, "little")


def noise(random, public, message, seed):
    return random.randbytes(32), message, random.randbytes(64)


def small_order_key(random, public, message, seed):
    key = edwards.encoded(small_point(random))
    return key, message, signed_by(0, key, message, random)


def small_order_in_signature(random, public, message, seed):
    r = edwards.encoded(small_point(random))
    s = ed25519._number(r, public, message) * ed25519._secret_number(seed)[0] % L
    return public, message, r + s.to_bytes(32, "little")


def mixed_order_key(random, public, message, seed):
    secret = ed25519._secret_number(seed)[0]
    point = edwards.sum_of_products(secret % L, edwards.BASE, random.randrange(8), EIGHTH)
    key = edwards.encoded(point)
    return key, message, signed_by(secret, key, message, random)


def mixed_order_in_signature(random, public, message, seed):
    secret = ed25519._secret_number(seed)[0]
    return public, message, signed_by(secret, public, message, random, add_to_r=small_point(random))


def second_encoding(random, public, message, seed):
    """A key or a point of a signature whose y is the prime or more."""
    odd = (edwards.P + random.randrange(19) | random.randrange(2) << 255).to_bytes(32, "little")
    signature = ed25519.sign(seed, message)
    return (odd, message, signature) if random.random() < 0.5 else (public, message, odd + signature[32:])


CASES = (
    good, bit_of_signature, bit_of_key, other_message, large_number, noise, small_order_key,
    small_order_in_signature, mixed_order_key, mixed_order_in_signature, second_encoding,
)  # fmt: skip


def libsodium_accepts(public, message, signature):
    try:
        return bindings.crypto_sign_open(signature + message, public) == message
    except BadSignatureError:
        return False


def test_both_accept_and_refuse_the_same(full, figures):
    random, disagreed = Random(8032), []
    accepted: Counter[tuple[object, bool]] = Counter()
    count = 10_000 if full else 220
    for make in islice(cycle(CASES), count):
        seed, message = random.randbytes(32), random.randbytes(random.randrange(200))
        case = make(random, ed25519.public_key(seed), message, seed)
        is_accepted = ed25519.verify(*case)
        accepted[make, is_accepted] += 1
        if is_accepted != libsodium_accepts(*case):
            disagreed.append((make.__name__, *(part.hex() for part in case)))
    assert disagreed == []
    # The awkward cases are worth something only if some of them get past the first checks.
    assert accepted[good, False] == accepted[small_order_key, True] == accepted[large_number, True] == 0
    assert accepted[mixed_order_key, True] > 0
    figures("S5: signatures that both verifiers judged the same", count)


def test_both_sign_the_same(full):
    random = Random(25519)
    for _ in range(1_000 if full else 50):
        seed, message = random.randbytes(32), random.randbytes(random.randrange(200))
        public, secret = bindings.crypto_sign_seed_keypair(seed)
        assert public == ed25519.public_key(seed)
        assert bindings.crypto_sign(message, secret) == ed25519.sign(seed, message) + message
