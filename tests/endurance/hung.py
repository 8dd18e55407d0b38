"""Drives that stop answering: mounts that wait for ever, and a stick that does at a moment, in their own namespace."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

import pytest

from guide.window.theme.appearance import DARK, LIGHT
from tests.driving import DIST, PROGRAM, Screen, until, wait_for_rest, worker_environment
from tests.endurance.borrowed import needs_root
from tests.endurance.session import ENDS, IN_REACH, Session
from tests.running import run_program

HIDE = (1265, 20)  # the button of the window
STICK = "/media/STICK"  # plugged in on that computer
PASSTHROUGH = str(Path(__file__).with_name("passthrough.py"))
UNLIMITED = 1e12  # bytes in a second
MOST = 4.0  # seconds after which a window is not covered
# Starts the program, then mounts a file system that answers nothing at every path it finds in the file of orders.
COMPUTER = """
import ctypes, os, subprocess, sys, time
libc = ctypes.CDLL(None, use_errno=True)
orders, stick, *command = sys.argv[1:]
def mount(*words):
    if libc.mount(*(word if isinstance(word, int) else word.encode() for word in words)):
        sys.exit(f"can't mount: {os.strerror(ctypes.get_errno())}")
mount("none", "/", "none", 0x44000, "")
mount("tmpfs", "/media", "tmpfs", 0, "mode=755")
os.mkdir(stick)
mount("tmpfs", stick, "tmpfs", 0, "mode=777")
program = subprocess.Popen(command)
held = []
while program.poll() is None:
    time.sleep(0.01)
    if os.path.exists(orders):
        path = open(orders).read()
        fuse = os.open("/dev/fuse", os.O_RDWR)
        held.append(fuse)
        mount("hung", path, "fuse", 0, f"fd={fuse},rootmode=40000,user_id=0,group_id=0,allow_other")
        os.remove(orders)
sys.exit(program.returncode)
"""
# Makes whoever creates a file whose path has "hung" in it wait for ever: a drive that dies while it is written to.
DYING_DRIVE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>
#define OPEN(name) \\
int name(const char *path, int flags, ...) { \\
    va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \\
    while ((flags & O_CREAT) && strstr(path, "hung")) pause(); \\
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, #name); \\
    return real(path, flags, mode); }
OPEN(open)
OPEN(open64)
"""


def needs_hung_mounts() -> None:
    """Skip the test where no mount can be made that waits for ever."""
    needs_root()
    if not os.access("/dev/fuse", os.R_OK | os.W_OK):
        pytest.skip("without /dev/fuse there is no mount that waits for ever")
    done = run_program(["unshare", "--mount", "true"], stderr=subprocess.PIPE, text=True)
    if done.returncode:
        pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")


class HungComputer(Session):
    """A session on a computer whose home folder, stick or another folder can be made to hang."""

    def __init__(self, screen: Screen, program: Path, folder: Path, *, preload: str = "") -> None:
        self.home = folder / "home"
        for name in ("hung", "Documents"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        self._orders, self._hung = folder / "orders", ""
        variables = worker_environment(HOME=str(self.home), DISPLAY=screen.variables["DISPLAY"])
        words = [sys.executable, "-c", COMPUTER, str(self._orders), STICK]
        before = ["env", f"LD_PRELOAD={preload}"] if preload else []
        command = ["unshare", "--mount", *words, *before, str(program)]
        super().__init__(screen, command, environment=variables, folder=folder)

    def hang(self, path: Path | str) -> None:
        """Let everything at a path hang from now on."""
        self._hung = str(path)
        new = self._orders.with_suffix(".new")
        new.write_text(str(path))
        new.rename(self._orders)
        until(lambda: not self._orders.exists() or self.process.poll() is not None, "the mount")
        if self.process.poll() is not None:
            pytest.skip(f"nothing can be mounted here: {self.said()}")

    def hangs(self) -> bool:
        """Return whether a program that reads the place that should hang waits indeed."""
        place = f"/proc/{self.pid()}/root{self._hung}"
        listing = subprocess.Popen(["ls", place], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            listing.wait(0.3)
        except subprocess.TimeoutExpired:
            listing.kill()
            listing.wait(60)
            return True
        return False

    def to_handout(self) -> None:
        """Open a page and the hand-out with it."""
        self.open()
        self.ask()
        self.screen.key("Return")
        self.read("hotel")
        self.open_handout()

    def seconds_to_end(self, how: str, *, most: float) -> float:
        """End the program in one way; return after how many seconds it was gone, at least `most` if it stays."""
        began = time.monotonic()
        if how == "Hide now":
            self.screen.click(*HIDE)
        else:
            ENDS[how](self)
        try:
            self.process.wait(most)
        except subprocess.TimeoutExpired:
            return most
        return time.monotonic() - began


def dying_drive(folder: Path) -> str:
    """Return the path of a library that makes the saving of files wait for ever."""
    if not shutil.which("gcc"):
        pytest.skip("there is no compiler to make a drive that dies")
    source, library = folder / "dying.c", folder / "dying.so"
    source.write_text(DYING_DRIVE)
    run_program(["gcc", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return str(library)


class OwnStick(Session):
    """A session of the program from a stick that is as slow as it is told to be, and can stop answering."""

    def __init__(self, screen: Screen, folder: Path, *, rate: float = UNLIMITED) -> None:
        (folder / "stick").mkdir()
        self._place = str(folder / "stick")
        command = ["unshare", "--mount", sys.executable, PASSTHROUGH, str(DIST), self._place, str(rate)]
        self._stick = subprocess.Popen(command, stdout=subprocess.PIPE)
        if not (self._stick.stdout and self._stick.stdout.readline()):
            pytest.skip("nothing can be mounted here")
        variables = worker_environment(HOME=str(folder), DISPLAY=screen.variables["DISPLAY"])
        command = ["nsenter", f"--target={self._stick.pid}", "--mount", f"{self._place}/{PROGRAM.name}"]
        super().__init__(screen, command, environment=variables, folder=folder)

    def __exit__(self, kind: type | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stick.kill()  # before the program, which would wait for it
        self._stick.communicate(timeout=60)
        super().__exit__(kind, error, at)

    def stop_answering(self) -> None:
        """Let the stick answer nothing from now on."""
        # Some systems forget within seconds what is not used; what the program reads, test_read_ahead.py sees.
        files = map(str, filter(Path.is_file, DIST.rglob("*")))
        places = [file.replace(str(DIST), self._place, 1) for file in files]
        command = ["nsenter", f"--target={self._stick.pid}", "--mount", "cat", *places]
        run_program(command, stdout=subprocess.DEVNULL, check=True)
        self._stick.send_signal(signal.SIGSTOP)

    def wait_until_all_is_read(self) -> float:
        """Wait until the program does nothing, and asks the stick for nothing; return since when."""
        read, since = -1, 0.0
        while read != (read := self._bytes_read()):
            since = time.monotonic()
            wait_for_rest(self.pid())
        return since

    def _bytes_read(self) -> int:
        return int(Path(f"/proc/{self._stick.pid}/io").read_text("ascii").split()[1])

    def seconds_to_cover(self, way: str) -> float:
        """Hide now; return after how many seconds the button was covered, at least MOST if it was not."""
        began = time.monotonic()
        if way == "Hide now":
            self.screen.click(*HIDE)
        else:
            ENDS[way](self)
        while time.monotonic() < began + MOST:
            if (
                self.screen.count(LIGHT.danger, IN_REACH) < 100
                and self.screen.count(DARK.danger, IN_REACH) < 100
            ):
                return time.monotonic() - began
        return MOST
