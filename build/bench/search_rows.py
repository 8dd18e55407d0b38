"""Makes the table rows that compare our search with its rivals, for guides of several sizes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.measuring import in_process
from bench.table import OURS, Row

COLUMNS = (OURS, "SQLite FTS5", "tantivy", "Whoosh")
SIZES = (1_000, 10_000, 50_000)
LARGE = 10_000  # entries: from this size on the size of the index has a target


@dataclass(frozen=True)
class Figure:
    """A figure of the search: its name, its key in the measured figures, its unit and its targets."""

    label: str
    key: str
    share: str = ""  # the key in a spread (p95), or "" if the figure is a number
    unit: str = "ms"
    divisor: float = 1.0
    most: tuple[float | None, float | None, float | None] = (
        None,
        None,
        None,
    )  # upper limits at the three sizes
    shares: Mapping[str, float] = field(default_factory=dict)  # where there is such a limit: of the others


_KEYS = "key → results list updated"
_FASTER = {"SQLite FTS5": 1.0, "tantivy": 1.0}
# All but the building of the index is computing time, of guide and index as a signed pack file has them.
FIGURES = (
    Figure(f"{_KEYS}, read ahead: p95", "typing", "p95", most=(None, 4.0, 10.0), shares=_FASTER),
    Figure(f"{_KEYS}, read ahead: p99", "typing", "p99", most=(None, 10.0, 25.0)),
    Figure(f"{_KEYS}, read ahead: slowest", "typing", "max", most=(None, 16.0, None)),
    Figure(f"{_KEYS}, nothing read yet: p95", "cold", "p95", most=(None, 15.0, None)),
    Figure("a whole question pasted: p95", "asked", "p95"),
    Figure("snippets of the 14 visible rows: p95", "snippets", "p95", most=(2.0, 2.0, 2.0)),
    Figure("counts of all filters: slowest", "counts", "max", most=(None, 50.0, None)),
    Figure("a typo corrected, on top: p95", "typos", "p95", most=(None, 1.0, None)),
    Figure("index built", "build", unit="s", divisor=1000, most=(2.0, 20.0, 120.0)),
    Figure("stored guide and index opened, search ready", "open"),
    Figure("first search", "first", most=(None, 1000.0, None)),
    Figure("all read ahead that is kept", "preload", unit="s", divisor=1000),
    # How much a directory may add to the shipped content is measured in directory_rows.py.
    Figure("memory, guide and all read ahead", "memory", unit="MB"),
)


def rows(sizes: Sequence[int] = SIZES) -> Iterator[Row]:
    """Measure each size of guide in a process of its own; yield the table's rows."""
    for size in sizes:
        found = in_process("bench.search", str(size))
        yield from (row_of(figure, size, found) for figure in FIGURES)
        per_entry, most = {OURS: found[OURS]["bytes"] / size / 1000}, 1.6 if size >= LARGE else None
        yield Row(label=f"{size:,} entries: index, an entry", unit="kB", figures=per_entry, most=most)


def row_of(figure: Figure, size: int, found: Mapping[str, Any]) -> Row:
    """Return the row of one figure at one size; `found` has the measured figures by program."""
    values = {name: found[name][figure.key] for name in COLUMNS if figure.key in found.get(name, ())}
    figures = {
        name: (value[figure.share] if figure.share else value) / figure.divisor
        for name, value in values.items()
    }
    most = dict(zip(SIZES, figure.most, strict=True)).get(size)
    shares = figure.shares if most is not None else {}
    label = f"{size:,} entries: {figure.label}"
    return Row(label=label, unit=figure.unit, figures=figures, most=most, shares=shares)
