"""A process that starts programs in turn, again and again, and times what is seen of them; prints JSON."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from bench.endings import in_good_order
from bench.eye import Eye
from bench.hindrance import Hindrance
from bench.launch import leave_network, start
from bench.process_tree import bytes_read, kill, usage
from bench.sight import seen
from bench.slow_drive import empty_cache
from bench.startup_steps import steps_of

PATIENCE = 90.0  # seconds
Run = dict[str, float]
Found = dict[str, list[Run] | str]  # of each program its starts, or why there are none
STEPS = "steps"  # the name under which the steps of our own program are given


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What is started (command and, where its drive is slowed down, the entrance to that), and how often."""

    racers: Mapping[str, tuple[Sequence[str], str]]
    rounds: int
    rest: float  # seconds without a change after which a window is whole
    checked: str = ""  # our program, which looks itself over once a round and tells its steps; "" for none
    checked_entrance: str = ""
    is_cold: bool = False
    pictures: str = ""  # a folder; "" for none

    @property
    def first(self) -> int:
        """Give the number of the first round: those below 0 warm up, or are there for their pictures."""
        return 0 if self.is_cold and not self.pictures else -1


class Stage:
    """The virtual screen, on which one program after the other opens its window."""

    def __init__(self, plan: Plan) -> None:
        self._plan, self._eye = plan, Eye()
        if self._eye.windows():
            raise Hindrance("there are other windows on the screen")

    def take(self) -> Found:
        """Start each in turn, round after round; gives its runs, or why there are none."""
        works: dict[str, Callable[[bool], Run]] = {
            name: partial(self._once, name) for name in self._plan.racers
        }
        if self._plan.checked:
            works[STEPS] = self._look_over
        found: Found = {name: [] for name in works}
        for round_ in range(self._plan.first, self._plan.rounds):
            for name, work in works.items():
                runs = found[name]
                if isinstance(runs, str):
                    continue
                try:
                    run = work(round_ < 0)
                except (Hindrance, TimeoutError) as error:
                    found[name] = str(error)
                else:
                    runs += [run] if round_ >= 0 else []
        return found

    def _look_over(self, _is_first: bool) -> Run:  # noqa: FBT001 - as _once
        with self._new_home() as home:
            entrance = self._plan.checked_entrance
            return dict(steps_of(Path(self._plan.checked), Path(home), Path(entrance) if entrance else None))

    def _new_home(self) -> tempfile.TemporaryDirectory[str]:
        """Make the home of a worker who has just arrived; before a cold start, all files are forgotten."""
        if self._plan.is_cold:
            empty_cache()
        return tempfile.TemporaryDirectory(ignore_cleanup_errors=True)

    def _once(self, name: str, is_first: bool) -> Run:  # noqa: FBT001 - bound to a name by partial
        command, entrance = self._plan.racers[name]
        with self._new_home() as home:
            bare, began = self._eye.look(), perf_counter()
            process = start(command, Path(home), Path(entrance) if entrance else None)
            frames = [bare]
            try:
                for frame in self._eye.watch(
                    bare, self._work(process), rest=self._plan.rest, patience=PATIENCE
                ):
                    frames.append(frame)
                    if is_first:
                        self._save(f"{name} {1000 * (frame.at - began):05.0f} ms")
                used = usage(process.pid)
            finally:
                kill(process.pid)
                process.wait()
        self._wait_until_bare()
        return {**asdict(seen(frames, began)), **asdict(used)}

    def _work(self, process: subprocess.Popen[bytes]) -> Callable[[], int]:
        """Give what tells how much a program has done so far: what it had fetched from a drive."""

        def work() -> int:
            if process.poll() is not None:
                raise Hindrance(f"it ended by itself (exit code {process.returncode})")
            return bytes_read(process.pid) if self._plan.is_cold else 0

        return work

    def _save(self, name: str) -> None:
        if self._plan.pictures:
            from PySide6.QtGui import QImage

            picture = QImage(self._eye.picture(), *self._eye.size, QImage.Format.Format_RGB32)
            picture.save(str(Path(self._plan.pictures) / f"{name}.png"))

    def _wait_until_bare(self) -> None:
        while self._eye.windows():
            time.sleep(0.01)


def main(words: Sequence[str]) -> int:
    """Carry out a plan, which is given as JSON; gives the exit code."""
    plan = Plan(**json.loads(words[0]))
    leave_network()
    try:
        with in_good_order():
            found = Stage(plan).take()
    except (Hindrance, OSError) as error:
        found = dict.fromkeys((*plan.racers, STEPS), str(error))
    except KeyboardInterrupt:
        return 130
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
