"""Keeps the window open while a file is being saved, for a few seconds, then lets it close."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from guide.i18n import tr

PATIENCE = 5.0  # seconds; a drive that did not answer by then may never do
PAUSE = 50  # milliseconds between two looks at whether all is saved


class Ending(QObject):
    """Decides whether `window` may close now.

    `stop` asks what takes long to stop; `is_busy` returns whether something is still being saved. The event
    loop goes on meanwhile, so that the quick exit works.
    """

    waiting = Signal(str)  # the sentence about what the window still waits for

    def __init__(self, window: QWidget, *, is_busy: Callable[[], bool], stop: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._is_busy, self._stop = window, is_busy, stop
        self.is_over = False  # whether the window has waited long enough
        self._until = 0.0
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._look)

    def decide(self, event: QCloseEvent) -> None:
        """Ignore `event`, which would close the window, if something is still being saved."""
        self._stop()
        if self.is_over or not self._is_busy():
            return
        event.ignore()
        if not self._timer.isActive():
            self._until = monotonic() + PATIENCE
            self._timer.start()
            self.waiting.emit(tr("Still saving. The window closes by itself, after five seconds at most."))

    def _look(self) -> None:
        if not self._is_busy() or monotonic() > self._until:
            self._timer.stop()
            self.is_over = True
            self._window.close()
