"""Tests keys and signatures on the disk, and the places where no secret key may lie."""

import os
import sys
from pathlib import Path

import pytest

from guide.signing import key_places, password
from guide.signing.errors import SigningError
from guide.signing.key_files import (
    KeyPaths,
    check_absent,
    digest_of_file,
    load_public_key,
    load_secret_key,
    load_signature,
    write_key,
    write_signature,
)
from guide.signing.key_places import check_place
from guide.signing.signature import content_digest
from tests.keys import secret_key, write_pair

KEY = secret_key()


@pytest.fixture(autouse=True)
def _few_rounds(monkeypatch):
    monkeypatch.setattr(password.derive, "__kwdefaults__", {"rounds": 2})


@pytest.fixture
def paths(tmp_path):
    return KeyPaths(tmp_path / "a.key", tmp_path / "a.pub")


def test_a_new_key_is_two_files_of_which_one_is_for_its_owner_alone(paths):
    check_absent(paths)
    write_key(paths, KEY, "the password")
    assert load_secret_key(paths.secret).open("the password") == KEY
    assert load_public_key(paths.public) == load_public_key(paths.secret) == KEY.public
    if sys.platform != "win32":
        assert paths.secret.stat().st_mode & 0o777 == 0o600
        assert paths.public.stat().st_mode & 0o044


def test_nothing_is_written_over(paths):
    paths.public.write_bytes(b"mine")
    for attempt in (lambda: check_absent(paths), lambda: write_key(paths, KEY, "the password")):
        with pytest.raises(SigningError, match=r"a\.pub' exists already\. It was left as it is\."):
            attempt()
    assert paths.public.read_bytes() == b"mine"
    assert not paths.secret.exists()


def test_a_file_that_can_not_be_read_or_is_large_is_a_sentence_and_no_more_is_read_than_needed(tmp_path):
    with (tmp_path / "large").open("wb") as file:
        file.truncate(1 << 40)
    for load in (load_public_key, load_secret_key, load_signature, digest_of_file):
        for path in (tmp_path / "none", tmp_path, tmp_path / "a\0b"):
            with pytest.raises(SigningError, match=r"can't be read: .+\."):
                load(path)
        if load is not digest_of_file:
            with pytest.raises(SigningError, match="is too large to be a key or a signature"):
                load(tmp_path / "large")


def test_a_file_is_signed_beside_it(tmp_path):
    (tmp_path / "pack").write_bytes(b"x" * 3_000_000)
    digest = digest_of_file(tmp_path / "pack")
    assert digest == content_digest([b"x" * 3_000_000])
    write_signature(tmp_path / "pack.minisig", KEY.sign(digest, comment="c"))
    assert load_signature(tmp_path / "pack.minisig").verify(KEY.public, digest) == "c"
    with pytest.raises(SigningError, match="exists already"):
        write_signature(tmp_path / "pack.minisig", b"")
    write_signature(tmp_path / "pack.minisig", b"x", overwrite=True)
    with pytest.raises(SigningError, match="can't be written: No such file"):
        write_signature(tmp_path / "none" / "x.minisig", b"")


def test_a_key_of_another_kind_is_a_sentence(tmp_path):
    secret, public = write_pair(tmp_path, KEY)
    with pytest.raises(SigningError, match="This is no secret key of Field Guide or minisign"):
        load_secret_key(public)
    assert load_secret_key(secret).public == KEY.public


def refusal(folder, program):
    with pytest.raises(SigningError) as raised:
        check_place(folder, program)
    return str(raised.value)


def test_no_secret_key_beside_a_pack(tmp_path):
    program, folder = tmp_path / "program", tmp_path / "keys"
    program.mkdir()
    folder.mkdir()
    check_place(folder, program)
    (folder / "MN-5.FieldGuide").write_bytes(b"")
    assert "has a pack in it" in refusal(folder, program)
    (folder / "MN-5.FieldGuide").unlink()
    (tmp_path / "pack.yaml").write_bytes(b"")
    assert "has a pack in it" in refusal(folder, program)


def test_no_secret_key_in_the_folder_of_the_program(tmp_path):
    program = tmp_path / "FieldGuide"
    (program / "deep").mkdir(parents=True)
    for folder in (program, program / "deep", program / "deep" / ".." / "none"):
        assert "is on the stick with the program, or in its folder" in refusal(folder, program)
    if sys.platform != "win32":
        (tmp_path / "link").symlink_to(program)
        assert "is on the stick with the program" in refusal(tmp_path / "link", program)
    check_place(tmp_path, program)


def test_no_secret_key_on_the_stick_of_the_program(tmp_path, monkeypatch):
    stick, home = tmp_path / "stick", tmp_path / "home"
    for folder in (stick / "FieldGuide", stick / "else", home):
        folder.mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(
        key_places, "_mount_of", lambda path: stick if path.is_relative_to(stick) else tmp_path
    )
    assert "is on the stick with the program" in refusal(stick / "else", stick / "FieldGuide")
    check_place(home, stick / "FieldGuide")


@pytest.mark.skipif(not os.path.ismount("/proc"), reason="there is no /proc here")
def test_a_file_system_is_found_by_its_root():
    assert str(key_places._mount_of(Path("/proc/self/fd"))) == "/proc"
