"""Tests that guide/paper and guide/maps import no Qt module except QtCore and QtGui."""

import ast
from pathlib import Path

import pytest

import guide

ROOMS = [Path(guide.__file__).parent / name for name in ("maps", "paper")]
FILES = [path for room in ROOMS for path in sorted(room.glob("*.py"))]


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}-{path.stem}" for path in FILES])
def test_of_qt_only_what_draws(path):
    names = [name for name in imported(ast.parse(path.read_text(encoding="utf-8"))) if "PySide6" in name]
    assert all(name.startswith(("PySide6.QtCore", "PySide6.QtGui")) for name in names), names


def test_what_the_rule_would_find():
    assert "PySide6.QtPrintSupport.QPrinter" in list(
        imported(ast.parse("from PySide6.QtPrintSupport import QPrinter"))
    )
    assert len(FILES) > 10
