"""Tests that nothing a command prints can be obeyed, hidden or turned around by a terminal."""

import io
import sys

import pytest

from guide.cli.terminal_stream import TerminalStream
from tests.cli.conftest import fieldguide

NASTY = "x\x1b[31mEVIL\x1b]0;pwn\x07\x9b2J\u202eb\u061c\u3164\rno\n0 errors"
SEEN = "x<U+001B>[31mEVIL<U+001B>]0;pwn<U+0007><U+009B>2J<U+202E>b<U+061C><U+3164><U+000D>no"


def written(text):
    below = io.StringIO()
    TerminalStream(below).write(text)
    return below.getvalue()


def test_what_a_terminal_would_obey_is_written_as_its_code():
    assert written(NASTY) == f"{SEEN}\n0 errors"
    assert written("caf\u00e9 \u0645\u06cc\u200c\u062e \U0001f469\u200d\U0001f467\tb\n") == (
        "caf\u00e9 \u0645\u06cc\u200c\u062e \U0001f469\u200d\U0001f467\tb\n"
    )
    assert written("\r") == "\r", "the end of a line that is to be written over"


def test_numbers_keep_their_order():
    assert written("اتصل 12-34") == "اتصل \u2066\u202d12-34\u202c\u2069"


def commands(folder, nasty):
    """Yield a command line for each command that takes a name, with names that a terminal would obey."""
    file = folder / nasty
    yield ("check", str(folder))
    yield ("check", str(file))
    yield ("check", str(folder), "--release")
    yield ("check", "--questions", str(file))
    yield ("show", nasty)
    yield ("search", nasty)
    yield ("search", nasty, "--explain")
    yield ("handout", nasty, "--text")
    yield ("handout", "--list", str(file), "--text")
    yield ("licences", nasty)
    yield ("verify", str(file))
    yield ("make-stick", str(file))
    yield ("list", nasty)
    yield (nasty,)


@pytest.mark.skipif(sys.platform == "win32", reason="no name there holds such characters")
@pytest.mark.parametrize("name", [NASTY, "caf\udce9 \udcff"], ids=["controls", "not UTF-8"])
def test_no_command_prints_a_name_raw(name, tmp_path, run_command):
    lines = tmp_path / "lines"
    lines.mkdir()
    for made in (f"{name}.yml", f"{name}.yaml", f"{name}.txt"):
        (lines / made).write_text("id: real\nkind: line\n", encoding="utf-8")
        (tmp_path / made).write_text("a: b\n", encoding="utf-8")
    (tmp_path / "questions.yaml").write_text("- {ask: a, answers: [b]}\n", encoding="utf-8")
    (tmp_path / name).write_text('"\\x1b[2J": \u061c\n', encoding="utf-8")
    for command in commands(tmp_path, name):
        done = run_command(*command)
        said = done.stdout + done.stderr
        assert all(c.isprintable() or c == "\n" for c in said), (command, said)
        assert "\n0 errors" not in done.stderr or command[0] == "list", command
        if (
            command[0] == "show"
            or "--list" in command
            or (command[0] == "check" and "--release" not in command)
        ):
            assert "<U+" in said, command


def test_a_name_that_is_printed_raw_would_be_seen(tmp_path):
    done = fieldguide("check", str(tmp_path / "\x1b[2J"))
    assert "\x1b" not in done.stdout + done.stderr
    assert "<U+001B>[2J" in done.stdout
