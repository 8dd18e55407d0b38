"""Removes the docstrings of functions and methods from compiled modules, which no one can read there.

Those of modules and classes stay: Python would write others for dataclasses, at every start, and modules may
print theirs.
"""

import dis
import inspect
import marshal
from collections.abc import Sequence
from pathlib import Path
from types import CodeType

HEADER = 16  # bytes of a compiled file before its code


def compact(entries: Sequence[tuple[str, str, str]], folder: Path) -> list[tuple[str, str, str]]:
    """Return entries of PyInstaller, those of compiled modules with smaller files, which go to `folder`."""
    return [(name, _smaller(name, Path(file), folder), kind) for name, file, kind in entries]


def _smaller(name: str, file: Path, folder: Path) -> str:
    if file.suffix != ".pyc":
        return str(file)
    made = folder / name
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_bytes(without_docstrings(file.read_bytes()))
    return str(made)


def without_docstrings(data: bytes) -> bytes:
    """Return the bytes of a compiled module without the docstrings of its functions and methods."""
    return data[:HEADER] + marshal.dumps(_without(marshal.loads(data[HEADER:])))


def _without(code: CodeType) -> CodeType:
    constants = [_without(each) if isinstance(each, CodeType) else each for each in code.co_consts]
    is_function = bool(code.co_flags & inspect.CO_OPTIMIZED)
    if is_function and constants and isinstance(constants[0], str) and not _is_used(code):
        constants[0] = None
    return code.replace(co_consts=tuple(constants))


def _is_used(code: CodeType) -> bool:
    """Return whether the first constant, where a docstring stands, is also a value of the function."""
    return any(each.opcode in dis.hasconst and each.arg == 0 for each in dis.get_instructions(code))
