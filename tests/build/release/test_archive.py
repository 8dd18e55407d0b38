"""The zip of a release: the same whenever it is made, and never more than files of one folder."""

import os
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from release import archive
from tests.build.releases import files_of, lay
from tests.running import run_program

FILES = {
    "FieldGuide/b": b"b" * 5000,
    "FieldGuide/a/é 1.txt": b"",
    "FieldGuide/FieldGuide-Linux.com": b"\x7fELF",
    "FieldGuide/start-linux.sh": b"#!/bin/sh\n",
}
DAY = 1_790_000_000


def test_two_zips_of_the_same_files_are_the_same_bytes(tmp_path: Path) -> None:
    zips = []
    for number, names in enumerate((sorted(FILES), sorted(FILES, reverse=True))):
        folder = tmp_path / str(number)
        lay(folder, {name: FILES[name] for name in names})
        for path in folder.rglob("*"):
            os.utime(path, (number * 1e9, number * 1e9))
            path.chmod(0o700 if number or path.is_dir() else 0o644)
        zips.append(tmp_path / f"{number}.zip")
        archive.pack(folder / "FieldGuide", zips[-1], seconds=DAY)
    assert zips[0].read_bytes() == zips[1].read_bytes()
    assert list(archive.differences(*zips)) == []


def test_another_time_zone_changes_nothing(scripts: Path, tmp_path: Path) -> None:
    lay(tmp_path, FILES)
    code = (
        f"import sys; sys.path.insert(0, {str(scripts)!r}); from pathlib import Path; from release import archive;"
        f"archive.pack(Path({str(tmp_path)!r}) / 'FieldGuide', Path(sys.argv[1]), seconds={DAY})"
    )
    made = list[Path]()
    for zone in ("UTC", "Asia/Tokyo"):
        made.append(tmp_path / f"{len(made)}.zip")
        run_program([sys.executable, "-c", code, made[-1]], env={**os.environ, "TZ": zone}, check=True)
    assert made[0].read_bytes() == made[1].read_bytes()


def test_what_is_packed_comes_back_and_programs_may_start(tmp_path: Path) -> None:
    lay(tmp_path, FILES)
    archive.pack(tmp_path / "FieldGuide", tmp_path / "x.zip", seconds=DAY)
    with zipfile.ZipFile(tmp_path / "x.zip") as zipped:
        infos = zipped.infolist()
    assert [info.filename for info in infos] == sorted(FILES)
    assert {info.date_time for info in infos} == {(2026, 9, 21, 14, 13, 20)}
    top = archive.unpack(tmp_path / "x.zip", tmp_path / "back")
    assert top == tmp_path / "back" / "FieldGuide"
    assert files_of(tmp_path / "back") == FILES
    may_start = [
        path.name for path in top.rglob("*") if path.is_file() and path.stat().st_mode & stat.S_IXUSR
    ]
    assert sorted(may_start) == ["FieldGuide-Linux.com", "start-linux.sh"]


@pytest.mark.parametrize("name", ["../out", "/out", "FieldGuide/../../out", "FieldGuide\\..\\out"])
def test_a_zip_that_leads_out_of_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as zipped:
        zipped.writestr(name, "x")
    with pytest.raises(Exception, match="has no place in a release"):
        archive.unpack(tmp_path / "x.zip", tmp_path / "back")
    assert not list(tmp_path.rglob("*out*"))


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("FieldGuide/link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as zipped:
        zipped.writestr(info, "/etc/passwd")
    with pytest.raises(Exception, match="has no place in a release"):
        archive.unpack(tmp_path / "x.zip", tmp_path / "back")


def test_what_is_no_zip_or_no_release_has_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip")
    with pytest.raises(Exception, match=r"x\.zip can't be unpacked"):
        archive.unpack(tmp_path / "x.zip", tmp_path / "back")
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as zipped:
        zipped.writestr("a/x", "x")
        zipped.writestr("b/x", "x")
    with pytest.raises(Exception, match="it holds 2 things at its top"):
        archive.unpack(tmp_path / "two.zip", tmp_path / "again")


def test_each_difference_is_named(tmp_path: Path) -> None:
    lay(tmp_path / "one", FILES)
    lay(tmp_path / "two", {**FILES, "FieldGuide/b": b"else", "FieldGuide/new": b""})
    for name in ("one", "two"):
        archive.pack(tmp_path / name / "FieldGuide", tmp_path / f"{name}.zip", seconds=DAY)
    found = list(archive.differences(tmp_path / "one.zip", tmp_path / "two.zip"))
    assert found == ["FieldGuide/b differs", "FieldGuide/new is in one of them only"]
    archive.pack(tmp_path / "one" / "FieldGuide", tmp_path / "later.zip", seconds=DAY + 86_400)
    later = list(archive.differences(tmp_path / "one.zip", tmp_path / "later.zip"))
    assert later == [f"{name} has another time or mark" for name in sorted(FILES)]
