"""Tests the command trust: a list is made, signed by those who hold root keys, checked, and taken by a stick."""

import errno
import json
import os
import shutil

import pytest
from tests.root_lists import STRANGER, A, B, C, D, list_text, next_list, put_list, trust

from guide.packs.trust_file import read_trust
from guide.signing.fingerprint import fingerprint_of_key
from tests.cli.conftest import run_in_this_process
from tests.editions import KEY, PACK
from tests.keys import minisign_file
from tests.running import run_program

MODULES = ("trust", "list_signers", "list_taking")
FLOOR = f"{{pack: {PACK}, edition: 5, withdrawn: [7]}}"


@pytest.fixture
def program(tmp_path, monkeypatch):
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "trust.yaml").write_bytes(list_text(1))
    for module in MODULES:
        monkeypatch.setattr(f"guide.cli.{module}.own_folder", lambda: folder)
    return folder


@pytest.fixture
def desk(tmp_path):
    """A folder with the next trust.yaml, in which C's key is replaced, and with the keys of its holders."""
    (tmp_path / "next.yaml").write_bytes(list_text(2, A, B, D, floors=FLOOR))
    for name, key in {"a": A, "b": B, "c": C, "d": D, "stranger": STRANGER}.items():
        (tmp_path / f"{name}.key").write_bytes(minisign_file(key))
    return tmp_path


def run(*words):
    return run_in_this_process("trust", *map(os.fspath, words))


def said(*words):
    done = run(*words)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def sentence(*words):
    done = run(*words)
    assert done.returncode == 1
    return done.stderr.rstrip("\n")


@pytest.mark.usefixtures("program")
def test_the_list_in_use_is_shown_with_all_keys_in_words(program):
    words = " ".join(fingerprint_of_key(KEY.public))
    lines = said("show")
    assert lines[:3] == [
        "Version 1 of the list",
        f"A coalition, epoch 0, signs {PACK}:",
        f"  {KEY.public.id_text}  {words}",
    ]
    assert lines[4] == "2 of 3 root keys replace the list together:"
    assert lines[5:] == [
        f"  {key.public.id_text}  {' '.join(fingerprint_of_key(key.public))}" for key in (A, B, C)
    ]
    put_list(program, 2, next_list(2, floors=FLOOR))
    assert said("show")[4].endswith(f"older than 5 (epoch 0) are not taken. Withdrawn of {PACK}: 7.")
    plain = json.loads(run("show", "--json").stdout)
    assert (plain["version"], plain["lists"], plain["notice"]) == (2, ["trust-2.fieldguide-trust"], "")
    assert plain["floors"] == [{"pack": PACK, "epoch": 0, "edition": 5, "withdrawn": [7]}]
    assert [key["public_key"] for key in plain["root"]["keys"]] == [key.public.line for key in (A, B, C)]
    put_list(program, 3, b"half")
    assert "can't be used; version 2 counts." in said("show")[-1]
    (program / "trust.yaml").unlink()
    assert "names no root keys" in said("show")[0]
    assert said("show")[1] == "It trusts no publisher."


def test_a_list_goes_from_holder_to_holder_and_is_taken(program, desk):
    file = desk / "trust-2.fieldguide-trust"
    old = "Root keys of the list in use that have signed it: {} of 3; 2 are needed."
    new = "Root keys of the list itself that have signed it: {} of 3; 2 are needed."
    first = f"'{file}' is version 2 of a list."
    assert said("make", desk / "next.yaml", "-o", file) == [first, old.format(0), new.format(0)]
    assert sentence("take", file) == "This list is not signed yet: the root keys sign it with 'trust sign'."
    assert said("sign", file, "--key", desk / "a.key") == [first, old.format(1), new.format(1)]
    assert sentence("take", file).startswith("1 of the 3 root keys of the list in use have signed")
    assert said("sign", file, "--key", desk / "d.key") == [first, old.format(1), new.format(2)]
    done = run("check", file)
    assert done.stderr == "1 of the 3 root keys of the list in use have signed; it needs 2.\n"
    assert json.loads(run("check", file, "--json").stdout)["refused"] == done.stderr.rstrip("\n")
    assert said("sign", file, "--key", desk / "b.key") == [first, old.format(2), new.format(3)]
    changes = [
        f"  Editions of {PACK} older than 5 (epoch 0) are not taken.",
        f"  Edition 7 of {PACK} is withdrawn.",
        "  3 root keys, of which 2 replace the list together; 1 new, 1 gone.",
    ]
    assert said("check", file)[3:] == [*changes, "This stick would take it: 'trust take' does."]
    before = [
        "List of those whom this stick trusts: version 1 → 2",
        "Signed by 2 of the 3 root keys of the list in use, and by 3 of the 3 of the new one.",
        *changes,
    ]
    assert said("take", file, "--dry-run") == before
    assert read_trust(program).version == 1
    assert said("take", file) == [*before, "Taken."]
    assert read_trust(program) == trust(2, A, B, D, floors=FLOOR)
    assert (program / "packs" / file.name).read_bytes() == file.read_bytes()
    assert sentence("take", file) == "Version 2 of the list is in use already."


