"""Orca as it listens to the program; what it would say is read from its log, and nothing is spoken."""

import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.driving import Screen, running, until, worker_environment
from tests.end2end.accessible import on_session_bus

# What is said, or the end of the event because of which all before it was said.
LINE = re.compile(r"SPEECH OUTPUT: '(.*?)' \[?\{|^\^\^\^\^\^ (.*?) \^\^\^\^\^$", re.DOTALL | re.MULTILINE)
# Run at the start of Orca's Python: there is no speech server, and the log is written at once.
CUSTOM = """
import sys, threading, time

def flush():
    while True:
        time.sleep(0.1)
        log = getattr(sys.modules.get("orca.debug"), "debugFile", None)
        if log:
            log.flush()

sys.modules["speechd"] = None
threading.Thread(target=flush, daemon=True).start()
"""
# Orca starts only where no other does, which it asks pgrep. Several tests, each with a bus of its own, may.
NO_OTHER = "#!/bin/sh\nexit 1\n"
START, PATIENCE = 120, 60  # seconds: Orca imports much, and asks the program much before it says a word
AWAY, SOON = 0.5, 10  # seconds: Qt takes no note of a focus that comes back sooner
MOST_STEPS = 60
# What nobody may hear: a button with the focus in passing, a pane without a name, a page that is gone.
NOISE = ("layered pane", "Home button", "Page document frame", "invalid")


class Said(NamedTuple):
    """What Orca has said, and because of what."""

    text: str
    event: str


def needs_orca() -> None:
    """Skip a test where there is no Orca."""
    if not shutil.which("orca"):
        pytest.skip("there is no orca (Debian: orca)")


def read_log(text: str) -> list[Said]:
    """Return what was said because of the events that are over."""
    said: list[Said] = []
    now: list[str] = []
    for words, event in LINE.findall(text):
        if event:
            said += (Said(each, event) for each in now)
            now = []
        else:
            now.append(words)
    return said


@contextmanager
def orca_on(address: str, folder: Path) -> Iterator[Callable[[], list[Said]]]:
    """Run Orca on the session bus at an address; gives a function that returns all it has said."""
    log, silent = folder / "orca.log", folder / "silent"
    silent.mkdir()
    (silent / "sitecustomize.py").write_text(CUSTOM)
    (silent / "pgrep").write_text(NO_OTHER)
    (silent / "pgrep").chmod(0o755)
    own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PYTHONPATH": str(silent)}
    own["PATH"] = f"{silent}:/usr/bin:/bin"
    variables = worker_environment(DBUS_SESSION_BUS_ADDRESS=address, **own)

    def heard() -> list[Said]:
        return read_log(log.read_text(encoding="utf-8", errors="replace")) if log.exists() else []

    silence = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with running(["orca", f"--debug-file={log}"], env=variables, **silence):
        is_on = "Screen reader on."
        until(lambda: log.exists() and is_on in log.read_text(errors="replace"), "Orca", seconds=START)
        yield heard


class Ears:
    """A worker who sees nothing: presses keys, and waits for what Orca says."""

    def __init__(self, screen: Screen, listen: Callable[[], list[Said]]) -> None:
        self.screen, self._listen = screen, listen
        self._first = 0  # the number of the first thing that was said after the last key

    def heard(self) -> list[str]:
        """Return all that was said."""
        return [said.text for said in self._listen()]

    def hear(self, *wanted: str) -> list[str]:
        """Return what is said since the last key, once all wanted texts were said, in their order."""
        try:
            until(lambda: _in_order(self.heard()[self._first :], wanted), str(wanted), seconds=PATIENCE)
        except pytest.fail.Exception as failed:
            pytest.fail(f"{failed}; heard: {self.heard()[self._first :]}")
        return self.heard()[self._first :]

    def key(self, keys: str, *wanted: str) -> list[str]:
        """Press keys, and return what is said, once all wanted texts were said, in their order."""
        self._first = len(self.heard())
        self.screen.key(keys)
        return self.hear(*wanted)

    def type(self, text: str, *wanted: str) -> list[str]:
        """Type a text, and return what is said, once all wanted texts were said, in their order."""
        self._first = len(self.heard())
        self.screen.type(text)
        return self.hear(*wanted)

    def walk(self, keys: str, wanted: str) -> list[str]:
        """Press keys until what has the focus is called as wanted; return what is said of it."""
        for _ in range(MOST_STEPS):
            self.key(keys)
            said = until(self._of_focus, f"a word after {keys}", seconds=PATIENCE)
            if any(wanted in each for each in said):
                return said
        return pytest.fail(f"{keys} does not lead to {wanted}; heard: {self.heard()}")

    def _of_focus(self) -> list[str]:
        """Return what was said since the last key of what has the focus."""
        return [said.text for said in self._listen()[self._first :] if "FOCUSED" in said.event]


def _in_order(said: list[str], wanted: tuple[str, ...]) -> bool:
    text, at = "\n".join(said), 0
    for each in wanted:
        at = text.find(each, at)
        if at < 0:
            return False
        at += len(each)
    return True


def _comes_to_window(ears: Ears) -> bool:
    """Leave the window and come back; return whether Orca soon says what has the focus there.

    It says nothing of a focus that came to the program before Orca or its bus was there.
    """
    ears.screen.xdotool("windowfocus", "1")  # to no window
    time.sleep(AWAY)
    ears.screen.focus_guide()
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        if _in_order(ears.heard(), ("Field Guide frame", "Search text")):
            return True
        time.sleep(0.1)
    return False


@contextmanager
def listening(screen: Screen, program: Path, folder: Path) -> Iterator[Ears]:
    """Run a program with Orca until both are there; nothing that is said in the end may be noise."""
    own = {"HOME": str(folder), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with on_session_bus(program, folder, **own) as address, orca_on(address, folder) as listen:
        ears = Ears(screen, listen)
        until(lambda: _comes_to_window(ears), "the search box", seconds=PATIENCE)
        yield ears
        assert [each for each in ears.heard() if any(noise in each for noise in NOISE)] == []
