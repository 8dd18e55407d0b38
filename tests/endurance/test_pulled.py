"""The stick pulled while the program runs: what is loaded stays at hand, and nothing is left on the computer."""

import os
import shutil
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.window.theme.appearance import DARK, LIGHT
from tests.driving import Screen, copy_of_program, until, wait_for_rest, worker_environment
from tests.endurance.session import Session
from tests.running import run_program

ROOT = Path(__file__).resolve().parents[2]
LONG = (
    "I work at a motel near the highway and this week a man paid cash for three rooms. Girls come and go at night, "
    "they look tired and afraid, one of them has a bruise and he answers for her when I ask her something. "
    "What should I look for and whom can I call without making it worse for them"
)


@pytest.fixture
def session(tmp_path: Path, empty_home: Path, screen: Screen) -> Iterator[Session]:
    """The standalone program, open and with the keyboard, on a stick of its own."""
    program = copy_of_program(tmp_path / "stick" / "FieldGuide")
    environment = worker_environment(HOME=str(empty_home))
    with Session(screen, [str(program)], environment=environment, folder=tmp_path) as session:
        session.open()
        yield session
        # Shift three times: it ends at once, has said nothing at all, and makes nothing anew where the stick was.
        assert session.end("Shift three times", seconds=10) == 0
        assert session.said() == ""
        assert not program.parent.exists()


def rename(stick: Path) -> None:
    stick.rename(stick.with_name("pulled"))


@pytest.mark.bundle
@pytest.mark.endure
@pytest.mark.parametrize("pull", [rename, shutil.rmtree])
def test_what_is_loaded_goes_on_without_the_stick(
    session: Session, tmp_path: Path, pull: Callable[[Path], None]
) -> None:
    screen = session.screen
    session.ask("hotel")
    screen.key("ctrl+k", "ctrl+a", "BackSpace")
    until(lambda: not screen.count(LIGHT.mark), "an empty box")
    wait_for_rest(session.process.pid)  # all is read ahead by then
    pull(tmp_path / "stick")

    session.ask("hotel trianing")  # with a slip to be mended
    # The usual size at last: with larger text, the menu has not all its items at once on this screen.
    for keys in ("Return", "F1", "F2", "F4", "space", "Escape", "ctrl+plus", "F10", "Escape", "ctrl+0"):
        screen.key(keys)
        time.sleep(0.3)
    wait_for_rest(session.process.pid)
    screen.key("ctrl+k", "ctrl+a")
    screen.xdotool("type", "--delay", "5", LONG)
    until(lambda: screen.count(LIGHT.mark), "an answer to a long question")
    wait_for_rest(session.process.pid)
    session.choose_dark()
    until(lambda: screen.count(DARK.ground) + screen.count(DARK.page) > 5000, "dark colours")
    screen.key("alt+Home")
    until(lambda: not screen.count(DARK.mark), "the start page")


@pytest.mark.bundle
@pytest.mark.endure
def test_a_stick_pulled_at_the_first_sight_leaves_a_window_that_can_be_hidden(
    session: Session, tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "stick")
    session.screen.type("hotel training")
    time.sleep(3)


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


@pytest.mark.parametrize("kind", ["keeps", pytest.param("forgets", marks=pytest.mark.endure)])
def test_nothing_is_read_late_from_a_stick_that_is_gone_else_it_would_be_noticed(
    tmp_path: Path, kind: str
) -> None:
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
