"""X1: the quick exit of the real program while a hand-out of nearly everything is laid out as full pages.

Its short form is tests/window/handout/test_long.py.
"""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.contenders import PROGRAM
from bench.exit import WAYS, Packs, Stage
from bench.exit_states import State
from bench.virtual_screen import VirtualScreen

pytestmark = [pytest.mark.bundle, pytest.mark.endure]

QUERIES, RESULTS = ("youth", "law", "training", "number"), 50
FORMATS = (491, 85)  # the list of formats above the paper
AT_WORK = 0.15  # seconds after the choice of a format, when the layout has begun
MOST = 400  # milliseconds; laying all of it out at once takes longer


def put_on(screen: VirtualScreen) -> None:
    """Put what only one of some searches finds on the hand-out."""
    for query in QUERIES:
        screen.chord("slash")
        screen.chord("Control_L+a")
        screen.write(query)
        time.sleep(1)
        screen.chord("Down")
        for _ in range(RESULTS):
            screen.chord("Control_L+d")
            screen.chord("Down")


def choose_full_pages(screen: VirtualScreen) -> None:
    """Point at "Full pages" in the list of formats; Return then chooses it."""
    screen.move(FORMATS)
    screen.click()
    time.sleep(0.5)
    screen.chord("End")


LONG = State(name="long hand-out", steps=(put_on, lambda screen: screen.chord("F6"), choose_full_pages))


class AtWork(Stage):
    """A stage on which the exit is pressed while the program lays out what was chosen at the last moment."""

    def _prepare(self, way: str) -> Callable[[], None]:
        self._screen.chord("Return")
        time.sleep(AT_WORK)
        return super()._prepare(way)


@pytest.fixture
def stage(tmp_path: Path):
    if not PROGRAM.is_file():
        pytest.skip("the bundle was not built: python3 build/dev.py bundle")
    if not shutil.which("Xvfb"):
        pytest.skip("there is no screen to show the program on")
    with VirtualScreen() as screen:
        yield AtWork(screen, tmp_path), Packs(tmp_path)


def test_the_program_is_left_while_a_long_hand_out_is_laid_out(stage, figures) -> None:
    stage, packs = stage
    for way in WAYS:
        left = stage.leave(packs.program(LONG), LONG, way)
        assert left.code == 0, left
        figures(f"X1: press while a long hand-out is laid out → covered, by {way}, ms", round(left.covered))
        assert left.covered < MOST, left
