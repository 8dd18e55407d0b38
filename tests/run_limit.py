"""Ends a whole run of tests that does not end by itself, and says which tests were running."""

import os
import threading
import time
from contextlib import suppress

import psutil
import pytest


class RunLimit:
    """Watches the tests from the process that has them run, and ends them all when their time is over.

    pytest-timeout ends a test that hangs, and faulthandler ends a process whose test Python can't end.
    This is for what neither sees: tests that wait for each other, or a run that waits for tests that are lost.
    """

    def __init__(self, minutes: float) -> None:
        self._minutes = minutes
        self._began: dict[str, float] = {}
        self._timer = threading.Timer(60 * minutes, self._end)
        self._timer.daemon = True
        self._stderr = os.dup(2)  # pytest catches what is written to 2 while a test runs
        self._timer.start()

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Note that a test begins."""
        self._began[nodeid] = time.monotonic()

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        """Note that a test has ended."""
        self._began.pop(nodeid, None)

    @pytest.hookimpl(optionalhook=True)
    def pytest_handlecrashitem(self, crashitem: str) -> None:
        """Note that a test has ended with its process."""
        self._began.pop(crashitem, None)

    def pytest_unconfigure(self) -> None:
        """The run has ended in time."""
        self._timer.cancel()
        os.close(self._stderr)

    def _end(self) -> None:
        now, began = time.monotonic(), dict(self._began)
        lines = [f"  {test}, for {now - at:.0f} s" for test, at in began.items()] or ["  none"]
        words = [
            f"\nThe tests were ended after {self._minutes:g} minutes. Then there were running:",
            *lines,
            "",
        ]
        try:
            os.write(self._stderr, "\n".join(words).encode())
            for process in psutil.Process().children(recursive=True):
                with suppress(psutil.Error):
                    process.kill()
        finally:
            os._exit(1)
