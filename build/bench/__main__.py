"""The word "bench": measures search, start and window beside their rivals in one run; prints a table."""

import argparse
import os
import platform
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from bench import corpora
from bench.exit import PROGRAM, RUNS, sums
from bench.fuzz import fuzz
from bench.own_process import child
from bench.scale import guide_of
from bench.start import prepare_to
from bench.table import Row, as_table, growth, rows_of
from guide.content.load import load
from guide.paths import content_folder
from guide.search.service import SearchService

SIZES = (1_000, 10_000, 50_000)
MANY = 10_000  # entries of the large pack that the window is opened with
STARTS = 7


def starts(*words: str) -> dict[str, float]:
    """Start a window several times, once more to warm up; gives the medians."""
    runs = [child("bench.start", repr(perf_counter()), *words) for _ in range(STARTS + 1)][1:]
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def window_rows(folder: Path) -> Iterator[Row]:
    """Measure starts and the window: shipped content, and a large pack."""
    large, prepared = folder / "pack", folder / "prebuilt.bin"
    shipped = content_folder()
    size = len(load(shipped).entries)
    corpora.write(guide_of(MANY), shipped, large)
    bare = starts("bare")
    times = starts("guide", str(shipped))
    painted, answered = times["painted"], times["answered"]
    yield Row(what="start → window painted (sources)", entries=size, ours=painted, bare=bare["painted"])
    yield Row(what="start → first search answered (sources)", entries=size, ours=answered)
    prepare_to(large, prepared)
    for name, words in (("made ready", (str(prepared),)), ("from YAML", ())):
        times = child("bench.start", repr(perf_counter()), "guide", str(large), *words)
        painted, answered = times["painted"], times["answered"]
        yield Row(what=f"start → window painted ({name})", entries=MANY, ours=painted, bare=bare["painted"])
        target = 500.0 if words else 0.0
        yield Row(what=f"start → first search answered ({name})", entries=MANY, ours=answered, target=target)
    ready = folder / "shipped.bin"
    prepare_to(shipped, ready)
    typed = child("bench.window", "guide", str(shipped), str(ready))
    plain = child("bench.window", "bare", str(shipped))
    for share, target in (("p50", 10.0), ("p95", 16.0)):
        ours_painted, bare_painted = typed["painted"][share], plain["painted"][share]
        what = f"key → painted: {share}"
        yield Row(what=what, entries=size, ours=ours_painted, bare=bare_painted, target=target)
    many = child("bench.window", "guide", str(large), str(prepared))
    for figures, entries in ((typed, size), (many, MANY)):
        for what in ("loading", "reading ahead"):
            longest = figures[what]["max"]
            yield Row(what=f"window holds still at most, {what}", entries=entries, ours=longest, target=16.0)


def exit_rows(number: int) -> Iterator[Row]:
    """Leave the program from many states and time it from outside; only X11 can be driven so."""
    if not sys.platform.startswith("linux"):
        return
    size = len(load(content_folder()).entries)
    for what in ("program", "sources") if PROGRAM.is_file() else ("sources",):
        found = child("bench.exit", what, str(number))
        for name, value, target in sums(found):
            yield Row(what=f"{name} ({what})", entries=size, ours=value, target=target)


def handout_rows() -> Iterator[Row]:
    """Measure the preview and the PDF of eight items, in every format."""
    size = len(load(content_folder()).entries)
    for form, times in child("bench.handout").items():
        for what, target in (("preview", 100.0), ("PDF", 300.0)):
            yield Row(
                what=f"hand-out of 8 items → {what} ({form})",
                entries=size,
                ours=times[what.lower()],
                target=target,
            )


def print_starts(given: argparse.Namespace) -> None:
    """Start the program, a bare window and the rivals; only X11 can be watched so."""
    if sys.platform.startswith("linux"):
        from bench.startup import report

        print(*report(pictures=given.pictures, slow_rivals=given.slow_rivals), sep="\n\n", flush=True)


def run_fuzz(number: int) -> None:
    """Ask so many random and mutated queries of a large guide."""
    guide = guide_of(MANY)
    service = SearchService(guide)
    list(service.warm())
    print(fuzz(service, corpora.questions(guide), number))


def main() -> int:
    """Measure what is asked for and print it."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="entries of the made-up guides")
    parser.add_argument("--no-window", action="store_true", help="leave out starts and the window")
    parser.add_argument("--fuzz", type=int, default=0, help="only ask so many random queries")
    parser.add_argument("--exit", type=int, default=0, help="only leave the program so often, by Hide now")
    parser.add_argument("--handout", action="store_true", help="only time hand-outs")
    parser.add_argument("--start", action="store_true", help="only start the program beside its rivals")
    parser.add_argument("--slow-rivals", action="store_true", help="start the rivals from a slow drive, too")
    parser.add_argument("--pictures", type=Path, help="a folder for what each window showed as it came")
    given = parser.parse_args()
    if given.exit:
        print(as_table(exit_rows(given.exit)))
        return 0
    if given.handout:
        print(as_table(handout_rows()))
        return 0
    if given.fuzz:
        run_fuzz(given.fuzz)
        return 0
    cores = os.cpu_count()
    print(f"{date.today()}, {platform.system()} {platform.machine()}, {cores} cores, ", end="")  # noqa: DTZ011
    print(f"Python {platform.python_version()}\n", flush=True)
    if given.start:
        print_starts(given)
        return 0
    sizes = [child("bench.scale", str(size)) for size in given.sizes]
    rows = [row for figures in sizes for row in rows_of(figures)]
    if not given.no_window:
        folder = Path(tempfile.mkdtemp())
        rows += window_rows(folder)
        rows += exit_rows(RUNS)
        rows += handout_rows()
        shutil.rmtree(folder)
    print(as_table(rows), "", *growth(sizes), "", sep="\n")
    if not given.no_window:
        print_starts(given)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
