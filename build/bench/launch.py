"""How each program is started that is measured: an empty home, no network, the same way for all."""

import ctypes
import fcntl
import os
import socket
import struct
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

NEW_NETWORK = 0x40000000  # of unshare(2): a network of its own, without a way out
GET_FLAGS, SET_FLAGS, UP = 0x8913, 0x8914, 1
PASSED = ("DISPLAY", "PATH", "XAUTHORITY")


def variables(home: Path) -> dict[str, str]:
    """Give the variables of a worker who has just arrived: nothing was ever set or kept."""
    own = dict.fromkeys(("HOME", "TMPDIR", "XDG_RUNTIME_DIR"), str(home))
    return {name: os.environ[name] for name in PASSED if name in os.environ} | {
        **own,
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        # Else some would start a bus and leave it behind.
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/none",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",  # as root, Qt's browser opens no other way
    }


def start(command: Sequence[str], home: Path, entrance: Path | None) -> subprocess.Popen[bytes]:
    """Start a program in a session of its own, and in a group of processes if given an entrance to one."""
    return subprocess.Popen(
        command,
        cwd=home,
        env=variables(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=enter(entrance),  # noqa: PLW1509 - no thread of this process holds a lock
    )


def enter(entrance: Path | None) -> Callable[[], None] | None:
    """Give what a child does to join a group of processes before it becomes another program."""
    if entrance is None:
        return None

    def join() -> None:
        entrance.write_text("0", encoding="ascii")

    return join


def leave_network() -> bool:
    """Take this process and its children off all networks but their own; tells whether it did."""
    if os.geteuid() or ctypes.CDLL(None).unshare(NEW_NETWORK):
        return False
    with socket.socket() as any_socket:
        request = struct.pack("16sH14x", b"lo", 0)
        flags = struct.unpack("16sH14x", fcntl.ioctl(any_socket, GET_FLAGS, request))[1]
        fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sH14x", b"lo", flags | UP))
    return True
