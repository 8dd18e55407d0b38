"""Work off the GUI thread: its result comes back as a signal on the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal


class Tasks(QObject):
    """One long-lived dispatcher that owns the signals (a QRunnable that owns its own loses them)."""

    finished = Signal(str, object)
    failed = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def start(self, name: str, work: Callable[[], object]) -> None:
        """Do the work in the background; finished or failed carries the name back."""

        def run() -> None:
            # Whatever goes wrong, the window must hear of it: nobody else does in this thread.
            try:
                result = work()
            except Exception as error:
                self.failed.emit(name, str(error))
            else:
                self.finished.emit(name, result)

        self._pool.start(run)

    def wait(self) -> None:
        """Wait until all that was started is done."""
        self._pool.waitForDone()
