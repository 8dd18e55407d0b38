"""Figures as a Markdown table: ours beside those of others, with the targets for ours."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

OURS, BARE = "Field Guide", "bare window"
Figure = float | str  # a number, or the reason why there is none


@dataclass(frozen=True, kw_only=True)
class Row:
    """The figures of some columns; ours has an upper limit, or a share of another column's figure."""

    what: str
    figures: Mapping[str, Figure]  # by column
    unit: str = "ms"
    most: float | None = None
    shares: Mapping[str, float] = field(default_factory=dict)

    def cells(self, columns: Sequence[str]) -> tuple[str, ...]:
        """Return the row as text, one cell a column, the target last."""
        return (self.what, *self._figures(columns), "; ".join(self._targets()))

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
    """Return rows as a table in Markdown, with a target at the end of each, and why figures are missing."""
    found, head = tuple(rows), ("what", *columns, "target")
    lines = (head, ["---"] * len(head), *(row.cells(columns) for row in found))
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    figures = (item for row in found for item in row.figures.items())
    reasons = dict.fromkeys(
        f"- {name} not run: {each}" for name, each in figures if each and isinstance(each, str)
    )
    return "\n".join([table, *(["", *reasons] if reasons else [])])


def number(value: float) -> str:
    """Return a figure with three significant digits, or with all digits before the point."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
