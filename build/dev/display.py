"""Whether there is a screen to open a window on, seen without loading Qt."""

import contextlib
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

X_SOCKETS = "/tmp/.X11-unix"


def is_there(variables: Mapping[str, str]) -> bool:
    """Tell whether Qt can hope to open a window: a display answers, or the user has chosen Qt's platform."""
    if sys.platform != "linux" or variables.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers(variables) or _x_answers(variables.get("DISPLAY", ""))


def _wayland_answers(variables: Mapping[str, str]) -> bool:
    name = variables.get("WAYLAND_DISPLAY", "")
    return bool(name) and _answers(Path(variables.get("XDG_RUNTIME_DIR", "/nowhere"), name).as_posix())


def _x_answers(display: str) -> bool:
    parts = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if not parts:
        # A display across a network, or a form of the name that only X itself reads: let Qt try.
        return bool(display)
    path = f"{X_SOCKETS}/X{parts[1]}"
    return _answers(path) or _answers(f"\0{path}")


def _answers(address: str) -> bool:
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(1)
        connection.connect(address)
        return True
    return False
