"""No way to a network: what could open one can't be imported, and Python refuses every socket."""

import sys
from contextlib import suppress
from importlib import import_module

from guide.i18n import tr

# The standard library's ways to a network and what they are made of; the standalone program leaves them out.
WAYS = (
    "socket _socket ssl _ssl _hashlib asyncio http http.client http.server ftplib imaplib nntplib poplib "
    "smtplib socketserver telnetlib xmlrpc urllib.error urllib.request urllib.robotparser webbrowser wsgiref "
    "PySide6.QtNetwork"
).split()


def close_network() -> None:
    """Have every import of a way to a network raise ModuleNotFoundError from now on."""
    for name in WAYS:
        sys.modules[name] = None  # type: ignore[assignment] # what Python itself reads as: not to be had


def is_built_in() -> bool:
    """Whether this Python has its socket code built in, so that it can be blocked but not be left out."""
    return "_socket" in sys.builtin_module_names


def importable_ways() -> list[str]:
    """Name the ways to a network that an import still opens: none, once they are closed."""
    found = []
    for name in WAYS:
        with suppress(ImportError):
            import_module(name)
            found.append(name)
    return found


def refuse_socket(event: str) -> None:
    """Refuse what Python is about to do with a socket (its own name of the event)."""
    raise PermissionError(tr("Field Guide uses no network: {event} was refused.", event=event))
