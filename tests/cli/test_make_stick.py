"""Tests the command make-stick, as a person and as a program use it."""

import io
import json
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from guide.cli.run import run
from guide.stick.mistakes import check_content
from guide.stick.verification import verify
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
    # Its content, a few words, would be full of mistakes; a test below has real content.
    monkeypatch.setattr("guide.cli.make_stick.check_content", lambda _content: None)
    return folder


def test_a_guide_is_copied_and_said_in_a_line(standalone, stick, capsys):
    assert run(["make-stick", str(stick)]) == 0
    output = capsys.readouterr()
    assert output.out == f"Copied to '{stick / 'FieldGuide'}': 6 files, 1 MB, every byte read back.\n"
    assert output.err == "Copying, then reading every byte back …\n"
    assert verify(stick / "FieldGuide").findings == ()


def test_for_programs_a_folder_named_from_here_is_printed_in_full(standalone, stick, capsys, monkeypatch):
    monkeypatch.chdir(stick)
    (standalone / "resources" / "pack.yaml").write_bytes(b"name: other\n")
    assert run(["make-stick", ".", "--json"]) == 0
    output = capsys.readouterr()
    assert output.out.isascii()
    sizes = [path.stat().st_size for path in standalone.rglob("*") if path.is_file()]
    size = sum(sizes) - (standalone / "SHA256SUMS").stat().st_size
    sentence = "1 content file was changed since the guide was built; the copy has it as it is."
    note = {"kind": "changed", "sentence": sentence, "files": ["resources/pack.yaml"]}
    assert json.loads(output.out) == {
        "folder": str(stick / "FieldGuide"), "files": 6, "bytes": size, "notes": [note]
    }  # fmt: skip
    assert output.err.splitlines()[1:] == [sentence, "  resources/pack.yaml"]


def test_a_guide_that_is_there_stays_until_it_is_asked_to_go(standalone, stick, capsys):
    assert run(["make-stick", str(stick)]) == 0
    capsys.readouterr()
    assert run(["make-stick", str(stick)]) == 1
    output = capsys.readouterr()
    assert (output.out, "--replace puts this one in its place" in output.err) == ("", True)
    assert run(["make-stick", "--replace", str(stick)]) == 0


def test_what_the_owner_put_into_a_guide_is_named_before_it_is_replaced_and_kept(standalone, stick, capsys):
    assert run(["make-stick", str(stick)]) == 0
    files = [f"resources/laws/own-{number:03}.yaml" for number in range(200)]
    for name in files:
        (stick / "FieldGuide" / name).write_bytes(b"id: own")
    capsys.readouterr()
    assert run(["make-stick", str(stick)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "There is a Field Guide there already; its edition can't be read. 200 files in it were added or "
        "changed by its owner. They will be kept in 'FieldGuide (kept from before)'.",
        *(f"  {name}" for name in files),
        "--replace puts this one in its place.",
    ]
    assert run(["make-stick", "--replace", str(stick)]) == 0
    kept = stick / "FieldGuide (kept from before)"
    assert capsys.readouterr().err.splitlines()[1:] == [
        f"200 files that the owner of the old guide had added or changed are now in '{kept}'.",
        *(f"  {name}" for name in files),
    ]
    assert sorted(path.relative_to(kept).as_posix() for path in kept.rglob("*.*")) == files


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
@pytest.mark.parametrize("words", [(), ("--json",)])
def test_an_answer_that_can_not_be_written_does_not_hide_that_the_copy_was_made(
    standalone, stick, capsys, monkeypatch, words
):
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert run(["make-stick", str(stick), *words]) == 1
        monkeypatch.undo()
        with suppress(OSError):
            full.close()
    assert capsys.readouterr().err.splitlines()[-1] == (
        f"Copied to '{stick / 'FieldGuide'}': 6 files, 1 MB, every byte read back. "
        "This answer could not be written: No space left on device."
    )
    assert verify(stick / "FieldGuide").findings == ()


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


def test_a_checkout_can_not_be_copied_and_wrong_words_are_usage(stick, capsys):
    assert run(["make-stick", str(stick)]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.splitlines()[-1][:41]) == ("", "Only the standalone program can be copied")
    assert list(stick.iterdir()) == []
    for words in ([], ["--bogus", "x"], ["a", "b"], [""]):
        with pytest.raises(SystemExit) as ended:
            run(["make-stick", *words])
        assert ended.value.code == 2
    assert "FOLDER is empty" in capsys.readouterr().err


def test_content_with_mistakes_is_copied_only_when_told_and_what_vanishes_is_named(
    standalone, stick, capsys, monkeypatch
):
    monkeypatch.setattr("guide.cli.make_stick.check_content", check_content)
    content = standalone / "resources"
    shutil.rmtree(content)
    shutil.copytree(ROOT / "tests" / "data" / "tiny", content)
    assert run(["make-stick", str(stick)]) == 0, "a control: whole content is copied unasked"
    line = content / "programs" / "not-a-cold-number.yaml"
    copied = stick / "FieldGuide" / "resources" / "programs" / "not-a-cold-number.yaml"
    line.write_bytes(line.read_bytes().replace(b"reviewed: 2026", b"reviewed: 26"))
    capsys.readouterr()
    assert run(["make-stick", "--replace", str(stick)]) == 1
    said = capsys.readouterr().err
    assert "Not a Cold #Number would vanish. Nothing was copied.\n  programs/not-a-cold-number.yaml:" in said
    assert said.endswith("--with-mistakes copies it all the same.\n")
    assert copied.read_bytes() != line.read_bytes()
    assert run(["make-stick", "--replace", "--with-mistakes", str(stick)]) == 0
    assert copied.read_bytes() == line.read_bytes()
