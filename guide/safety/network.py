"""Blocks networks: modules that could open one can't be imported, and sockets are refused."""

import sys
from contextlib import suppress
from importlib import import_module

from guide.i18n import tr

# Modules that open a network, and the modules these need; the standalone program is built without them.
NETWORK_MODULES = (
    "socket _socket ssl _ssl _hashlib asyncio http http.client http.server ftplib imaplib nntplib poplib "
    "smtplib socketserver telnetlib xmlrpc urllib.error urllib.request urllib.robotparser webbrowser wsgiref "
    "PySide6.QtNetwork"
).split()


def block_network_modules() -> None:
    """Make every import of a network module raise ModuleNotFoundError from now on."""
    for name in NETWORK_MODULES:
        sys.modules[name] = None  # type: ignore[assignment] # Python's own way to mark a module as missing


def has_builtin_sockets() -> bool:
    """Return whether this Python has its socket code built in, where it can be blocked but not left out."""
    return "_socket" in sys.builtin_module_names


def importable_network_modules() -> list[str]:
    """Return the network modules that can still be imported: none after `block_network_modules`."""
    found = []
    for name in NETWORK_MODULES:
        with suppress(ImportError):
            import_module(name)
            found.append(name)
    return found


def refuse_socket(event: str) -> None:
    """Raise PermissionError; `event` is Python's audit event, such as "socket.connect"."""
    raise PermissionError(tr("Field Guide uses no network: {event} was refused.", event=event))
