"""The figures as one table in Markdown, each beside its rivals' and its target."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

Figures = Mapping[str, Any]
MANY = 10_000  # entries from which on an index must not take more than so much for each
HEAD = ("what", "entries", "Field Guide", "SQLite FTS5", "tantivy", "bare window", "target")


@dataclass(frozen=True, kw_only=True)
class Row:
    """One figure: ours, the rivals', and what it should be at most (0: no target)."""

    what: str
    entries: int
    ours: float
    unit: str = "ms"
    sqlite: float | None = None
    tantivy: float | None = None
    bare: float | None = None
    target: float = 0.0

    def cells(self) -> tuple[str, ...]:
        """Give the row as words."""
        rivals = (self.sqlite, self.tantivy, self.bare)
        target = ""
        if self.target:
            verdict = "met" if self.ours <= self.target else "**missed**"
            target = f"≤ {number(self.target)} {self.unit}: {verdict}"
        others = ("–" if each is None else number(each) for each in rivals)
        return (self.what, f"{self.entries:,}", f"{number(self.ours)} {self.unit}", *others, target)


# Of a size: what is measured, in which figure, and the targets at 1,000, 10,000 and 50,000 entries.
_KEYS = "key → results list updated"
_SPREADS: tuple[tuple[str, str, str, dict[int, float]], ...] = (
    (f"{_KEYS}, read ahead: p95", "typing", "p95", {10_000: 4.0, 50_000: 10.0}),
    (f"{_KEYS}, read ahead: p99", "typing", "p99", {10_000: 10.0, 50_000: 25.0}),
    (f"{_KEYS}, read ahead: slowest", "typing", "max", {10_000: 16.0}),
    (f"{_KEYS}, nothing read yet: p95", "cold", "p95", {10_000: 15.0}),
    ("a whole question pasted: p95", "whole", "p95", {}),
    ("snippets of the 6 rows in sight: p95", "snippets", "p95", {1_000: 2.0, 10_000: 2.0, 50_000: 2.0}),
    ("counts of all filters: slowest", "counts", "max", {10_000: 50.0}),
    ("a slip mended, on top: p95", "slips", "p95", {10_000: 1.0}),
)
_SINGLE: tuple[tuple[str, str, int, str, dict[int, float]], ...] = (
    ("index built", "build ms", 1000, "s", {1_000: 2.0, 10_000: 20.0, 50_000: 120.0}),
    ("index opened, search ready", "open ms", 1, "ms", {}),
    ("all read ahead", "preload ms", 1000, "s", {}),
    ("memory added", "memory MB", 1, "MB", {}),
)


def rows_of(figures: Figures) -> Iterator[Row]:
    """Give the rows of one size."""
    size = int(figures["entries"])
    for what, key, share, targets in _SPREADS:
        sqlite, tantivy = _of_rivals(figures, key, share)
        ours, target = figures[key][share], targets.get(size, 0.0)
        yield Row(what=what, entries=size, ours=ours, target=target, sqlite=sqlite, tantivy=tantivy)
    for what, key, factor, unit, targets in _SINGLE:
        sqlite, tantivy = _of_rivals(figures, key, factor=factor)
        ours, target = figures[key] / factor, targets.get(size, 0.0)
        yield Row(
            what=what, entries=size, ours=ours, unit=unit, target=target, sqlite=sqlite, tantivy=tantivy
        )
    sqlite, tantivy = _of_rivals(figures, "bytes", factor=size * 1000)
    ours, target = figures["bytes"] / size / 1000, 1.6 if size >= MANY else 0.0
    yield Row(
        what="index, an entry",
        entries=size,
        ours=ours,
        unit="kB",
        target=target,
        sqlite=sqlite,
        tantivy=tantivy,
    )


def _of_rivals(figures: Figures, key: str, share: str = "", *, factor: float = 1.0) -> list[float | None]:
    """Give the same figure of SQLite and of tantivy, where they have it."""
    values = (figures["rivals"][name].get(key) for name in ("SQLite FTS5", "tantivy"))
    return [None if each is None else float(each[share] if share else each) / factor for each in values]


def growth(sizes: Sequence[Figures]) -> Iterator[str]:
    """Tell how cost grows from each size to the next."""
    for before, after in pairwise(sizes):
        times = after["entries"] / before["entries"]
        ratios = {
            "key p95": after["typing"]["p95"] / before["typing"]["p95"],
            "SQLite's": _ratio(before, after, "SQLite FTS5"),
            "tantivy's": _ratio(before, after, "tantivy"),
            "build": after["build ms"] / before["build ms"],
            "index": after["bytes"] / before["bytes"],
            "memory": after["memory MB"] / before["memory MB"] if before["memory MB"] else 0.0,
        }
        told = ", ".join(f"{name} × {ratio:.1f}" for name, ratio in ratios.items())
        yield f"From {before['entries']:,} to {after['entries']:,} entries (× {times:.0f}): {told}."


def _ratio(before: Figures, after: Figures, rival: str) -> float:
    first, second = (each["rivals"][rival]["typing"]["p95"] for each in (before, after))
    return float(second / first)


def as_table(rows: Iterable[Row]) -> str:
    """Give rows as a table in Markdown."""
    lines = [" | ".join(row.cells()) for row in rows]
    return "\n".join(f"| {line} |" for line in (" | ".join(HEAD), " | ".join("---" for _ in HEAD), *lines))


def number(value: float) -> str:
    """Give a figure with three digits, or all digits before the point."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
