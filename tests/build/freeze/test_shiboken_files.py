"""Shiboken's support as compiled files: all of it, and nothing of the folder it was made in."""

import os
import shutil
import sys
from pathlib import Path

import shiboken6

from freeze import shiboken_files
from tests.build.releases import lay
from tests.running import run_program

LIST = """
import sys
import PySide6.QtCore
names = sys.modules["shibokensupport"].__loader__.zfile.namelist()
print(*(name for name in names if name.endswith(".py")), sep="\\n")
"""

# What a program says of wrong calls, and what was loaded for them.
WRONG = """
import sys
import PySide6.QtWidgets
from PySide6.QtCore import QObject, QSize
loaded = [name for name in sys.modules if name.endswith(("_when_used", "argparse", "logging"))]
for wrong in (lambda: QObject().setObjectName(5, 6), lambda: QSize("a", "b"), lambda: QObject(nothing=1)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(error)
print(loaded, "shibokensupport.signature.layout_when_used" in sys.modules, file=sys.stderr)
"""


def run(code: str, *folders: Path) -> tuple[str, str]:
    """Run code with modules of `folders` first; return what it prints, and what it prints of errors."""
    words = [sys.executable, "-P", "-c", code]
    path = {"PYTHONPATH": os.pathsep.join(map(str, folders))}
    done = run_program(words, capture_output=True, encoding="utf-8", check=True, env=os.environ | path)
    return done.stdout, done.stderr.strip()


def test_every_module_of_the_archive_is_there_and_no_folder_and_no_time_stands_in_them(
    tmp_path: Path,
) -> None:
    done = run_program([sys.executable, "-P", "-c", LIST], capture_output=True, encoding="utf-8", check=True)
    modules = {name.removesuffix(".py") for name in done.stdout.split()}
    assert len(modules) > 10
    assert modules > shiboken_files.DESCRIBING
    modules |= {f"{name}_when_used" for name in shiboken_files.DESCRIBING}
    one, other = (
        {place: Path(file).read_bytes() for place, file, _ in shiboken_files.compiled_files(tmp_path / name)}
        for name in ("one", "quite-another")
    )
    assert set(one) == {f"shiboken6/files.dir/{name}.pyc" for name in modules}
    assert one == other
    assert not [place for place, data in one.items() if str(tmp_path).encode() in data]
    # An unchecked hash in place of a time: the second word of a compiled file is 1.
    assert {data[4:8] for data in one.values()} == {b"\x01\0\0\0"}
    package = Path(shiboken6.__file__).parent
    shutil.copytree(package, tmp_path / "shiboken6", ignore=shutil.ignore_patterns("__pycache__"))
    lay(tmp_path, one)
    said, loaded = run(WRONG, tmp_path)
    assert "Supported signatures" in said
    assert (said, loaded) == (run(WRONG)[0], "[] True"), "what describes functions is loaded for an error"
