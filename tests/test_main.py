"""A real start of the program, from its first step: what it leaves in its own folder, and what it prints."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.running import run_program

ROOT = Path(__file__).parents[1]


@pytest.fixture
def checkout(tmp_path):
    """A copy of the program's own files, without anything compiled."""
    copy = tmp_path / "checkout"
    for name in ("guide", "resources"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


def compiled(folder, *python):
    before = set(folder.rglob("*"))
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = run_program(
        [sys.executable, *python, "list"],
        cwd=folder, env=variables, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return {path.name.partition(".")[0] for path in set(folder.rglob("*")) - before if path.is_file()}


def test_the_command_compiles_nothing_but_what_is_loaded_before_its_first_line(checkout):
    assert compiled(checkout, "-c", "from guide.__main__ import main; main()") == {"__init__", "__main__"}


def test_started_by_the_script_it_compiles_nothing_at_all(checkout):
    assert (
        compiled(
            checkout,
            "-P",
            "-B",
            "-c",
            "import sys; sys.path[:0] = ['.']; from guide.__main__ import main; main()",
        )
        == set()
    )


def test_words_handed_over_in_python_change_nothing_there():
    done = run_program(
        [
            sys.executable,
            "-c",
            "import gc, sys\nfrom guide.__main__ import main\nmain(['list', '--json'])\n"
            "print(gc.isenabled(), sys.dont_write_bytecode, sys.modules.get('socket', 'open'), file=sys.stderr)",
        ],
        cwd=ROOT, env={k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stderr == "True False open\n"
