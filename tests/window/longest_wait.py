"""Measures for how long the window handles no event."""

from time import thread_time

from PySide6.QtCore import QObject, QTimer


class LongestWait(QObject):
    """Notes the longest time for which no event was handled, as a key would have waited, in seconds.

    Only the time of the processor counts, so that what else the computer does is left out.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seconds, self._last = 0.0, thread_time()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._note)
        self._timer.start()

    def _note(self) -> None:
        now = thread_time()
        self.seconds, self._last = max(self.seconds, now - self._last), now

    def end(self) -> float:
        """Return the longest time in milliseconds."""
        self._note()
        self._timer.stop()
        return 1000 * self.seconds
