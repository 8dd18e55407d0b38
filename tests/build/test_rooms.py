"""The rooms of build: each imports only from rooms below it, but the words and the gate, which start them all."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dev.script import COMMANDS
from tests.running import run_program

BUILD = Path(__file__).resolve().parents[2] / "build"
START_THEM_ALL = ("dev/script.py", "dev/gate.py")


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]
        elif isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)


@pytest.mark.parametrize(
    ("room", "above"),
    [
        ("dev", {"freeze", "release", "bench", "guide"}),
        ("freeze", {"release", "bench"}),
        ("release", {"bench"}),
        ("bench", {"release"}),
    ],
)
def test_a_room_imports_nothing_from_above(room: str, above: set[str]) -> None:
    files = {path.relative_to(BUILD).as_posix(): set(imported(path)) for path in (BUILD / room).rglob("*.py")}
    assert len(files) > 3
    arrows = {name: sorted(names & above) for name, names in files.items() if name not in START_THEM_ALL}
    assert {name: names for name, names in arrows.items() if names} == {}


def test_the_words_need_nothing_but_pythons_own_library() -> None:
    modules = ", ".join(sorted({command.module for command in COMMANDS.values()}))
    code = f"import sys; sys.path.insert(0, {str(BUILD)!r}); import {modules}"
    run_program([sys.executable, "-I", "-S", "-c", code], check=True)  # -S: no installed packages
