"""Start-up against rivals, in one run: warm, with nothing in the system's memory, and from a slow stick."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.endings import in_good_order
from bench.hindrance import Hindrance
from bench.own_process import child
from bench.racers import OURS, RIVALS, own_programs
from bench.slow_drive import empty_cache, read_ahead
from bench.startup_drives import Programs, Slow, carried, slow_at_home
from bench.startup_runs import STEPS
from bench.startup_steps import Steps, table
from bench.startup_table import Runs, answers, as_table, lines_of, sizes
from dev.console import say

ROUNDS = 7
WARM, COLD, STICK = "warm", "cold", "stick"
REST = {WARM: 1.0, COLD: 1.5, STICK: 1.5}  # seconds without a change after which a window is whole


class Startup:
    """One run of all starts, in all conditions that this computer can bring about."""

    def __init__(self, *, pictures: Path | None = None, slow_rivals: bool = False) -> None:
        self._pictures, self._slow_rivals = pictures, slow_rivals
        self._own: Programs = dict(own_programs())
        self._rivals: Programs = {each.name: each.hindrance() or each.file for each in RIVALS}
        self._steps: dict[str, list[Steps] | str] = {}
        self._notes: list[str] = []

    def report(self) -> Iterator[str]:
        """Measure, and give what is printed: two tables and what is to be known of them."""
        began, all_of_them = perf_counter(), {**self._own, **self._rivals}
        found = {WARM: self._runs(WARM, all_of_them), COLD: self._cold(all_of_them)}
        found[STICK] = self._slow(self._own, carried, "The stick")
        if self._slow_rivals:
            found[STICK] = {**found[STICK], **self._slow(self._rivals, slow_at_home, "The rivals' own drive")}
        yield as_table([*lines_of(found), *answers(self._steps), *sizes(self._own)])
        yield table(self._steps)
        yield "\n".join(f"- {note}" for note in self._told(perf_counter() - began))

    def _runs(self, condition: str, programs: Programs, entrance: Path | None = None) -> Runs:
        """Start in turn all that there is; gives the starts, or why there are none."""
        say(f"{condition}: starting {', '.join(programs)} ...")
        racers = {
            name: ([str(file)], str(entrance or ""))
            for name, file in programs.items()
            if isinstance(file, Path)
        }
        plan: dict[str, Any] = {
            "racers": racers,
            "rounds": ROUNDS,
            "rest": REST[condition],
            "is_cold": condition != WARM,
        }
        ours = programs.get(OURS)
        if isinstance(ours, Path):
            plan |= {"checked": str(ours), "checked_entrance": str(entrance or "")}
        if self._pictures:
            folder = self._pictures / condition
            folder.mkdir(parents=True, exist_ok=True)
            plan["pictures"] = str(folder)
        found = _carried_out(plan) if racers else {}
        if ours is not None:
            self._steps[condition] = found.get(STEPS, str(ours))
        return {name: found.get(name, str(file)) for name, file in programs.items()}

    def _cold(self, programs: Programs) -> Runs:
        try:
            empty_cache()
        except Hindrance as hindrance:
            return self._none(COLD, programs, hindrance)
        return self._runs(COLD, programs)

    def _slow(
        self, programs: Programs, drive: Callable[[Programs], AbstractContextManager[Slow]], name: str
    ) -> Runs:
        try:
            with drive(programs) as slow:
                self._notes.append(f"{name} was seen to give {slow.rate:.1f} MB a second.")
                return self._runs(STICK, slow.programs, slow.entrance)
        except Hindrance as hindrance:
            return self._none(STICK, programs, hindrance)

    def _none(self, condition: str, programs: Programs, hindrance: Hindrance) -> Runs:
        self._steps.setdefault(condition, str(hindrance))
        return {name: str(hindrance) if isinstance(file, Path) else file for name, file in programs.items()}

    def _told(self, seconds: float) -> Iterator[str]:
        yield f"Medians of {ROUNDS} starts each, in turn, each with an empty home; {seconds:.0f} s in all."
        there = [rival for rival in RIVALS if not rival.hindrance()]
        yield from (f"{rival.name}: Debian's {rival.version()}." for rival in there)
        yield from self._notes
        if os.geteuid():
            yield "Only root can take programs off the network: here they might have waited for one."
        yield from read_ahead(program for program in self._own.values() if isinstance(program, Path))


def _carried_out(plan: dict[str, Any]) -> dict[str, Any]:
    """Carry a plan out in a process of its own; where that fails, each gets the reason in place of starts."""
    try:
        found: dict[str, Any] = child("bench.startup_runs", json.dumps(plan))
    except subprocess.CalledProcessError as error:
        reason = f"what was to measure it ended before (exit code {error.returncode})"
        found = dict.fromkeys((*plan["racers"], STEPS), reason)
    return found


def report(*, pictures: Path | None = None, slow_rivals: bool = False) -> Iterator[str]:
    """Measure all starts; whatever was plugged in or slowed down is undone, also when this is told to end."""
    with in_good_order():
        yield from Startup(pictures=pictures, slow_rivals=slow_rivals).report()
