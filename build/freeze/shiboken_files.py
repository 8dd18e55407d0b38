"""Shiboken's Python part as compiled files: as it comes it is unpacked and compiled at every start.

Shiboken looks for a folder files.dir beside its module first, and only then into the archive in its library.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_file

PLACE = "shiboken6/files.dir"

# Run apart, as it takes Qt into the process.
UNPACK = """
import sys

import PySide6.QtCore

archive = sys.modules["shibokensupport"].__loader__.zfile
archive.extractall(sys.argv[1], [name for name in archive.namelist() if name.endswith(".py")])
"""


def compiled_files(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Write them into an empty folder; gives each as PyInstaller's table has it: place, file, kind."""
    subprocess.run([sys.executable, "-P", "-E", "-c", UNPACK, str(folder)], check=True)
    for source in sorted(folder.rglob("*.py")):
        name = source.relative_to(folder).with_suffix(".pyc")
        made = source.with_suffix(".pyc")
        # Neither the time nor this folder's name is to stand in it.
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
