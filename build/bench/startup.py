"""Measures the starts of the frozen program, a bare window and rivals; prints a Markdown table as JSON."""

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
from bench.paint_detection import Frame, has_changed, paints_of
from bench.startup_table import table
from bench.virtual_screen import VirtualScreen

ROUNDS = 7
REST = {"warm": 1.0, "cold": 1.5}  # seconds without a change after which a window is complete
PATIENCE = 90.0  # seconds within which a window must be complete
BEAT = 0.004  # seconds between two reads of the screen, because the programs need the processor, too
LISTEN = 0.25  # seconds between two checks of what a program has read
Found = dict[str, list[Mapping[str, float]] | str]  # by program: its starts, or the reason why it has none


class Starts:
    """Starts programs on a screen: "warm", with their files in the system's cache, or "cold", without."""

    def __init__(self, screen: VirtualScreen, condition: str) -> None:
        self._screen, self._is_cold, self._rest = screen, condition == "cold", REST[condition]

    def measure(self, programs: Mapping[str, Path | str], rounds: int) -> Found:
        """Start each program once per round, and return its figures.

        Warm starts are preceded by one more round, which is not counted.
        """
        found: Found = {name: file if isinstance(file, str) else [] for name, file in programs.items()}
        for number in range(0 if self._is_cold else -1, rounds):
            for name, runs in found.items():
                if isinstance(runs, str):
                    continue
                try:
                    run = self.start([str(programs[name])])
                except (SkipReason, TimeoutError) as reason:
                    found[name] = str(reason)
                else:
                    runs.extend([run] if number >= 0 else [])
        return found

    def start(self, command: Sequence[str]) -> Mapping[str, float]:
        """Start a program, wait until its window is complete, kill it, and return the figures."""
        with self._new_home() as home:
            bare = Frame(at=perf_counter(), mesh=self._screen.mesh())
            began = perf_counter()
            process = start(command, home=Path(home), display=self._screen.display)
            try:
                frames = [bare, *self._frames(process, bare)]
                used = usage(process.pid)
            finally:
                kill(process.pid)
                process.wait()
        self._screen.wait_until_empty()
        return {**asdict(paints_of(frames, began)), **used}

    def _frames(self, process: subprocess.Popen[bytes], bare: Frame) -> Iterator[Frame]:
        """Yield a frame after each change of the screen, until the window is complete.

        A program that starts cold must also have stopped reading from the drive. Raise SkipReason if the
        program ends or takes too long.
        """
        last, read, quiet_since = bare, 0, perf_counter()
        end, listen = quiet_since + PATIENCE, quiet_since + LISTEN
        while perf_counter() - quiet_since < self._rest or last is bare:
            if perf_counter() > end:
                raise SkipReason(f"no window came to rest in {PATIENCE:.0f} s")
            time.sleep(BEAT)
            frame = Frame(at=perf_counter(), mesh=self._screen.mesh())
            if has_changed(last.mesh, frame.mesh):
                last, quiet_since = frame, frame.at
                yield frame
            elif frame.at > listen:
                if process.poll() is not None:
                    raise SkipReason(f"it ended by itself (exit code {process.returncode})")
                before, read = read, bytes_read(process.pid) if self._is_cold else 0
                quiet_since = quiet_since if read == before else frame.at
                listen = perf_counter() + LISTEN

    def _new_home(self) -> tempfile.TemporaryDirectory[str]:
        """Return a new empty home folder; before a cold start, also empty the system's cache of files."""
        if self._is_cold:
            empty_cache()
        return tempfile.TemporaryDirectory(ignore_cleanup_errors=True)


def report(screen: VirtualScreen, rounds: int) -> str:
    """Start all programs warm and cold; return their figures as a Markdown table."""
    programs = contenders()
    found = {}
    for condition in REST:
        print(f"{condition}: starting {', '.join(programs)} ...", file=sys.stderr, flush=True)
        found[condition] = Starts(screen, condition).measure(programs, rounds)
    return table(found, programs)


def main(arguments: Sequence[str]) -> None:
    """Print the report as JSON. `arguments` are the command-line arguments: only the number of rounds."""
    with VirtualScreen() as screen:
        print(json.dumps(report(screen, int(arguments[0]) if arguments else ROUNDS)))


if __name__ == "__main__":
    main(sys.argv[1:])
