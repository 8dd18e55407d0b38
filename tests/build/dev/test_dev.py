"""The bootstrap script, run as a person runs it: in a small project with a small program in guide/'s place."""

import importlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.running import run_program

NO_DISPLAY = "No display was found, so Field Guide answers here in the terminal.\n"
LISTED = "every entry\n"
PAINT = """
import os
os.dup2(int(os.environ["FIELDGUIDE_STDERR_FD"]), 2)
os.close(int(os.environ["FIELDGUIDE_STDERR_FD"]))
os.write(int(os.environ["FIELDGUIDE_STARTED_FD"]), b"1")
os.close(int(os.environ["FIELDGUIDE_STARTED_FD"]))
"""
ABORT = "os.abort()"
linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals, and hands on no descriptors")


@pytest.mark.parametrize("word", ["-h", "--help"])
def test_help_is_an_answer(project: Any, word: str) -> None:
    done = project.dev(word)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("usage: python3 build/dev.py WORD ...")


@pytest.mark.parametrize("words", [[], ["fly"], ["test", "fast"], ["bundle", "x"], ["sbom", "x"]])
def test_what_is_no_word_gets_the_usage(project: Any, words: list[str]) -> None:
    done = project.dev(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("usage: python3 build/dev.py WORD")


def test_run_hands_its_words_on_and_gives_the_programs_exit_code(project: Any) -> None:
    done = project.dev("run", "search", "hotel training", "--json", stdin="asked\n")
    assert (done.code, done.err) == (7, "")
    assert json.loads(done.out)["words"] == ["search", "hotel training", "--json"]
    assert json.loads(done.out)["stdin"] == "asked\n"


def test_a_start_compiles_nothing(project: Any) -> None:
    (project.root / "guide" / "spare.py").write_text("")
    (project.root / "guide" / "__main__.py").write_text("import guide.spare\nprint('done')\n")
    assert project.dev("run", "list").out == "done\n"
    assert not list((project.root / "guide").rglob("*.pyc"))


def test_check_is_the_programs_word(project: Any) -> None:
    assert json.loads(project.dev("check", "folder", "--json").out)["words"] == ["check", "folder", "--json"]


def test_the_program_stays_in_the_folder_where_one_stands(project: Any, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "guide").mkdir(parents=True)
    (elsewhere / "guide" / "__main__.py").write_text("print('a trap')")
    assert json.loads(project.dev("run", "check", ".", folder=elsewhere).out)["folder"] == str(elsewhere)


@linux
def test_without_a_display_the_list_answers(project: Any) -> None:
    done = project.dev("run")
    assert (done.code, done.out, done.err) == (0, LISTED, NO_DISPLAY)


@linux
@pytest.mark.parametrize(
    "display", [{"DISPLAY": ":2999"}, {"DISPLAY": "127.0.0.1:99"}, {"WAYLAND_DISPLAY": "wayland-9"}]
)
def test_a_display_that_does_not_answer_is_none(project: Any, display: dict[str, str]) -> None:
    qt = "from PySide6.QtWidgets import QApplication; QApplication([])"
    site = str(Path(importlib.import_module("PySide6").__file__ or "").parents[1])
    done = project.dev("run", WINDOW=qt, XDG_RUNTIME_DIR=str(project.root), PYTHONPATH=site, **display)
    assert (done.code, done.out, done.err) == (0, LISTED, NO_DISPLAY)


def test_words_need_no_display(project: Any) -> None:
    assert project.dev("run", "list").err == ""


@posix
def test_another_abort_before_the_first_paint_shows_its_words_too(project: Any) -> None:
    done = project.window("print('dire', file=sys.stderr, flush=True); " + ABORT)
    assert (done.code, done.out, done.err) == (0, LISTED, "dire\n" + NO_DISPLAY)


@posix
def test_a_crash_after_the_first_paint_is_passed_on(project: Any) -> None:
    done = project.window(PAINT + "print('dire', file=sys.stderr, flush=True); " + ABORT)
    assert (done.code, done.out, done.err) == (128 + signal.SIGABRT, "", "dire\n")


@posix
def test_a_window_that_only_writes_the_byte_is_heard_as_well(project: Any) -> None:
    byte = "os.write(int(os.environ['FIELDGUIDE_STARTED_FD']), b'1')\n"
    done = project.window(byte + "print('dire', file=sys.stderr, flush=True); " + ABORT)
    assert (done.code, done.out, done.err) == (128 + signal.SIGABRT, "", "dire\n")


def test_a_failure_before_the_first_paint_is_shown_in_full(project: Any) -> None:
    done = project.window("raise RuntimeError('no content')")
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith("RuntimeError: no content\n")


@posix
def test_the_window_closes_though_a_browser_goes_on(project: Any) -> None:
    browser = "import subprocess; subprocess.Popen(['sleep', '20'], stdout=subprocess.DEVNULL)\n"
    began = time.monotonic()
    done = project.window(PAINT.replace("os.dup2", "0 and os.dup2") + browser)
    assert done.code == 0
    assert time.monotonic() - began < 10


def wait_for_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def has_ended(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


SLEEP = "import signal, time; print(os.getpid(), flush=True)\n"


@posix
@pytest.mark.parametrize("deaf", ["", "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"])
def test_ctrl_c_ends_quietly(project: Any, deaf: str) -> None:
    window = (
        SLEEP + "signal.signal(signal.SIGINT, signal.SIG_DFL)\n" + deaf + "print(flush=True); time.sleep(20)"
    )
    process = project.start("run", WINDOW=window, QT_QPA_PLATFORM="offscreen")
    pid = int(wait_for_line(process))
    wait_for_line(process)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert (process.returncode, err) == (130, "")
    assert has_ended(pid)


@posix
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_the_terminated_script_ends_the_program_as_well(project: Any, name: str) -> None:
    number = signal.Signals[name]
    process = project.start("run", WINDOW=SLEEP + "time.sleep(20)", QT_QPA_PLATFORM="offscreen")
    pid = int(wait_for_line(process))
    process.send_signal(number)
    process.communicate(timeout=10)
    assert process.returncode == 128 + number
    assert has_ended(pid)


def test_an_old_python_gets_one_sentence(scripts: Path) -> None:
    code = f"import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path({str(scripts / 'dev.py')!r})"
    done = run_program([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "Field Guide needs Python 3.11 or newer; this is 3.9.\n")
