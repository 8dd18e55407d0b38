"""Flips every bit of keys, signatures and content, and cuts them off at every byte: nothing damaged is accepted."""

from contextlib import suppress

import pytest

from guide.signing.errors import SigningError
from guide.signing.key_files import is_secret
from guide.signing.public_key import read_public_key
from guide.signing.secret_key import OWN_COMMENT, read_secret_key
from guide.signing.signature import content_digest, read_signature
from tests.keys import SEED, minisign_file, secret_key

CONTENT = b'{"format": 1, "pack": "mn-prevention", "edition": 5}'
KEY = secret_key()
SIGNATURE = KEY.sign(content_digest([CONTENT]), comment="pack=mn-prevention version=5")


@pytest.fixture(scope="module")
def own_file():
    return KEY.file("a password of some length")


def verified(*, key=KEY.public.file, signature=SIGNATURE, content=CONTENT):
    """Return the trusted comment of files that fit together."""
    return read_signature(signature).verify(read_public_key(key), content_digest([content]))


def flips(data, step):
    for bit in range(0, len(data) * 8, step):
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        yield bytes(changed)


def damaged(data, *, step=1):
    """Yield `data` with every bit flipped (or each of a step), every byte doubled and left out, and cut everywhere."""
    yield from flips(data, step)
    for at in range(len(data)):
        yield data[:at]
        yield data[:at] + data[at + 1 :]
        yield data[: at + 1] + data[at:]
    yield from (data + rest for rest in (b"\n", b"x", b"\0", data))


def accepted(check, files):
    """Return the files that `check` accepts; another exception than ours ends the test."""
    found = []
    for data in files:
        with suppress(SigningError):
            check(data)
            found.append(data)
    return found


def test_no_damaged_signature_is_accepted(figures, full):
    assert verified() == "pack=mn-prevention version=5"
    files = [data for data in damaged(SIGNATURE, step=1 if full else 5) if data != SIGNATURE]
    assert accepted(lambda data: verified(signature=data), files) == []
    figures("S1: damaged signature files, accepted", f"{len(files)}, 0")


def test_no_damaged_key_or_content_is_accepted(figures, full):
    for name, data in {"key": KEY.public.file, "content": CONTENT}.items():
        files = [each for each in damaged(data, step=1 if full else 5) if each != data]
        assert accepted(lambda each, name=name: verified(**{name: each}), files) == []
        figures(f"S1: damaged files of a {name}, accepted", f"{len(files)}, 0")


def test_no_damaged_secret_key_is_opened(own_file):
    """Damage is found before the seconds that the password takes."""
    files = [data for data in damaged(own_file) if data != own_file]
    assert accepted(read_secret_key, files) == []


def test_of_a_damaged_key_of_minisign_the_secret_is_never_another():
    """Without a password minisign's file has no digest, so a changed key id is not found in it."""
    file = minisign_file(KEY)
    files = [data for data in damaged(file) if data != file]
    opened = [read_secret_key(data).open("") for data in accepted(read_secret_key, files)]
    assert {key.seed for key in opened} == {SEED}
    assert KEY.public.key_id not in {key.public.key_id for key in opened}
    assert opened


def test_a_signature_of_other_files_does_not_fit():
    other = secret_key(bytes(32), KEY.public.key_id)
    with pytest.raises(SigningError, match="The signature does not fit"):
        verified(key=other.public.file)
    with pytest.raises(SigningError, match="The signature does not fit"):
        verified(content=b"")


def test_parts_of_two_signatures_do_not_fit_together():
    lines = SIGNATURE.splitlines(keepends=True)
    others = KEY.sign(content_digest([b"other"]), comment="pack=mn-prevention version=6").splitlines(
        keepends=True
    )
    for mixed in (lines[:2] + others[2:], lines[:3] + others[3:], others[:2] + lines[2:]):
        assert accepted(lambda data: verified(signature=data), [b"".join(mixed)]) == []


def test_a_file_says_which_kind_it_is(own_file):
    assert is_secret(own_file)
    assert own_file.decode().startswith(OWN_COMMENT)
    assert not is_secret(KEY.public.file)
