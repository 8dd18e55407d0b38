"""Makes the table rows of a directory of services as one signed file."""

from collections.abc import Iterator, Sequence
from tempfile import TemporaryDirectory

from bench.measuring import in_process
from bench.table import OURS, Row

SHIPPED = "shipped content"
COLUMNS = (OURS, SHIPPED)
MOST_MEMORY = {10_000: 120.0, 50_000: 500.0}  # MB more than the shipped content takes


def rows(sizes: Sequence[int]) -> Iterator[Row]:
    """Measure a directory of each size beside the shipped content alone; yield the table's rows."""
    for size in sizes:
        with TemporaryDirectory() as folder:
            in_process("bench.directory", "make", folder, str(size))
            dropped = in_process("bench.directory", "dropped", folder)
            alone = in_process("bench.directory", "shipped", folder)
            later = in_process("bench.directory", "later", folder)
        label = f"{size:,} services as one signed file"
        yield Row(label=f"{label}: dropped → searchable", unit="s", figures={OURS: dropped / 1000}, most=15.0)
        for name, key, most in (
            ("start, content opened for the first paint", "opened", None),
            ("start, search ready", "ready", None),
            ("start, first search", "first", 1000.0),
        ):
            yield Row(label=f"{label}: {name}", figures={OURS: later[key], SHIPPED: alone[key]}, most=most)
        for share in ("p50", "p95", "p99", "max"):
            figures = {OURS: later["typing"][share], SHIPPED: alone["typing"][share]}
            yield Row(label=f"{label}: key → results list updated: {share}", figures=figures)
        added = {OURS: later["memory"] - alone["memory"]}
        yield Row(label=f"{label}: memory added", unit="MB", figures=added, most=MOST_MEMORY.get(size))
