"""Blocks networks: makes network modules impossible to import, and rejects sockets."""

import sys
from contextlib import suppress
from importlib import import_module

from guide.i18n import tr

# Modules that use a network, and modules that only they need; the standalone program is built without all.
NETWORK_MODULES = (
    "socket _socket ssl _ssl _hashlib asyncio http http.client http.server ftplib imaplib nntplib poplib "
    "smtplib socketserver telnetlib xmlrpc urllib.error urllib.request urllib.robotparser webbrowser wsgiref "
    "PySide6.QtNetwork"
).split()


def block_network_modules() -> None:
    """Make every later import of a network module raise ModuleNotFoundError."""
    for name in NETWORK_MODULES:
        sys.modules[name] = None  # type: ignore[assignment] # documented mark of a missing module


def has_builtin_sockets() -> bool:
    """Return whether the socket module is compiled into this Python, so that a build can't leave it out."""
    return "_socket" in sys.builtin_module_names


def importable_network_modules() -> list[str]:
    """Return the network modules that can be imported; after `block_network_modules` there are none."""
    found = []
    for name in NETWORK_MODULES:
        with suppress(ImportError):
            import_module(name)
            found.append(name)
    return found


def refuse_socket(event: str) -> None:
    """Raise PermissionError with the name of the audit event `event`, for example "socket.connect"."""
    raise PermissionError(tr("Field Guide uses no network: {event} was refused.", event=event))
