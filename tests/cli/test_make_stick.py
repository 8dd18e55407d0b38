"""Tests the command make-stick, as a person and as a program use it."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from guide.cli.run import run
from guide.stick.manifest import verify
from tests.programs import become, program_folder

ROOT = Path(__file__).parents[2]


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def standalone(tmp_path, monkeypatch):
    """Make this process appear to be the standalone program of a small guide."""
    folder = program_folder(tmp_path / "mine" / "FieldGuide")
    become(monkeypatch, folder / "FieldGuide", tmp_path)
    return folder


def test_a_guide_is_copied_and_said_in_a_line(standalone, stick, capsys):
    assert run(["make-stick", str(stick)]) == 0
    output = capsys.readouterr()
    assert output.out == f"Copied to '{stick / 'FieldGuide'}': 6 files, 1 MB, every byte read back.\n"
    assert output.err == "Copying, then reading every byte back …\n"
    assert verify(stick / "FieldGuide").findings == ()


def test_for_programs(standalone, stick, capsys):
    (standalone / "resources" / "pack.yaml").write_bytes(b"name: other\n")
    assert run(["make-stick", str(stick), "--json"]) == 0
    output = capsys.readouterr()
    assert output.out.isascii()
    sizes = [path.stat().st_size for path in standalone.rglob("*") if path.is_file()]
    size = sum(sizes) - (standalone / "SHA256SUMS").stat().st_size
    assert json.loads(output.out) == {"folder": str(stick / "FieldGuide"), "files": 6, "bytes": size}
    assert output.err.splitlines()[1:] == [
        "1 content file is not as it was built; the copy has it as it is now: resources/pack.yaml"
    ]


def test_a_folder_named_from_here_is_printed_in_full(standalone, stick, capsys, monkeypatch):
    monkeypatch.chdir(stick)
    assert run(["make-stick", ".", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["folder"] == str(stick / "FieldGuide")


def test_a_guide_that_is_there_stays_until_it_is_asked_to_go(standalone, stick, capsys):
    assert run(["make-stick", str(stick)]) == 0
    capsys.readouterr()
    assert run(["make-stick", str(stick)]) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err == (
        "There is a Field Guide there already; its edition can't be read. "
        "--replace puts this one in its place.\n"
    )
    assert run(["make-stick", "--replace", str(stick)]) == 0


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self):
        return True


def test_somebody_who_looks_on_sees_a_bar(standalone, stick, monkeypatch):
    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    assert run(["make-stick", str(stick)]) == 0
    *steps, end = seen.getvalue().split("\r")
    assert (steps[-1], end) == (f"[{'#' * 40}] 100 %", "\n")
    assert len(steps) == len(set(steps)) > 5
    assert {len(step) for step in steps} == {48}


def test_ctrl_c_leaves_nothing(standalone, stick, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("guide.cli.make_stick.ProgressBar.show", interrupt)
    assert run(["make-stick", str(stick)]) == 130
    assert list(stick.iterdir()) == []


def fieldguide(*words):
    return subprocess.run(
        [sys.executable, "-B", "-m", "guide", "make-stick", *map(str, words)],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def test_a_checkout_can_not_be_copied(stick):
    done = fieldguide(stick)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Only the standalone program can be copied to a stick; this is not it.\n"
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("words", [(), ("--bogus", "x"), ("a", "b")])
def test_usage_errors(words):
    assert fieldguide(*words).returncode == 2


def test_an_empty_name_is_no_stick(standalone, capsys):
    with pytest.raises(SystemExit) as ended:
        run(["make-stick", ""])
    assert ended.value.code == 2
    assert "FOLDER is empty" in capsys.readouterr().err
