"""Where Qt would abort, the program ends with a sentence."""

import os
import sys
from pathlib import Path

import pytest

from guide.window.background.fatal_messages import sentence_for
from tests.running import run_program

ROOT = Path(__file__).parents[3]
START = """
from contextlib import nullcontext
from PySide6.QtWidgets import QApplication
from guide.window.background.fatal_messages import fatal_messages_explained
with {explained}():
    QApplication([])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
@pytest.mark.parametrize("explained", ["fatal_messages_explained", "nullcontext"])
def test_without_a_screen_a_sentence_takes_the_place_of_an_abort(explained):
    variables = {name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")}
    done = run_program(
        [sys.executable, "-B", "-c", "import resource; resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n" + START.format(explained=explained)],
        cwd=ROOT, env={**variables, "QT_QPA_PLATFORM": "xcb"}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    if explained == "nullcontext":  # the control: Qt does abort
        assert done.returncode == -6
        assert "no Qt platform plugin" in done.stderr
    else:
        assert done.returncode == 1
        assert done.stderr.startswith("Field Guide finds no screen")
        assert done.stderr.count("\n") == 1


def test_each_reason_has_its_sentence():
    plugin = 'Could not load the Qt platform plugin "xcb" in "" even though it was found.'
    assert "lacks a library" in sentence_for(plugin)
    assert "no screen" in sentence_for(f"could not connect to display :9 {plugin}")
    assert sentence_for("out of\nmemory") == "Field Guide can't go on: out of memory"
