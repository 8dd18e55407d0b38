"""Makes the table of starts: times, reads, memory and sizes, with the targets for Field Guide."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.contenders import NAMES
from bench.measuring import MB
from bench.table import BARE, OURS, Figure, Row, as_table

Run = Mapping[str, float]
Runs = Mapping[str, Sequence[Run] | str]  # by program: its starts, or the reason why it has none
# By condition: the longest time until our window may be complete, as a share of another program's time.
SHARES: Mapping[str, Mapping[str, float]] = {
    "warm": {BARE: 1.25, "Kiwix": 0.75, "Zeal": 0.5, "GoldenDict-ng": 0.5},
    "cold": {BARE: 1.25, "Kiwix": 0.75, "Zeal": 0.4, "GoldenDict-ng": 0.4},
}
MEMORY_SHARES = {BARE: 1.35, "Kiwix": 0.3, "Zeal": 0.3, "GoldenDict-ng": 0.3}
MOST_ON_DISK = 95.0  # MB


def table(found: Mapping[str, Runs], programs: Mapping[str, Path | str]) -> str:
    """Return a Markdown table of the starts in `found`, by condition: "warm" or "cold"."""
    return as_table(NAMES, [*_rows(found), _size(programs)])


def _rows(found: Mapping[str, Runs]) -> Iterator[Row]:
    for condition, runs in found.items():
        yield Row(label=f"start → first paint, {condition}", figures=medians(runs, "painted"))
        label, shares = f"start → window complete, {condition}", SHARES[condition]
        yield Row(label=label, figures=medians(runs, "whole"), shares=shares)
    read = medians(found["cold"], "read")
    yield Row(label="read from the drive until at rest, cold", unit="MB", figures=read)
    memory = medians(found["warm"], "memory")
    yield Row(label="memory at rest (PSS)", unit="MB", figures=memory, shares=MEMORY_SHARES)
    area = medians(found["warm"], "area")
    yield Row(label="share of the screen that the window takes (1 = all)", unit="", figures=area)


def medians(runs: Runs, key: str) -> dict[str, Figure]:
    """Return, by program, the median of the figure `key` or the reason why there is none."""
    return {
        name: starts if isinstance(starts, str) else statistics.median(run[key] for run in starts)
        for name, starts in runs.items()
    }


def _size(programs: Mapping[str, Path | str]) -> Row:
    """Return the row with the sizes of the folders of Field Guide and of the bare window."""
    own = {name: programs[name] for name in (OURS, BARE)}
    figures = {name: each if isinstance(each, str) else on_disk(each.parent) for name, each in own.items()}
    return Row(label="on disk", unit="MB", figures=figures, most=MOST_ON_DISK)


def on_disk(folder: Path) -> float:
    """Return the total size of the files in `folder`, in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / MB
