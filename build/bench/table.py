"""Makes Markdown tables of figures, with targets for those of Field Guide."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

OURS, BARE = "Field Guide", "bare window"
Figure = float | str  # a number, or the reason why there is none


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: a figure for each column, and targets for the figure of Field Guide.

    `most` is an upper limit in `unit`; `shares` are upper limits as shares of other columns' figures.
    """

    label: str
    figures: Mapping[str, Figure]  # by column
    unit: str = "ms"
    most: float | None = None
    shares: Mapping[str, float] = field(default_factory=dict)

    def cells(self, columns: Sequence[str]) -> tuple[str, ...]:
        """Return the row as text, with one cell per column and the targets in the last cell."""
        return (self.label, *self._figures(columns), "; ".join(self._targets()))

    def _figures(self, columns: Sequence[str]) -> Iterator[str]:
        for figure in (self.figures.get(name, "") for name in columns):
            if isinstance(figure, str):
                yield "not run" if figure else "–"
            else:
                yield f"{number(figure)} {self.unit}".rstrip()

    def _targets(self) -> Iterator[str]:
        ours = self.figures.get(OURS, "")
        if self.most is not None:
            yield f"≤ {number(self.most)} {self.unit}: {_verdict(ours, self.most)}"
        for name, share in self.shares.items():
            theirs = self.figures.get(name, "")
            if isinstance(ours, str) or isinstance(theirs, str):
                yield f"≤ {share:g} × {name}: not known"
            else:
                yield f"≤ {share:g} × {name}: {_verdict(ours, share * theirs)} ({ours / theirs:.2f})"


def _verdict(ours: Figure, most: float) -> str:
    if isinstance(ours, str):
        return "not known"
    return "met" if ours <= most else "**missed**"


def as_table(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Return a Markdown table of `rows`, followed by the reasons why figures are missing."""
    found, head = tuple(rows), ("what", *columns, "target")
    lines = (head, ["---"] * len(head), *(row.cells(columns) for row in found))
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    figures = (item for row in found for item in row.figures.items())
    reasons = dict.fromkeys(
        f"- {name} not run: {each}" for name, each in figures if each and isinstance(each, str)
    )
    return "\n".join([table, *(["", *reasons] if reasons else [])])


def number(value: float) -> str:
    """Return a number with three significant digits, or with all its digits before the decimal point."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
