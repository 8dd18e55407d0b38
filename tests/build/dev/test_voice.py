"""The check of wording: it finds wording to avoid in docstrings, comments and names, and nothing else."""

from pathlib import Path

import pytest

from dev import voice


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('def f():\n    """Give the answer."""\n', ["1: a docstring has 'Give'"]),
        ('"""Tell who asks."""\n', ["1: a docstring has 'Tell'"]),
        ('"""What a page shows."""\n', ["1: a docstring has 'What'"]),
        ('class C:\n    """Whether it is\n    to be shown."""\n', ["1: a docstring has 'is to be'"]),
        ('"""Makes the clauses, one a word."""\n', ["1: a docstring has 'one a word'"]),
        ("x = 1\ny = 2  # Made anew.\n", ["2: a comment has 'anew'"]),
        ("x = 1\ntold_of = 2\n", ["2: told_of has a word with a better name"]),
        ("def f(tray): ...\n", ["1: tray has a word with a better name"]),
        ("class ListTray: ...\n", ["1: ListTray has a word with a better name"]),
        (
            'def f():\n    """Return what they give, the one a reader chose."""\n    desktop = 1  # Takes no time.\n',
            [],
        ),
        ('x = "nobody"\n', []),
    ],
)
def test_wording_to_avoid_is_found(tmp_path: Path, source: str, found: list[str]) -> None:
    (tmp_path / "a.py").write_text(source)
    assert list(voice.findings(tmp_path / "a.py")) == [f"{tmp_path / 'a.py'}:{each}" for each in found]


def test_the_folders_of_the_check_are_free_of_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(Path(__file__).parents[3])
    assert voice.main() == 0, capsys.readouterr().out
