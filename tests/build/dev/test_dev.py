"""The bootstrap script, run as a person runs it: in a small project with a small program in guide/'s place."""

import importlib
import json
import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from dev.script import COMMANDS
from tests.running import run_program

NO_DISPLAY = "No display was found, so Field Guide answers here in the terminal.\n"
LISTED = "every entry\n"
PAINT = "import os; os.write(int(os.environ['FIELDGUIDE_STARTED_FD']), b'1')\n"
DIE = "print('dire', file=sys.stderr, flush=True); os.abort()"
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals, and hands on no descriptors")


def test_what_is_no_word_gets_the_usage_and_help_is_an_answer(project: Any) -> None:
    for words in ([], ["fly"], ["bundle", "x"]):
        done = project.dev(*words)
        assert (done.code, done.out, done.err[:31]) == (2, "", "usage: python3 build/dev.py WOR")
    assert project.dev("--help").code == 0


def test_run_hands_its_words_on_and_gives_the_programs_exit_code(project: Any, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "guide").mkdir(parents=True)
    (elsewhere / "guide" / "__main__.py").write_text("print('a trap')")
    done = project.dev("run", "search", "hotel training", "--json", stdin="asked\n", folder=elsewhere)
    assert (done.code, done.err) == (7, "")
    words = ["search", "hotel training", "--json"]
    assert json.loads(done.out) == {"words": words, "stdin": "asked\n", "folder": str(elsewhere)}
    assert json.loads(project.dev("check", "folder").out)["words"] == ["check", "folder"]
    assert not list((project.root / "guide").rglob("*.pyc")), "a start compiles nothing"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
def test_without_a_display_that_answers_the_list_answers(project: Any) -> None:
    done = project.dev("run")
    assert (done.code, done.out, done.err) == (0, LISTED, NO_DISPLAY)
    qt = "from PySide6.QtWidgets import QApplication; QApplication([])"
    site = str(Path(importlib.import_module("PySide6").__file__ or "").parents[1])
    done = project.dev("run", WINDOW=qt, PYTHONPATH=site, DISPLAY=":2999")
    assert (done.code, done.out, done.err) == (0, LISTED, NO_DISPLAY)


@posix
def test_a_crash_of_the_window_is_passed_on_and_its_words_are_shown(project: Any) -> None:
    done = project.window(DIE)
    assert (done.code, done.out, done.err) == (0, LISTED, "dire\n" + NO_DISPLAY), "before the first paint"
    done = project.window(PAINT + DIE)
    assert (done.code, done.out, done.err) == (128 + signal.SIGABRT, "", "dire\n"), "after it"
    done = project.window("raise RuntimeError('no content')")
    assert (done.code, done.out, done.err.splitlines()[-1]) == (1, "", "RuntimeError: no content")


@posix
def test_the_window_closes_though_a_browser_goes_on(project: Any) -> None:
    close = "os.close(int(os.environ['FIELDGUIDE_STDERR_FD'])); os.close(int(os.environ['FIELDGUIDE_STARTED_FD']))\n"
    browser = "import subprocess; subprocess.Popen(['sleep', '20'], stdout=subprocess.DEVNULL)\n"
    began = time.monotonic()
    assert project.window(PAINT + close + browser).code == 0
    assert time.monotonic() - began < 10


@posix
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_the_script_that_is_ended_ends_the_program_as_well(project: Any, name: str, code: int) -> None:
    window = "import signal, time; signal.signal(signal.SIGINT, signal.SIG_DFL); print(os.getpid(), flush=True); time.sleep(20)"
    process = project.start("run", WINDOW=window, QT_QPA_PLATFORM="offscreen")
    pid = int(process.stdout.readline())
    process.send_signal(getattr(signal, name))
    _, err = process.communicate(timeout=10)
    assert (process.returncode, err) == (code, "")
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_an_old_python_gets_one_sentence(scripts: Path) -> None:
    code = f"import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path({str(scripts / 'dev.py')!r})"
    done = run_program([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "Field Guide needs Python 3.11 or newer; this is 3.9.\n")


def test_automation_uses_words_of_the_script(scripts: Path) -> None:
    files = [scripts.parent / name for name in (".github/workflows/build.yml", ".ci/run")]
    used = [set(re.findall(r"build/dev\.py (\w+)", file.read_text(encoding="utf-8"))) for file in files]
    assert all(words and words <= set(COMMANDS) for words in used), used
