"""A pack file of a release: signed with the key that the environment names, or said to be NOT SIGNED."""

import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from freeze.commit import Commit
from guide.packs.making import make_pack
from guide.packs.pack_file import PackFile, read_bytes
from guide.packs.trust import Standing, Trust, origin_of
from release import content_pack, release_documents
from release.content_pack import KEY, PASSWORD
from tests.keys import secret_key, write_pair
from tests.packs.test_trust_file import COALITION
from tests.running import run_program

ROOT = Path(__file__).resolve().parents[3]
TINY = ROOT / "tests" / "data" / "tiny"
SECRET = secret_key()


@pytest.fixture(autouse=True)
def without_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (KEY, PASSWORD):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """The pack as the program was built with it."""
    file = tmp_path / "winter-help-3.fieldguide"
    file.write_bytes(make_pack(TINY)[1])
    return file


def make(target: Path, state: str = "committed") -> int:
    return content_pack.main([state, str(target)])


def standing(target: Path) -> Standing:
    file = PackFile(read_bytes(target))
    file.check()
    return origin_of(file, Trust(publishers=(COALITION,))).standing


def test_it_is_signed_with_the_key_that_is_named(
    target: Path, tmp_path: Path, monkeypatch: Any, capsys: Any
) -> None:
    monkeypatch.setenv(KEY, str(write_pair(tmp_path, SECRET)[0]))
    assert make(target) == 0
    assert standing(target) is Standing.TRUSTED
    assert capsys.readouterr().out == f"{target.name} is signed with the key {SECRET.public.id_text}.\n"
    data = target.read_bytes()
    assert make(target) == 0
    assert target.read_bytes() == data, "the same bytes each time"
    assert PackFile(data).manifest_bytes == PackFile(make_pack(TINY)[1]).manifest_bytes


@pytest.mark.endure
def test_a_password_opens_the_key(target: Path, tmp_path: Path, monkeypatch: Any, capsys: Any) -> None:
    (tmp_path / "own.key").write_bytes(SECRET.file("correct horse battery"))
    monkeypatch.setenv(KEY, str(tmp_path / "own.key"))
    assert make(target) == 1
    assert f"needs a password: put it into {PASSWORD}." in capsys.readouterr().err
    monkeypatch.setenv(PASSWORD, "wrong horse battery")
    assert make(target) == 1
    assert capsys.readouterr().err == "The password does not open this key.\n"
    assert standing(target) is Standing.UNSIGNED
    monkeypatch.setenv(PASSWORD, "correct horse battery")
    assert make(target) == 0
    assert standing(target) is Standing.TRUSTED
    assert "horse" not in "".join(capsys.readouterr())


def test_without_a_key_and_of_changes_that_are_not_committed_it_says_that_it_is_not_signed(
    target: Path, tmp_path: Path, monkeypatch: Any, capsys: Any
) -> None:
    assert make(target) == 0
    assert capsys.readouterr().out == f"{target.name} is NOT SIGNED: {KEY} names no key.\n"
    monkeypatch.setenv(KEY, str(write_pair(tmp_path, SECRET)[0]))
    assert make(target, "dirty") == 0
    assert "is NOT SIGNED: it is of changes that are not committed." in capsys.readouterr().out
    assert standing(target) is Standing.UNSIGNED


def test_a_key_that_can_not_be_read_ends_it(
    target: Path, tmp_path: Path, monkeypatch: Any, capsys: Any
) -> None:
    for data in (b"", b"no key\n"):
        (tmp_path / "a.key").write_bytes(data)
        monkeypatch.setenv(KEY, str(tmp_path / "a.key"))
        assert make(target) == 1
        assert capsys.readouterr().err
    monkeypatch.setenv(KEY, str(tmp_path / "nowhere.key"))
    assert make(target) == 1
    assert standing(target) is Standing.UNSIGNED


def test_the_release_signs_each_pack_in_the_environment(
    target: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setenv(KEY, str(write_pair(tmp_path, SECRET)[0]))
    environment: Any = SimpleNamespace(
        root=tmp_path,
        command=lambda *words: [sys.executable, *words],
        variables=lambda *_: {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "build")))},
    )
    commit = Commit(name="c" * 40, seconds=1, is_dirty=False)
    release_documents.sign_packs(environment, commit, target.parent)
    assert standing(target) is Standing.TRUSTED
    checked = run_program(
        [sys.executable, "-B", "-m", "guide", "pack", "check", target],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert checked.returncode == 0
    assert "all of it is whole" in checked.stdout
