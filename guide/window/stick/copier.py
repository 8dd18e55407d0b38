"""Copies the guide to a stick in the background, reports progress and result, and can be stopped."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from guide.i18n import tr
from guide.paths import content_folder
from guide.stick.errors import ContentMistakesError, CopyStoppedError, ExistingGuideError
from guide.stick.make import CompletedCopy, make_stick, running_guide
from guide.stick.mistakes import check_content
from guide.window.background.tasks import Tasks

Question = ExistingGuideError | ContentMistakesError  # of the worker, who may allow it

STEPS = 1000  # steps of the progress bar; progress by less than one step is not reported


class Copier(QObject):
    """Makes one copy at a time in a background thread. Slots of its signals run on the GUI thread."""

    progressed = Signal(int)  # the number of steps done, of STEPS
    completed = Signal(object)  # a CompletedCopy
    asked = Signal(object, object)  # the Path of the folder to copy to, the Question before it is copied
    failed = Signal(str)  # a sentence with the reason

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_working = False
        self._is_stopped = False
        self._step = -1
        self._tasks = Tasks(self)
        self._tasks.finished.connect(self._report)
        self._tasks.failed.connect(self._fail)

    def start(self, folder: Path, *, replace: bool = False, with_mistakes: bool = False) -> None:
        """Start copying this guide into `folder`. Overwrite an existing guide only if `replace` is true.

        Copy content that has errors only if `with_mistakes` is true.
        """
        self.is_working, self._is_stopped, self._step = True, False, -1
        self._tasks.start(
            str(folder), lambda: self._make(folder, replace=replace, with_mistakes=with_mistakes)
        )

    def stop(self) -> None:
        """Request that copying stops. The unfinished copy is deleted, then `failed` is emitted."""
        self._is_stopped = True

    def stop_and_wait(self) -> None:
        """Stop copying, and wait some seconds until the unfinished copy is deleted."""
        self.stop()
        self._tasks.wait()

    def _make(self, folder: Path, *, replace: bool, with_mistakes: bool) -> CompletedCopy | Question:
        try:
            if not with_mistakes:
                check_content(content_folder())
            return make_stick(running_guide(), folder, replace=replace, progress=self._progress)
        except (ExistingGuideError, ContentMistakesError) as error:
            return error

    def _progress(self, done: int, total: int) -> None:
        """Emit `progressed` if `done` of `total` is a new step. Raise CopyStoppedError if stopped."""
        if self._is_stopped:
            raise CopyStoppedError(tr("Stopped. Nothing of the copy was left on the stick."))
        step = STEPS * done // total if total else STEPS
        if step != self._step:
            self._step = step
            self.progressed.emit(step)

    def _report(self, folder: str, result: CompletedCopy | Question) -> None:
        self.is_working = False
        if isinstance(result, CompletedCopy):
            self.completed.emit(result)
        else:
            self.asked.emit(Path(folder), result)

    def _fail(self, _folder: str, sentence: str) -> None:
        self.is_working = False
        self.failed.emit(sentence)