def test_a_pack_and_a_list_are_taken_by_the_same_command(program, desk):
    file = desk / "mailed"
    file.write_bytes(next_list(2))
    done = run_in_this_process("update", str(file), "--dry-run")
    assert done.stdout.startswith("List of those whom this stick trusts: version 1 → 2\n")
    done = run_in_this_process("update", str(file), "--json")
    assert json.loads(done.stdout) == {"version": 2, "old_signers": 2, "new_signers": 2, "changes": []}
    assert read_trust(program).version == 2


def test_who_may_not_sign_and_who_has_signed_is_told(program, desk):
    file = desk / "list"
    said("make", desk / "next.yaml", "-o", file)
    assert "exists already" in sentence("make", desk / "next.yaml", "-o", file)
    assert "is no root key" in sentence("sign", file, "--key", desk / "stranger.key")
    said("sign", file, "--key", desk / "a.key")
    assert sentence("sign", file, "--key", desk / "a.key") == "This key has signed the list already."
    (desk / "next.yaml").write_bytes(list_text(2).split(b"root:")[0])
    assert "names its own root keys" in sentence("make", desk / "next.yaml", "-o", file, "--force")
    (desk / "next.yaml").write_bytes(b"publishers: 7\n")
    assert "trust.yaml:1:13" in sentence("make", desk / "next.yaml", "-o", file, "--force")
    assert "can't be read" in sentence("check", desk / "gone")
    # A list that does not follow the one in use has no old keys to count.
    (desk / "next.yaml").write_bytes(list_text(5))
    lines = said("make", desk / "next.yaml", "-o", file, "--force")
    assert lines[1] == "It does not follow the list in use here, whose keys are not counted."
    assert json.loads(run("sign", file, "--key", desk / "a.key", "--json").stdout) == {
        "file": str(file), "version": 5, "old": None, "new": {"signed": 1, "keys": 3, "threshold": 2},
    }  # fmt: skip


@pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is not installed")
def test_what_minisign_signs_counts(program, desk):
    """A holder signs the trust.yaml with minisign, and Field Guide adds the signature."""
    file = desk / "list"
    said("make", desk / "next.yaml", "-o", file)
    for name, comment in (("a", "trust version=2"), ("b", "trust version=2"), ("d", "version 2")):
        signing = f"minisign -S -s {name}.key -m next.yaml -x {name}.minisig -t"
        command = [*signing.split(), comment]
        run_program(command, cwd=desk, check=True, capture_output=True, timeout=60)
    for name in ("a", "b"):
        said("sign", file, "--signature", desk / f"{name}.minisig")
    assert "trusted comment must be" in sentence("sign", file, "--signature", desk / "d.minisig")
    said("take", file)
    assert read_trust(program).version == 2


def test_a_stick_that_can_not_be_written_says_so(program, desk, monkeypatch):
    def read_only(*_words, **_more):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    file = desk / "list"
    file.write_bytes(next_list(2))
    monkeypatch.setattr(os, "mkdir", read_only)
    assert sentence("take", file) == (
        "The update can't be kept on this stick (Read-only file system). The stick has what it had before."
    )
    assert read_trust(program).version == 1
