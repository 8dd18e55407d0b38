"""The check of words: it finds avoided words in docstrings and names, and no others."""

from pathlib import Path

import pytest

from dev import voice


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('def f():\n    """Give the answer."""\n', ["1: a docstring starts with 'Give'"]),
        ('"""Tell who asks."""\n', ["1: a docstring starts with 'Tell'"]),
        ("x = 1\ntold_of = 2\n", ["2: told_of has a word with a better name"]),
        ("def f(tray): ...\n", ["1: tray has a word with a better name"]),
        ("class ListTray: ...\n", ["1: ListTray has a word with a better name"]),
        ('def f():\n    """Return what they give."""\n    desktop = 1\n', []),
    ],
)
def test_avoided_words_are_found(tmp_path: Path, source: str, found: list[str]) -> None:
    (tmp_path / "a.py").write_text(source)
    assert list(voice.findings(tmp_path / "a.py")) == [f"{tmp_path / 'a.py'}:{each}" for each in found]


def test_the_folders_of_the_check_are_free_of_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(Path(__file__).parents[3])
    assert voice.main() == 0, capsys.readouterr().out
