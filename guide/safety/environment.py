"""Changes environment variables for Qt, and restores them for programs that this one starts (a browser)."""

import os
import sys
from collections.abc import MutableMapping

from guide.safety.local_addresses import name_session_bus, refuse_network_addresses, without_fallback


def use_local_addresses() -> None:
    """Refuse addresses of a network and a new session bus for good; let X11 try no network while Qt starts.

    This also holds for the programs that this one starts.
    """
    if sys.platform == "linux":
        for variables in (os.environ, _original() or {}):
            name_session_bus(variables)
            refuse_network_addresses(variables)
        os.environ.update(without_fallback(os.environ))


def _original() -> MutableMapping[str, str] | None:
    """Return the variables before the start of the standalone program; None if this is another program."""
    return getattr(sys, "original_environment", None)


def restore_environment() -> None:
    """Restore the environment variables to their values before the start of the standalone program.

    Call this after Qt has started, because PyInstaller sets variables from which Qt learns where its plugins
    are. build/freeze/frozen_start.py saves the original variables before that.
    """
    before = _original()
    if before is None:
        return
    for name in set(os.environ) - set(before):
        del os.environ[name]
    for name, value in before.items():
        if os.environ.get(name) != value:
            os.environ[name] = value
