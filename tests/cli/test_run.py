"""Tests the command line as a whole: usage, streams, exit codes and imported modules."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from guide import __version__
from tests.cli.conftest import OVER_SMALL_GUIDE, SMALL_GUIDE, fieldguide
from tests.running import run_program

ROOT = Path(__file__).parents[2]


def test_a_process_answers_any_words():
    words = ("search", "--json", "--", "coat", "a" * 100_000, "\udcff")
    done = fieldguide(*words, program=OVER_SMALL_GUIDE)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]


@pytest.mark.parametrize(
    "words",
    [
        ("bogus",),
        ("show",),
        ("search",),
        ("list", "--bogus"),
        ("search", "x", "--limit", "0"),
        ("show", "a", "b"),
    ],
)
def test_usage_errors(run_command, words):
    done = run_command(*words)
    assert done.returncode == 2
    assert "usage: fieldguide" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [("--help",), ("search", "--help"), ("check", "--help")])
def test_help(run_command, words):
    done = run_command(*words)
    assert done.returncode == 0
    assert "usage: fieldguide" in done.stdout


LONG, LONG_PATH = "a" * 1_000_000, "/".join(["b" * 60] * 50)


@pytest.mark.parametrize(
    "words",
    [
        *(("search", LONG), ("search", "--literal", LONG), ("search", "motl", LONG), ("list", LONG), (LONG,)),
        *(("check", LONG), ("check", LONG_PATH), ("check", "--questions", LONG), ("verify", LONG)),
        *(("verify", LONG_PATH), ("show", LONG), ("show", "a", LONG), ("handout", "--format", LONG)),
        *(("handout", "day-one", "-o", LONG_PATH), ("make-stick", LONG_PATH), ("licences", LONG)),
    ],
    ids=lambda words: " ".join(word[:12] for word in words),
)
def test_a_long_argument_is_not_repeated_whole(run_command, words):
    done = run_command(*words)
    said = done.stdout + done.stderr
    assert "a" * 1_001 not in said
    assert LONG_PATH not in said
    assert said


def test_a_process_ends_with_2_after_a_usage_error():
    done = fieldguide("list", "--bogus")
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: fieldguide" in done.stderr


def test_version():
    assert fieldguide("--version").stdout == f"Field Guide {__version__}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe as on POSIX")
def test_without_a_reader_it_is_silent_and_ends_as_other_programs_do():
    reads, writes = os.pipe()
    os.close(reads)
    done = run_program(
        [sys.executable, "-m", "guide", "list"], cwd=ROOT, stdout=writes, stderr=subprocess.PIPE, timeout=60
    )  # fmt: skip
    os.close(writes)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a signal as on POSIX")
def test_a_query_is_answered_before_the_next_one_is_read_and_ctrl_c_ends_in_silence():
    process = subprocess.Popen(
        [*OVER_SMALL_GUIDE, "search", "-"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    for typed in ("soup", "coat"):
        process.stdin.write(f"{typed}\n".encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["query"] == typed
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == 130


def test_the_output_is_utf8_whatever_the_system_says():
    done = fieldguide("show", "not-a-number", PYTHONIOENCODING="latin-1", LC_ALL="C", PYTHONUTF8="0")
    assert "·" in done.stdout


def test_no_command_loads_qt_a_network_or_a_query_parser():
    commands = (["list"], ["show", "coat-law"], ["search", "coat"], ["check"])
    program = (
        f"{SMALL_GUIDE}import sys, io\nfrom guide.__main__ import main\nsys.stdout = io.StringIO()\n"
        f"codes = [main(words) for words in {commands!r}]\nsys.stdout = sys.__stdout__\n"
        "print(codes, [m for m in ('PySide6', 'shiboken6', 'socket', 'ssl', 'whoosh.qparser') if m in sys.modules])"
    )
    done = run_program([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[0, 0, 0, 0] []", done.stderr
