"""The list of a program's files as the build writes it."""

import hashlib
from pathlib import Path

import pytest

from freeze import checksums
from guide.stick.verification import verify


def test_every_file_but_the_list_and_the_programs_data_is_listed_and_the_program_reads_it(
    tmp_path: Path,
) -> None:
    listed = ["B", "a b", "a-c", "a/data/x", "a/z", "a/ñ 1", "b"]
    for name in (*listed, "data/settings-a", "SHA256SUMS"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_bytes(name.encode())
    checksums.write(tmp_path)
    lines = (tmp_path / "SHA256SUMS").read_bytes().decode("utf-8").split("\n")
    assert lines == [*(f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in listed), ""]
    assert (verify(tmp_path).listed, verify(tmp_path).findings) == (len(listed), ())


def test_a_name_that_the_list_can_not_hold_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "a\nb").write_bytes(b"x")
    with pytest.raises(Exception, match="names that its list can't hold"):
        checksums.write(tmp_path)
