"""Restores the environment variables, because programs that this one starts (a browser) inherit them."""

import os
import sys
from collections.abc import Mapping


def restore_environment() -> None:
    """Restore the environment variables to their values before the start of the standalone program.

    Call this after Qt has started, because PyInstaller sets variables from which Qt learns where its plugins
    are. build/freeze/frozen_start.py saves the original variables before that.
    """
    before: Mapping[str, str] | None = getattr(sys, "original_environment", None)
    if before is None:
        return
    for name in set(os.environ) - set(before):
        del os.environ[name]
    for name, value in before.items():
        if os.environ.get(name) != value:
            os.environ[name] = value
