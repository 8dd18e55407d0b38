"""Refuses sockets and unexpected pickles through an audit hook, which Python calls before it uses them."""

import sys
from typing import Any

from guide.safety.network import refuse_socket
from guide.safety.pickles import check_pickle_global


def install_audit_hook() -> None:
    """Install the hook for the rest of the process; Python has no way to remove one."""
    sys.addaudithook(_audit)


def _audit(event: str, args: tuple[Any, ...]) -> None:
    # Called for every file and every import, so the common case must be fast.
    if event == "pickle.find_class":
        check_pickle_global(*args)
    elif event.startswith("socket."):
        refuse_socket(event)
