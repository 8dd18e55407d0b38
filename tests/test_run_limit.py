"""A run of tests with limits always ends: a test that hangs, or whose process dies, fails alone, and the run has a limit."""

import os
import sys
from pathlib import Path

import pytest

from dev.gate import IN_PARALLEL
from tests.running import run_program

ROOT = Path(__file__).parents[1]
CONFTEST = """
import pytest

def pytest_addoption(parser):
    parser.addoption("--run-limit", type=float)

def pytest_configure(config):
    if config.getoption("run_limit") and not hasattr(config, "workerinput"):
        from tests.run_limit import RunLimit
        config.pluginmanager.register(RunLimit(config.getoption("run_limit")))
"""
# Several files, of which the one with the trouble has a test left: what a process had before, and has not begun yet,
# once kept a run waiting for ever.
FINE = """
import pytest
from pathlib import Path

@pytest.mark.parametrize("number", range(4))
def test_fine(number):
    with Path("ran").open("a") as ran: ran.write(f"{__name__}-{number}\\n")
"""
TROUBLE = """
import os, signal, time
from pathlib import Path

def test_before(): pass
def test_trouble():
    with Path("ran").open("a") as ran: ran.write("trouble\\n")
    {}
def test_after():
    with Path("ran").open("a") as ran: ran.write("after\\n")
"""
# Not at the moment when the other process asks for this one's tests: xdist then ends the run with an error.
KILL = "time.sleep(1); os.kill(os.getpid(), signal.SIGKILL)"
SLEEP = "time.sleep(60)"
DEAF = "signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM]); time.sleep(60)"


@pytest.fixture
def run(tmp_path: Path):
    """Run three fine files and one with trouble on two processes; return what was printed, and what ran."""

    def run(trouble: str, *words: str) -> tuple[str, list[str]]:
        (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
        for name in "abd":
            (tmp_path / f"test_{name}.py").write_text(FINE, encoding="utf-8")
        (tmp_path / "test_c.py").write_text(TROUBLE.format(trouble), encoding="utf-8")
        done = run_program(
            [sys.executable, "-P", "-m", "pytest", "-p", "no:pytest-qt", *words, "--rootdir", ".", "."],
            cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
            timeout=100,
        )  # fmt: skip
        assert done.returncode == 1, done.stderr
        return done.stdout + done.stderr, sorted((tmp_path / "ran").read_text("ascii").split())

    return run


IN_TWO = ("-n", "2", *IN_PARALLEL[1:])
EVERYTHING = sorted(["trouble", "after", *(f"test_{name}-{number}" for name in "abd" for number in range(4))])


def test_a_test_that_sleeps_is_ended_and_its_process_goes_on(run) -> None:
    printed, ran = run(SLEEP, *IN_TWO, "--timeout=1")
    assert "1 failed, 14 passed" in printed
    assert "Timeout (>1.0s)" in printed
    assert "replacing crashed worker" not in printed
    assert ran == EVERYTHING


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (KILL, ()),
        (DEAF, ("--timeout=1", "-o", "faulthandler_timeout=2", "-o", "faulthandler_exit_on_timeout=true")),
    ],
    ids=["killed", "deaf"],
)
def test_a_test_whose_process_ends_fails_alone_and_all_others_run_once(run, trouble: str, words) -> None:
    printed, ran = run(trouble, *IN_TWO, *words)
    assert "1 failed, 14 passed" in printed
    assert "crashed while running 'test_c.py::test_trouble'" in printed
    assert ran == EVERYTHING
    assert trouble == KILL or 'test_c.py", line 8 in test_trouble' in printed, "where it hung"


def test_a_run_that_does_not_end_is_ended_and_says_what_ran(run) -> None:
    printed, _ = run(DEAF, *IN_TWO, "--run-limit=0.1")
    assert (
        "The tests were ended after 0.1 minutes. Then there were running:\n  test_c.py::test_trouble, for "
        in printed
    )
    assert "test_before" not in printed.partition("Then there were")[2]
