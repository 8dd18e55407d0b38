"""What the operating system must bring: how to see whether it is there, and which Debian package has it."""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dev.console import carry_out, say

APT = ["apt-get", "-o", "DPkg::Lock::Timeout=120"]


@dataclass(frozen=True, kw_only=True)
class Need:
    """One library, command or Python module, and the package that has it ("" where none can help)."""

    package: str
    library: str = ""
    command: str = ""
    module: str = ""

    def is_met(self) -> bool:
        """Look for it the way that it will be used: quickly, and whatever package manager put it there."""
        if self.library:
            return _loads(self.library)
        if self.command:
            return shutil.which(self.command) is not None
        return importlib.util.find_spec(self.module) is not None

    def __str__(self) -> str:
        return self.library or self.command or self.module


def _libraries(table: str) -> tuple[Need, ...]:
    rows = (line.split() for line in table.split("\n") if line)
    return tuple(Need(package=row[0], library=library) for row in rows for library in row[1:])


# All that Qt's widgets and its X11 plugin are linked to. Newer Debians know libglib2.0-0 under this name too.
QT = _libraries("""
libglib2.0-0 libglib-2.0.so.0 libgthread-2.0.so.0
libgl1 libGL.so.1
libegl1 libEGL.so.1
libfontconfig1 libfontconfig.so.1
libfreetype6 libfreetype.so.6
libdbus-1-3 libdbus-1.so.3
libx11-6 libX11.so.6
libx11-xcb1 libX11-xcb.so.1
libxkbcommon0 libxkbcommon.so.0
libxkbcommon-x11-0 libxkbcommon-x11.so.0
libxcb1 libxcb.so.1
libxcb-cursor0 libxcb-cursor.so.0
libxcb-icccm4 libxcb-icccm.so.4
libxcb-image0 libxcb-image.so.0
libxcb-keysyms1 libxcb-keysyms.so.1
libxcb-randr0 libxcb-randr.so.0
libxcb-render0 libxcb-render.so.0
libxcb-render-util0 libxcb-render-util.so.0
libxcb-shape0 libxcb-shape.so.0
libxcb-shm0 libxcb-shm.so.0
libxcb-sync1 libxcb-sync.so.1
libxcb-util1 libxcb-util.so.1
libxcb-xfixes0 libxcb-xfixes.so.0
libxcb-xkb1 libxcb-xkb.so.1
libzstd1 libzstd.so.1
""")

WAYLAND = _libraries("""
libwayland-client0 libwayland-client.so.0
libwayland-cursor0 libwayland-cursor.so.0
""")

SCREEN = (Need(package="xvfb", command="Xvfb"), Need(package="xauth", command="xauth"))

DRIVING = (Need(package="xdotool", command="xdotool"),)

# What shows whether the program leaves or sends anything; tests that lack it are skipped and say so.
WATCHING = (
    Need(package="strace", command="strace"),
    Need(package="util-linux", command="unshare"),
    Need(package="util-linux", command="setpriv"),
    Need(package="mount", command="mount"),
)

# What a screen reader hears, and a keyboard with accents; tests that lack it are skipped.
HEARING = (
    Need(package="at-spi2-core", command="/usr/libexec/at-spi-bus-launcher"),
    Need(package="dbus", command="dbus-run-session"),
    Need(package="dbus", command="dbus-send"),
    Need(package="x11-xkb-utils", command="setxkbmap"),
)

# Readers of PDF and of QR codes; tests that lack one are skipped.
READING = (
    Need(package="poppler-utils", command="pdftotext"),
    Need(package="qpdf", command="qpdf"),
    Need(package="zbar-tools", command="zbarimg"),
)


def for_environment() -> tuple[Need, ...]:
    """Give what making a virtual environment takes: Debian keeps it in a package of its own."""
    return (Need(package=f"python{_version()}-venv", module="ensurepip"),)


def for_window() -> tuple[Need, ...]:
    """Give what Qt needs to open a window."""
    return QT + (WAYLAND if os.environ.get("WAYLAND_DISPLAY") else ())


def for_freezing() -> tuple[Need, ...]:
    """Give what PyInstaller needs: its tools, and the shared library of the Python that runs this."""
    package = f"libpython{_version()}" if sys.base_prefix == "/usr" else ""
    return (
        Need(package="binutils", command="objdump"),
        Need(package=package, library=f"libpython{_version()}.so.1.0"),
    )


def supply(needs: Iterable[Need]) -> list[Need]:
    """Install what is missing, or name it where this user may not; gives the needs that stay open."""
    if sys.platform != "linux":
        return []
    missing = [need for need in needs if not need.is_met()]
    packages = _packages(missing)
    if packages and _may_install():
        _install(packages)
        missing = [need for need in missing if not need.is_met()]
    if missing:
        _name(missing)
    return missing


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return (Path(sys.base_prefix) / "lib" / library).exists()
    return True


def _packages(needs: Iterable[Need]) -> list[str]:
    return sorted({need.package for need in needs if need.package})


def _may_install() -> bool:
    return os.geteuid() == 0 and all(shutil.which(tool) for tool in ("apt-get", "dpkg"))


def _install(packages: Sequence[str]) -> None:
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        if carry_out([*APT, *words], variables=quiet):
            say(f"apt-get {words[0]} failed; the lines above say why.")


def _name(missing: Sequence[Need]) -> None:
    packages = _packages(missing)
    if shutil.which("apt-get") is None:
        say(f"This system lacks {', '.join(map(str, missing))}.")
    if packages:
        say("This system lacks packages; on Debian or Ubuntu this line installs them:")
        say(f"sudo apt-get install {' '.join(packages)}")
    if any(not need.package for need in missing):
        say("This Python came without its shared library; the system's own Python has one.")
