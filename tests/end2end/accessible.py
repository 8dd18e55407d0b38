"""What a screen reader hears of the program: a session bus of its own, and the names on it."""

import ctypes
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.driving import PATIENCE, running, until, worker_environment
from tests.running import run_program

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
ROOT = "/org/a11y/atspi/accessible/root"
CHILD = re.compile(r'string "(:[\d.]+)"\s+object path "(/[^"]+)"')
ATTRIBUTES = "org.a11y.atspi.Accessible.GetAttributes"
PANES = ("frame", "filler", "panel", "layered pane")
FOCUSED = 1 << 12  # among the states of an object
Place = tuple[str, str]  # of an object: the program's name on the bus, its path


def needs_session_bus() -> None:
    """Skip a test where no bus can be started or asked."""
    for tool in ("dbus-run-session", "dbus-send"):
        if not shutil.which(tool):
            pytest.skip(f"there is no {tool} (Debian: dbus)")


def needs_accessibility() -> None:
    """Skip a test where nothing can listen as a screen reader does."""
    needs_session_bus()
    if not Path(LAUNCHER).is_file():
        pytest.skip("there is no accessibility bus (Debian: at-spi2-core)")


@contextmanager
def on_session_bus(program: Path, folder: Path, **more: str) -> Iterator[str]:
    """Run the program on a session bus of its own, whose sockets lie in a folder; gives its address."""
    folder.mkdir(mode=0o700, exist_ok=True)
    variables = worker_environment(XDG_RUNTIME_DIR=str(folder), XDG_CACHE_HOME=str(folder), **more)
    script = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec "$0"'
    command = ["dbus-run-session", "--", "sh", "-c", script, program]
    output: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
    try:
        with running(command, env=variables, **output) as process:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
    finally:
        _forget_bus()


def _forget_bus() -> None:
    """Remove the bus address from the screen, where every later program would find it."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.argtypes, x.XDefaultRootWindow.restype = [ctypes.c_void_p], ctypes.c_ulong
    x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x.XInternAtom.restype = ctypes.c_ulong
    x.XDeleteProperty.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong]
    x.XCloseDisplay.argtypes = [ctypes.c_void_p]
    if display := x.XOpenDisplay(None):
        atom = x.XInternAtom(display, b"AT_SPI_BUS", 0)
        x.XDeleteProperty(display, x.XDefaultRootWindow(display), atom)
        x.XCloseDisplay(display)


class Bus:
    """One bus, asked by dbus-send."""

    def __init__(self, address: str) -> None:
        self._address = address

    def ask(self, place: Place, member: str, *words: str) -> str:
        """Call a method of an object; gives what dbus-send prints, "" where nobody answers."""
        name, path = place
        command = ["dbus-send", f"--bus={self._address}", "--print-reply", f"--dest={name}", path, member]
        done = run_program([*command, *words], capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout

    def tell(self, path: str, member: str, *words: str) -> None:
        """Send a signal to all who listen."""
        command = ["dbus-send", f"--bus={self._address}", "--type=signal", path, member, *words]
        run_program(command, check=True, timeout=PATIENCE)

    def accessibility(self) -> "Bus":
        """The bus of the screen readers."""
        answer = self.ask(("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus.GetAddress")
        address = re.search(r'string "(.+)"', answer)
        assert address is not None, answer
        return Bus(address[1])

    def programs(self) -> list[Place]:
        """Return the programs that a screen reader could read."""
        return self.children(("org.a11y.atspi.Registry", ROOT))

    def children(self, place: Place) -> list[Place]:
        """Return the children of an object."""
        return CHILD.findall(self.ask(place, "org.a11y.atspi.Accessible.GetChildren"))

    def name(self, place: Place) -> str:
        """Return the name that a screen reader says for an object."""
        return self._property(place, "Name")

    def language(self, place: Place) -> str:
        """Return the language in which a screen reader says an object."""
        return self._property(place, "Locale")

    def _property(self, place: Place, name: str) -> str:
        words = ("string:org.a11y.atspi.Accessible", f"string:{name}")
        found = re.search(r'string "(.*)"', self.ask(place, "org.freedesktop.DBus.Properties.Get", *words))
        return found[1] if found else ""

    def role(self, place: Place) -> str:
        """Return what sort of thing an object is, for a screen reader."""
        found = re.search(r'string "(.*)"', self.ask(place, "org.a11y.atspi.Accessible.GetRoleName"))
        return found[1] if found else ""

    def level(self, place: Place) -> str:
        """Return the level of a heading, or ""."""
        found = re.search(r'string "level"\s+string "(.*)"', self.ask(place, ATTRIBUTES))
        return found[1] if found else ""

    def is_focused(self, place: Place) -> bool:
        """Return whether an object has the focus."""
        words = re.findall(r"uint32 (\d+)", self.ask(place, "org.a11y.atspi.Accessible.GetState"))
        return bool(words) and bool(int(words[0]) & FOCUSED)

    def find(self, role: str, name: str) -> Place | None:
        """Search the one program for an object, in panes alone."""
        queue = [child for program in self.programs() for child in self.children(program)]
        for place in queue:  # grows while it is walked
            found = self.role(place)
            if found == role and self.name(place) == name:
                return place
            queue += self.children(place) if found in PANES else []
        return None

    def names(self, wanted: set[str]) -> set[str]:
        """Search the one program until all wanted names are found; return those that are."""
        (program,) = until(self.programs, "the program on the accessibility bus")
        found, queue = {self.name(program)}, self.children(program)
        for place in queue:  # grows while it is walked
            if wanted <= found:
                break
            found.add(name := self.name(place))
            queue += [] if name == "Contents" else self.children(place)
        return found & wanted
