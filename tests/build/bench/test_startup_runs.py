"""Starts as they are seen on a real virtual screen."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.driving import Server

pytestmark = [
    pytest.mark.skipif(not shutil.which("Xvfb"), reason="there is no virtual screen here"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only X11 can be watched so"),
]
LATE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication(["late"])
label = QLabel()
label.resize(683, 384)
label.show()


def turn_black():
    label.setStyleSheet("background: black")
    print("black", flush=True)


QTimer.singleShot(300, turn_black)
application.exec()
"""


@pytest.fixture
def display() -> Iterator[str]:
    with Server() as server:
        yield server.display


def carried_out(display: str, scripts: Path, plan: dict[str, Any]) -> dict[str, Any]:
    """Carry a plan out on a screen, as dev.py bench does; gives what was found."""
    paths = os.pathsep.join([str(scripts), str(scripts.parent)])
    variables = {**os.environ, "PYTHONPATH": paths, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-P", "-m", "bench.startup_runs", json.dumps(plan)]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_window_is_seen_when_it_comes_and_when_its_contents_do(
    display: str, scripts: Path, tmp_path: Path
) -> None:
    racers = {
        "late": ([sys.executable, "-c", LATE], ""),
        "ends": (["false"], ""),
    }
    plan = {"racers": racers, "rounds": 1, "rest": 0.6, "pictures": str(tmp_path)}
    found = carried_out(display, scripts, plan)
    assert found["ends"] == "it ended by itself (exit code 1)"
    (run,) = found["late"]
    assert 0 < run["painted"] < run["whole"] - 100
    assert run["area"] == pytest.approx(0.25, abs=0.01)
    assert run["memory"] > 5
    assert run["libraries"] > 10
    assert len(list(tmp_path.glob("late * ms.png"))) >= 2


def test_what_is_open_already_is_not_measured(display: str, scripts: Path) -> None:
    variables = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    plan = {"racers": {"any": (["true"], "")}, "rounds": 1, "rest": 0.1}
    with subprocess.Popen([sys.executable, "-c", LATE], env=variables, stdout=subprocess.PIPE) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"black\n"
        found = carried_out(display, scripts, plan)
        window.kill()
    assert found["any"] == "there are other windows on the screen"
