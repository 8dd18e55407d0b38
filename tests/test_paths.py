"""Where the program's own folder is, in each way it can be carried."""

import sys
import tomllib
from pathlib import Path

import pytest

from guide import paths

ROOT = Path(__file__).parents[1]


def test_a_checkout_has_its_own_folder():
    assert paths.own_folder() == ROOT
    assert paths.data_folder() == ROOT / "data"
    assert paths.content_folder() == ROOT / "resources"
    assert not paths.is_standalone()
    assert (paths.fonts_folder() / "NotoSans-Regular.ttf").is_file()


def test_a_wheel_keeps_to_its_package(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "guide"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.content_folder() == package / "resources"
    assert paths.own_folder() == package
    assert paths.data_folder() == package / "data"


@pytest.fixture
def frozen(tmp_path, monkeypatch):
    def freeze(program, platform):
        path = tmp_path / program
        path.parent.mkdir(parents=True)
        path.touch()
        try:
            path.resolve()
        except OSError as error:
            pytest.skip(f"Wine resolves no path of more than 260 letters: {error}")
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        monkeypatch.setattr(sys, "executable", str(path))
        monkeypatch.setattr(sys, "platform", platform)
        return tmp_path.resolve()

    return freeze


@pytest.mark.parametrize(
    ("program", "platform", "folder"),
    [
        ("stick/FieldGuide", "linux", "stick"),
        ("a stick with blanks é/FieldGuide.exe", "win32", "a stick with blanks é"),
        (f"{'x' * 100}/{'y' * 100}/FieldGuide", "linux", f"{'x' * 100}/{'y' * 100}"),
        ("stick/FieldGuide.app/Contents/MacOS/FieldGuide", "darwin", "stick"),
        ("stick/FieldGuide", "darwin", "stick"),
        ("guide.app/FieldGuide", "linux", "guide.app"),
    ],
)
def test_a_frozen_program_keeps_to_its_folder_and_an_app_beside_itself(frozen, program, platform, folder):
    there = frozen(program, platform)
    assert paths.own_folder() == there / folder
    assert paths.data_folder() == there / folder / "data"
    assert not paths.data_folder().exists(), "asking makes no folder"


PROGRAMS = {
    "win32": "FieldGuide.exe",
    "linux": "FieldGuide-Linux.com",
    "darwin": "FieldGuide.app/Contents/MacOS/FieldGuide",
}


def combined(folder):
    """Make one folder with programs of three systems over one content; the app has a copy inside, too."""
    for name in (
        *PROGRAMS.values(),
        "resources/pack.yaml",
        "SHA256SUMS",
        "FieldGuide.app/Contents/Frameworks/resources/pack.yaml",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


@pytest.fixture
def started(tmp_path, monkeypatch):
    """Make this process look like the program of some system, in a folder."""

    def start(folder, platform):
        program = folder / PROGRAMS[platform]
        inside = {"darwin": folder / "FieldGuide.app" / "Contents" / "Frameworks"}
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        monkeypatch.setattr(sys, "executable", str(program))
        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.setattr(sys, "_MEIPASS", str(inside.get(platform, folder / "program")), raising=False)
        return folder.resolve()

    return start


@pytest.mark.parametrize("platform", PROGRAMS)
def test_programs_of_three_systems_share_content_settings_and_list(started, tmp_path, platform):
    there = started(combined(tmp_path / "FieldGuide"), platform)
    assert paths.content_folder() == there / "resources"
    assert paths.data_folder() == there / "data"
    assert paths.own_folder() == paths.program_folder() == there


def test_an_app_that_stands_alone_has_its_content_inside_and_its_list_beside_it(started, tmp_path):
    there = started(combined(tmp_path / "Applications"), "darwin")
    (there / "resources" / "pack.yaml").unlink()
    contents = there / "FieldGuide.app" / "Contents"
    assert paths.content_folder() == contents / "Frameworks" / "resources", (
        "the folder beside it is none of ours"
    )
    assert paths.program_folder() == there, "a file that is added to an app would break its seal"
    assert paths.data_folder() == there / "data"


def test_an_app_reads_a_folder_that_was_unpacked_beside_it(started, tmp_path):
    there = started(combined(tmp_path / "FieldGuide"), "darwin")
    pack = there / "resources" / "pack.yaml"
    pack.parent.joinpath("county").mkdir()
    pack.rename(pack.parent / "county" / "pack.yaml")
    assert paths.content_folder() == there / "resources"


@pytest.mark.parametrize("platform", ["win32", "linux"])
def test_a_program_without_content_says_where_it_looked(started, tmp_path, platform):
    there = started(combined(tmp_path / "FieldGuide"), platform)
    (there / "resources" / "pack.yaml").unlink()
    assert paths.content_folder() == there / "resources"


def test_settings_are_ignored_by_git_and_left_out_of_packages():
    assert {"/data/", "/guide/data/"} <= set((ROOT / ".gitignore").read_text(encoding="utf-8").split())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    targets = project["tool"]["hatch"]["build"]["targets"]
    assert "/guide/data" in targets["wheel"]["exclude"]
    assert {"/data", "/guide/data"} <= set(targets["sdist"]["exclude"])
