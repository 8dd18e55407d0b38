"""No test file lies on the disk without pytest finding it."""

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent


def test_every_test_file_on_disk_is_collected() -> None:
    command = [sys.executable, "-P", "-m", "pytest", "--collect-only", "-qq", "tests"]
    listed = subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True, check=True).stdout
    collected = {line.partition(":")[0] for line in listed.splitlines() if line.startswith("tests/")}
    on_disk = {path.relative_to(TESTS.parent).as_posix() for path in TESTS.rglob("test_*.py")}
    assert on_disk - collected == set()
