"""Compiles Shiboken's Python files, which otherwise are unpacked and compiled at every start.

Shiboken imports them from a folder files.dir beside its module, or else from the archive in its library.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_file

PLACE = "shiboken6/files.dir"

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
        name = source.relative_to(folder).with_suffix(".pyc")
        made = source.with_suffix(".pyc")
        # Builds are identical only if a file contains neither the time nor the name of this folder.
        mode = PycInvalidationMode.UNCHECKED_HASH
        compile_file(
            str(source),
            cfile=str(made),
            dfile=str(name.with_suffix(".py")),
            doraise=True,
            optimize=2,
            invalidation_mode=mode,
        )
        yield f"{PLACE}/{name.as_posix()}", str(made), "DATA"
