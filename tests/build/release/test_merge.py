"""Releases of several systems on one stick: what fits together, and what is refused and why."""

import json
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


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"commit": "d" * 40}, f"its commit is {'d' * 40}, and {'c' * 40} is wanted"),
        ({"version": "0.0.9"}, f"its version is 0.0.9, and {__version__} is wanted"),
        ({"is_dirty": True}, "its dirty is True, and False is wanted"),
    ],
)
def test_another_commit_is_refused(stick: Path, tmp_path: Path, changes: dict[str, Any], why: str) -> None:
    before = files_of(stick)
    other = lay_release(tmp_path / "FieldGuide", "windows-x86_64", **changes)
    with pytest.raises(Exception, match=f"FieldGuide can't be added: {why}"):
        merge.add(stick, other, verify=fine)
    assert files_of(stick) == before


def test_the_same_system_twice_is_refused(stick: Path, tmp_path: Path) -> None:
    other = lay_release(tmp_path / "FieldGuide", "linux-x86_64")
    with pytest.raises(Exception, match="linux-x86_64 is there twice"):
        merge.add(stick, other, verify=fine)


def test_another_content_is_refused_by_its_record(stick: Path, tmp_path: Path) -> None:
    other = lay_release(
        tmp_path / "FieldGuide", "windows-x86_64", CONTENT | {"resources/laws/coat.yaml": b"id: hat\n"}
    )
    with pytest.raises(Exception, match=r"its content is [0-9a-f]{64}, and [0-9a-f]{64} is wanted"):
        merge.add(stick, other, verify=fine)


def test_each_file_of_a_changed_content_is_named(stick: Path, tmp_path: Path) -> None:
    other = lay_release(tmp_path / "FieldGuide", "windows-x86_64")
    lay(other, {"resources/laws/coat.yaml": b"id: hat\n", "resources/new.yaml": b""})
    (other / "resources" / "pack.yaml").unlink()
    named = "in resources/laws/coat.yaml, resources/new.yaml, resources/pack.yaml"
    with pytest.raises(Exception, match=named):
        merge.add(stick, other, verify=fine)


def test_many_changed_files_are_counted(stick: Path, tmp_path: Path) -> None:
    other = lay_release(tmp_path / "FieldGuide", "windows-x86_64")
    lay(other, {f"resources/{number}.yaml": b"" for number in range(25)})
    with pytest.raises(Exception, match=r"resources/[\w.]+ and 5 more\.$"):
        merge.add(stick, other, verify=fine)


def test_a_damaged_release_is_refused(stick: Path, tmp_path: Path) -> None:
    other = lay_release(tmp_path / "FieldGuide", "windows-x86_64")
    (other / "program-windows" / "a.pyc").write_bytes(b"b")
    with pytest.raises(Exception, match="damaged"):
        merge.add(stick, other, verify=fine)
    assert not (stick / "FieldGuide.exe").exists()


def test_a_file_that_both_bring_is_refused(stick: Path, tmp_path: Path) -> None:
    other = lay_release(tmp_path / "FieldGuide", "windows-x86_64")
    lay(other, {"program-linux/a.pyc": b"theirs"})
    finish(other)
    with pytest.raises(Exception, match=r"a\.pyc is there already"):
        merge.add(stick, other, verify=fine)


def test_what_is_no_release_has_a_sentence(stick: Path, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="is not there"):
        merge.check_paths([tmp_path / "none.zip"], stick.parent)
    with pytest.raises(Exception, match="copy it elsewhere first"):
        merge.check_paths([stick], stick.parent)
    merge.check_paths([tmp_path], stick.parent)
    (tmp_path / "empty").mkdir()
    with pytest.raises(Exception, match="is no release"):
        merge.add(stick, tmp_path / "empty", verify=fine)


@pytest.mark.parametrize("text", ["", "[]", "{}", json.dumps({"version": "1", "else": 2})])
def test_a_damaged_record_has_a_sentence(stick: Path, tmp_path: Path, text: str) -> None:
    other = lay_release(tmp_path / "FieldGuide", "windows-x86_64")
    (other / "for-it" / "release-windows-x86_64.json").write_text(text)
    with pytest.raises(Exception, match="is damaged"):
        merge.add(stick, other, verify=fine)


def test_a_release_may_hold_several_systems(stick: Path, tmp_path: Path) -> None:
    both = lay_release(tmp_path / "both" / "FieldGuide", "windows-x86_64")
    merge.add(both, lay_release(tmp_path / "mac" / "FieldGuide", "macos-arm64"), verify=fine)
    finish(both)
    merge.add(stick, both, verify=fine)
    again = lay_release(tmp_path / "again" / "FieldGuide", "macos-arm64")
    with pytest.raises(Exception, match="macos-arm64 is there twice"):
        merge.add(stick, again, verify=fine)
    shutil.rmtree(both)
