"""Writes files that a worker names, and asks before it replaces one: once for all that the window saves."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.i18n import tr
from guide.window.background.file_work import FileWork, replace_question, saved_sentence
from guide.window.background.tasks import PATIENCE
from guide.window.dialogs.confirm_bar import ConfirmBar
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.dialogs.one_dialog import OneDialog
from guide.window.dialogs.places import own_stick_or_home

Make = Callable[[], tuple[bytes, str]]  # returns a file, and a remark or ""


class FileSaving(QObject):
    """Shows dialogs over `window`, makes and writes files in the background, and tells how it went."""

    saved = Signal(object, str)  # the Path of a file, and a sentence
    asked = Signal()  # whether a file may be replaced
    reported = Signal(str)  # why nothing was saved, or that a drive is slow

    def __init__(self, window: QWidget, quick_exit: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._dialog, self._work = window, OneDialog(quick_exit), FileWork(self)
        self.bar = ConfirmBar(tr("Replace it"))
        self._pending: tuple[Path, Make] | None = None  # about which the bar asks, or may ask
        self._work.saved.connect(self._report)
        self._work.failed.connect(self.reported)
        self._work.delayed.connect(self.reported)
        self._work.foundFile.connect(self._ask_to_replace)
        self.bar.answered.connect(self._answer)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made or written."""
        return self._work.is_busy

    def end(self) -> None:
        """Block until all is written, but for some seconds at most."""
        self._work.wait(PATIENCE)

    def ask(self, title: str, *, suffix: str, name: str, chosen: Callable[[Path], None]) -> None:
        """Show a dialog for one file, to save it as `name`, or to open one if that is empty."""
        dialog = FileDialog(self._window, title, suffix=suffix, name=name, find_start=own_stick_or_home)
        dialog.chosen.connect(chosen)
        self.show(dialog)

    def show(self, dialog: FileDialog) -> None:
        """Show a dialog in place of the one before, and drop the question about another file."""
        self.withdraw()
        self._dialog.show(dialog)

    def withdraw(self) -> None:
        """Close the dialog, and drop an open question."""
        self._pending = None
        self._dialog.close()
        self.bar.hide()

    def save(self, path: Path, make: Make, *, replace: bool = False) -> None:
        """Make and write a file. Ask first if it is there already, unless it may be replaced."""
        self._pending = (path, make)
        self._work.save_made(path, make, sentence=saved_sentence(path), replace=replace)

    def _report(self, sentence: str, path: Path) -> None:
        self.saved.emit(path, sentence)

    def _ask_to_replace(self, path: Path, sentence: str) -> None:
        """Ask whether to replace a file; if another was chosen since, only say that it is there."""
        if self._pending and self._pending[0] == path:
            self.asked.emit()
            self.bar.ask(replace_question(path))
        else:
            self.reported.emit(sentence)

    def _answer(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        pending, self._pending = self._pending, None
        if is_wanted and pending:
            self.save(*pending, replace=True)


def ready(data: bytes) -> Make:
    """Return what makes a file of bytes that are there already."""
    return lambda: (data, "")
