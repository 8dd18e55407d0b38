"""The end of the process when the connection to the screen breaks."""

import sys

import pytest

from tests.running import run_program

PROGRAM = """
import atexit, sys
from PySide6.QtCore import qWarning
from guide.window.background.lost_screen import end_when_screen_is_lost
atexit.register(print, "taken apart")
end_when_screen_is_lost()
qWarning(sys.argv[1])
print("went on")
"""


@pytest.mark.parametrize(
    ("message", "code", "printed", "complained"),
    [
        ("The X11 connection broke (error 1). Did the X11 server die?", 1, "", ""),
        ("The Wayland connection broke. Did the Wayland compositor die?", 1, "", ""),
        ("Something else", 0, "went on\ntaken apart\n", "Something else\n"),
    ],
)
def test_only_a_lost_screen_ends_the_process_at_once(message, code, printed, complained):
    done = run_program([sys.executable, "-c", PROGRAM, message], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (code, printed, complained)
