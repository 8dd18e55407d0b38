"""The quick exit, timed from outside: press → every place covered, press → process gone; prints JSON."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench import corpora
from bench.exit_states import HIDE, STATES, State
from bench.figures import quantile
from bench.scale import guide_of
from bench.screen import Point, Screen
from guide.paths import content_folder
from guide.window.theme.appearance import LIGHT

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "dist" / "FieldGuide" / "FieldGuide-Linux.com"
WAYS = ("shift", "shortcut", "button")
RUNS = 50
LARGE = 1_500  # entries: their search is built in a child, for seconds
PLACES, MESH = 12, 17  # places that are watched, pixels from one candidate to the next
BEAT = 0.0005  # seconds from one look to the next
END = 10.0  # seconds after which a program that is still there failed


@dataclass(frozen=True, kw_only=True)
class Left:
    """How one exit went: milliseconds from the press, and the children that were there before it."""

    state: str
    way: str
    covered: float
    gone: float
    code: int
    children: tuple[int, ...]


class Packs:
    """The packs that the states need, made once, and the commands that open the program over them."""

    def __init__(self, folder: Path, *, frozen: bool) -> None:
        self._folder, self._frozen = folder, frozen

    def command(self, state: State) -> list[str]:
        """Give the command that opens the program for a state."""
        pack = self._pack(state.pack)
        if not self._frozen:
            dialog = ["dialog"] if state.dialog else []
            return [sys.executable, "-P", "-m", "bench.exit_window", str(pack), *dialog]
        copy = self._folder / f"program-{state.pack}"
        if not copy.is_dir():
            shutil.copytree(PROGRAM.parent, copy)
            if state.pack != "shipped":
                shutil.rmtree(copy / "resources")
                shutil.copytree(pack, copy / "resources")
        return [str(copy / PROGRAM.name)]

    def _pack(self, name: str) -> Path:
        shipped, pack = content_folder(), self._folder / name
        if name == "shipped":
            return shipped
        if not pack.is_dir() and name == "large":
            corpora.write(guide_of(LARGE), shipped, pack)
        elif not pack.is_dir():
            shutil.copytree(shipped, pack)
            next((pack / "terms").glob("*.yaml")).write_text("title: [no end", encoding="utf-8")
        return pack


class Stage:
    """Opens the program on the screen, brings it into a state, leaves it and watches."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self._screen, self._home = screen, home
        self._bare = screen.pixel(HIDE)  # what is seen where no window is
        if screen.windows():
            raise OSError("there are other windows on the screen")

    def leave(self, command: Sequence[str], state: State, way: str) -> Left:
        """Have the program left once."""
        paths = [str(ROOT / "build"), str(ROOT)]
        variables = {**os.environ, "HOME": str(self._home), "QT_QPA_PLATFORM": "xcb"}
        variables["TMPDIR"] = "/var/tmp"  # else the copies in /tmp warn of their place
        variables["PYTHONPATH"] = os.pathsep.join(paths)
        before = self._screen.picture()
        process = subprocess.Popen(command, env=variables, cwd=self._home)
        try:
            self._go_to(state, before)
            children = children_of(process.pid, state.children)
            places = self._places()
            self._prepare(way)
            began = perf_counter()
            self._press(way)
            covered, gone = self._watch(process, places)
        except TimeoutError as error:
            raise TimeoutError(f"{state.name}, {way}: {error}") from error
        finally:
            process.kill()
            code = process.wait()
        self._wait_until_bare()
        return Left(
            state=state.name, way=way, code=code, children=children,
            covered=1000 * (covered - began), gone=1000 * (gone - began),
        )  # fmt: skip

    def _go_to(self, state: State, picture: bytes) -> None:
        screen = self._screen
        end = time.monotonic() + 60
        while screen.pixel(HIDE) == self._bare or not screen.windows():
            if time.monotonic() > end:
                raise TimeoutError("no window came")
            time.sleep(0.001)
        screen.focus(screen.windows()[0])
        if state.at_once and not state.steps:
            return
        picture = screen.rest(picture)
        for step in state.steps:
            step(screen)
            picture = screen.rest(picture)
        if state.dialog:
            end = time.monotonic() + 10
            while len(screen.windows()) < 2 and time.monotonic() < end:
                time.sleep(0.01)
            screen.focus(screen.windows()[-1])
            time.sleep(0.3)

    def _places(self) -> list[Point]:
        """Choose places all over the screen that show neither the cover's colour nor the bare screen."""
        width, height = self._screen.size
        picture, plain = self._screen.picture(), (_bytes(LIGHT.page), self._bare)
        found = [
            (x, y)
            for y in range(3, height, MESH)
            for x in range(3, width, MESH)
            if picture[4 * (y * width + x) :][:3] not in plain
        ]
        return [*found[:: max(1, len(found) // PLACES)][:PLACES], HIDE]

    def _prepare(self, way: str) -> None:
        screen = self._screen
        if way == "button":
            screen.move(HIDE)
        elif way == "shift":
            screen.chord("Shift_L")
            screen.chord("Shift_R")
        else:
            screen.key("Control_L", down=True)
            screen.key("Shift_L", down=True)

    def _press(self, way: str) -> None:
        screen = self._screen
        if way == "button":
            screen.button()
        elif way == "shift":
            screen.chord("Shift_L")
        else:
            screen.chord("h")

    def _watch(self, process: subprocess.Popen[bytes], places: list[Point]) -> tuple[float, float]:
        """Give when the last place was covered and when the process was gone."""
        fine = (_bytes(LIGHT.page), self._bare)
        covered = gone = 0.0
        end = perf_counter() + END
        while not (covered and gone):
            time.sleep(BEAT)  # the screen and the program need the processor, too
            if not gone and os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                gone = perf_counter()
            while places and self._screen.pixel(places[-1]) in fine:
                places.pop()
            covered = covered or (0.0 if places else perf_counter())
            if perf_counter() > end:
                raise TimeoutError("the program is still there")
        for name in ("Control_L", "Shift_L"):
            self._screen.key(name, down=False)
        return covered, gone

    def _wait_until_bare(self) -> None:
        while self._screen.windows():
            time.sleep(0.01)


def children_of(pid: int, wanted: int) -> tuple[int, ...]:
    """Give the children of a process, once there are as many as wanted."""
    listed, end = Path(f"/proc/{pid}/task/{pid}/children"), time.monotonic() + 20
    while len(found := listed.read_text(encoding="ascii").split()) < wanted and time.monotonic() < end:
        time.sleep(0.01)
    return tuple(map(int, found))


def _bytes(color: str) -> bytes:
    return bytes.fromhex(color[1:])[::-1]  # as X has them: blue, green, red


def runs(screen: Screen, folder: Path, *, frozen: bool, number: int = RUNS) -> Iterator[Left]:
    """Leave the program so often, from all states in turn, by all ways in turn."""
    packs, stage = Packs(folder, frozen=frozen), Stage(screen, folder)
    states = [state for state in STATES if not (frozen and state.dialog)]
    for run in range(number):
        state = states[run % len(states)]
        way = WAYS[(run + run // len(states)) % len(WAYS)]
        # No dialog of the program's own exists; the one that is opened here has no button.
        yield stage.leave(
            packs.command(state), state, "shortcut" if state.dialog and way == "button" else way
        )


def main(words: list[str]) -> None:
    """Measure "program" or "sources"; prints one figure a run."""
    with tempfile.TemporaryDirectory() as folder:
        number = int(words[1]) if words[1:] else RUNS
        found = list(runs(Screen(), Path(folder), frozen=words[0] == "program", number=number))
    print(json.dumps([{**vars_of(each)} for each in found]))


def sums(found: Sequence[dict[str, float]]) -> Iterator[tuple[str, float, float]]:
    """Give what was measured, its milliseconds and its target (0: none)."""
    for what, key, target in (("every window covered", "covered", 16.0), ("process gone", "gone", 150.0)):
        for share, quantity in (("p50", 0.5), ("p95", 0.95), ("slowest", 1.0)):
            yield f"Hide now → {what}: {share}", quantile([each[key] for each in found], quantity), target


def vars_of(left: Left) -> dict[str, object]:
    """Give one run as JSON has it."""
    return {
        "state": left.state,
        "way": left.way,
        "covered": left.covered,
        "gone": left.gone,
        "code": left.code,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
