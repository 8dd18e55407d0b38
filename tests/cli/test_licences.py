"""Tests the command licences, as a person and as a program use it."""

import json
import sys
from pathlib import Path

import pytest

from guide.cli.run import run
from guide.licences.part import Part, encode_parts
from tests.running import run_program

ROOT = Path(__file__).parents[2]
PARTS = (
    Part(name="Field Guide", version="1", licence="Apache-2.0", texts=("Apache License\n",)),
    Part(name="PyYAML", version="6.0", licence="MIT", texts=("Permission is hereby granted\n", "And more\n")),
    Part(name="Noto fonts", version="2020", licence="OFL-1.1", texts=("SIL OPEN FONT LICENSE\n",)),
)


@pytest.fixture(autouse=True)
def standalone(monkeypatch, tmp_path):
    """The folder of a standalone program that holds the licences of PARTS."""
    (tmp_path / "inside" / "guide").mkdir(parents=True)
    (tmp_path / "inside" / "guide" / "licences.bin").write_bytes(encode_parts(PARTS))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "inside"), raising=False)


def test_every_part_is_listed_with_version_and_licence(capsys):
    assert run(["licences"]) == 0
    assert capsys.readouterr().out == (
        "Field Guide 1    Apache-2.0\nPyYAML 6.0       MIT\nNoto fonts 2020  OFL-1.1\n"
    )


def test_one_is_printed_in_full(capsys):
    assert run(["licences", "pyyaml"]) == 0
    assert capsys.readouterr().out == "PyYAML 6.0 · MIT\n\nPermission is hereby granted\n\nAnd more\n"


@pytest.mark.parametrize("name", ["no-such-part", "f"])
def test_a_name_that_is_none_or_many_is_a_problem(capsys, name):
    assert run(["licences", name]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    # A checkout in a temporary folder first warns of that.
    assert (
        said.err.splitlines(keepends=True)[-1]
        == f"There is no one part named '{name}'; 'fieldguide licences' lists all.\n"
    )


def test_programs_get_one_line(capsys):
    assert run(["licences", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed[1] == {"name": "PyYAML", "version": "6.0", "licence": "MIT"}
    assert run(["licences", "--json", "Noto"]) == 0
    one = json.loads(capsys.readouterr().out)
    assert (one["licence"], one["texts"]) == ("OFL-1.1", ["SIL OPEN FONT LICENSE\n"])


def test_a_copy_from_sources_says_why_it_has_no_list():
    done = run_program(
        [sys.executable, "-B", "-m", "guide", "licences"],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "The list of parts and licences is made when the standalone program is built; "
        "a copy that runs from its sources has none.\n"
    )
