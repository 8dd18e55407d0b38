"""Restores the environment variables, which programs that are started from here (a browser) inherit."""

import os
import sys
from collections.abc import Mapping


def restore_environment() -> None:
    """Set the environment variables back to what they were when the standalone program began.

    Call it after Qt has started: PyInstaller tells Qt through the environment where its plugins are, so
    build/freeze/frozen_start.py saves a copy before that.
    """
    before: Mapping[str, str] | None = getattr(sys, "original_environment", None)
    if before is None:
        return
    for name in set(os.environ) - set(before):
        del os.environ[name]
    for name, value in before.items():
        if os.environ.get(name) != value:
            os.environ[name] = value
