"""Tests public keys, secret keys, and the words of a fingerprint."""

import hashlib
import re
from base64 import b64encode
from pathlib import Path

import pytest
import yaml

from guide.signing import edwards, password
from guide.signing.errors import SigningError, WrongPasswordError
from guide.signing.fingerprint import fingerprint_of_file, fingerprint_of_key, word_list
from guide.signing.public_key import PublicKey, public_key_of_line, read_public_key
from guide.signing.secret_key import MINISIGN_COMMENT, OWN_COMMENT, new_secret_key, read_secret_key
from guide.signing.signature import content_digest
from tests.keys import KEY_ID, SEED, minisign_file, secret_key

KEY = secret_key()
RIGHT = "four words or more, é"
ROOT = Path(__file__).parents[2]
# Made by minisign 0.12, which takes 1 GiB of memory to make one.
OF_MINISIGN_WITH_A_PASSWORD = (
    "RWRTY0Iy+D/0eYR9k4xjoGg87gbx+9BX+iNzS9SDZqsjjcJj/FIAAAACAAAAAAAAAEAAAAAAdmM9LWwF5hX4jI0Mz/B0a8vKaYya"
    "gmU+JU4+N1NuzZKIHRQomUadFxlokW7Fr7fNY/a7gR6j15FMZQBpS9JB6leymZeslSJ0O4KMbvemEoLGMAyNy13b9Ft6x4LtxXP9aswcXf8FVvw="
)


def file_of(comment, *parts):
    return f"{comment}\n{b64encode(b''.join(parts)).decode()}\n".encode()


def sentence_of(function, *arguments):
    with pytest.raises(SigningError) as raised:
        function(*arguments)
    return str(raised.value)


def test_a_public_key_comes_back():
    assert KEY.public.file.startswith(b"untrusted comment: minisign public key FF00646979656B01\n")
    assert read_public_key(KEY.public.file) == public_key_of_line(KEY.public.line) == KEY.public


def test_each_damage_of_a_public_key_has_its_sentence():
    for data, sentence in (
        (b"x\n", "it must have 2 whole lines"),
        (b"\xff\n\n", "it is no text"),
        (b"x\n=\n", "a line of letters and digits is not as it was written"),
        (file_of("x", b"Ed", KEY_ID), "This is no public key of minisign or Field Guide."),
        (file_of("x", b"Xx", KEY.public.data[2:]), "This is no public key of minisign or Field Guide."),
        (file_of("x", KEY.public.data), "its first line does not name the key below it"),
        (file_of("x", b"Ed", KEY_ID, edwards.encoded(edwards.IDENTITY)), "no signature can fit it"),
        (file_of("x", b"Ed", KEY_ID, b"\xff" * 32), "no signature can fit it"),
    ):
        assert sentence in sentence_of(read_public_key, data)


@pytest.fixture(scope="module")
def own_file():
    return KEY.file(RIGHT)


def test_a_password_opens_the_key_and_no_other_does(own_file):
    read = read_secret_key(own_file)
    assert read.needs_password
    assert read.public == KEY.public
    assert read.open("four words or more, e\u0301") == KEY  # the same letter, as another keyboard writes it
    with pytest.raises(WrongPasswordError) as raised:
        read.open(RIGHT + " ")
    assert str(raised.value) == "The password does not open this key."


def test_a_changed_key_file_is_not_opened_by_the_right_password(own_file):
    """Even if its digest was made anew: the MAC needs the password."""
    import base64

    contents = bytearray(base64.b64decode(own_file.splitlines()[1]))
    contents[38] ^= 1  # of the key id
    contents[-32:] = hashlib.blake2b(contents[:-32], digest_size=32).digest()
    with pytest.raises(WrongPasswordError):
        read_secret_key(file_of(OWN_COMMENT, contents)).open(RIGHT)


