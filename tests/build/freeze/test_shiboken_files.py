"""Shiboken's support as compiled files: all of it, and nothing of the folder it was made in."""

import subprocess
import sys
from pathlib import Path

import pytest

from freeze import shiboken_files

LIST = """
import sys
import PySide6.QtCore
names = sys.modules["shibokensupport"].__loader__.zfile.namelist()
print(*(name for name in names if name.endswith(".py")), sep="\\n")
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The files as made in two folders: place and bytes."""
    compiled_files = shiboken_files.compiled_files
    folders = [tmp_path_factory.mktemp(name) for name in ("one", "quite-another")]
    return [
        (folder, {place: Path(file).read_bytes() for place, file, _ in compiled_files(folder)})
        for folder in folders
    ]


def test_every_module_of_the_archive_is_there(made):
    done = subprocess.run(
        [sys.executable, "-P", "-c", LIST], capture_output=True, encoding="utf-8", check=True
    )
    names = {f"shiboken6/files.dir/{name}c" for name in done.stdout.split()}
    assert len(names) > 10
    assert set(made[0][1]) == names


def test_neither_folder_nor_time_stands_in_them(made):
    (folder, one), (_, other) = made
    assert one == other
    assert not [place for place, data in one.items() if str(folder).encode() in data]
    # An unchecked hash in place of a time: the second word of a compiled file is 1.
    assert {data[4:8] for data in one.values()} == {b"\x01\0\0\0"}
