"""The sheets of a release: one page each, in plain words, on the systems that it has."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from guide.content.word_pattern import word_pattern
from release import readme_sheets
from tests.build.releases import finish, lay, lay_release
from tests.shipped import shipped_guide

LINES_OF_A_PAGE = 62  # at 10 points on Letter


def written(folder: Path, *systems: str) -> tuple[str, str]:
    for system in systems:
        lay_release(folder, system)
    finish(folder)
    raw = [(folder / "READ ME FIRST.txt").read_bytes(), (folder / "for-it" / "FOR IT.txt").read_bytes()]
    assert all(data.count(b"\n") == data.count(b"\r\n") for data in raw), "as Windows ends lines"
    worker, it = (data.decode("ascii").replace("\r\n", "\n") for data in raw)
    return worker, it


ALL = ("linux-x86_64", "windows-x86_64", "macos-arm64", "macos-x86_64")


@pytest.mark.parametrize("systems", [ALL, ALL[:1], ALL[1:2], ALL[2:]])
def test_each_is_one_page(tmp_path: Path, systems: tuple[str, ...]) -> None:
    for text in written(tmp_path, *systems):
        assert len(text.splitlines()) <= LINES_OF_A_PAGE
        assert max(map(len, text.splitlines())) <= 84
        assert "{" not in text.replace("ForEach-Object {", "").replace("{ $file }", "")
        assert "|" not in text.replace("UTF8 |", "")


def test_the_worker_reads_of_the_systems_that_are_there(tmp_path: Path) -> None:
    worker, _ = written(tmp_path / "all", *ALL)
    wanted = (
        "FieldGuide.exe", "FieldGuide-Linux.com", "sh start-linux.sh", "More info", "Run anyway", "Open Anyway",
        "FieldGuide-macOS-arm64.zip", "FieldGuide-macOS-x86_64.zip", "Failed to load Python DLL", "Take the stick out only after",
    )  # fmt: skip
    assert [words for words in wanted if words not in worker] == []
    assert "no program for it" not in worker
    worker, it = written(tmp_path / "linux", "linux-x86_64")
    assert worker.count("This stick has no program for it.") == 2
    assert not re.search(r"Open Anyway|Run anyway|DLL|\.exe", worker)
    assert not re.search("PowerShell|shasum", it)


def test_the_worker_reads_plain_words(tmp_path: Path) -> None:
    from guide.content.checks.prose_checks import _grader

    grade = _grader()
    if grade is None:
        pytest.skip("pyphen is not installed")
    worker, _ = written(tmp_path, *ALL)
    parts = [" ".join(part.split()) for part in worker.split("\n\n") if len(part.split()) >= 8]
    prose = [part for part in parts if "FieldGuide-macOS" not in part]
    assert len(prose) >= 6
    assert grade(".\n".join(prose)) <= 6


def test_the_worker_reads_nothing_of_the_topic(tmp_path: Path) -> None:
    worker, _ = written(tmp_path, *ALL)
    telling = shipped_guide().words.topic_words
    assert len(telling) > 20
    pattern = word_pattern(telling)
    assert pattern is not None
    assert pattern.findall(worker) == []


def test_it_reads_what_it_needs(tmp_path: Path) -> None:
    _, it = written(tmp_path, *ALL)
    wanted = (
        "c" * 40, "edition 3, of 2026-11-24", "NOT AUDITED: nobody answered.", "Apache-2.0", "packs, with newer\n",
        "sha256sum -c SHA256SUMS", "shasum -a 256 -c SHA256SUMS", "Get-FileHash -LiteralPath $file",
        "if ((Get-FileHash -LiteralPath $file).Hash -ne $sum) { $file } }",
        *(f"a computer with {system}: started for its self-check" for system in ALL),
        *(f"{system}: a desktop." for system in ALL),
    )  # fmt: skip
    assert [words for words in wanted if words not in it] == []
    for name in ("FieldGuide.exe", "FieldGuide-Linux.com", "FieldGuide-macOS-arm64.zip"):
        digest = sha256((tmp_path / name).read_bytes()).hexdigest()
        assert re.search(rf"  {re.escape(name)}, with .+\n    {digest}\n", it)
    assert "NOT A RELEASE" not in it


def test_a_try_says_that_it_is_none_and_its_size_is_that_of_all_its_files(tmp_path: Path) -> None:
    lay_release(tmp_path, "linux-x86_64", is_dirty=True)
    lay(tmp_path, {"program-linux/big": bytes(7_400_000)})
    finish(tmp_path)
    it = (tmp_path / "for-it" / "FOR IT.txt").read_text(encoding="ascii")
    assert "NOT A RELEASE: the sources held changes that are not in the commit" in it
    assert "7 MB on the stick" in it


def test_lines_belong_to_systems() -> None:
    cases: tuple[tuple[str, set[str], list[str]], ...] = (
        ("linux|a | b", {"linux"}, ["a | b"]),
        ("linux|a", {"windows"}, []),
        ("no linux|a", {"windows"}, ["a"]),
        ("no linux|a", {"linux"}, []),
        ("other|a", set(), ["other|a"]),
    )
    for line, kinds, kept in cases:
        assert list(readme_sheets.lines_for(line, kinds)) == kept