def test_each_file_of_a_key_is_another_and_none_has_the_seed(monkeypatch, own_file):
    monkeypatch.setattr(password.derive, "__kwdefaults__", {"rounds": 2})
    assert KEY.file(RIGHT) != KEY.file(RIGHT)
    assert SEED not in own_file
    assert b64encode(SEED)[:40] not in own_file
    assert SEED.hex() not in repr(KEY)
    assert repr(SEED)[2:-1] not in repr(KEY)


def test_a_key_of_minisign_without_a_password_is_read():
    read = read_secret_key(minisign_file(KEY))
    assert (read.needs_password, read.public, read.open("")) == (False, KEY.public, KEY)


def test_each_damage_of_a_secret_key_has_its_sentence():
    other_copy = "The secret key is damaged. Take its other copy."
    for data, sentence in (
        (b"\xff\n\n", "it is no text"),
        (b"a\nb", "it must have 2 whole lines"),
        (file_of("x", b""), "This is no secret key of Field Guide or minisign: its first line is another."),
        (
            f"{MINISIGN_COMMENT}\n{OF_MINISIGN_WITH_A_PASSWORD}\n".encode(),
            "This key of minisign has a password",
        ),
        (file_of(MINISIGN_COMMENT, b"Ed\0\0B2", bytes(152)), other_copy),
        (file_of(OWN_COMMENT, b"EdP2B2", bytes(168)), other_copy),
        (file_of(OWN_COMMENT, b"EdP2B2", bytes(167)), other_copy),
        (minisign_file(KEY).replace(b"AAAA", b"BAAA", 1), other_copy),
    ):
        assert sentence in sentence_of(read_secret_key, data)


def test_new_keys_differ():
    first, second = new_secret_key(), new_secret_key()
    assert first.seed != second.seed
    assert first.public.key_id != second.public.key_id


def test_pbkdf2_is_that_of_openssl_in_the_rounds_that_are_promised():
    salt = bytes(range(32))
    for word in ("", "p", "a password longer than one block of SHA-256, which has 64 bytes: " * 2):
        wanted = hashlib.pbkdf2_hmac("sha256", word.encode(), salt, 999)
        assert password.derive(word, salt, rounds=999) == wanted
    assert password.ROUNDS == 600_000


def test_a_fingerprint_is_eight_words_and_changes_with_the_key():
    words = fingerprint_of_key(KEY.public)
    assert len(words) == 8
    assert set(words) <= set(word_list())
    assert words != fingerprint_of_key(PublicKey(bytes(8), KEY.public.point))
    assert fingerprint_of_file(content_digest([b""])) != fingerprint_of_file(content_digest([b"x"]))


def test_fingerprints_stay_what_they_are():
    """People have them on paper: no word and no place of a word may change."""
    assert " ".join(fingerprint_of_key(KEY.public)) == "penguin ribbon auburn pepper maple calico dill turnip"
    assert (
        " ".join(fingerprint_of_file(content_digest([b"content"])))
        == "encore lyric chive dresser mesa flagpole canvas sailor"
    )
    assert (
        hashlib.sha256(" ".join(word_list()).encode()).hexdigest()
        == "824fbfe2d3794fcb78dde5e9b526d76a63183d96e15c03348a46127fdb3809d8"
    )


def is_near(a, b):
    """Return whether one letter more, less or other makes one word of the other."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[start + 1 :] in (b[start + 1 :], b[start:]) or a[start:] == b[start + 1 :]


def test_the_words_are_neutral_and_can_not_be_confused():
    words = word_list()
    assert len(words) == len(set(words)) == 1024
    assert all(re.fullmatch("[a-z]{4,9}", word) for word in words)
    assert [(a, b) for a in words for b in words if a < b and (is_near(a, b) or b.startswith(a))] == []
    for pack in (ROOT / "resources", ROOT / "resources" / "national-lines"):
        told = yaml.safe_load((pack / "words.yaml").read_text(encoding="utf-8"))
        assert not set(words) & {word for group in told.values() if isinstance(group, list) for word in group}
