"""Figures beside those of others, the verdicts on ours, and the page that they are written into."""

from pathlib import Path
from typing import Any

import pytest

from bench import startup_table
from bench.__main__ import PARTS, README, parse, write
from bench.search_rows import FIGURES, row_of
from bench.table import Row, as_table

OURS, BARE = "Field Guide", "bare window"
COLUMNS = (OURS, BARE, "Kiwix", "Zeal")


def cells(**given: Any) -> list[str]:
    return list(Row(label="start", **given).cells(COLUMNS))


def test_a_share_of_anothers_figure_is_met_or_missed() -> None:
    figures = {OURS: 150.0, BARE: 120.0, "Kiwix": 180.0}
    found = cells(figures=figures, shares={BARE: 1.25, "Kiwix": 0.75})
    assert found[1:5] == ["150 ms", "120 ms", "180 ms", "–"]
    assert found[-1] == "≤ 1.25 × bare window: met (1.25); ≤ 0.75 × Kiwix: **missed** (0.83)"


@pytest.mark.parametrize(
    ("ours", "verdict"), [(500.0, "met"), (500.5, "**missed**"), ("no screen", "not known")]
)
def test_a_figure_has_a_limit(ours: float | str, verdict: str) -> None:
    assert cells(figures={OURS: ours}, most=500.0)[-1] == f"≤ 500 ms: {verdict}"


def test_what_was_not_run_has_its_reason_once_under_the_table() -> None:
    figures: dict[str, float | str] = {OURS: 3.0, "Zeal": "it is not installed"}
    rows = [Row(label="start", figures=figures, shares={"Zeal": 0.5}), Row(label="end", figures=figures)]
    assert as_table(COLUMNS, rows).split("\n") == [
        "| what | Field Guide | bare window | Kiwix | Zeal | target |",
        "| --- | --- | --- | --- | --- | --- |",
        "| start | 3 ms | – | – | not run | ≤ 0.5 × Zeal: not known |",
        "| end | 3 ms | – | – | not run |  |",
        "",
        "- Zeal not run: it is not installed",
    ]


def test_medians_are_of_each_program() -> None:
    runs: startup_table.Runs = {
        OURS: [{"whole": 3.0}, {"whole": 90.0}, {"whole": 5.0}],
        "Zeal": "it is not installed",
    }
    assert startup_table.medians(runs, "whole") == {OURS: 5.0, "Zeal": "it is not installed"}


def test_targets_of_cold_starts_are_stricter_than_those_of_warm_ones(tmp_path: Path) -> None:
    run = {"painted": 60.0, "whole": 90.0, "memory": 70.0, "read": 1.0, "area": 0.5}
    half = dict.fromkeys(run, 200.0)
    runs = {OURS: [run], BARE: [run], "Kiwix": [half], "Zeal": [half], "GoldenDict-ng": [half]}
    (tmp_path / "program").write_bytes(bytes(3_000_000))
    programs: dict[str, Path | str] = {OURS: tmp_path / "program", BARE: "no PyInstaller"}
    lines = startup_table.table({"warm": runs, "cold": runs}, programs).split("\n")
    found = {line.split(" | ")[0].removeprefix("| "): line for line in lines}
    assert "≤ 0.5 × Zeal: met (0.45)" in found["start → window complete, warm"]
    assert "≤ 0.4 × Zeal: **missed** (0.45)" in found["start → window complete, cold"]
    assert "| 60 ms | 60 ms |" in found["start → first paint, warm"]
    assert "≤ 1.35 × bare window: met (1.00)" in found["memory at rest (PSS)"]
    assert "| 3 MB | not run |" in found["on disk"]


def test_targets_of_the_search_depend_on_the_size() -> None:
    figure = FIGURES[0]
    found = {OURS: {"typing": {"p95": 5.0}}, "SQLite FTS5": {"typing": {"p95": 20.0}}, "tantivy": {}}
    large = row_of(figure, 10_000, found)
    assert (large.most, large.shares) == (4, {"SQLite FTS5": 1, "tantivy": 1})
    row = row_of(figure, 300, found)
    assert (row.most, row.shares, row.figures) == (None, {}, {OURS: 5, "SQLite FTS5": 20})


def test_figures_are_written_between_the_marks_of_their_part(tmp_path: Path) -> None:
    file = tmp_path / "README.md"
    file.write_text("a\n<!-- exit -->\nold\n<!-- /exit -->\nb\n")
    write("exit", "| new |", file)
    write("exit", r"| newer \1 |", file)
    assert file.read_text() == "a\n<!-- exit -->\n| newer \\1 |\n<!-- /exit -->\nb\n"
    with pytest.raises(ValueError, match="no marks for start"):
        write("start", "", file)


def test_the_page_has_marks_for_every_part_and_names_every_word() -> None:
    text = README.read_text(encoding="utf-8")
    for part in PARTS:
        assert f"<!-- {part} -->\n" in text
        assert f"`--{part}`" in text
        assert parse([f"--{part}"]).parts == [part]
    assert "`--write`" in text
