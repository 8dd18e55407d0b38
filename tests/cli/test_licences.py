"""Tests the command licences, as a person and as a program use it."""

import json
import sys

import pytest

from guide.cli.run import run
from guide.licences.part import Part, encode_parts

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


def test_every_part_is_listed_and_one_is_printed_in_full(capsys):
    assert run(["licences"]) == 0
    listed = "Field Guide 1    Apache-2.0\nPyYAML 6.0       MIT\nNoto fonts 2020  OFL-1.1\n"
    assert capsys.readouterr().out == listed
    assert run(["licences", "pyyaml"]) == 0
    assert capsys.readouterr().out == "PyYAML 6.0 · MIT\n\nPermission is hereby granted\n\nAnd more\n"
    assert run(["licences", "--json"]) == 0
    part = {"name": "PyYAML", "version": "6.0", "licence": "MIT"}
    assert json.loads(capsys.readouterr().out)[1] == part
    assert run(["licences", "--json", "Noto"]) == 0
    assert json.loads(capsys.readouterr().out)["texts"] == ["SIL OPEN FONT LICENSE\n"]


def test_a_name_that_is_none_or_many_is_a_problem(capsys):
    for name in ("no-such-part", "f"):
        assert run(["licences", name]) == 1
        said = capsys.readouterr()
        # A checkout in a temporary folder first warns of that.
        assert (said.out, f"no one part named '{name}'" in said.err.splitlines()[-1]) == ("", True)


def test_a_copy_from_sources_says_why_it_has_no_list(capsys, monkeypatch):
    monkeypatch.delattr(sys, "frozen")
    monkeypatch.delattr(sys, "_MEIPASS")
    assert run(["licences"]) == 1
    said = capsys.readouterr()
    assert (said.out, "is made when the standalone program is built" in said.err) == ("", True)
