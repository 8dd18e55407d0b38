"""What the build asks of git."""

import os
from pathlib import Path

import pytest

from freeze import commit
from tests.running import run_program

PERSON = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "a.py").write_text("a = 1\n")
    (folder / ".gitignore").write_text("dist/\n")
    dates = {**os.environ, "GIT_COMMITTER_DATE": "2026-11-25T12:00:00Z"}
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "a"]):
        run_program(["git", "-C", folder, *PERSON, *words], env=dates, check=True)
    return folder


def test_a_commit_has_its_name_and_time_which_a_build_repeats_and_tells_what_is_not_in_it(
    sources: Path,
) -> None:
    found = commit.commit_of(sources)
    assert (len(found.name), found.seconds, found.is_dirty) == (40, 1_795_608_000, False)
    (sources / "dist").mkdir()
    (sources / "dist" / "made").write_text("ignored")
    assert not commit.commit_of(sources).is_dirty
    (sources / "new.py").write_text("")
    assert commit.commit_of(sources).is_dirty
    (sources / "new.py").unlink()
    (sources / "a.py").write_text("a = 2\n")
    assert commit.commit_of(sources).is_dirty
    assert commit.repeatable(sources) == {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "1795608000"}


def test_without_git_a_release_is_refused_and_a_build_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(Exception, match="git found none"):
        commit.commit_of(tmp_path)
    assert commit.repeatable(tmp_path)["SOURCE_DATE_EPOCH"] == "315532800"
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(Exception, match="git was not found"):
        commit.commit_of(tmp_path)
