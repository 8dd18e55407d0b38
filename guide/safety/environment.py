"""The environment of the programs that we start (a browser): the host's own, with nothing of ours."""

import os
import sys
from collections.abc import Mapping


def restore_surroundings() -> None:
    """Put the environment back as it was when the standalone program began; call it once Qt has started.

    build/freeze/frozen_start.py keeps it, as PyInstaller then tells Qt through it where its plugins are.
    """
    before: Mapping[str, str] | None = getattr(sys, "surroundings", None)
    if before is None:
        return
    for name in set(os.environ) - set(before):
        del os.environ[name]
    for name, value in before.items():
        if os.environ.get(name) != value:
            os.environ[name] = value
