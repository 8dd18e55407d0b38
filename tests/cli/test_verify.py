"""Tests the command verify, as a person and as a program use it."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import run_in_this_process
from tests.programs import program_folder, write_list
from tests.running import run_program

ROOT = Path(__file__).parents[2]


def fieldguide(*words):
    return run_in_this_process("verify", *map(os.fspath, words))


@pytest.fixture
def folder(tmp_path):
    return program_folder(tmp_path / "a stick")


def test_all_is_well(folder):
    done = fieldguide(folder)
    assert (done.returncode, done.stderr) == (0, "")
    first, honest, *rest = done.stdout.splitlines()
    assert first == "5 files are in the list; all are as they were built or copied."
    assert honest == "This finds damage. Whoever changes the program on purpose can change the list with it."
    blocked = ["This build's Python has socket code built in; the program blocks it."]
    assert rest == (blocked if "_socket" in sys.builtin_module_names else [])


def test_each_file_is_named_in_a_sentence_of_its_own(folder):
    (folder / "FieldGuide").write_bytes(b"else")
    (folder / "program-linux" / "a.pyc").unlink()
    (folder / "program-linux" / "b.pyc").write_bytes(b"new")
    (folder / "resources" / "pack.yaml").unlink()
    (folder / "resources" / "laws" / "coat.yaml").write_bytes(b"id: coat2")
    (folder / "resources" / "laws" / "new.yaml").write_bytes(b"id: new")
    for name in ("data/FieldGuide.exe", "resources/.hid/run.sh"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"#!/bin/sh")
    done = fieldguide(folder)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[:10] == [
        "FieldGuide differs from what was built.",
        "data/FieldGuide.exe is there, but not in the list.",
        "program-linux/a.pyc is missing.",
        "program-linux/b.pyc is there, but not in the list.",
        "resources/.hid/run.sh is there, but not in the list.",
        "resources/laws/coat.yaml differs: its owners may have changed it.",
        "resources/laws/new.yaml is there, but not in the list: its owners may have added it.",
        "resources/pack.yaml is missing: its owners may have taken it out.",
        "5 files are in the list; not as they were built or copied: 2 program files and 3 content files; "
        "3 files are no part of it.",
        "What is not in the list came from elsewhere: do not start it.",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="no file has such a mode there")
def test_what_others_may_change_is_one_sentence_however_much_it_is(folder):
    (folder / "FieldGuide").chmod(0o4755)
    (folder / "program-linux" / "a.pyc").chmod(0o664)
    (folder / "new").mkdir()
    done = fieldguide(folder)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:4] == [
        "FieldGuide runs with the rights of its owner: do not start it.",
        "new/ is there, but not in the list.",
        "Others may change program-linux/a.pyc: 'chmod go-w' forbids it.",
        "5 files are in the list; not as they were built or copied: 2 program files and 0 content files; "
        "1 file is no part of it.",
    ]
    (folder / "program-linux" / "guide" / "joined.bin").chmod(0o666)
    assert fieldguide(folder).stdout.splitlines()[0] == (
        "Others may change 2 files of the program, such as program-linux/a.pyc: 'chmod -R go-w' forbids it."
    )
    found = json.loads(fieldguide(folder, "--json").stdout)["findings"]
    assert [each["state"] for each in found] == ["set-id", "not listed", "writable", "writable"]


def test_content_of_a_copy_that_its_owners_changed_before_is_named(folder):
    listed = (folder / "SHA256SUMS").read_bytes()
    (folder / "SHA256SUMS").write_bytes(listed.replace(b"  resources/laws/coat", b" *resources/laws/coat"))
    done = fieldguide(folder)
    assert done.returncode == 0
    assert done.stdout.splitlines()[:3] == [
        "5 files are in the list; all are as they were built or copied.",
        "1 content file is as it was copied, and not as it was built: its owners changed or added it:",
        "  resources/laws/coat.yaml",
    ]
    assert json.loads(fieldguide(folder, "--json").stdout)["own_content"] == ["resources/laws/coat.yaml"]


def test_the_folder_of_a_pack_that_was_added_is_one_line(folder):
    pack = folder / "resources" / "county"
    (pack / "laws").mkdir(parents=True)
    for name in ("pack.yaml", "laws/coat.yaml", "laws/hat.yaml"):
        (pack / name).write_bytes(b"id: x")
    (folder / "resources" / "laws" / "new.yaml").write_bytes(b"id: new")
    done = fieldguide(folder)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:3] == [
        "resources/laws/new.yaml is there, but not in the list: its owners may have added it.",
        "resources/county (3 files): a folder of content that is not in the list; its owners may have added it.",
        "5 files are in the list; not as they were built or copied: 0 program files and 4 content files.",
    ]
    assert len(json.loads(fieldguide(folder, "--json").stdout)["findings"]) == 4
    listed = (folder / "SHA256SUMS").read_bytes().replace(b"  resources/", b" *resources/")
    (folder / "SHA256SUMS").write_bytes(listed)
    assert "  resources (2 files)" in fieldguide(folder).stdout.splitlines(), "in a copy too"


def test_for_programs(folder):
    (folder / "resources" / "pack.yaml").write_bytes(b"x")
    done = fieldguide(folder, "--json")
    assert done.returncode == 1
    assert done.stdout.count("\n") == 1
    assert done.stdout.isascii()
    finding = {"file": "resources/pack.yaml", "state": "differs", "part": "content"}
    finding["sentence"] = "resources/pack.yaml differs: its owners may have changed it."
    assert json.loads(done.stdout) == {
        "listed": 5,
        "socket_code_built_in": "_socket" in sys.builtin_module_names,
        "own_content": [],
        "packs": [],
        "findings": [finding],
    }
    assert json.loads(fieldguide(program_folder(folder.parent / "b"), "--json").stdout)["findings"] == []


@pytest.mark.skipif(sys.platform != "linux", reason="such names can only be made here")
def test_odd_names_can_not_play_tricks_with_the_terminal(folder):
    for name in (b"a\x1b[2Jb", b"a\nFieldGuide is fine", "a\u202eb".encode(), b"a\xffb", b"a\\b"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(b"x")
    done = fieldguide(folder)
    names = {line.partition(" is there")[0] for line in done.stdout.splitlines()[:5]}
    assert names == {"a<U+001B>[2Jb", "a<U+000A>FieldGuide is fine", "a<U+202E>b", "a<U+DCFF>b", "a\\b"}
    assert len(json.loads(fieldguide(folder, "--json").stdout)["findings"]) == 5


def test_a_damaged_list_and_none_are_sentences_and_a_checkout_has_none(folder):
    with (folder / "SHA256SUMS").open("ab") as file:
        file.write(b"x\n")
    done = fieldguide(folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "SHA256SUMS is damaged at line 6: nothing was checked.\n"
    (folder / "SHA256SUMS").unlink()
    for words in ((folder,), ()):
        done = fieldguide(*words)
        assert (done.returncode, "lies beside the standalone program" in done.stderr) == (1, True)
    assert fieldguide(folder / "nowhere").stderr == f"There is no folder '{folder / 'nowhere'}'.\n"
    assert [fieldguide(*words).returncode for words in (("--bogus",), ("a", "b"))] == [2, 2]


def test_a_large_file_is_read_in_pieces(folder):
    """The process gets less memory than the size of the file."""
    resource = pytest.importorskip("resource")
    with (folder / "large").open("wb") as file:
        file.truncate(256 << 20)
    write_list(folder)
    done = run_program(
        [sys.executable, "-B", "-m", "guide", "verify", str(folder)],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (192 << 20, 192 << 20)),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
