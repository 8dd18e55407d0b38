"""Measures starts of the frozen program beside a bare window and rivals, from outside; prints Markdown."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

from bench.contenders import contenders
from bench.launch import bytes_read, empty_cache, kill, start, usage
from bench.measuring import SkipReason
from bench.paint_detection import Frame, is_other, paints_of
from bench.startup_table import table
from bench.virtual_screen import VirtualScreen

ROUNDS = 7
REST = {"warm": 1.0, "cold": 1.5}  # seconds without a change after which a window is complete
PATIENCE = 90.0  # seconds
BEAT = 0.004  # seconds between two looks at the screen, as the programs need the processor, too
LISTEN = 0.25  # seconds between two looks at what a program reads
Found = dict[str, list[Mapping[str, float]] | str]  # by program: its starts, or why there are none


class Starts:
    """Starts programs in turn on one screen: "warm", or "cold" when the system has forgotten all files."""

    def __init__(self, screen: VirtualScreen, condition: str) -> None:
        self._screen, self._is_cold, self._rest = screen, condition == "cold", REST[condition]

    def measure(self, programs: Mapping[str, Path | str], rounds: int) -> Found:
        """Start each program once a round; before warm rounds, once more to warm up."""
        found: Found = {name: file if isinstance(file, str) else [] for name, file in programs.items()}
        for number in range(0 if self._is_cold else -1, rounds):
            for name, runs in found.items():
                if isinstance(runs, str):
                    continue
                try:
                    run = self.start([str(programs[name])])
                except SkipReason as reason:
                    found[name] = str(reason)
                else:
                    runs.extend([run] if number >= 0 else [])
        return found

    def start(self, command: Sequence[str]) -> Mapping[str, float]:
        """Start a program once, wait until its window is complete, end it and return the figures."""
        with self._new_home() as home:
            bare = Frame(at=perf_counter(), points=self._screen.mesh())
            began = perf_counter()
            process = start(command, home=Path(home), display=self._screen.display)
            try:
                frames = [bare, *self._frames(process, bare)]
                used = usage(process.pid)
            finally:
                kill(process.pid)
                process.wait()
        while self._screen.windows():
            time.sleep(0.01)
        return {**asdict(paints_of(frames, began)), **used}

    def _frames(self, process: subprocess.Popen[bytes], bare: Frame) -> Iterator[Frame]:
        """Yield the screen after each change, until neither it nor what a cold program reads changes."""
        last, read, quiet_since = bare, 0, perf_counter()
        end, listen = quiet_since + PATIENCE, quiet_since + LISTEN
        while perf_counter() - quiet_since < self._rest or last is bare:
            if perf_counter() > end:
                raise SkipReason(f"no window came to rest in {PATIENCE:.0f} s")
            time.sleep(BEAT)
            frame = Frame(at=perf_counter(), points=self._screen.mesh())
            if is_other(last.points, frame.points):
                last, quiet_since = frame, frame.at
                yield frame
            elif frame.at > listen:
                if process.poll() is not None:
                    raise SkipReason(f"it ended by itself (exit code {process.returncode})")
                before, read = read, bytes_read(process.pid) if self._is_cold else 0
                quiet_since = quiet_since if read == before else frame.at
                listen = perf_counter() + LISTEN

    def _new_home(self) -> tempfile.TemporaryDirectory[str]:
        """Return a new empty home; before a cold start, the system forgets all files."""
        if self._is_cold:
            empty_cache()
        return tempfile.TemporaryDirectory(ignore_cleanup_errors=True)


def report(screen: VirtualScreen, rounds: int) -> str:
    """Start all programs warm and cold; return a table in Markdown."""
    programs = contenders()
    found = {}
    for condition in REST:
        print(f"{condition}: starting {', '.join(programs)} ...", file=sys.stderr, flush=True)
        found[condition] = Starts(screen, condition).measure(programs, rounds)
    return table(found, programs)


def main(words: Sequence[str]) -> None:
    """Measure all starts, so many of each; print the report as JSON."""
    with VirtualScreen() as screen:
        print(json.dumps(report(screen, int(words[0]) if words else ROUNDS)))


if __name__ == "__main__":
    main(sys.argv[1:])
