"""Tests the name of the program in hints: the words that a person typed before the command."""

import sys

import pytest

from guide.cli.run import run
from guide.command_name import CALLED, command_name


def test_the_name_is_as_it_was_typed(monkeypatch):
    monkeypatch.delenv(CALLED, raising=False)
    names = {
        ("/usr/lib/fieldguide/guide/__main__.py", False): "python -m guide",
        ("/usr/bin/fieldguide", False): "fieldguide",
        ("./FieldGuide-Linux.com", True): "./FieldGuide-Linux.com",
        ("/media/a stick/FieldGuide-Linux.com", True): '"/media/a stick/FieldGuide-Linux.com"',
    }
    for (called, is_frozen), name in names.items():
        monkeypatch.setattr(sys, "argv", [called])
        monkeypatch.setattr(sys, "frozen", is_frozen, raising=False)
        assert command_name() == name


def test_the_script_that_starts_the_program_names_itself(monkeypatch, capsys):
    monkeypatch.setenv(CALLED, "python3 build/dev.py run")
    with pytest.raises(SystemExit):
        run(["search", "--help"])
    assert "usage: python3 build/dev.py run search" in capsys.readouterr().out
