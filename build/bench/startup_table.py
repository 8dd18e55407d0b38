"""Figures of starts as a table: times, reads, memory and sizes, with the targets for ours."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.contenders import NAMES
from bench.measuring import MB
from bench.table import BARE, OURS, Figure, Row, as_table

Run = Mapping[str, float]
Runs = Mapping[str, Sequence[Run] | str]  # by program: its starts, or why there are none
# By condition: the longest that ours may take until it is complete, as a share of another's time.
SHARES: Mapping[str, Mapping[str, float]] = {
    "warm": {BARE: 1.25, "Kiwix": 0.75, "Zeal": 0.5, "GoldenDict-ng": 0.5},
    "cold": {BARE: 1.25, "Kiwix": 0.75, "Zeal": 0.4, "GoldenDict-ng": 0.4},
}
MEMORY_SHARES = {BARE: 1.35, "Kiwix": 0.3, "Zeal": 0.3, "GoldenDict-ng": 0.3}
MOST_ON_DISK = 95.0  # MB


def table(found: Mapping[str, Runs], programs: Mapping[str, Path | str]) -> str:
    """Return what was seen of all starts, by condition, then memory and sizes."""
    return as_table(NAMES, [*_rows(found), _size(programs)])


def _rows(found: Mapping[str, Runs]) -> Iterator[Row]:
    for condition, runs in found.items():
        yield Row(what=f"start → first paint, {condition}", figures=medians(runs, "painted"))
        what, shares = f"start → window complete, {condition}", SHARES[condition]
        yield Row(what=what, figures=medians(runs, "whole"), shares=shares)
    read = medians(found["cold"], "read")
    yield Row(what="read from the drive until at rest, cold", unit="MB", figures=read)
    memory = medians(found["warm"], "memory")
    yield Row(what="memory at rest (PSS)", unit="MB", figures=memory, shares=MEMORY_SHARES)
    area = medians(found["warm"], "area")
    yield Row(what="share of the screen that the window takes (1 = all)", unit="", figures=area)


def medians(runs: Runs, key: str) -> dict[str, Figure]:
    """Return the median of a figure for each program, or the reason why it has none."""
    return {
        name: starts if isinstance(starts, str) else statistics.median(run[key] for run in starts)
        for name, starts in runs.items()
    }


def _size(programs: Mapping[str, Path | str]) -> Row:
    """Return the size of each program of ours, with all that is in its folder."""
    own = {name: programs[name] for name in (OURS, BARE)}
    figures = {name: each if isinstance(each, str) else on_disk(each.parent) for name, each in own.items()}
    return Row(what="on disk", unit="MB", figures=figures, most=MOST_ON_DISK)


def on_disk(folder: Path) -> float:
    """Return the megabytes of a folder's files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / MB
