"""The virtual screen, as a worker has it: keys and clicks go in through X11, pixels and the clipboard come out."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import pytest

DIST = Path(__file__).parents[1] / "dist" / "FieldGuide"
PROGRAM = DIST / "FieldGuide-Linux.com"
# Tests put their copies of the program into /tmp; with this, that is no place of which the program warns.
LASTING = {"TMPDIR": "/var/tmp"}
PATIENCE = 30  # seconds: the machine may be busy
# What would let the program reach a network, by how its files are called; what lies open as a module is told by its name.
NETWORK = ("_socket.", "_ssl", "_hashlib", "socket.", "ssl.", "libssl", "libcrypto")
Found = TypeVar("Found")
Box = tuple[int, int, int, int]

EYE = """
import json, sys
from PySide6.QtGui import QColor, QGuiApplication, QImage

application = QGuiApplication([])
clipboard = application.clipboard()

def look(box):
    image = application.primaryScreen().grabWindow(0, *(box or ())).toImage()
    return image.convertToFormat(QImage.Format.Format_RGB32)

def find(color, box):
    image, pixel = look(box), QColor(color).rgb().to_bytes(4, sys.byteorder)
    data, line = bytes(image.constBits()), image.bytesPerLine()
    count, left, right, rows = 0, image.width(), 0, []
    for y in range(image.height()):
        row = data[y * line : (y + 1) * line]
        if number := row.count(pixel):
            count += number
            left, right = min(left, row.find(pixel) // 4), max(right, row.rfind(pixel) // 4 + 1)
            rows.append(y)
    if not count:
        return [0, 0, 0, 0, 0]
    x, y = box[:2] if box else (0, 0)
    return [count, x + left, y + rows[0], right - left, rows[-1] - rows[0] + 1]

for line in sys.stdin:
    what, *words = json.loads(line)
    application.processEvents()
    if what == "find":
        answer = find(*words)
    elif what == "hash":
        image = look(*words)  # kept: its bits go with it
        answer = hash(bytes(image.constBits()))
    elif what == "clipboard":
        answer = clipboard.text()
    else:
        answer = look(None).save(*words)
    print(json.dumps(answer), flush=True)
"""


def until(condition: Callable[[], Found], what: str, *, seconds: float = PATIENCE) -> Found:
    """Look again and again until there is something to see; gives it."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            pytest.fail(f"waited in vain for {what}")
        time.sleep(0.02)


def needs_program() -> None:
    """Skip a test that can't run here: no frozen program, or no screen to show it on."""
    if not PROGRAM.is_file():
        pytest.skip("the bundle was not built: python3 build/dev.py bundle")
    if not os.environ.get("DISPLAY"):
        pytest.skip("there is no screen to show the program on")
    if not shutil.which("xdotool"):
        pytest.skip("there is no xdotool to drive it with")


def copy_of_program(folder: Path) -> Path:
    """Copy the program into another folder, as onto another computer's stick; gives what starts it."""
    needs_program()
    shutil.copytree(DIST, folder)
    shutil.rmtree(folder / "data", ignore_errors=True)  # what somebody chose in the built one
    return folder / PROGRAM.name


def worker_environment(**more: str) -> dict[str, str]:
    """Give no Python, no virtual environment, nothing of this project: only the system and a screen."""
    kept = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY", "HOME") if name in os.environ}
    return {**kept, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", **LASTING, **more}


def network_files(folder: Path) -> list[str]:
    """Name every file of a program that is network code."""
    names = [path.name for path in folder.rglob("*")]
    return [name for name in names if "Network" in name or name.startswith(NETWORK)]


class Server:
    """An X11 server of one's own, which can go away."""

    def __enter__(self) -> Self:
        words = ["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset", "-ac"]
        self._process = subprocess.Popen(
            ["Xvfb", *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.display = f":{self._process.stdout.readline().strip()}"
        return self

    def __exit__(self, _kind: type | None, _error: BaseException | None, _at: TracebackType | None) -> None:
        self.go_away()
        self._process.stdout.close()

    def go_away(self) -> None:
        """End at once, whoever is still connected."""
        self._process.kill()
        self._process.wait()


class Screen:
    """One X11 screen: what is done at its keyboard and mouse, what is to be seen on it."""

    def __init__(self, display: str = "") -> None:
        variables = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
        self.variables = {**variables, "DISPLAY": display} if display else variables

    def __enter__(self) -> Self:
        self._eye = subprocess.Popen(
            [sys.executable, "-c", EYE],
            env=self.variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, _kind: type | None, _error: BaseException | None, _at: TracebackType | None) -> None:
        self._eye.kill()
        self._eye.communicate()

    def xdotool(self, *words: str) -> str:
        """Do what a hand does; gives what xdotool prints."""
        done = subprocess.run(
            ["xdotool", *words],
            capture_output=True,
            text=True,
            check=False,
            env=self.variables,
            timeout=PATIENCE,
        )
        return done.stdout.strip()

    def windows(self) -> list[str]:
        """Give the guide's windows that are in sight."""
        return self.xdotool("search", "--onlyvisible", "--name", "^Field Guide$").split()

    def focus(self, window: str) -> None:
        """Give a window the keyboard, which without a window manager nobody else does."""
        self.xdotool("windowfocus", "--sync", window)

    def focus_guide(self) -> None:
        """Wait for the guide's one window and give it the keyboard."""
        (window,) = until(self.windows, "the window")
        self.focus(window)

    def key(self, *keys: str) -> None:
        """Press keys, one after another."""
        self.xdotool("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type a text, fast but letter by letter."""
        self.xdotool("type", "--delay", "8", "--", text)

    def click(self, x: int, y: int) -> None:
        """Click at a point."""
        self.xdotool("mousemove", str(x), str(y), "click", "1")

    def count(self, color: str, box: Box | None = None) -> int:
        """Count the pixels of one colour."""
        return int(self._ask("find", color, box)[0])

    def around(self, color: str, box: Box | None = None) -> Box:
        """Give the box around all pixels of one colour; (0, 0, 0, 0) where there is none."""
        x, y, width, height = self._ask("find", color, box)[1:]
        return x, y, width, height

    def looks(self, box: Box) -> int:
        """Give a number that is another one when a part of the screen looks another way."""
        return int(self._ask("hash", box))

    def clipboard(self) -> str:
        """Give the text on the clipboard."""
        return str(self._ask("clipboard"))

    def picture(self, path: Path) -> None:
        """Keep a picture of the screen, for whoever has to find out what went wrong."""
        self._ask("picture", str(path))

    def _ask(self, *words: object) -> list[int] | int | str:
        self._eye.stdin.write(json.dumps(words) + "\n")
        self._eye.stdin.flush()
        return json.loads(self._eye.stdout.readline())
