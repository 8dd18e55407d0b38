"""Drives the program on a virtual screen as a worker does, and sees what the worker sees."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtGui import QImage

from bench.virtual_screen import VirtualScreen
from tests.running import run_program

DIST = Path(__file__).parents[1] / "dist" / "FieldGuide"
PROGRAM = DIST / "FieldGuide-Linux.com"
# Tests put their copies of the program into /tmp; with this, that is no place of which the program warns.
LASTING = {"TMPDIR": "/var/tmp"}
PATIENCE = 30  # seconds: the machine may be busy
RESTING = 3  # hundredths of a second in a second: it draws its cursor, nothing more
# What would let the program reach a network, by how its files are called; what lies open as a module is told by its name.
NETWORK = ("_socket.", "_ssl", "_hashlib", "socket.", "ssl.", "libssl", "libcrypto")
Found = TypeVar("Found")
Box = tuple[int, int, int, int]


def until(condition: Callable[[], Found], what: str, *, seconds: float = PATIENCE) -> Found:
    """Call a condition until its result is true, and return that result; fail the test after some seconds."""
    end = time.monotonic() + seconds
    while True:
        began = time.monotonic()
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            pytest.fail(f"waited in vain for {what}")
        # To look at a whole screen takes work, too, which what is waited for could use.
        time.sleep(max(0.02, 3 * (time.monotonic() - began)))


def wait_for_rest(pid: int) -> None:
    """Wait until a process has nothing left to do, however busy the computer is."""
    until(lambda: _rests(pid), "a program that rests")


def _rests(pid: int) -> bool:
    before = _ticks(pid)
    time.sleep(1)
    return _ticks(pid) - before <= RESTING


def _ticks(pid: int) -> int:
    """Return how much of the processor a process has used, in hundredths of a second."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def needs_program() -> None:
    """Skip a test that can't run here: no frozen program, or no screen to show it on."""
    if not PROGRAM.is_file():
        pytest.skip("the bundle was not built: python3 build/dev.py bundle")
    if not shutil.which("Xvfb"):
        pytest.skip("there is no virtual screen to show the program on")
    if not shutil.which("xdotool"):
        pytest.skip("there is no xdotool to drive it with")


def copy_of_program(folder: Path) -> Path:
    """Copy the program into another folder, as onto another stick; return the file that starts it."""
    needs_program()
    shutil.copytree(DIST, folder)
    shutil.rmtree(folder / "data", ignore_errors=True)  # what somebody chose in the built one
    return folder / PROGRAM.name


@contextmanager
def running(command: Sequence[object], **options: Any) -> Iterator[subprocess.Popen[Any]]:
    """Run a program beside the test; however the test ends, it and what it started are gone afterwards."""
    process = subprocess.Popen([str(word) for word in command], start_new_session=True, **options)
    try:
        yield process
    finally:
        end_with_children(process)


def end_with_children(process: subprocess.Popen[Any]) -> None:
    """End a program that was started in a session of its own, with what it started there."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)


def unpacked(program: Path, pack: str) -> Path:
    """Write the folder of a pack beside its file, as an author does; return it."""
    (file,) = (program.parent / "resources").glob(f"{pack}-*.fieldguide")
    done = run_program([str(program), "pack", "unpack", str(file)], env=worker_environment())
    assert done.returncode == 0
    return file.with_name(pack)


def worker_environment(**more: str) -> dict[str, str]:
    """Return environment variables without Python or this project: only the system and a screen."""
    kept = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY", "HOME") if name in os.environ}
    return {**kept, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", **LASTING, **more}


def network_files(folder: Path) -> list[str]:
    """Name every file of a program that is network code."""
    names = [path.name for path in folder.rglob("*")]
    return [name for name in names if "Network" in name or name.startswith(NETWORK)]


class Screen:
    """A virtual screen as a worker has it: keys and clicks go in, pixels and the clipboard come out."""

    def __init__(self, virtual: VirtualScreen) -> None:
        self._virtual = virtual
        self.variables = {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": virtual.display}

    def xdotool(self, *words: str) -> str:
        """Run xdotool; return what it prints."""
        done = run_program(
            ["xdotool", *words],
            capture_output=True,
            text=True,
            env=self.variables,
            timeout=PATIENCE,
        )
        return done.stdout.strip()

    def windows(self) -> list[str]:
        """Return the ids of the guide's visible windows."""
        return self.xdotool("search", "--onlyvisible", "--name", "^Field Guide$").split()

    def focus(self, window: str) -> None:
        """Focus a window, as there is no window manager that would."""
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
        """Return the number of pixels of one colour."""
        return sum(row.count(pixel) for row in self._rows(box) for pixel in _pixels(color))

    def around(self, color: str, box: Box | None = None) -> Box:
        """Return the box around all pixels of one colour; (0, 0, 0, 0) where there is none."""
        spots = [
            (at // 4, y)
            for y, row in enumerate(self._rows(box))
            for pixel in _pixels(color)
            for at in (row.find(pixel), row.rfind(pixel))
            if at >= 0
        ]
        if not spots:
            return 0, 0, 0, 0
        columns, rows = [x for x, _ in spots], [y for _, y in spots]
        left, top = (box or (0, 0))[:2]
        size = max(columns) - min(columns) + 1, max(rows) - min(rows) + 1
        return left + min(columns), top + min(rows), *size

    def looks(self, box: Box) -> int:
        """Return a number that changes when a part of the screen does."""
        return hash(tuple(self._rows(box)))

    def looks_at_rest(self, box: Box) -> int:
        """Return that number once it stays the same, as when all has been laid out and painted."""

        def same() -> bool:
            seen = self.looks(box)
            time.sleep(0.5)
            return seen == self.looks(box)

        until(same, "a part of the screen at rest")
        return self.looks(box)

    def _rows(self, box: Box | None) -> list[bytes]:
        return list(self._virtual.rows(*(box or (0, 0, *self._virtual.size))))

    def clipboard(self) -> str:
        """Return the text on the clipboard."""
        return self._virtual.clipboard()

    def picture(self, path: Path) -> None:
        """Save a picture of the screen, for whoever has to find out what went wrong."""
        width, height = self._virtual.size
        data = b"".join(self._rows(None))
        QImage(data, width, height, QImage.Format.Format_RGB32).save(str(path))


def _pixels(color: str) -> tuple[bytes, bytes]:
    """Return the bytes of a pixel, "#rrggbb", with either value of the byte that X leaves open."""
    blue_green_red = bytes.fromhex(color[1:])[::-1]
    return blue_green_red + b"\x00", blue_green_red + b"\xff"
