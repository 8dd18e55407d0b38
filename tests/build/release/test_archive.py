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


def test_a_zip_is_the_same_whatever_the_order_the_times_and_the_time_zone(
    scripts: Path, tmp_path: Path
) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(scripts)!r}); from pathlib import Path; from release import archive;"
        f"archive.pack(Path(sys.argv[1]), Path(sys.argv[2]), seconds={DAY})"
    )
    zips = []
    for number, zone in enumerate(("UTC", "Asia/Tokyo")):
        folder = tmp_path / str(number)
        lay(folder, {name: FILES[name] for name in sorted(FILES, reverse=bool(number))})
        for path in folder.rglob("*"):
            os.utime(path, (number * 1e9, number * 1e9))
            path.chmod(0o700 if number or path.is_dir() else 0o644)
        zips.append(tmp_path / f"{number}.zip")
        words = [sys.executable, "-c", code, folder / "FieldGuide", zips[-1]]
        run_program(words, env={**os.environ, "TZ": zone}, check=True)
    assert zips[0].read_bytes() == zips[1].read_bytes()
    assert list(archive.differences(*zips)) == []


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


def test_a_zip_that_leads_out_of_its_folder_is_no_zip_or_no_release_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("FieldGuide/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    no_place = "has no place in a release"
    cases: list[tuple[list[str | zipfile.ZipInfo], str]] = [
        (["../out"], no_place),
        (["/out"], no_place),
        (["FieldGuide/../../out"], no_place),
        (["FieldGuide\\..\\out"], no_place),
        ([link], no_place),
        (["a/x", "b/x"], "it holds 2 things at its top"),
        ([], r"x\.zip can't be unpacked"),
    ]
    for number, (names, why) in enumerate(cases):
        (tmp_path / "x.zip").write_bytes(b"no zip")
        if names:
            with zipfile.ZipFile(tmp_path / "x.zip", "w") as zipped:
                for name in names:
                    zipped.writestr(name, "/etc/passwd")
        with pytest.raises(Exception, match=why):
            archive.unpack(tmp_path / "x.zip", tmp_path / f"back{number}")
    assert not [*tmp_path.rglob("*out*"), *tmp_path.rglob("link")]


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
