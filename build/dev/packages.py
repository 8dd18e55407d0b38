"""Checks for system libraries and commands, and installs the Debian packages of those that are missing."""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from dev.console import notify, run_tool

APT = ["apt-get", "-o", "DPkg::Lock::Timeout=120"]
ENSUREPIP = "ensurepip"  # the one Python module that Debian keeps in a package of its own
PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"


class Requirement(NamedTuple):
    """A library, command, file or ensurepip, and the Debian package that contains it ("" if none does)."""

    package: str
    name: str

    def is_met(self) -> bool:
        """Return whether this system has the library, command or module, from a package or elsewhere."""
        if self.name == ENSUREPIP:
            return importlib.util.find_spec(ENSUREPIP) is not None
        if self.name.startswith("/"):
            return Path(self.name).exists()
        if ".so." not in self.name:
            return shutil.which(self.name) is not None
        with suppress(OSError):
            return bool(ctypes.CDLL(self.name))
        return (Path(sys.base_prefix) / "lib" / self.name).exists()


def _table(text: str) -> tuple[Requirement, ...]:
    """Return the requirements in `text`, which has pairs "package=name" separated by blanks."""
    return tuple(Requirement(*pair.split("=")) for pair in text.split())


# The libraries that Qt's widgets and its X11 plugin link to; apt-get adds their dependencies.
# Newer releases of Debian provide libglib2.0-0 under this name too.
QT = _table("""
    libglib2.0-0=libgthread-2.0.so.0 libgl1=libGL.so.1 libegl1=libEGL.so.1 libfontconfig1=libfontconfig.so.1
    libdbus-1-3=libdbus-1.so.3 libx11-xcb1=libX11-xcb.so.1 libxkbcommon-x11-0=libxkbcommon-x11.so.0
    libxcb-cursor0=libxcb-cursor.so.0 libxcb-icccm4=libxcb-icccm.so.4 libxcb-keysyms1=libxcb-keysyms.so.1
    libxcb-randr0=libxcb-randr.so.0 libxcb-shape0=libxcb-shape.so.0 libxcb-sync1=libxcb-sync.so.1
    libxcb-xfixes0=libxcb-xfixes.so.0 libzstd1=libzstd.so.1""")
VIRTUAL_SCREEN = _table("xvfb=Xvfb xauth=xauth")
# PyInstaller needs objdump and Python's library, which is in a package only for the system's own Python.
FREEZING = (
    Requirement("binutils", "objdump"),
    Requirement(f"lib{PYTHON}" if sys.base_prefix == "/usr" else "", f"lib{PYTHON}.so.1.0"),
)
BUILDING = FREEZING + QT + VIRTUAL_SCREEN
DRIVING = _table("xdotool=xdotool")  # sends keys to the built program
# For tests of system calls, screen readers, keyboards, font caches, printing, PDF, QR codes, FAT, signatures
# and drives that die; a test that lacks one is skipped.
TESTS = _table("""
    strace=strace util-linux=unshare util-linux=setpriv util-linux-extra=fincore mount=mount
    at-spi2-core=/usr/libexec/at-spi-bus-launcher dbus=dbus-run-session dbus=dbus-send
    x11-xkb-utils=setxkbmap cups-client=lp poppler-utils=pdftotext qpdf=qpdf zbar-tools=zbarimg
    fontconfig=fc-cache dosfstools=/usr/sbin/mkfs.vfat mtools=mcopy minisign=minisign
    gcc=gcc libc6-dev=/usr/include/stdlib.h""")
# For the virtual computer that mounts sticks, at full length only.
ENDURING = _table("""
    qemu-system-x86=qemu-system-x86_64 exfatprogs=/usr/sbin/mkfs.exfat busybox-static=busybox cpio=cpio""")
# For the program for Windows, which is built and driven under Wine.
WINE = _table("""
    wine=wine osslsigncode=osslsigncode ca-certificates=/etc/ssl/certs/ca-certificates.crt
    gcc-mingw-w64-x86-64=x86_64-w64-mingw32-gcc poppler-utils=pdftotext""")
VENV = Requirement(f"{PYTHON}-venv", ENSUREPIP)


def install_missing(requirements: Sequence[Requirement]) -> list[Requirement]:
    """Install the packages of missing requirements, if dev.py runs as root on Debian.

    Print and return the requirements that are still missing.
    """
    missing = [each for each in requirements if not each.is_met()] if sys.platform == "linux" else []
    packages = sorted({each.package for each in missing if each.package})
    if packages and sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get"):
        notify(f"Installing system packages: {' '.join(packages)}")
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            if run_tool([*APT, *arguments], env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}):
                notify(f"apt-get {arguments[0]} failed; the lines above say why.")
        missing = [each for each in missing if not each.is_met()]
    if missing:
        notify(f"This system lacks {', '.join(each.name for each in missing)}.")
    if missing and packages:
        notify(f"On Debian or Ubuntu this line installs it:\nsudo apt-get install {' '.join(packages)}")
    return missing


def lack_of(needed: Sequence[Requirement], missing: Sequence[Requirement]) -> str:
    """Return "this system lacks …" with each of `needed` that is in `missing`, or "" if none is."""
    lacking = [each.name for each in missing if each in needed]
    return f"this system lacks {', '.join(lacking)}" if lacking else ""
