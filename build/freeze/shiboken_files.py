"""Compiles Shiboken's Python files, which otherwise are unpacked and compiled at every start.

Shiboken imports them from a folder files.dir beside its module, or else from the archive in its library.
Most of them only describe functions of Qt, for the sentence of an error, or write files for editors. Shiboken
imports these at every start, too, so each has a stub in its place, which loads it when it is used.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_file

PLACE = "shiboken6/files.dir"
STUB = Path(__file__).with_name("shiboken_stub.py")
# The modules that have a stub, by path without a suffix. The C++ part looks into the module "mapping" itself.
DESCRIBING = frozenset(
    f"shibokensupport/signature/{name}"
    for name in (
        "errorhandler",
        "layout",
        "parser",
        "lib/enum_sig",
        "lib/pyi_generator",
        "lib/tool",
    )
)

# Runs in a separate process, because it loads Qt.
UNPACK = """
import sys

import PySide6.QtCore

archive = sys.modules["shibokensupport"].__loader__.zfile
archive.extractall(sys.argv[1], [name for name in archive.namelist() if name.endswith(".py")])
"""


def compiled_files(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Write the compiled files into `folder`, which must be empty.

    Yield each file in PyInstaller's form: target path, source path, kind.
    """
    subprocess.run([sys.executable, "-P", "-E", "-c", UNPACK, str(folder)], check=True)
    for source in sorted(folder.rglob("*.py")):
        name = source.relative_to(folder).with_suffix("").as_posix()
        if name in DESCRIBING:
            yield _compiled(STUB, name, folder)
            name += "_when_used"
        yield _compiled(source, name, folder)


def _compiled(source: Path, name: str, folder: Path) -> tuple[str, str, str]:
    """Compile a file to `name` in a folder, and return it in PyInstaller's form."""
    made = folder / f"{name}.pyc"
    # Builds are identical only if a file contains neither the time nor the name of this folder.
    mode = PycInvalidationMode.UNCHECKED_HASH
    compile_file(
        str(source), cfile=str(made), dfile=f"{name}.py", doraise=True, optimize=2, invalidation_mode=mode
    )
    return f"{PLACE}/{name}.pyc", str(made), "DATA"
