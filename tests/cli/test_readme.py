"""Tests that guide/cli/README.md has a heading for each command and names each of its options."""

import re
from pathlib import Path

import pytest

from guide.cli.run import COMMANDS, FAILED, INTERRUPTED, NOT_READ, SUCCEEDED, run

README = (Path(__file__).parents[2] / "guide" / "cli" / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL))
OF_ALL = {"-h", "--help", "--json"}


def help_of(command, capsys):
    with pytest.raises(SystemExit) as ended:
        run([command, "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


def options_in(text):
    """Return the options that a text names, such as -o and --one-per-item."""
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text))


def test_each_command_has_its_heading_and_no_heading_is_of_another():
    assert list(SECTIONS) == list(COMMANDS)


def test_the_table_of_commands_is_what_the_help_prints(capsys):
    with pytest.raises(SystemExit) as ended:
        run(["--help"])
    assert ended.value.code == 0
    of_help = re.findall(
        r"^  ([a-z-]+) +(\S.*)$", capsys.readouterr().out.split("commands:\n")[1], re.MULTILINE
    )
    of_readme = re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", README.split("## list")[0], re.MULTILINE)
    assert [name for name, _ in of_help] == list(COMMANDS)
    assert of_readme == of_help


def test_the_exit_codes_are_those_of_the_program():
    written = [int(code) for code in re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)]
    with pytest.raises(SystemExit) as ended:
        run(["list", "--bogus"])
    assert written == [SUCCEEDED, FAILED, ended.value.code, INTERRUPTED, NOT_READ]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_is_named_and_none_that_is_not_there(command, capsys):
    there = options_in(help_of(command, capsys))
    assert there >= OF_ALL
    assert options_in(SECTIONS[command]) | OF_ALL == there


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_shows_its_json(command):
    assert "--json" in SECTIONS[command]


def test_an_option_that_is_not_named_is_found():
    assert options_in("usage: x [--all-of-it] [-o FILE] one-per") == {"--all-of-it", "-o"}
