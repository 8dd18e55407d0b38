"""Tests that guide/cli/README.md has a heading for each command, and below it each option and no other."""

import re
from pathlib import Path

import pytest

from guide.cli.run import COMMANDS, run

README = (Path(__file__).parents[2] / "guide" / "cli" / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL))


def options_in(text):
    """Return the options that a text names, such as -o and --one-per-item."""
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text))


def test_each_option_of_each_command_is_named_and_none_that_is_not_there(capsys):
    assert list(SECTIONS) == list(COMMANDS)
    for command, section in SECTIONS.items():
        with pytest.raises(SystemExit):
            run([command, "--help"])
        there = options_in(capsys.readouterr().out)
        assert options_in(section) | {"-h", "--help"} == there, command
        assert "--json" in options_in(section)
