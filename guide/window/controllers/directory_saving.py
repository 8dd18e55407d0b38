"""Makes a pack of a directory, and saves pack and answers to the files that a person names."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.content.model import Entry
from guide.i18n import tr
from guide.window.background.lookup import Lookup
from guide.window.controllers.file_saving import FileSaving, ready
from guide.window.controllers.window_context import WindowContext

if TYPE_CHECKING:
    from guide.window.directory.packing import MadePack, PackWords, Refused


class DirectorySaving(QObject):
    """Makes a pack in memory, asks where to save it, and writes that one file."""

    working = Signal()  # a pack is being made
    reported = Signal(str)  # a sentence
    refused = Signal(object)  # what the check says of entries that it does not take, by their ids
    packSaved = Signal(object, str)  # the Path of the pack, and a sentence

    def __init__(self, context: WindowContext, files: FileSaving) -> None:
        super().__init__(files)
        self._context, self.files = context, files
        self._making = Lookup(self)
        self._stopped = Event()
        self._pack: Path | None = None  # where a pack is being written
        self._making.received.connect(self._ask_where)
        self._making.failed.connect(self.reported)
        files.saved.connect(self._report)
        files.reported.connect(self.reported)

    def stop(self) -> None:
        """Stop making a pack, and drop an open question."""
        self._stopped.set()
        self._making.stop()
        self.files.withdraw()

    def make(self, entries: Sequence[Entry], words: "PackWords") -> None:
        """Make a pack of entries, then ask where to save it."""
        from guide.window.directory.packing import packing  # noqa: PLC0415 - most runs make none

        self.working.emit()
        self._stopped = Event()
        context = self._context
        self._making.start(partial(packing, entries, words, context.content, context.today, self._stopped))

    def _ask_where(self, made: "MadePack | Refused") -> None:
        from guide.window.directory.packing import Refused  # noqa: PLC0415

        if isinstance(made, Refused):
            self.refused.emit(made.sentences)
        else:
            self.reported.emit("")
            save = partial(self._save_pack, made)
            self.files.ask(tr("Save the pack"), suffix="fieldguide", name=made.name, chosen=save)

    def _save_pack(self, made: "MadePack", path: Path) -> None:
        self._pack = path
        self.files.save(path, ready(made.data, made.sentence))

    def _report(self, path: Path, sentence: str) -> None:
        if path == self._pack:
            self.packSaved.emit(path, sentence)
        else:
            self.reported.emit(sentence)
