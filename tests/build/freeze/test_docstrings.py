"""Compiled modules without docstrings, which are smaller and work as before."""

import marshal
import py_compile
from pathlib import Path
from typing import Any

from freeze.docstrings import HEADER, compact

SOURCE = '''"""Of the module."""


def plain(x):
    """Of a function."""
    return x + 1


def same():
    """twice"""
    return "twice"


class Kind:
    """Of a class."""

    def method(self):
        """Of a method."""

        def inner():
            """Of an inner function."""
            return "inner"

        return inner()
'''


def test_functions_lose_their_docstrings_and_work_as_before(tmp_path: Path) -> None:
    source, path, font = tmp_path / "module.py", tmp_path / "module.pyc", tmp_path / "font.ttf"
    source.write_text(SOURCE, encoding="utf-8")
    py_compile.compile(str(source), str(path), doraise=True)
    font.write_bytes(b"a font")
    entries = [("guide/module.pyc", str(path), "DATA"), ("font.ttf", str(font), "DATA")]
    (name, made, kind), other = compact(entries, tmp_path / "made")
    assert (name, kind, other) == ("guide/module.pyc", "DATA", entries[1])
    smaller = Path(made).read_bytes()
    names: dict[str, Any] = {}
    exec(marshal.loads(smaller[HEADER:]), names)
    assert (names["plain"].__doc__, names["Kind"].method.__doc__) == (None, None)
    assert (names["plain"](1), names["same"](), names["Kind"]().method()) == (2, "twice", "inner")
    assert (names["__doc__"], names["Kind"].__doc__) == ("Of the module.", "Of a class.")
    assert b"Of an inner function." not in smaller
