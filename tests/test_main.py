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
    """A copy of the program's own files with small content, without anything compiled."""
    copy = tmp_path / "checkout"
    shutil.copytree(ROOT / "guide", copy / "guide", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "data" / "tiny", copy / "resources")
    return copy


def started(folder, *python):
    """Start the program in a folder; return what it prints of errors, and what files it leaves there."""
    before = set(folder.rglob("*"))
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")}
    done = run_program(
        [sys.executable, *python, "list"], cwd=folder, env=kept, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    new = {path.name.partition(".")[0] for path in set(folder.rglob("*")) - before if path.is_file()}
    return done.stderr, new


def test_it_compiles_nothing_but_what_is_loaded_before_its_first_line(checkout):
    by_script = "import sys; sys.path[:0] = ['.']; from guide.__main__ import main; main()"
    assert started(checkout, "-P", "-B", "-c", by_script) == ("", set()), "as the script starts it"
    by_command = "from guide.__main__ import main; main()"
    assert started(checkout, "-c", by_command) == ("", {"__init__", "__main__"})


def test_words_handed_over_in_python_change_nothing_there(checkout):
    program = (
        "import gc, sys\nfrom guide.__main__ import main\nmain(['list', '--json'])\n"
        "print(gc.isenabled(), sys.dont_write_bytecode, sys.modules.get('socket', 'open'), file=sys.stderr)"
    )
    assert started(checkout, "-c", program)[0] == "True False open\n"
