"""Blocks sockets and pickles that name anything, by an audit hook that Python calls before using either."""

import sys
from typing import Any

from guide.safety.network import refuse_socket
from guide.safety.pickles import check_pickle_global


def install_audit_hook() -> None:
    """Install the audit hook, which can't be removed while the process runs."""
    sys.addaudithook(_audit)


def _audit(event: str, args: tuple[Any, ...]) -> None:
    # Python calls this for every file and every import too, so those must return fast.
    if event == "pickle.find_class":
        check_pickle_global(*args)
    elif event.startswith("socket."):
        refuse_socket(event)
