"""A test that crashes its process or hangs fails alone: all others run, each once."""

import os
import subprocess
import sys
from pathlib import Path

from dev.gate import AT_MOST

CONFTEST = """
def pytest_xdist_make_scheduler(config, log):
    from tests.spreading import ByFile

    return ByFile(config, log)
"""
TESTS = """
import os
import time
from pathlib import Path

import pytest

@pytest.mark.parametrize("number", range(5))
def test_it(number):
    Path(f"{number}-{os.getpid()}").touch()
    if number == 1:
        os.abort()
    if number == 3:
        time.sleep(60)
"""


def test_a_crash_and_a_hang_fail_alone(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_some.py").write_text(TESTS, encoding="utf-8")
    words = [
        "-n",
        "2",
        "--no-loadscope-reorder",
        "-p",
        "no:pytest-qt",
        *AT_MOST[:-1],
        "faulthandler_timeout=2",
    ]
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pytest", *words, "--rootdir", ".", "."],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert "2 failed, 3 passed" in done.stdout, done.stdout
    assert "crashed while running 'test_some.py::test_it[1]'" in done.stdout
    assert "crashed while running 'test_some.py::test_it[3]'" in done.stdout
    assert 'test_some.py", line 14 in test_it' in done.stderr, "where it hung"
    assert sorted(path.name[0] for path in tmp_path.glob("?-*")) == ["0", "1", "2", "3", "4"]
