"""Keeps the libraries that Qt uses on Linux from addresses of a network in environment variables.

A screen and the desktop's buses are reached through local sockets. The libraries for them can open network
sockets too, if a variable names such an address, and some addresses make them start a program: so does the
lack of an address for the session bus.
"""

import os
import re
from collections.abc import Mapping, MutableMapping
from pathlib import Path

_LOCAL_SCREEN = re.compile(r"(?:unix)?(:\d+(?:\.\d+)?)")
_SCREEN_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X11 has them
_SESSION_BUS = "DBUS_SESSION_BUS_ADDRESS"
_BUSES = ("AT_SPI_BUS_ADDRESS", _SESSION_BUS, "DBUS_STARTER_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS")
_UNSAFE = re.compile(rb"[^-0-9A-Za-z_/.]")  # what an address has as % and two digits
_NO_BUS = "disabled:"  # libdbus knows no such kind of address, and connects to nothing


def refuse_network_addresses(environment: MutableMapping[str, str]) -> None:
    """Remove the address of a screen, and disable each bus, that is not reached through a local socket."""
    screen = environment.get("DISPLAY", "")
    if screen and not _LOCAL_SCREEN.fullmatch(screen):
        del environment["DISPLAY"]
    for name in _BUSES:
        addresses = environment.get(name, _NO_BUS).split(";")
        if not all(address.startswith(("unix:", _NO_BUS)) for address in addresses):
            environment[name] = _NO_BUS


def name_session_bus(environment: MutableMapping[str, str]) -> None:
    """Set the address of the session bus if there is none, because D-Bus libraries would then start a bus.

    They run dbus-launch, whose bus outlives the program and is noted in a file in the user's home. The
    address is the one that they try before that, whether a bus listens there or not.
    """
    folder = environment.get("XDG_RUNTIME_DIR")
    path = _UNSAFE.sub(lambda found: b"%%%02x" % found[0][0], os.fsencode(f"{folder}/bus")).decode("ascii")
    if not environment.get(_SESSION_BUS):
        environment[_SESSION_BUS] = f"unix:path={path}" if folder else _NO_BUS


def without_fallback(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variable of the screen in a form with which libxcb gives up if the local socket fails.

    With the usual form ":0" it would then try the network.
    """
    found = _LOCAL_SCREEN.fullmatch(environment.get("DISPLAY", ""))
    if not found:
        return {}
    if not any("ibus" in environment.get(name, "") for name in ("QT_IM_MODULE", "QT_IM_MODULES")):
        return {"DISPLAY": f"unix/{found[1]}"}
    # Qt's plugin for ibus needs the usual form, so a screen that is not there is left out.
    number = found[1].partition(".")[0][1:]
    return {} if (_SCREEN_SOCKETS / f"X{number}").exists() else {"DISPLAY": ""}
