"""The words of dev.py run before anything is installed."""

import sys
from pathlib import Path

from dev.script import COMMANDS
from tests.running import run_program

BUILD = Path(__file__).resolve().parents[2] / "build"


def test_the_words_need_nothing_but_pythons_own_library() -> None:
    modules = ", ".join(sorted({command.module for command in COMMANDS.values()}))
    code = f"import sys; sys.path.insert(0, {str(BUILD)!r}); import {modules}"
    run_program([sys.executable, "-I", "-S", "-c", code], check=True)  # -S: no installed packages
