"""Figures beside the others', and the verdicts on ours."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

OURS, BARE = "Field Guide", "bare window"


def cells(part: ModuleType, **given: Any) -> list[str]:
    return list(part.Line(**{"what": "start", "unit": "ms", **given}).cells())


def test_a_share_of_anothers_figure_is_met_or_missed(part: ModuleType) -> None:
    figures = {OURS: 150.0, BARE: 120.0, "Kiwix": 180.0}
    told = cells(part, figures=figures, shares={BARE: 1.25, "Kiwix": 0.75})
    assert told[1:4] == ["150 ms", "120 ms", "180 ms"]
    assert told[-1] == "≤ 1.25 × bare window: met (1.25); ≤ 0.75 × Kiwix: **missed** (0.83)"


@pytest.mark.parametrize(
    ("ours", "verdict"), [(500.0, "met"), (500.5, "**missed**"), ("no screen", "not known")]
)
def test_a_figure_is_not_to_pass_its_limit(part: ModuleType, ours: float | str, verdict: str) -> None:
    assert cells(part, figures={OURS: ours}, most=500.0)[-1] == f"≤ 500 ms: {verdict}"


def test_what_was_not_run_says_why_and_has_no_number(part: ModuleType) -> None:
    told = cells(part, figures={OURS: 3.0, "Zeal": "it is not installed"}, shares={"Zeal": 0.5})
    assert told == ["start", "3 ms", "–", "–", "not run: it is not installed", "–", "≤ 0.5 × Zeal: not known"]


def test_a_reason_that_holds_for_several_is_given_once(part: ModuleType) -> None:
    figures = {OURS: "only root can", BARE: "only root can", "Kiwix": "it is not installed"}
    told = cells(part, figures=figures)
    assert told[1:5] == ["not run: only root can", "not run", "not run: it is not installed", "–"]


def test_medians_are_of_each_program(part: ModuleType) -> None:
    runs = {OURS: [{"whole": 3.0}, {"whole": 90.0}, {"whole": 5.0}], "Zeal": "it is not installed"}
    assert part.medians(runs, "whole") == {OURS: 5.0, "Zeal": "it is not installed"}


def test_targets_of_cold_starts_are_stricter_than_those_of_warm_ones(part: ModuleType) -> None:
    run = {"painted": 60.0, "whole": 90.0, "memory": 70.0, "read": 1.0, "libraries": 3.0, "area": 0.5}
    half = dict.fromkeys(run, 200.0)
    runs = {OURS: [run], BARE: [run], "Kiwix": [half], "Zeal": [half], "GoldenDict-ng": [half]}
    lines = {line.what: line.cells() for line in part.lines_of({"warm": runs, "cold": runs, "stick": runs})}
    assert "≤ 0.5 × Zeal: met (0.45)" in lines["start → window whole, warm"][-1]
    assert "≤ 0.4 × Zeal: **missed** (0.45)" in lines["start → window whole, cold"][-1]
    assert lines["start → window whole, stick"][-1] == ""
    assert lines["start → first paint, warm"][1:3] == ("60 ms", "60 ms")
    assert lines["share of the screen that the window takes"][1] == "50 %"
    assert "≤ 1.35 × bare window: met (1.00)" in lines["memory at rest (PSS)"][-1]


def test_only_a_warm_first_answer_has_a_target(part: ModuleType) -> None:
    steps = {"warm": [{"painted": 200.0, "answered": 501.0}], "cold": "only root can"}
    told = [line.cells() for line in part.answers(steps)]
    assert [(line[0].rpartition(", ")[2], line[1], line[-1]) for line in told] == [
        ("warm", "200 ms", ""),
        ("cold", "not run: only root can", ""),
        ("warm", "501 ms", "≤ 500 ms: **missed**"),
        ("cold", "not run: only root can", ""),
    ]


def test_sizes_are_of_the_folder_that_a_program_lies_in(part: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    for name in ("program", "parts/library"):
        (tmp_path / name).write_bytes(bytes(1_500_000))
    disk, packed = (line.cells() for line in part.sizes({OURS: tmp_path / "program", BARE: "no PyInstaller"}))
    assert disk[1:3] == ("3 MB", "not run: no PyInstaller")
    assert disk[-1] == "≤ 95 MB: met"
    assert packed[-1] == "≤ 38 MB: met"


def test_the_table_is_one_of_markdown(part: ModuleType) -> None:
    lines = part.as_table([part.Line(what="start", unit="ms", figures={OURS: 12.5})]).split("\n")
    assert lines[0] == "| what | Field Guide | bare window | Kiwix | Zeal | GoldenDict-ng | target |"
    assert lines[2] == "| start | 12.5 ms | – | – | – | – |  |"
    assert {line.count("|") for line in lines} == {8}
