"""The ceilings: a room that is too large, or that has no ceiling, is named."""

from pathlib import Path

from dev.ceilings import compare


def test_what_is_above_its_ceiling_or_has_none_is_named(tmp_path: Path) -> None:
    for name, text in {
        "guide/window/a.py": "1\n2\n3\n",
        "guide/window/a.svg": 1500 * "x",
        "guide/window/README.md": 9000 * "x",
        "guide/window/__pycache__/a.py": "not counted\n",
        "guide/cli/b.py": "1\n",
        "tests/cli/test_b.py": "1\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    ceilings = {"lines": {"guide": 4, "guide/window": 2, "guide/none": 9}, "kilobytes": {"guide": 2}}
    assert [(" ".join(line.split()), is_well) for line, is_well in compare(tmp_path, ceilings)] == [
        ("guide 4 of 4 lines", True),
        ("guide/window 3 of 2 lines, 1 too many", False),
        ("guide/none is not there: take its ceiling out of pyproject.toml", False),
        ("guide 2 of 2 kilobytes", True),
        ("guide/cli has no ceiling in pyproject.toml", False),
        ("tests/cli has no ceiling in pyproject.toml", False),
    ]
