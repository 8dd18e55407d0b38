"""Runs functions in another thread; their results arrive as signals on the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal


class Tasks(QObject):
    """Runs tasks one after another in one background thread, and emits a signal at the end of each."""

    # The signals belong to this object, because PySide would lose the signals of a QRunnable.
    finished = Signal(str, object)  # the name of the task, its result
    failed = Signal(str, str)  # the name of the task, the text of its error

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def start(self, name: str, work: Callable[[], object]) -> None:
        """Run `work` in the background, then emit `finished` with its result, or `failed` if it raises."""

        def run() -> None:
            # Every error is caught, because nothing else in this thread would report it.
            try:
                result = work()
            except Exception as error:
                self.failed.emit(name, str(error))
            else:
                self.finished.emit(name, result)

        self._pool.start(run)

    def wait(self) -> None:
        """Block until every started task has ended."""
        self._pool.waitForDone()
