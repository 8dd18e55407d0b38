"""Waits longer for the window than pytest-qt does, as other processes keep a computer busy while tests run."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

PATIENCE = 60_000  # milliseconds


class PatientBot(QtBot):
    """The bot of pytest-qt, but for how long it waits unless a test says so."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:  # noqa: N802 - the name that pytest-qt gave it
        """Handle events until `callback` returns true, or returns None without a failed assertion."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **options: Any) -> SignalBlocker:  # noqa: N802
        """Handle events until `signal` is emitted."""
        return super().waitSignal(signal, timeout=timeout, **options)
