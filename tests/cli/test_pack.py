"""Tests the command pack: a folder becomes one file, which is checked and compared."""

import errno
import json
import os
import shutil
from pathlib import Path

import pytest

from guide import paths
from guide.packs.pack_file import PackFile
from tests.cli.conftest import run_in_this_process
from tests.editions import trust_coalition
from tests.keys import secret_key, write_pair

TINY = Path(__file__).parents[1] / "data" / "tiny"
KEY = secret_key()


def pack(*words):
    return run_in_this_process("pack", *map(os.fspath, words))


@pytest.fixture
def made(tmp_path):
    file = tmp_path / "made.fieldguide"
    assert pack(TINY, "-o", file).returncode == 0
    return file


def changed(tmp_path):
    folder = Path(shutil.copytree(TINY, tmp_path / "changed"))
    file = folder / "programs" / "not-a-cold-number.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("value: 555-0100", "value: 555-0199"), encoding="utf-8")
    (folder / "laws" / "coat-law.yaml").unlink()
    return folder


def test_a_folder_becomes_one_file(made):
    done = pack("check", made)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "Winter help, edition 3"
    assert lines[1].startswith(
        "Not signed, so only its pages and places are used. The words of the pack are: "
    )
    assert lines[2].endswith("all of it is whole.")


def test_it_says_that_it_is_not_signed_and_writes_over_nothing(made):
    before = made.read_bytes()
    done = pack(TINY, "-o", made)
    assert (done.returncode, done.stdout) == (1, "")
    assert "--force writes over it" in done.stderr
    assert "NOT SIGNED" in pack(TINY, "-o", made, "--force").stdout
    assert made.read_bytes() == before


def test_it_is_signed_and_the_signer_is_named(tmp_path, monkeypatch):
    write_pair(tmp_path, KEY)
    key = next(tmp_path.glob("*.key"))
    file = tmp_path / "signed.fieldguide"
    monkeypatch.setattr("guide.cli.lineage_options.ask_password", lambda _prompt: "correct horse battery")
    done = pack(TINY, "-o", file, "--key", key)
    assert done.returncode == 0, done.stderr
    assert "NOT SIGNED" not in done.stdout
    before = pack("check", file).stdout
    assert f"the key {KEY.public.id_text}, which this stick does not know" in before
    trust_coalition(tmp_path)
    monkeypatch.setattr("guide.cli.pack.own_folder", lambda: tmp_path)
    plain = json.loads(pack("check", file, "--json").stdout)
    said = pack("check", file).stdout.splitlines()
    assert len(plain["words"]) == 8
    assert f"The words of the pack are: {' '.join(plain['words'])}." in before, "what others see of it"
    assert said[1:3] == ["Signed by A coalition.", f"The words of the pack are: {' '.join(plain['words'])}."]
    assert (plain["standing"], plain["signed_by"], plain["ready"]) == ("trusted", "A coalition", True)
    file.write_bytes(file.read_bytes()[:-1])
    assert pack("check", file).returncode == 1


def test_what_differs_is_told_numbers_first(made, tmp_path):
    other = changed(tmp_path)
    for new in (other, tmp_path / "new.fieldguide"):
        if not new.is_dir():
            assert pack(other, "-o", new).returncode == 0
        lines = pack("diff", made, new).stdout.splitlines()
        assert lines[0] == "Other numbers:"
        assert "    555-0100, now 555-0199" in lines
        assert "Gone:" in lines
        plain = json.loads(pack("diff", made, new, "--json").stdout)
        assert plain[0]["kind"] == "numbers"
        assert {"after", "before", "channel"} == set(plain[0]["numbers"][0])
    assert pack("diff", made, TINY).stdout == "Nothing differs.\n"


def test_what_is_no_pack_is_one_sentence(tmp_path):
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    for file in (tmp_path / "notes.txt", tmp_path, tmp_path / "nowhere"):
        done = pack("check", file)
        assert (done.returncode, done.stdout) == (1, "")
        assert len(done.stderr.splitlines()) == 1
    assert pack(tmp_path, "-o", tmp_path / "x").returncode == 1
    assert not (tmp_path / "x").exists()


def test_the_usual_name_has_the_edition(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    plain = json.loads(pack(TINY, "--json").stdout)
    assert plain["file"] == "winter-help-3.fieldguide"
    assert PackFile((tmp_path / plain["file"]).read_bytes()).manifest.edition == 3
    assert paths.own_folder() != tmp_path


def test_a_pack_becomes_the_folder_again_that_its_authors_edit(made, tmp_path):
    done = pack("unpack", made)
    folder = tmp_path / "winter-help"
    assert (done.returncode, "was written: " in done.stdout) == (0, True), done.stderr
    written = {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*.yaml")}
    assert written == PackFile(made.read_bytes()).content()
    assert written["pack.yaml"] == (TINY / "pack.yaml").read_bytes()
    assert pack("diff", made, folder).stdout == "Nothing differs.\n"


def test_a_folder_that_is_there_is_never_written_into(made, tmp_path):
    other = tmp_path / "other"
    assert json.loads(pack("unpack", made, "-o", other, "--json").stdout)["pack"] == "winter-help"
    (other / "pack.yaml").write_bytes(b"edited")
    done = pack("unpack", made, "-o", other)
    assert (done.returncode, "Name another folder" in done.stderr) == (1, True)
    assert (other / "pack.yaml").read_bytes() == b"edited"
    made.write_bytes(made.read_bytes()[:-1])
    assert pack("unpack", made).returncode == 1
    assert not (tmp_path / "winter-help").exists(), "nothing of a damaged pack is written"


def names_in(folder):
    return {path.name for path in folder.iterdir()}


def test_a_folder_is_written_whole_or_not_at_all(made, tmp_path, monkeypatch):
    """Half of it, where the packs lie, would win over the pack's file."""
    pack("check", made)  # which makes a folder for the home of the command
    before, left = names_in(tmp_path), tmp_path / ".winter-help.part"
    left.mkdir()
    (left / "old.yaml").write_bytes(b"of an attempt that was cut off")
    seen = []

    def failing(path, data):
        seen.append(path)
        if len(seen) == 4:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        path.write_bytes(data)

    with monkeypatch.context() as patch:
        patch.setattr("guide.cli.pack_folder.write", failing)
        done = pack("unpack", made)
    assert (done.returncode, "winter-help' can't be written (No space left" in done.stderr) == (1, True)
    assert names_in(tmp_path) == before
    assert not [path for path in seen if tmp_path / "winter-help" in path.parents], "also if it is cut off"
    left.mkdir()
    (left / "old.yaml").write_bytes(b"of an attempt that was cut off")
    assert pack("unpack", made).returncode == 0
    assert not (tmp_path / "winter-help" / "old.yaml").exists()
    assert names_in(tmp_path) == before | {"winter-help"}
