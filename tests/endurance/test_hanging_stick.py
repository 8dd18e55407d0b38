"""X1: from its rest on, the window asks nothing of its stick, and hides at once however the stick hangs."""

import random
import re
import subprocess
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path

import pytest

from tests.driving import DIST, Screen, running, until, wait_for_rest, worker_environment
from tests.endurance.hung import OwnStick, needs_hung_mounts
from tests.endurance.session import PRINT, SAVE, Session, keys_in_menu
from tests.endurance.traced import needs_strace

pytestmark = [pytest.mark.bundle, pytest.mark.endure]

WAYS = ("Ctrl+Shift+H", "Shift three times", "Hide now")
SEED = 36
SLOW = 20e6  # bytes in a second, as a common stick
AT_ONCE = 1.0  # seconds: the machine may be busy
PAUSE = 0.4  # seconds in which a window answers
FORMATS, OPTIONS = (490, 86), ((750, 86), (851, 86), (1052, 86), (437, 130), (743, 695), (640, 695))
MENU = (
    "Text size and colours…",
    "What this hides and what it can't",
    "About Field Guide",
    "Packs…",
    "Copy to another stick…",
    "Update from a file…",
    "Bring in a directory…",
    "Save the directory as…",
    "Save these results as CSV…",
)


def press(session: Session, *keys: str) -> None:
    """Press keys, each after the answer to the one before."""
    for key in keys:
        session.screen.key(key)
        time.sleep(PAUSE)


def choose(session: Session, words: str) -> None:
    """Choose something in the menu; leave a dialog that comes of it."""
    press(session, "F10")
    session.screen.key(*keys_in_menu(words))
    time.sleep(2 * PAUSE)


def search(session: Session, words: str, *keys: str) -> None:
    """Search for some words, open the first page, and press some keys there."""
    session.screen.key("ctrl+k", "ctrl+a")
    session.screen.type(words)
    press(session, "Return", *keys)


def on_paper(session: Session, *clicks: tuple[int, int]) -> None:
    """Open a page and the hand-out with it, and click beside its paper."""
    search(session, "hotel")
    press(session, "ctrl+d", "F6")
    for click in clicks:
        session.screen.click(*click)
        time.sleep(PAUSE)


def formats(session: Session) -> None:
    """See the hand-out in each format."""
    on_paper(session)
    for _ in range(5):
        session.screen.click(*FORMATS)
        press(session, "Down", "Return")


ACTS: dict[str, Callable[[Session], object]] = {
    "a letter": lambda session: session.screen.type("h"),
    "a page": partial(search, words="hotel training"),
    "danger": partial(search, words="i want to kill myself"),
    "other scripts": partial(search, words="necesito ayuda привет 你好 ไทย ช่วย"),
    "find": lambda session: search(session, "law", "ctrl+f", "l", "Escape"),
    "filters": lambda session: search(session, "law", "F4", "space", "space", "F4"),
    "hand-out": formats,
    "options of paper": lambda session: on_paper(session, *OPTIONS),
    "save paper": lambda session: on_paper(session, SAVE),
    "print paper": lambda session: on_paper(session, PRINT),
    "map": lambda session: press(session, "F7", "Right", "Down", "Return"),
    "places": lambda session: press(session, "F9", "F9", "Tab", "h", "Down", "Return"),
    "numbers": lambda session: press(session, "F2"),
    "keys": lambda session: press(session, "F1"),
    "size": lambda session: press(session, "ctrl+equal", "ctrl+minus", "ctrl+0"),
    "back": lambda session: press(session, "alt+Home", "alt+Left", "alt+Right"),
    **{words: partial(choose, words=words) for words in MENU},
}


def test_whatever_is_done_first_after_the_stick_hangs_hide_now_hides(
    screen: Screen, tmp_path: Path, figures
) -> None:
    needs_hung_mounts()
    chance, covered = random.Random(SEED), {}
    for (name, act), way in zip(ACTS.items(), cycle(WAYS), strict=False):
        (tmp_path / name).mkdir()
        with OwnStick(screen, tmp_path / name) as session:
            session.open()
            session.wait_until_all_is_read()
            time.sleep(PAUSE * chance.random())
            session.stop_answering()
            act(session)
            covered[f"{name}, {way}"] = session.seconds_to_cover(way)
    figures("X1: things done first after the stick hangs, then hidden", len(covered))
    figures("X1: press → covered while the stick hangs, slowest, ms", round(1000 * max(covered.values())))
    assert {name: seconds for name, seconds in covered.items() if seconds > AT_ONCE} == {}


def test_the_window_asks_nothing_of_the_stick_once_it_rests(screen: Screen, tmp_path: Path, figures) -> None:
    needs_strace()
    log = tmp_path / "log"
    asked: dict[str, list[str]] = {}
    for name, act in ACTS.items():
        environment = worker_environment(HOME=str(tmp_path), DISPLAY=screen.variables["DISPLAY"])
        command = [str(DIST / "FieldGuide-Linux.com")]
        with Session(screen, command, environment=environment, folder=tmp_path) as session:
            session.open()
            wait_for_rest(session.pid())
            words = ["strace", "-qq", "-y", "-o", log, "-e", "trace=%file,read,pread64", "-p", session.pid()]
            with running(words, stderr=subprocess.DEVNULL):
                until(log.exists, "strace")
                act(session)
                wait_for_rest(session.pid())
            lines = log.read_text(errors="replace").splitlines()
            log.unlink()
            assert lines, "the positive control: strace sees what the window reads of its screen"
            asked[name] = [line for line in lines if re.search(f"{DIST}(?!/data)", line)]
    assert {name: lines for name, lines in asked.items() if lines} == {}
    figures("X1: states watched by strace, calls of the window about its stick", f"{len(asked)}, 0")


def test_rest_is_reached_soon_from_a_slow_stick(screen: Screen, tmp_path: Path, figures) -> None:
    needs_hung_mounts()
    began = time.monotonic()
    with OwnStick(screen, tmp_path, rate=SLOW) as session:
        session.open()
        painted = time.monotonic() - began
        rest = session.wait_until_all_is_read() - began
    figures("X1: stick of 20 MB/s, window, all read, s", f"{painted:.1f}, {rest:.1f}")
    assert rest < 20
