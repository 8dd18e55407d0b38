"""Where the time of one start of the frozen program goes, step by step, from its own look over itself."""

import json
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter

from bench.hindrance import Hindrance
from bench.launch import start
from bench.process_tree import kill

PATIENCE = 60  # seconds
Steps = Mapping[str, float]  # milliseconds from the start to each step
# What was done when a step is told; a step without words is told by its own name.
WORDS = {
    "Python": "bootloader, Python and the program's first line",
    "import": "import of the program's modules and of Qt",
    "pack": "content: pack opened",
    "Qt": "QApplication, fonts and theme",
    "window": "window built",
    "painted": "first paint",
    "rest": "what is not seen at first: other fonts, the rest of the window",
    "search": "index opened, search ready",
    "answered": "first search answered",
}


def steps_of(program: Path, home: Path, entrance: Path | None = None) -> Steps:
    """Have the program look itself over once; gives the steps of its start."""
    report = home / "report.txt"
    process = start([str(program), "--self-check", str(report), repr(perf_counter())], home, entrance)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        raise Hindrance(f"its look over itself had no end in {PATIENCE} s") from None
    finally:
        kill(process.pid)
        process.wait()
    return read_report(report.read_text(encoding="utf-8") if report.is_file() else "")


def read_report(text: str) -> Steps:
    """Read the program's report: a line of words, then the steps as JSON."""
    verdict, _, steps = text.partition("\n")
    if not verdict.startswith("OK:") or not steps.strip():
        raise Hindrance(f"the program's look over itself failed: {verdict or 'no report'}")
    found: dict[str, float] = json.loads(steps)
    return found


def lasted(runs: Sequence[Steps]) -> dict[str, float]:
    """Give how long each step lasted, in the order of the first start: the median of all starts."""
    order = sorted(runs[0], key=runs[0].__getitem__)
    before = [None, *order[:-1]]
    return {
        step: statistics.median(run[step] - (run[last] if last else 0.0) for run in runs)
        for last, step in zip(before, order, strict=True)
    }


def until(runs: Sequence[Steps], step: str) -> float:
    """Give the milliseconds from the start to a step: the median of all starts."""
    return statistics.median(run[step] for run in runs)


def table(found: Mapping[str, Sequence[Steps] | str]) -> str:
    """Give the steps as a table in Markdown, with a column for each condition."""
    ran = {condition: lasted(runs) for condition, runs in found.items() if not isinstance(runs, str)}
    lines = [("where one start goes", *found), ("---",) * (1 + len(found))]
    for step in dict.fromkeys(step for steps in ran.values() for step in steps):
        figures = (f"{ran[each][step]:.0f} ms" if each in ran else "–" for each in found)
        lines.append((WORDS.get(step, step), *figures))
    totals = (f"not run: {runs}" if isinstance(runs, str) else _total(runs) for runs in found.values())
    lines.append(("all: start → first search answered", *totals))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _total(runs: Sequence[Steps]) -> str:
    return f"{until(runs, 'answered'):.0f} ms"
