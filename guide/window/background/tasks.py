"""Runs functions in another thread; their results arrive as signals on the GUI thread."""

import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

PATIENCE = 5.0  # seconds for which the end of the program waits for a task, in case a drive never answers


class Tasks(QObject):
    """Runs tasks one after another in one background thread, and emits a signal at the end of each.

    The thread does not keep the program from ending. For work that may never end there is `Lookup`.
    """

    finished = Signal(str, object)  # the name of the task, its result
    failed = Signal(str, str)  # the name of the task, the text of its error

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[str, Callable[[], object]]] = deque()
        self._lock = threading.Lock()  # of `_waiting` and `_thread`
        self._thread: threading.Thread | None = None  # while there are tasks

    @property
    def is_busy(self) -> bool:
        """Whether a task has not ended yet."""
        return self._thread is not None

    def start(self, name: str, work: Callable[[], object]) -> None:
        """Run `work` in the background, then emit `finished` with its result, or `failed` if it raises."""
        with self._lock:
            self._waiting.append((name, work))
            if self._thread is None:
                self._thread = threading.Thread(target=self._work_off, name="tasks", daemon=True)
                self._thread.start()

    def wait(self, seconds: float = PATIENCE) -> None:
        """Block until every started task has ended, but for at most some seconds."""
        if thread := self._thread:
            thread.join(seconds)

    def _work_off(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._thread = None
                    return
                name, work = self._waiting.popleft()
            # The end of the program may have deleted this object, so that its signals are gone.
            with suppress(RuntimeError):
                self._run(name, work)

    def _run(self, name: str, work: Callable[[], object]) -> None:
        # Every error is caught, because nothing else in this thread would report it.
        try:
            result = work()
        except Exception as error:
            self.failed.emit(name, str(error))
        else:
            self.finished.emit(name, result)
