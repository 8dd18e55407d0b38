"""Background tasks: work in another thread whose result arrives as a signal on the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal


class Tasks(QObject):
    """Runs one task after the other in one thread; it owns the signals, as a QRunnable would lose its own."""

    finished = Signal(str, object)
    failed = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def start(self, name: str, work: Callable[[], object]) -> None:
        """Run `work` in the background, then emit `finished` with its result or `failed` with its error."""

        def run() -> None:
            # Every error is reported, as nothing else in this thread would.
            try:
                result = work()
            except Exception as error:
                self.failed.emit(name, str(error))
            else:
                self.finished.emit(name, result)

        self._pool.start(run)

    def wait(self) -> None:
        """Block until every task is done."""
        self._pool.waitForDone()
