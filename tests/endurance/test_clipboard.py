"""X3: on a real screen, what was copied is read by another program only for a while, and not after the end."""

import os
import subprocess
import sys
import textwrap
import threading
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.driving import running
from tests.running import run_program
from tests.shipped import READY, prepared_packs

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not os.environ.get("DISPLAY"), reason="needs a screen of X11"
)

ROOT = Path(__file__).parents[2]
READ = """
import sys
from PySide6.QtGui import QClipboard, QGuiApplication
application = QGuiApplication([])
mode = QClipboard.Mode.Selection if sys.argv[1:] else QClipboard.Mode.Clipboard
data = application.clipboard().mimeData(mode)
print(data.text() if data and data.hasText() else "", *(data.formats() if data else ()), sep="|")
"""
DRIVE = f"""
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from guide.app import App
from guide.window.exit import quick_exit
{READY}
app = App(content)
app.show()
window, field, clipboard = app.window, app.window.top_bar.field, app.application.clipboard()

def copy(text):
    field.setText(text)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

def say(*words):
    print(*words, flush=True)

def answer():
    # Others read until this one is told to go on.
    import threading
    told = threading.Thread(target=sys.stdin.readline, daemon=True)
    told.start()
    while told.is_alive():
        QTest.qWait(5)

QTest.qWait(200)
"""


def environment():
    return {**os.environ, "QT_QPA_PLATFORM": "xcb"}


def read(*words):
    done = run_program(
        [sys.executable, "-c", READ, *words],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.strip().split("|")


class Program:
    """The real program, driven by a script of its own."""

    def __init__(self, process):
        self._process = process

    def heard(self):
        return self._process.stdout.readline().strip()

    def go_on(self):
        self._process.stdin.write("\n")
        self._process.stdin.flush()


@pytest.fixture
def start(tmp_path_factory, monkeypatch):
    for name, value in prepared_packs(tmp_path_factory).items():
        monkeypatch.setenv(name, value)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with ExitStack() as stack:

        def run(body):
            command = [sys.executable, "-c", DRIVE + textwrap.dedent(body)]
            process = stack.enter_context(running(command, cwd=ROOT, env=environment(), text=True, **pipes))
            # One that says nothing more is not waited for.
            alarm = threading.Timer(90, process.kill)
            alarm.start()
            stack.callback(alarm.cancel)
            return Program(process)

        yield run


def test_others_read_it_with_the_wish_not_to_keep_it_and_only_for_a_while(start, figures, full):
    kept = 30_000 if full else 3_000
    program = start(f"""
    assert app._clipboard._timer.interval() == 30_000
    app._clipboard._timer.setInterval({kept})
    copy("coats")
    say("copied")
    answer()
    """)
    assert program.heard() == "copied"
    began = time.monotonic()
    text, *formats = read()
    assert text == "coats"
    assert "x-kde-passwordManagerHint" in formats
    assert read("selection")[0] == ""
    while read()[0] and time.monotonic() < began + 60:
        time.sleep(0.1)
    took = time.monotonic() - began
    assert kept / 1000 - 1 < took < kept / 1000 + 10
    figures("X3: clipboard cleared after, s", round(took, 1))


def test_what_qt_copies_by_itself_is_marked_and_what_is_selected_is_not_handed_on(start):
    program = start("""
    from PySide6.QtWidgets import QLineEdit
    other = QLineEdit("soup", window)
    other.selectAll()
    other.copy()
    clipboard.setText("soup", QClipboard.Mode.Selection)
    QTest.qWait(100)
    say("copied")
    answer()
    """)
    assert program.heard() == "copied"
    text, *formats = read()
    assert text == "soup"
    assert "x-kde-passwordManagerHint" in formats
    assert read("selection")[0] == ""


TELL = """
import os
end = os._exit

def tell():
    say("owns" if clipboard.ownsClipboard() else "nothing")

copy("coats")
say(clipboard.text())
"""
ENDS = {
    "quit": "app.application.aboutToQuit.connect(tell)\nQTimer.singleShot(0, window.close)\napp.application.exec()",
    "hide": "quick_exit.os._exit = lambda code: (tell(), end(code))\nwindow.top_bar.hide_button.click()",
}


@pytest.mark.parametrize("way", ENDS)
@pytest.mark.parametrize("is_watched", [True, pytest.param(False, marks=pytest.mark.endure)])
def test_it_is_taken_back_before_the_end(start, way, is_watched):
    """Else a clipboard manager would be handed it at the end; a program that does not is caught."""
    leak = "" if is_watched else "app._clipboard._is_ours = lambda: False"
    program = start(f"{TELL}\n{leak}\n{ENDS[way]}")
    assert program.heard() == "coats"
    assert program.heard() == ("nothing" if is_watched else "owns")


def test_what_another_program_copied_stays(start):
    program = start("""
    copy("coats")
    say("copied")
    answer()
    while clipboard.ownsClipboard():  # X11 tells of a loss a moment later
        QTest.qWait(5)
    app._clipboard.clear()
    say("left")
    answer()
    """)
    assert program.heard() == "copied"
    other = start("""
    clipboard.setText("theirs")
    say("taken")
    answer()
    """)
    assert other.heard() == "taken"
    program.go_on()
    assert program.heard() == "left"
    assert read()[0] == "theirs"
