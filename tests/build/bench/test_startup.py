"""Starts and keys on a real virtual screen."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if not sys.platform.startswith("linux"):
    pytest.skip("only X11 can be watched so", allow_module_level=True)

from bench.startup import Starts
from bench.virtual_screen import GROUND, VirtualScreen

pytestmark = pytest.mark.skipif(not shutil.which("Xvfb"), reason="there is no virtual screen here")
LATE = """#!{python}
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication(["late"])
label = QLabel()
label.resize(683, 384)
label.show()
QTimer.singleShot(300, lambda: label.setStyleSheet("background: black"))
application.exec()
"""
ECHO = """
from PySide6.QtWidgets import QApplication, QLineEdit

application = QApplication(["echo"])
field = QLineEdit()
field.resize(400, 100)
field.returnPressed.connect(lambda: print(field.text(), flush=True))
field.show()
application.exec()
"""


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as opened:
        yield opened


def test_a_window_is_seen_when_it_comes_and_when_its_contents_do(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    program = tmp_path / "late"
    program.write_text(LATE.format(python=sys.executable))
    program.chmod(0o755)
    programs: dict[str, Path | str] = {
        "late": program,
        "ends": Path("/bin/false"),
        "none": "it is not installed",
    }
    found = Starts(screen, "warm").measure(programs, 1)
    assert found["ends"] == "it ended by itself (exit code 1)"
    assert found["none"] == "it is not installed"
    runs = found["late"]
    assert not isinstance(runs, str)
    (run,) = runs
    assert 0 < run["painted"] < run["whole"] - 100
    assert run["area"] == pytest.approx(0.25, abs=0.01)
    assert run["memory"] > 5


def test_keys_reach_a_window_and_its_pixels_are_read(
    screen: VirtualScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", screen.display)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    before = screen.mesh()
    assert screen.pixel((200, 50)) == GROUND
    with subprocess.Popen([sys.executable, "-c", ECHO], stdout=subprocess.PIPE, text=True) as process:
        after = screen.wait_for_rest(before)
        assert after != before
        assert screen.pixel((200, 50)) != GROUND == screen.pixel((1300, 700))
        (window,) = screen.windows()
        screen.focus(window)
        screen.write("a bed")
        screen.chord("Return")
        assert process.stdout is not None
        assert process.stdout.readline() == "a bed\n"
        process.kill()
