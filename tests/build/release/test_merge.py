"""Releases of several systems on one stick: what fits together, and what is refused and why."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from dev.console import BuildError
from guide import __version__
from guide.stick.verification import verify
from release import archive, merge
from tests.build.releases import CONTENT, files_of, finish, lay, lay_release

DAY = 1_790_000_000


def fine(folder: Path) -> None:
    """Check a release's list of files as the build does."""
    if verify(folder).findings:
        raise BuildError("damaged")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "release").mkdir()
    return lay_release(tmp_path / "release" / "FieldGuide", "linux-x86_64")


def packed(folder: Path) -> Path:
    file = folder.parent / f"{folder.parent.name}.zip"
    archive.pack(folder, file, seconds=DAY)
    return file


def test_programs_of_all_systems_lie_over_one_content(stick: Path, tmp_path: Path) -> None:
    windows = lay_release(tmp_path / "win" / "FieldGuide", "windows-x86_64")
    mac = lay_release(tmp_path / "mac" / "FieldGuide", "macos-arm64")
    for given in (
        packed(windows),
        mac.parent,
        packed(lay_release(tmp_path / "old" / "FieldGuide", "macos-x86_64")),
    ):
        merge.add(stick, given, verify=fine)
    finish(stick)
    names = set(files_of(stick))
    assert {"FieldGuide-Linux.com", "FieldGuide.exe", "FieldGuide-macOS-arm64.zip"} <= names
    assert {"FieldGuide-macOS-x86_64.zip", "program-windows/Qt6Core.dll", "program-linux/a.pyc"} <= names
    assert {
        f"for-it/release-{system}.json" for system in ("linux-x86_64", "windows-x86_64", "macos-arm64")
    } <= names
    assert {name for name in names if name.startswith("resources/")} == set(CONTENT)
    assert (verify(stick).listed, verify(stick).findings) == (len(names) - 1, ())
    assert [path.name for path in stick.parent.iterdir()] == ["FieldGuide"], "nothing is left beside it"


def test_the_settings_of_a_stick_in_use_stay_where_they_are(stick: Path, tmp_path: Path) -> None:
    windows = lay_release(tmp_path / "FieldGuide", "windows-x86_64")
    lay(windows, {"data/settings-a": b"mine"})
    merge.add(stick, windows, verify=fine)
    assert not (stick / "data").exists()


REFUSED: dict[str, tuple[dict[str, Any], dict[str, bytes], str]] = {
    "another commit": ({"commit": "d" * 40}, {}, f"its commit is {'d' * 40}, and {'c' * 40} is wanted"),
    "another version": ({"version": "0.0.9"}, {}, f"its version is 0.0.9, and {__version__} is wanted"),
    "not committed": ({"is_dirty": True}, {}, "its dirty is True, and False is wanted"),
    "another content": (
        {"content": CONTENT | {"resources/laws/coat.yaml": b"id: hat\n"}},
        {},
        r"its content is [0-9a-f]{64}, and [0-9a-f]{64} is wanted",
    ),
    "changed content": (
        {},
        {"resources/laws/coat.yaml": b"id: hat\n", "resources/new.yaml": b""},
        r"in resources/laws/coat\.yaml, resources/new\.yaml",
    ),
    "much changed content": (
        {},
        {f"resources/{number}.yaml": b"" for number in range(25)},
        r"resources/[\w.]+ and 5 more\.$",
    ),
    "a damaged file": ({}, {"program-windows/a.pyc": b"b"}, "damaged"),
    "a damaged record": ({}, {"for-it/release-windows-x86_64.json": b"{}"}, "is damaged"),
    "an empty record": ({}, {"for-it/release-windows-x86_64.json": b""}, "is damaged"),
    "a list for a record": ({}, {"for-it/release-windows-x86_64.json": b"[]"}, "is damaged"),
    "an unknown record": (
        {},
        {"for-it/release-windows-x86_64.json": b'{"version": "1", "else": 2}'},
        "is damaged",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_of_the_same_commit_and_content_or_not_whole_is_refused(
    stick: Path, tmp_path: Path, case: str
) -> None:
    changes, files, why = REFUSED[case]
    before = files_of(stick)
    other = lay_release(tmp_path / "FieldGuide", "windows-x86_64", **changes)
    lay(other, files)
    with pytest.raises(Exception, match=why):
        merge.add(stick, other, verify=fine)
    assert files_of(stick) == before


def test_a_content_that_lacks_a_file_a_file_that_both_bring_and_a_system_twice_are_refused(
    stick: Path, tmp_path: Path
) -> None:
    lacking = lay_release(tmp_path / "1" / "FieldGuide", "windows-x86_64")
    (lacking / "resources" / "pack.yaml").unlink()
    with pytest.raises(Exception, match=r"in resources/pack\.yaml"):
        merge.add(stick, lacking, verify=fine)
    both = lay_release(tmp_path / "2" / "FieldGuide", "windows-x86_64")
    lay(both, {"program-linux/a.pyc": b"theirs"})
    finish(both)
    with pytest.raises(Exception, match=r"a\.pyc is there already"):
        merge.add(stick, both, verify=fine)
    twice = lay_release(tmp_path / "3" / "FieldGuide", "linux-x86_64")
    with pytest.raises(Exception, match="linux-x86_64 is there twice"):
        merge.add(stick, twice, verify=fine)


def test_what_is_no_release_has_a_sentence(stick: Path, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="is not there"):
        merge.check_paths([tmp_path / "none.zip"], stick.parent)
    with pytest.raises(Exception, match="copy it elsewhere first"):
        merge.check_paths([stick], stick.parent)
    merge.check_paths([tmp_path], stick.parent)
    (tmp_path / "empty").mkdir()
    with pytest.raises(Exception, match="is no release"):
        merge.add(stick, tmp_path / "empty", verify=fine)


def test_a_release_may_hold_several_systems(stick: Path, tmp_path: Path) -> None:
    both = lay_release(tmp_path / "both" / "FieldGuide", "windows-x86_64")
    merge.add(both, lay_release(tmp_path / "mac" / "FieldGuide", "macos-arm64"), verify=fine)
    finish(both)
    merge.add(stick, both, verify=fine)
    again = lay_release(tmp_path / "again" / "FieldGuide", "macos-arm64")
    with pytest.raises(Exception, match="macos-arm64 is there twice"):
        merge.add(stick, again, verify=fine)
    shutil.rmtree(both)
