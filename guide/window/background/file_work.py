"""Saves files and reads lists in the background, because a drive may be slow or never answer."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from guide.content.guide import Guide
from guide.content.safe_text import escape_invisible
from guide.handout.document import LoadedList
from guide.handout.list_file import read_list_file
from guide.handout.saving import ExistingFileError, save
from guide.i18n import tr
from guide.window.background.lookup import Lookup, Work


class FileWork(QObject):
    """Saves and reads files, each in a thread of its own, so that none waits for the drive of another."""

    saved = Signal(str, object)  # the sentence to report, and the Path
    foundFile = Signal(object, str)  # the Path of a file that exists and was not replaced, and a sentence
    loaded = Signal(object)  # a LoadedList
    failed = Signal(str)  # a sentence with the reason
    delayed = Signal(str)  # a sentence about a drive that is slow

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._running: dict[Path, Lookup] = {}

    @property
    def is_busy(self) -> bool:
        """Whether a file is still being saved or read."""
        return bool(self._running)

    def wait(self, seconds: float) -> None:
        """Block until every file is written, but for at most some seconds for each."""
        for lookup in self._running.values():
            lookup.wait(seconds)

    def save(self, path: Path, data: bytes, *, sentence: str, replace: bool) -> None:
        """Write `data` to `path`, then emit `saved` with `sentence`; `replace` allows the file to exist."""
        self._start(path, partial(_save, path, data, sentence, replace=replace))

    def save_made(
        self, path: Path, make: Callable[[], tuple[bytes, str]], *, sentence: str, replace: bool
    ) -> None:
        """Do the same with the data that `make` returns, which takes long, and with its remark, or ""."""
        self._start(path, partial(_save_made, path, make, sentence, replace=replace))

    def load(self, path: Path, guide: Guide) -> None:
        """Read the list file `path`, then emit `loaded`."""
        self._start(path, lambda: [read_list_file(path, guide)])

    def _start(self, path: Path, work: Work) -> None:
        if path in self._running:
            self.failed.emit(_still_busy(path))
            return
        lookup = self._running[path] = Lookup(self)
        lookup.received.connect(partial(self._report, path))
        lookup.failed.connect(partial(self._fail, path))
        lookup.ended.connect(partial(self._forget, path))
        lookup.delayed.connect(partial(self._report_delay, path))
        lookup.start(work)

    def _forget(self, path: Path) -> None:
        self._running.pop(path).deleteLater()

    def _fail(self, path: Path, sentence: str) -> None:
        self._forget(path)
        self.failed.emit(sentence)

    def _report(self, path: Path, result: str | LoadedList | ExistingFileError) -> None:
        if isinstance(result, ExistingFileError):
            self.foundFile.emit(path, str(result))
        elif isinstance(result, LoadedList):
            self.loaded.emit(result)
        else:
            self.saved.emit(result, path)

    def _report_delay(self, path: Path) -> None:
        self.delayed.emit(_still_busy(path))


def _save(path: Path, data: bytes, sentence: str, *, replace: bool) -> Iterator[str | ExistingFileError]:
    try:
        save(path, data, overwrite=replace)
    except ExistingFileError as error:
        yield error
    else:
        yield sentence


def _save_made(
    path: Path, make: Callable[[], tuple[bytes, str]], sentence: str, *, replace: bool
) -> Iterator[str | ExistingFileError]:
    data, remark = make()
    yield from _save(path, data, f"{sentence} {remark}".strip(), replace=replace)


def saved_sentence(path: Path) -> str:
    """Return the sentence about a file that was saved."""
    return tr(
        "Saved as {name} in {folder}.",
        name=escape_invisible(path.name),
        folder=escape_invisible(str(path.parent)),
    )


def replace_question(path: Path) -> str:
    """Return the question whether to replace a file."""
    return tr("{name} is there already. Replace it?", name=escape_invisible(path.name))


def _still_busy(path: Path) -> str:
    return tr("Still waiting for the drive with '{name}'…", name=escape_invisible(path.name))
