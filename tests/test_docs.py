"""The pages for people lead somewhere, and no hook of the repository downloads anything."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / ".github").glob("*.md"), *ROOT.glob("[bgrt]*/**/README.md")],
)
LINK = re.compile(r"\]\((?!https?://)([^)#\s]+)")
# A file or folder of this project named in code letters: `guide/search/README.md`, `build/bench/`.
NAMED = re.compile(r"`((?:guide|build|tests|resources|\.github)/[\w./-]*)`")


def lost(page: Path, text: str) -> list[str]:
    """Return what a page links to or names that is not there."""
    links = [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    return links + [name for name in NAMED.findall(text) if not (ROOT / name).exists()]


def test_every_link_and_every_named_file_is_there() -> None:
    assert len(PAGES) > 10
    found = {str(page): lost(page, page.read_text(encoding="utf-8")) for page in PAGES}
    assert {page: names for page, names in found.items() if names} == {}
    text = "[a](guide/none.md) and `tests/none.py`, but [b](LICENSE#top) and `tests/test_docs.py`"
    assert lost(ROOT / "README.md", text) == ["guide/none.md", "tests/none.py"], "so they would be seen"


def test_the_first_page_leads_to_every_other() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    readmes = [page.relative_to(ROOT).as_posix() for page in PAGES if page.name == "README.md"]
    assert [name for name in readmes if name != "README.md" and name not in text] == []


def test_hooks_download_nothing() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert {hook["language"] for repo in config["repos"] for hook in repo["hooks"]} == {"system"}
