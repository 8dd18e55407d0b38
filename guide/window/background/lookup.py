"""Runs work on drives that may never answer, without holding up the window or the end of the program."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from guide.i18n import tr

THREAD = "lookup"  # the name of every thread of this module
MOST = 16  # threads at once, all but a few of them waiting for drives that do not answer
PAUSE = 15  # milliseconds between two looks at what a thread has found
DELAY = 1.0  # seconds after which work counts as delayed

Work = Callable[[], Iterable[object]]


@dataclass(frozen=True, slots=True)
class _End:
    """The end of the work; `sentence` is the text of its error, None without one."""

    sentence: str | None = None


class Lookup(QObject):
    """Runs one piece of work at a time, each in a fresh thread, and emits what it yields on the GUI thread.

    Work that is started or stopped while earlier work still waits abandons it: a thread that hangs in the
    system can't be ended, but it holds up nothing, and its results are dropped. A thread knows no QObject;
    this object fetches what was found.
    """

    received = Signal(object)  # a value that the work has yielded
    ended = Signal()
    failed = Signal(str)  # the text of the error with which the work ended
    delayed = Signal()  # once, if the work takes longer than DELAY

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: deque[object] = deque()
        self._thread: threading.Thread | None = None  # while its end was not received
        self._delayed_at = 0.0
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._fetch)

    @property
    def is_running(self) -> bool:
        """Whether the end of the work was not received yet."""
        return self._thread is not None

    def start(self, work: Work) -> None:
        """Abandon earlier work, and run `work` in a fresh thread. Emit `failed` if too many threads hang."""
        self.stop()
        self._found = found = deque[object]()
        self._delayed_at = monotonic() + DELAY
        if sum(thread.name == THREAD for thread in threading.enumerate()) >= MOST:
            found.append(_End(_too_many()))
        self._thread = threading.Thread(target=_run, args=(work, found), name=THREAD, daemon=True)
        if not found:
            self._thread.start()
        self._timer.start()

    def stop(self) -> None:
        """Abandon the work: nothing is emitted for it any more."""
        self._timer.stop()
        self._thread = None
        self._found = deque()

    def wait(self, seconds: float) -> None:
        """Block until the work has ended, but for at most some seconds. Its signals come later."""
        if self._thread is not None and self._thread.is_alive():
            self._thread.join(seconds)

    def _fetch(self) -> None:
        found = self._found
        # A slot may start other work, whose results lie elsewhere.
        while found and found is self._found:
            value = found.popleft()
            if isinstance(value, _End):
                self.stop()
                self._report_end(value.sentence)
            else:
                self.received.emit(value)
        if found is self._found and self._thread and monotonic() > self._delayed_at:
            self._delayed_at = float("inf")
            self.delayed.emit()

    def _report_end(self, sentence: str | None) -> None:
        if sentence is None:
            self.ended.emit()
        else:
            self.failed.emit(sentence)


def _run(work: Work, found: deque[object]) -> None:
    # Every error is caught, because nothing else in this thread would report it.
    try:
        for value in work():
            found.append(value)
    except Exception as error:
        found.append(_End(str(error)))
    else:
        found.append(_End())


def _too_many() -> str:
    return tr("Too many places on this computer do not answer. Close Field Guide and start it again.")
