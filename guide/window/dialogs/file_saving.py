"""Writes files that a worker names, and reads some: in the background, as a drive may never answer."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.content.safe_text import escape_invisible
from guide.handout.saving import ExistingFileError, save
from guide.i18n import tr
from guide.window.background.lookup import Lookup, Work
from guide.window.background.tasks import PATIENCE
from guide.window.dialogs.confirm_bar import ConfirmBar
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.dialogs.one_dialog import OneDialog
from guide.window.dialogs.places import own_stick_or_home

Make = Callable[[], tuple[bytes, str]]  # returns a file, and a remark or ""


class FileSaving(QObject):
    """Shows dialogs over the window, makes, writes and reads files, and tells how it went.

    Each file has a thread of its own, so that none waits for the drive of another. `bar` asks before a file
    is replaced.
    """

    saved = Signal(object, str)  # the Path of a file, and a sentence
    read = Signal(object)  # what was read
    asked = Signal()  # whether a file may be replaced
    reported = Signal(str)  # why nothing was saved, or that a drive is slow

    def __init__(self, parent: QObject, quick_exit: Callable[[], None]) -> None:
        super().__init__(parent)
        self._dialog, self._running = OneDialog(quick_exit), dict[Path, Lookup]()
        self.bar = ConfirmBar(tr("Replace it"))
        self._pending: tuple[Path, Make] | None = None  # about which the bar asks, or may ask
        self.bar.answered.connect(self._answer)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made, written or read."""
        return bool(self._running)

    def end(self) -> None:
        """Block until all is written, but for some seconds at most for each file."""
        for lookup in self._running.values():
            lookup.wait(PATIENCE)

    def ask(
        self, pane: QWidget, title: str, *, suffix: str, name: str, chosen: Callable[[Path], None]
    ) -> None:
        """Show a dialog over the window of `pane` for one file: to save it as `name`, to open one if ""."""
        dialog = FileDialog(pane.window(), title, suffix=suffix, name=name, find_start=own_stick_or_home)
        dialog.chosen.connect(chosen)
        self.show(dialog)

    def show(self, dialog: FileDialog) -> None:
        """Show a dialog in place of the one before, and drop the question about another file."""
        self.withdraw()
        self._dialog.show(dialog)

    def withdraw(self) -> None:
        """Close the dialog, and drop an open question."""
        self._dialog.close()
        self.drop_question()

    def drop_question(self) -> None:
        """Replace no file by what was to be saved, as that is another by now."""
        self._pending = None
        self.bar.hide()

    def save(self, path: Path, make: Make, *, replace: bool = False) -> None:
        """Make and write a file. Ask first if it is there already, unless it may be replaced."""
        self._pending = (path, make)
        self._start(path, partial(_saved, path, make, replace=replace), self._report)

    def read_file(self, path: Path, work: Callable[[Path], object]) -> None:
        """Emit `read` with what `work` returns for a file."""
        self._start(path, lambda: [work(path)], self.read.emit)

    def _start(self, path: Path, work: Work, received: Callable[..., object]) -> None:
        still = tr("Still waiting for the drive with '{name}'…", name=escape_invisible(path.name))
        if path in self._running:
            self.reported.emit(still)
            return
        lookup = self._running[path] = Lookup(self)
        lookup.received.connect(received)
        lookup.failed.connect(partial(self._forget, path))
        lookup.failed.connect(self.reported)
        lookup.ended.connect(partial(self._forget, path))
        lookup.delayed.connect(partial(self.reported.emit, still))
        lookup.start(work)

    def _forget(self, path: Path, *_: str) -> None:
        self._running.pop(path).deleteLater()

    def _report(self, found: tuple[Path, str | ExistingFileError]) -> None:
        path, said = found
        if not isinstance(said, ExistingFileError):
            self.saved.emit(path, said)
        elif self._pending and self._pending[0] == path:
            self.asked.emit()
            name = escape_invisible(path.name)
            self.bar.ask(tr("{name} is there already. Replace it?", name=name))
        else:  # another file was chosen since, or what was to be saved is another now
            self.reported.emit(str(said))

    def _answer(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        pending, self._pending = self._pending, None
        if is_wanted and pending:
            self.save(*pending, replace=True)


def _saved(path: Path, make: Make, *, replace: bool) -> Iterator[tuple[Path, str | ExistingFileError]]:
    """Make and write a file; yield its path with the sentence to report, or that it is there already."""
    data, remark = make()
    try:
        save(path, data, overwrite=replace)
    except ExistingFileError as error:
        yield path, error
        return
    name, folder = escape_invisible(path.name), escape_invisible(str(path.parent))
    yield path, f"{tr('Saved as {name} in {folder}.', name=name, folder=folder)} {remark}".strip()


def ready(data: bytes, remark: str = "") -> Make:
    """Return what makes a file of bytes that are there already."""
    return lambda: (data, remark)
