"""Tests the mathematics of signatures with the vectors of RFC 8032 and of Project Wycheproof."""

import json
import sys
from pathlib import Path

from guide.signing import ed25519, edwards
from tests.running import run_program

ROOT = Path(__file__).parents[2]
WYCHEPROOF = ROOT / "tests" / "data" / "wycheproof" / "ed25519_test.json"

# RFC 8032, section 7.1: seed, public key, message, signature.
RFC = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
    (
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
    ),
]


def test_the_vectors_of_the_rfc():
    for row in RFC:
        seed, public, message, signature = map(bytes.fromhex, row)
        assert ed25519.public_key(seed) == public
        assert ed25519.sign(seed, message) == signature
        assert ed25519.verify(public, message, signature)
        assert not ed25519.verify(public, message + b"x", signature)


def test_every_vector_of_wycheproof():
    """Valid ones are accepted, invalid ones refused; of those left open, keys of small order are refused."""
    wrong, seen = [], 0
    for group in json.loads(WYCHEPROOF.read_text(encoding="utf-8"))["testGroups"]:
        public = bytes.fromhex(group["publicKey"]["pk"])
        for test in group["tests"]:
            is_accepted = ed25519.verify(public, bytes.fromhex(test["msg"]), bytes.fromhex(test["sig"]))
            is_small = "SmallOrderPublicKey" in test["flags"]
            seen += 1
            if is_accepted != (test["result"] in ("valid", "acceptable") and not is_small):
                wrong.append(test["tcId"])
    assert (seen, wrong) == (210, [])


def test_a_key_or_a_point_of_small_order_fits_nothing():
    """A signer who knows the key can make a signature with such a point; libsodium refuses it, too."""
    identity = edwards.encoded(edwards.IDENTITY)
    fits_any_message = edwards.encoded(edwards.BASE) + (1).to_bytes(32, "little")
    assert not ed25519.verify(identity, b"any", fits_any_message)
    public, secret = ed25519.public_key(bytes(32)), ed25519._secret_number(bytes(32))[0]
    s = ed25519._number(identity, public, b"any") * secret % edwards.ORDER
    assert not ed25519.verify(public, b"any", identity + s.to_bytes(32, "little"))


def test_keys_and_signatures_of_another_length_are_refused():
    public, signature = ed25519.public_key(bytes(32)), ed25519.sign(bytes(32), b"")
    for size in (0, 31, 33):
        assert not ed25519.verify((public * 2)[:size], b"", signature)
        assert not ed25519.verify(public, b"", (signature * 2)[: size * 2 + 1])


def test_the_neutral_and_the_negative_point():
    assert edwards.encoded(edwards.add(edwards.BASE, edwards.negative(edwards.BASE))) == edwards.encoded(
        edwards.IDENTITY
    )
    whole_order = edwards.sum_of_products(edwards.ORDER, edwards.BASE, 0, edwards.BASE)
    assert edwards.encoded(whole_order) == edwards.encoded(edwards.IDENTITY)
    assert edwards.is_small_order(whole_order)
    assert not edwards.is_small_order(edwards.BASE)


def test_a_second_encoding_minus_zero_and_no_point_at_all_are_not_decoded():
    for y in (edwards.P, edwards.P + 1, 2**255 - 1, 2, 1 | 1 << 255):
        assert edwards.decoded(y.to_bytes(32, "little")) is None, y


def test_pythons_own_hashes_are_enough():
    """As in the standalone program, which has no _hashlib."""
    code = (
        "import sys; sys.modules['_hashlib'] = None\n"
        "import hashlib; assert not hasattr(hashlib, 'scrypt')\n"
        "from guide.signing.signature import content_digest, read_signature, signature_file\n"
        "from guide.signing.public_key import PublicKey\n"
        "from guide.signing.fingerprint import fingerprint_of_key\n"
        "from guide.signing import ed25519, password\n"
        "key, digest = PublicKey(bytes(8), ed25519.public_key(bytes(32))), content_digest([b'x'])\n"
        "file = signature_file(bytes(32), bytes(8), digest, comment='c')\n"
        "derived = password.derive('word', bytes(32), rounds=2)\n"
        "print(read_signature(file).verify(key, digest), password.mac(b'', derived).hex()[:8])\n"
        "print(*fingerprint_of_key(key))\n"
    )
    done = run_program([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    first, words = done.stdout.splitlines()
    assert first.startswith("c ")
    assert len(words.split()) == 8
