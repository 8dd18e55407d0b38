"""Tests that pytest collects every test file on the disk, and that git holds files alone."""

import sys
from pathlib import Path

import pytest

from tests.running import run_program

TESTS = Path(__file__).parent


def collected_by_a_whole_run() -> set[Path]:
    command = [sys.executable, "-P", "-m", "pytest", "--collect-only", "-qq"]
    listed = run_program(command, cwd=TESTS.parent, capture_output=True, text=True, check=True).stdout
    lines = [line for line in listed.splitlines() if line.startswith("tests/")]
    return {TESTS.parent / line.partition(":")[0] for line in lines}


def test_every_test_file_on_disk_is_collected(
    request: pytest.FixtureRequest, collected_files: set[Path]
) -> None:
    is_whole = request.config.args == ["tests"]
    found = collected_files if is_whole else collected_by_a_whole_run()
    assert set(TESTS.rglob("test_*.py")) - found == set()


def test_no_link_is_in_the_history() -> None:
    root = TESTS.parent
    if not (root / ".git").exists():
        pytest.skip("not a checkout")
    listed = run_program(
        ["git", "ls-files", "-s"], cwd=root, capture_output=True, text=True, check=True
    ).stdout
    # 120000 is git's mode of a link: a folder of one computer that came along by accident.
    assert [line for line in listed.splitlines() if line.startswith("120000")] == []
