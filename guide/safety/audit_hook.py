"""The watch over Python itself: told of what is about to be done, it refuses sockets and strange pickles."""

import sys
from typing import Any

from guide.safety.network import refuse_socket
from guide.safety.pickles import refuse_stranger


def keep_watch() -> None:
    """Begin the watch; it can't be ended again."""
    sys.addaudithook(_watch)


def _watch(event: str, args: tuple[Any, ...]) -> None:
    # Called for every file and every import: what is let through must cost next to nothing.
    if event == "pickle.find_class":
        refuse_stranger(*args)
    elif event.startswith("socket."):
        refuse_socket(event)
