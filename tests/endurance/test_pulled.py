"""The stick pulled while the program runs: what is loaded stays at hand, and nothing is left on the computer."""

import os
import shutil
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from guide.window.theme.appearance import DARK, LIGHT
from tests.driving import LASTING, Screen, until, wait_for_rest
from tests.endurance.session import keys_in_menu
from tests.running import run_program

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "dist" / "FieldGuide"
LONG = (
    "I work at a motel near the highway and this week a man paid cash for three rooms. Girls come and go at night, "
    "they look tired and afraid, one of them has a bruise and he answers for her when I ask her something. "
    "What should I look for and whom can I call without making it worse for them"
)


def xdotool(*words: str) -> str:
    return run_program(["xdotool", *words], capture_output=True, text=True).stdout.strip()


@dataclass
class Running:
    """The program in its window, and what it said."""

    folder: Path
    process: subprocess.Popen[bytes]
    said: Path
    screen: Screen

    def pixels(self, color: str) -> int:
        """Count the pixels of a colour on the screen."""
        return self.screen.count(color)

    def choose_in_menu(self, words: str) -> None:
        """Open the menu by its key and go to some words."""
        shown = self._windows()
        xdotool("key", "F10")
        until(lambda: self._windows() > shown, "the menu")
        xdotool("key", "--delay", "40", *keys_in_menu(words))
        until(lambda: self._windows() <= shown, "the menu to close")

    def _windows(self) -> int:
        return len(xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), "").split())

    def hide(self) -> None:
        """Press Shift three times: the program ends at once, having said nothing at all."""
        xdotool("key", "--delay", "60", "shift", "shift", "shift")
        assert self.process.wait(10) == 0
        assert self.said.read_text(encoding="utf-8") == ""


@pytest.fixture
def running(tmp_path: Path, empty_home: Path, screen: Screen) -> Iterator[Running]:
    """The standalone program, open and with the keyboard."""
    folder = Path(shutil.copytree(BUNDLE, tmp_path / "stick" / "FieldGuide"))
    kept = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY") if name in os.environ}
    variables = {
        **kept,
        "HOME": str(empty_home),
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        **LASTING,
    }
    said = tmp_path / "said.txt"
    with said.open("wb") as output:
        process = subprocess.Popen(
            [str(folder / "FieldGuide-Linux.com")], env=variables, cwd=tmp_path, stderr=output, stdout=output
        )
    try:
        until(lambda: xdotool("search", "--onlyvisible", "--name", "^Field Guide$"), "the window")
        xdotool(
            "windowfocus", "--sync", xdotool("search", "--onlyvisible", "--name", "^Field Guide$").split()[0]
        )
        yield Running(folder, process, said, screen)
    finally:
        process.kill()
        process.wait(60)


def rename(folder: Path) -> None:
    folder.parent.rename(folder.parent.with_name("pulled"))


def delete(folder: Path) -> None:
    shutil.rmtree(folder.parent)


@pytest.mark.bundle
@pytest.mark.parametrize("pull", [rename, delete])
def test_what_is_loaded_goes_on_without_the_stick(
    running: Running, pull: Callable[[Path], None], full: bool
) -> None:
    if pull is rename and not full:
        pytest.skip("the second way to be gone: only with --full")
    until(lambda: running.pixels(LIGHT.danger), "a paint")
    xdotool("type", "--delay", "30", "hotel")
    until(lambda: running.pixels(LIGHT.mark), "the search to be ready")
    xdotool("key", "ctrl+k", "ctrl+a", "BackSpace")
    until(lambda: not running.pixels(LIGHT.mark), "an empty box")
    wait_for_rest(running.process.pid)  # all is read ahead by then
    pull(running.folder)

    xdotool("type", "--delay", "30", "hotel trianing")  # with a slip to be mended
    until(lambda: running.pixels(LIGHT.mark), "results and a page")
    # The usual size at last: with larger text, the menu has not all its items at once on this screen.
    for keys in ("Return", "F1", "F2", "F4", "space", "Escape", "ctrl+plus", "F10", "Escape", "ctrl+0"):
        xdotool("key", "--delay", "40", keys)
        time.sleep(0.3)
    wait_for_rest(running.process.pid)
    xdotool("key", "ctrl+k", "ctrl+a")
    xdotool("type", "--delay", "5", LONG)
    until(lambda: running.pixels(LIGHT.mark), "an answer to a long question")
    wait_for_rest(running.process.pid)
    running.choose_in_menu("Text size and colours…")
    xdotool("key", "--delay", "40", "Tab", "Right", "Right")
    until(lambda: running.pixels(DARK.ground) + running.pixels(DARK.page) > 5000, "dark colours")
    xdotool("key", "alt+Home")
    until(lambda: not running.pixels(DARK.mark), "the start page")
    running.hide()
    assert not running.folder.exists(), "nothing is made anew where the stick was"


@pytest.mark.bundle
def test_a_stick_pulled_at_the_first_sight_leaves_a_window_that_can_be_hidden(running: Running) -> None:
    delete(running.folder)
    xdotool("type", "--delay", "30", "hotel training")
    time.sleep(3)
    running.hide()
    assert not running.folder.exists()


DRIVE = """
import shutil, sys
from pathlib import Path
from PySide6.QtTest import QTest
from guide.app import App
from guide.packs.opening import content_of
from guide.paths import content_folder
from guide.settings import ThemeChoice
from guide.window.theme import appearance
from guide.window.theme.theme import Theme

app = App(content_of(content_folder()))
app.show()
for _ in range(6000):
    if app.window.search.search:
        break
    QTest.qWait(5)
stick = Path(sys.argv[1])
stick.rename(stick.with_name("pulled"))
if sys.argv[2] == "forgets":
    appearance._raw_style_sheet.cache_clear()
app.application.findChild(Theme).choose(ThemeChoice.DARK)
app.window.navigator.open(app.guide.entries[0].id)
QTest.qWait(50)
"""


@pytest.mark.parametrize("kind", ["keeps", "forgets"])
def test_a_file_read_too_late_would_be_noticed(tmp_path: Path, kind: str, full: bool) -> None:
    if kind == "keeps" and not full:
        pytest.skip("the control of the control: only with --full")
    stick = tmp_path / "stick"
    for folder, name in (("guide", "guide"), ("tests/data/tiny", "resources")):
        shutil.copytree(ROOT / folder, stick / name)
    done = run_program(
        [sys.executable, "-B", "-c", textwrap.dedent(DRIVE), str(stick), kind],
        env={**os.environ, "PYTHONPATH": str(stick), "QT_QPA_PLATFORM": "offscreen"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ("FileNotFoundError" in done.stderr) is (kind == "forgets"), done.stderr
    assert not stick.exists()
