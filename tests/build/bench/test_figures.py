"""What the page of figures says of ours: a target that is missed says so, and no failure is overlooked."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from bench.measuring import in_process
from bench.table import Row, as_table

OURS, BARE = "Field Guide", "bare window"
COLUMNS = (OURS, BARE, "Kiwix")


def verdict(**given: Any) -> str:
    return list(Row(label="start", **given).cells(COLUMNS))[-1]


def test_a_target_is_met_or_missed_and_not_known_without_a_figure() -> None:
    shares = {"figures": {OURS: 150.0, BARE: 120.0, "Kiwix": 180.0}, "shares": {BARE: 1.25, "Kiwix": 0.75}}
    assert verdict(**shares) == "≤ 1.25 × bare window: met (1.25); ≤ 0.75 × Kiwix: **missed** (0.83)"
    ours: dict[float | str, str] = {500.0: "met", 500.5: "**missed**", "no screen": "not known"}
    found = {figure: verdict(figures={OURS: figure}, most=500.0) for figure in ours}
    assert found == {figure: f"≤ 500 ms: {said}" for figure, said in ours.items()}
    assert as_table(COLUMNS, [Row(label="x", figures={OURS: "no screen"})]).endswith("not run: no screen")


def test_a_module_that_fails_is_not_overlooked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "measured.py").write_text("import sys; print(1); sys.exit(int(sys.argv[1]))")
    assert in_process("measured", "0") == 1
    with pytest.raises(subprocess.CalledProcessError):
        in_process("measured", "3")
