"""Runs the child process that lists printers or prints, and reports its answer with signals."""

from functools import partial

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from guide.printing.job import LIST_PRINTERS, PRINT, Printers, PrintJob
from guide.window.background.own_process import kill_with_group, start_own

LIMIT = 60_000  # milliseconds after which a print service that does not answer is given up


class PrintProcess(QObject):
    """Asks for the printers or prints, one at a time, in a child process, because both can take for ever."""

    listed = Signal(Printers)
    printed = Signal(bool)  # whether the print service accepted the job
    expired = Signal()  # no answer came in time; the child was killed

    def __init__(self, parent: QObject, *, limit: int = LIMIT) -> None:
        super().__init__(parent)
        self._child: QProcess | None = None
        self._timer = QTimer(self, singleShot=True, interval=limit)
        self._timer.timeout.connect(self._expire)

    def list_printers(self) -> None:
        """Start to ask for the printers. `listed` or `expired` is emitted later, unless `kill` is called."""
        self._start(LIST_PRINTERS)

    def print_job(self, job: PrintJob) -> None:
        """Start to print. `printed` or `expired` is emitted later, unless `kill` is called."""
        # The channel stays open, because the child ends when it closes.
        self._start(PRINT).write(job.to_bytes())

    def kill(self) -> None:
        """Kill the child and what it started, without waiting for the end. No signal is emitted for it."""
        child, self._child = self._child, None
        self._timer.stop()
        if child is not None:
            kill_with_group(child)

    def end(self) -> None:
        """Kill the child, and block until every child has ended."""
        self.kill()
        for child in self.findChildren(QProcess):
            child.waitForFinished()

    def _start(self, word: str) -> QProcess:
        self.kill()
        child = self._child = QProcess(self)
        child.setStandardErrorFile(QProcess.nullDevice())
        child.finished.connect(partial(self._finish, child, word))
        child.errorOccurred.connect(partial(self._fail_to_start, child, word))
        self._timer.start()
        start_own(child, word)
        return child

    def _finish(self, child: QProcess, word: str, code: int, status: QProcess.ExitStatus) -> None:
        child.deleteLater()
        if child is self._child:
            succeeded = code == 0 and status == QProcess.ExitStatus.NormalExit
            self._answer(word, bytes(child.readAllStandardOutput().data()), succeeded=succeeded)

    def _fail_to_start(self, child: QProcess, word: str, error: QProcess.ProcessError) -> None:
        """Report that the child could not start, which `finished` does not."""
        if error == QProcess.ProcessError.FailedToStart:
            child.deleteLater()
            if child is self._child:
                self._answer(word, b"", succeeded=False)

    def _answer(self, word: str, data: bytes, *, succeeded: bool) -> None:
        self._child = None
        self._timer.stop()
        if word == PRINT:
            self.printed.emit(succeeded)
        else:
            self.listed.emit(Printers.from_bytes(data) if succeeded else Printers())

    def _expire(self) -> None:
        self.kill()
        self.expired.emit()
