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


def test_usage_errors_help_and_the_version(run_command):
    for words in ("bogus", "show", "search", "list --bogus", "search x --limit 0", "show a b"):
        done = run_command(*words.split())
        assert (done.returncode, "usage: fieldguide" in done.stderr, "Traceback" in done.stderr) == (
            2,
            True,
            False,
        )
    for words in ("--help", "search --help", "check --help"):
        done = run_command(*words.split())
        assert (done.returncode, "usage: fieldguide" in done.stdout) == (0, True)
    assert run_command("--version").stdout == f"Field Guide {__version__}\n"
    done = fieldguide("list", "--bogus")
    assert (done.returncode, done.stdout, "usage: fieldguide" in done.stderr) == (2, "", True)


LONG, LONG_PATH = "a" * 1_000_000, "/".join(["b" * 60] * 50)
LONG_WORDS = (
    *(("search", LONG), ("search", "--literal", LONG), ("search", "motl", LONG), ("list", LONG), (LONG,)),
    *(("check", LONG), ("check", LONG_PATH), ("check", "--questions", LONG), ("verify", LONG_PATH)),
    *(("show", LONG), ("show", "a", LONG), ("handout", "--format", LONG), ("make-stick", LONG_PATH)),
    *(("handout", "day-one", "-o", LONG_PATH), ("licences", LONG)),
)


def test_a_long_argument_is_not_repeated_whole(run_command):
    for words in LONG_WORDS:
        done = run_command(*words)
        said = done.stdout + done.stderr
        assert said
        assert not [long for long in (LONG[:1001], LONG_PATH) if long in said], words[:-1]


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe as on POSIX")
def test_without_a_reader_it_is_silent_and_ends_as_other_programs_do():
    reads, writes = os.pipe()
    os.close(reads)
    done = run_program(
        [*OVER_SMALL_GUIDE, "list"], cwd=ROOT, stdout=writes, stderr=subprocess.PIPE, timeout=60
    )
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
    environment = {"PYTHONIOENCODING": "latin-1", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = fieldguide("show", "not-a-cold-number", program=OVER_SMALL_GUIDE, **environment)
    assert "·" in done.stdout


def test_no_command_loads_qt_a_network_or_a_query_parser_and_only_search_what_searches():
    others = (
        *(["list"], ["show", "coat-law"], ["check"]),
        *(["handout", "not-a-cold-number", answer] for answer in ("--text", "--json")),
    )
    program = (
        f"{SMALL_GUIDE}import sys, io\nfrom guide.__main__ import main\nsys.stdout = io.StringIO()\n"
        f"codes = [main(words) for words in {others!r}]\nearly = 'whoosh' in sys.modules\n"
        "codes.append(main(['search', 'coat']))\nsys.stdout = sys.__stdout__\n"
        "never = ('PySide6', 'shiboken6', 'socket', 'ssl', 'qrcodegen', 'whoosh.qparser')\n"
        "print(codes, early, [m for m in never if m in sys.modules])"
    )
    done = run_program([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[0, 0, 0, 0, 0, 0] False []", done.stderr
