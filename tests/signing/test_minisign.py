"""Signs and verifies in both directions with minisign itself (Debian: minisign)."""

import shutil
from random import Random

import pytest

from guide.signing.errors import SigningError
from guide.signing.key_files import (
    digest_of_file,
    load_public_key,
    load_secret_key,
    load_signature,
    write_signature,
)
from tests.keys import secret_key, write_pair
from tests.running import run_program

pytestmark = pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is not installed")


def minisign(*words):
    done = run_program(["minisign", *map(str, words)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def theirs(tmp_path):
    """The paths of a key that minisign made without a password."""
    secret, public = tmp_path / "theirs.key", tmp_path / "theirs.pub"
    minisign("-G", "-W", "-s", secret, "-p", public)
    return secret, public


def contents(tmp_path, count):
    random = Random(22)
    for number in range(count):
        path = tmp_path / f"content-{number}"
        path.write_bytes(random.randbytes(random.randrange(5_000)))
        yield path, f"pack=mn version={number}"


def test_minisign_verifies_what_field_guide_signs(tmp_path, full):
    secret, public = write_pair(tmp_path, secret_key())
    key = load_secret_key(secret).open("")
    for path, comment in contents(tmp_path, 100 if full else 20):
        signature = path.with_name(f"{path.name}.minisig")
        write_signature(signature, key.sign(digest_of_file(path), comment=comment))
        assert minisign("-V", "-Q", "-p", public, "-m", path).rstrip("\n") == comment
        assert minisign("-V", "-Q", "-P", key.public.line, "-m", path).rstrip("\n") == comment


def test_field_guide_verifies_what_minisign_signs(tmp_path, theirs, full, figures):
    secret, public = theirs
    key = load_public_key(public)
    count = 100 if full else 20
    for path, comment in contents(tmp_path, count):
        minisign("-S", "-s", secret, "-t", comment, "-m", path)
        signature = load_signature(path.with_name(f"{path.name}.minisig"))
        assert signature.verify(key, digest_of_file(path)) == comment
    figures("S6: signatures that minisign and Field Guide read of each other", f"{2 * count}")


def test_minisigns_own_words_are_read(tmp_path, theirs):
    """With the comment that it writes when none is given."""
    secret, public = theirs
    (tmp_path / "pack").write_bytes(b"content")
    minisign("-S", "-s", secret, "-m", tmp_path / "pack")
    comment = load_signature(tmp_path / "pack.minisig").verify(
        load_public_key(public), digest_of_file(tmp_path / "pack")
    )
    assert comment.startswith("timestamp:")
    assert comment.endswith("\tfile:pack\thashed")


def test_its_key_without_a_password_signs_the_same_here(tmp_path, theirs):
    secret, public = theirs
    key = load_secret_key(secret)
    assert not key.needs_password
    assert key.public == load_public_key(public)
    assert key.public.file == public.read_bytes()
    (tmp_path / "pack").write_bytes(b"content")
    minisign("-S", "-s", secret, "-t", "edition 5", "-m", tmp_path / "pack")
    here = key.open("").sign(digest_of_file(tmp_path / "pack"), comment="edition 5")
    assert here == (tmp_path / "pack.minisig").read_bytes()


def test_a_changed_file_and_the_old_form_are_sentences(tmp_path, theirs):
    secret, public = theirs
    path = tmp_path / "pack"
    path.write_bytes(b"content")
    minisign("-S", "-s", secret, "-m", path)
    path.write_bytes(b"contents")
    with pytest.raises(SigningError, match="The signature does not fit"):
        load_signature(tmp_path / "pack.minisig").verify(load_public_key(public), digest_of_file(path))
    minisign("-S", "-l", "-s", secret, "-m", path)
    with pytest.raises(SigningError, match="The signature is of minisign's old form"):
        load_signature(tmp_path / "pack.minisig")
