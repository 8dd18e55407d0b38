"""Starts as a table in Markdown: each program's figures beside the others', and what ours should be."""

import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.racers import BARE, NAMES, OURS
from bench.startup_steps import WORDS, Steps, until
from bench.table import number
from bench.weight import on_disk, zipped

Figure = float | str  # a number, or why there is none
Runs = Mapping[str, Sequence[Mapping[str, float]] | str]  # of each program: its starts, or why there are none
HEAD = ("what", *NAMES, "target")
# By condition: how long ours may take until it is whole, as a share of another's time.
SHARES: Mapping[str, Mapping[str, float]] = {
    "warm": {BARE: 1.25, "Kiwix": 0.75, "Zeal": 0.5, "GoldenDict-ng": 0.5},
    "cold": {BARE: 1.25, "Kiwix": 0.75, "Zeal": 0.4, "GoldenDict-ng": 0.4},
}
MEMORY_SHARES = {BARE: 1.35, "Kiwix": 0.3, "Zeal": 0.3, "GoldenDict-ng": 0.3}
MOST_ANSWERED, MOST_ON_DISK, MOST_ZIPPED = 500.0, 95.0, 38.0  # milliseconds, MB, MB


@dataclass(frozen=True, kw_only=True)
class Line:
    """One figure of each program that has it; ours at most so large, or such a share of another's."""

    what: str
    unit: str
    figures: Mapping[str, Figure]
    most: float = 0.0  # 0: no such target
    shares: Mapping[str, float] = field(default_factory=dict)

    def cells(self) -> tuple[str, ...]:
        """Give the line as words."""
        return (self.what, *self._figures(), "; ".join(self._targets()))

    def _figures(self) -> Iterator[str]:
        told = set()  # a reason that holds for several is given once
        for figure in (self.figures.get(name, "") for name in NAMES):
            if not isinstance(figure, str):
                yield f"{number(figure)} {self.unit}".rstrip()
            elif figure in told:
                yield "not run"
            else:
                yield f"not run: {figure}" if figure else "–"
                told |= {figure} - {""}

    def _targets(self) -> Iterator[str]:
        ours = self.figures.get(OURS, "")
        if self.most:
            yield f"≤ {number(self.most)} {self.unit}: {_verdict(ours, self.most)}"
        for name, share in self.shares.items():
            theirs = self.figures.get(name, "")
            known = not isinstance(theirs, str) and not isinstance(ours, str)
            ratio = f" ({ours / theirs:.2f})" if known else ""  # type: ignore[operator]
            limit = share * theirs if not isinstance(theirs, str) else theirs
            yield f"≤ {share:g} × {name}: {_verdict(ours, limit)}{ratio}"


def _verdict(ours: Figure, limit: Figure) -> str:
    if isinstance(ours, str) or isinstance(limit, str):
        return "not known"
    return "met" if ours <= limit else "**missed**"


def medians(runs: Runs, key: str) -> dict[str, Figure]:
    """Give the median of a figure for each program, or why it has none."""
    return {
        name: found if isinstance(found, str) else statistics.median(run[key] for run in found)
        for name, found in runs.items()
    }


def lines_of(found: Mapping[str, Runs]) -> Iterator[Line]:
    """Give what was seen of the starts, condition by condition, then what the programs take."""
    for condition, runs in found.items():
        yield Line(what=f"start → first paint, {condition}", unit="ms", figures=medians(runs, "painted"))
        shares = SHARES.get(condition, {})
        what = f"start → window whole, {condition}"
        yield Line(what=what, unit="ms", figures=medians(runs, "whole"), shares=shares)
        if condition != "warm":
            read = medians(runs, "read")
            yield Line(what=f"read from the drive until at rest, {condition}", unit="MB", figures=read)
    warm = found["warm"]
    memory = medians(warm, "memory")
    yield Line(what="memory at rest (PSS)", unit="MB", figures=memory, shares=MEMORY_SHARES)
    yield Line(what="libraries loaded", unit="", figures=medians(warm, "libraries"))
    area = {
        name: figure if isinstance(figure, str) else 100 * figure
        for name, figure in medians(warm, "area").items()
    }
    yield Line(what="share of the screen that the window takes", unit="%", figures=area)


def answers(steps: Mapping[str, Sequence[Steps] | str]) -> Iterator[Line]:
    """Give what our program tells of its own start: when it was painted, when it first answered."""
    for step, most in (("painted", 0.0), ("answered", MOST_ANSWERED)):
        for condition, runs in steps.items():
            figure = runs if isinstance(runs, str) else until(runs, step)
            what = f"start → {WORDS[step]} (told from inside), {condition}"
            yield Line(
                what=what, unit="ms", figures={OURS: figure}, most=most if condition == "warm" else 0.0
            )


def sizes(programs: Mapping[str, Path | str]) -> Iterator[Line]:
    """Give how large each program of ours is, with all that lies in its folder."""
    for what, weigh, most in (("on disk", on_disk, MOST_ON_DISK), ("as a zip file", zipped, MOST_ZIPPED)):
        figures = {
            name: file if isinstance(file, str) else weigh(file.parent) for name, file in programs.items()
        }
        yield Line(what=what, unit="MB", figures=figures, most=most)


def as_table(lines: Iterable[Line]) -> str:
    """Give lines as a table in Markdown."""
    cells = (HEAD, ("---",) * len(HEAD), *(line.cells() for line in lines))
    return "\n".join(f"| {' | '.join(each)} |" for each in cells)
