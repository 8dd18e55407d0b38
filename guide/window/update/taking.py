"""Writes what a file offers to the stick. Until its last byte is there it can be stopped."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.layer import OpenedContent
from guide.window.background.tasks import Tasks

if TYPE_CHECKING:
    from guide.packs.keeping import Progress

STEPS = 100  # of the progress


class Taking(QObject):
    """Writes what one offer has at a time. Slots of its signals run on the GUI thread."""

    progressed = Signal(int)  # the number of steps done, of STEPS
    taken = Signal(object)  # the OpenedContent with it
    failed = Signal(str)  # a sentence with the reason, also if it was stopped

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_stopped, self._tasks = False, Tasks(self)
        self._tasks.finished.connect(lambda _name, content: self.taken.emit(content))
        self._tasks.failed.connect(lambda _name, sentence: self.failed.emit(sentence))

    @property
    def is_busy(self) -> bool:
        """Whether something is being written to the stick."""
        return self._tasks.is_busy

    def start(self, take: "Callable[[Progress], OpenedContent]") -> None:
        """Run `take` in the background."""
        self._is_stopped = False
        self._tasks.start("take", lambda: take(self._progress))

    def stop(self) -> None:
        """Request that writing stops. What is written of it is deleted, then `failed` is emitted."""
        self._is_stopped = True

    def end(self) -> None:
        """Block for some seconds until it is written."""
        self._tasks.wait()

    def _progress(self, done: int, total: int) -> None:
        if self._is_stopped:
            raise PackFileError(tr("Stopped. The stick has what it had before."))
        self.progressed.emit(STEPS * done // total if total else STEPS)
