"""The pages for people are true: their links lead somewhere, and what they must name is named."""

import os
import re
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from guide.settings import Settings
from tests.running import run_program

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *(ROOT / ".github").glob("*.md"), *ROOT.glob("[bgrt]*/**/README.md"))
)
LINK = re.compile(r"\]\((?!https?://)([^)#\s]+)")
# A file or folder of this project named in code letters: `guide/search/README.md`, `build/bench/`.
NAMED = re.compile(r"`((?:guide|build|tests|resources|\.github)/[\w./-]*)`")
HOOKS = {
    hook["id"]: hook
    for repo in yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    for hook in repo["hooks"]
}


def lost(page: Path, text: str) -> list[str]:
    """Return what a page links to or names that is not there."""
    links = [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    return links + [name for name in NAMED.findall(text) if not (ROOT / name).exists()]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_and_every_named_file_is_there(page: str) -> None:
    path = ROOT / page
    assert lost(path, path.read_text(encoding="utf-8")) == []


def test_a_lost_link_is_caught() -> None:
    text = "[a](guide/none.md) and `tests/none.py`, but [b](LICENSE#top) and `tests/test_docs.py`"
    assert lost(ROOT / "README.md", text) == ["guide/none.md", "tests/none.py"]


def test_the_first_page_is_short_and_leads_to_every_other() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 130
    assert [page for page in PAGES if page.endswith("/README.md") and page not in text] == []


def test_every_setting_that_is_kept_is_named() -> None:
    page = (ROOT / "guide" / "README.md").read_text(encoding="utf-8")
    assert [each.name for each in fields(Settings) if f"`{each.name}`" not in page] == []


@pytest.mark.parametrize("name", ["actionlint", "zizmor"])
def test_a_hook_whose_tool_is_not_installed_says_so_and_passes(name: str, tmp_path: Path) -> None:
    sh = tmp_path / "sh"
    sh.symlink_to("/bin/sh")
    words = ["sh", "-c", f'PATH={tmp_path}; {HOOKS[name]["entry"]} "$@"', "--", "any.yml"]
    done = run_program(words, capture_output=True, text=True, check=True, env={**os.environ})
    assert done.stdout == f"{name} is not installed, so the workflows were not checked with it.\n"


def test_hooks_download_nothing() -> None:
    assert {hook["language"] for hook in HOOKS.values()} == {"system"}
