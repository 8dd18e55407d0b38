"""Tests that pytest collects every test file on the disk, and that git holds files alone."""

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent


def collected(request: pytest.FixtureRequest) -> set[Path]:
    """Return the test files of this run if it is a whole one, otherwise those that a whole run would collect."""
    options = request.config.option
    if request.config.args == ["tests"] and not (options.markexpr or options.keyword):
        return {item.path for item in request.session.items}
    command = [sys.executable, "-P", "-m", "pytest", "--collect-only", "-qq"]
    listed = subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True, check=True).stdout
    lines = [line for line in listed.splitlines() if line.startswith("tests/")]
    return {TESTS.parent / line.partition(":")[0] for line in lines}


def test_every_test_file_on_disk_is_collected(request: pytest.FixtureRequest) -> None:
    assert set(TESTS.rglob("test_*.py")) - collected(request) == set()


def test_no_link_is_in_the_history() -> None:
    root = TESTS.parent
    if not (root / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-s"], cwd=root, capture_output=True, text=True, check=True
    ).stdout
    # 120000 is git's mode of a link: a folder of one computer that came along by accident.
    assert [line for line in listed.splitlines() if line.startswith("120000")] == []
