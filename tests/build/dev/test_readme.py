"""build/README.md names every word of the script and every room; automation uses no other words."""

import re
from pathlib import Path

import pytest

from dev.script import COMMANDS


@pytest.fixture
def readme(scripts: Path) -> str:
    return (scripts / "README.md").read_text(encoding="utf-8")


def test_each_word_of_the_script_has_its_row(readme: str) -> None:
    section = readme.partition("## Words")[2].partition("\n## ")[0]
    assert sorted(re.findall(r"^\| `(\w+)", section, re.MULTILINE)) == sorted(COMMANDS)


def test_each_room_has_its_row(readme: str, scripts: Path) -> None:
    section = readme.partition("## Rooms")[2].partition("\n## ")[0]
    rooms = sorted(path.parent.name for path in scripts.glob("*/__init__.py"))
    assert sorted(re.findall(r"^\| `(\w+)/`", section, re.MULTILINE)) == rooms


@pytest.mark.parametrize("file", [".github/workflows/build.yml", ".ci/run"])
def test_automation_uses_words_of_the_script(scripts: Path, file: str) -> None:
    used = re.findall(r"build/dev\.py (\w+)", (scripts.parent / file).read_text(encoding="utf-8"))
    assert used
    assert set(used) <= set(COMMANDS)


def test_build_is_no_package_itself(scripts: Path) -> None:
    assert not (scripts / "__init__.py").exists(), "python -m build would import it in place of the tool"
