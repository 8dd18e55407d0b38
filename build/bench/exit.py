"""Measures how soon after the press a quick exit covers the screen, and how soon the program ends."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import psutil

from bench.contenders import NO_PROGRAM, PROGRAM
from bench.corpora import guide_of, write
from bench.exit_states import HIDE, STATES, State
from bench.measuring import spread
from bench.table import OURS, Row
from bench.virtual_screen import GROUND, Point, VirtualScreen
from guide.paths import content_folder
from guide.window.theme.appearance import LIGHT

WAYS = ("shift", "shortcut", "button")
LARGE = 1_500  # entries: building their search takes a child process several seconds
POINTS, MESH = 12, 17  # number of pixels that are watched, distance of candidates in pixels
COVERED = (int(LIGHT.page[1:], 16), GROUND)  # the colours of a covered or closed window
BEAT = 0.0005  # seconds between two checks
PATIENCE = 60.0  # seconds within which a state must be reached
END = 10.0  # seconds after which a program that still runs has failed


@dataclass(frozen=True, kw_only=True)
class Exit:
    """One measured exit, with the milliseconds from the press and the exit code.

    `children` are the ids of the child processes that ran before the exit.
    """

    state: str
    way: str
    covered: float
    gone: float
    code: int
    children: tuple[int, ...]


class Packs:
    """Makes copies of the program, one for each pack that a state needs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def program(self, state: State) -> Path:
        """Return the file that starts the program with the pack of `state`."""
        copy = self._folder / f"program-{state.pack}"
        if not copy.is_dir():
            shutil.copytree(PROGRAM.parent, copy)
            resources = copy / "resources"
            if state.pack == "large":
                shutil.rmtree(resources)
                write(guide_of(LARGE), content_folder(), resources)
            elif state.pack == "broken":
                (resources / "terms").mkdir()
                (resources / "terms" / "a.yaml").write_text("title: [no end", encoding="utf-8")
        return copy / PROGRAM.name


class Stage:
    """A screen on which the program is started, brought into a state and timed while it exits."""

    def __init__(self, screen: VirtualScreen, home: Path) -> None:
        self._screen, self._home = screen, home

    def leave(self, program: Path, state: State, way: str) -> Exit:
        """Start the program, bring it into `state`, exit by `way` and return the measured exit.

        Raise TimeoutError if the state is not reached or the program does not end.
        """
        variables = {**os.environ, "HOME": str(self._home), "QT_QPA_PLATFORM": "xcb"}
        variables["DISPLAY"] = self._screen.display
        variables["TMPDIR"] = "/var/tmp"  # the program warns if it runs in the temporary folder
        before = self._screen.mesh()
        process = subprocess.Popen([program], env=variables, cwd=self._home)
        try:
            self._reach(state, before)
            children = children_of(process.pid, state.children)
            covered, gone = self._time(process, way)
        except TimeoutError as error:
            raise TimeoutError(f"{state.name}, {way}: {error}") from error
        finally:
            process.kill()
            code = process.wait()
        self._screen.wait_until_empty()
        return Exit(state=state.name, way=way, covered=covered, gone=gone, code=code, children=children)

    def _reach(self, state: State, before: bytes) -> None:
        """Wait for the window, then take the steps that lead to `state`."""
        screen = self._screen
        until(lambda: screen.pixel(HIDE) != GROUND and bool(screen.windows()), "no window came")
        screen.focus(screen.windows()[0])
        if state.at_once and not state.steps:
            return
        mesh = screen.wait_for_rest(before)
        for step in state.steps:
            step(screen)
            mesh = screen.wait_for_rest(mesh)

    def _time(self, process: subprocess.Popen[bytes], way: str) -> tuple[float, float]:
        """Exit by `way`; return the milliseconds until all watched pixels were covered and until the end."""
        points = self._points()
        press = self._prepare(way)
        began = perf_counter()
        press()
        covered = gone = 0.0
        while not (covered and gone):
            time.sleep(BEAT)  # the program needs the processor, too
            if not gone and os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                gone = perf_counter()
            while points and self._screen.pixel(points[-1]) in COVERED:
                points.pop()
            covered = covered or (0.0 if points else perf_counter())
            if perf_counter() > began + END:
                raise TimeoutError("the program is still there")
        for name in ("Control_L", "Shift_L"):
            self._screen.key(name, down=False)
        return 1000 * (covered - began), 1000 * (gone - began)

    def _points(self) -> list[Point]:
        """Return pixels across the screen that do not show a cover's colour yet, and one of the button."""
        width, height = self._screen.size
        mesh = ((x, y) for y in range(3, height, MESH) for x in range(3, width, MESH))
        found = [point for point in mesh if self._screen.pixel(point) not in COVERED]
        return [*found[:: max(1, len(found) // POINTS)][:POINTS], HIDE]

    def _prepare(self, way: str) -> Callable[[], None]:
        """Press all keys of `way` but the last, or move the pointer. Return the function that exits."""
        screen = self._screen
        if way == "button":
            screen.move(HIDE)
            return screen.click
        if way == "shift":
            screen.chord("Shift_L")
            screen.chord("Shift_R")
            return lambda: screen.chord("Shift_L")
        screen.key("Control_L", down=True)
        screen.key("Shift_L", down=True)
        return lambda: screen.chord("h")


def until(condition: Callable[[], bool], failure: str) -> None:
    """Wait until `condition` returns true. Raise TimeoutError(failure) if it takes longer than PATIENCE."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(failure)
        time.sleep(0.001)


def children_of(pid: int, wanted: int) -> tuple[int, ...]:
    """Return the ids of the child processes of `pid`, once there are at least `wanted` of them."""
    process = psutil.Process(pid)
    until(lambda: len(process.children()) >= wanted, "no child process was started")
    return tuple(child.pid for child in process.children())


def exits(number: int) -> Iterator[Exit]:
    """Start and exit the program `number` times, with states and ways in turn; yield each exit."""
    with TemporaryDirectory() as folder, VirtualScreen() as screen:
        packs, stage = Packs(Path(folder)), Stage(screen, Path(folder))
        for run in range(number):
            state = STATES[run % len(STATES)]
            yield stage.leave(packs.program(state), state, WAYS[(run + run // len(STATES)) % len(WAYS)])


def rows(number: int) -> Iterator[Row]:
    """Measure `number` exits; yield the table's rows. Without a frozen program, the rows show the reason."""
    found = list(exits(number)) if PROGRAM.is_file() else []
    for figure, most in (("covered", 16.0), ("gone", 150.0)):
        times = spread([getattr(each, figure) for each in found]) if found else {}
        for share in ("p50", "p95", "max"):
            figures = {OURS: times.get(share, NO_PROGRAM)}
            yield Row(label=f"Hide now → {figure}: {share}", figures=figures, most=most)
