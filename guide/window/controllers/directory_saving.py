"""Makes a pack of a directory, and saves pack and answers to the files that a person names."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.content.lists import WordLists
from guide.content.model import Entry
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.window.background.lookup import Lookup
from guide.window.controllers.directory_folder import DirectoryFolder
from guide.window.controllers.file_saving import FileSaving
from guide.window.controllers.window_context import WindowContext
from guide.window.update.offers import digest_of

if TYPE_CHECKING:
    from guide.directory.importing.one_pack import OnePack
    from guide.packs.key_signer import KeySigner
    from guide.window.directory.packing import MadePack, PackWords, Refused


class DirectorySaving(QObject):
    """Makes a pack in memory, asks over `window` where to save it, and writes that one file, or a folder."""

    working = Signal(str)  # what is being done
    reported = Signal(str)  # a sentence
    refused = Signal(object)  # what the check says of entries that it does not take, by their ids
    packMade = Signal(str)  # the digest of a pack, before it is saved
    packSaved = Signal(object, str)  # the Path of the pack, and a sentence
    folderWritten = Signal(object)  # a sentence

    def __init__(self, window: QWidget, context: WindowContext) -> None:
        super().__init__(window)
        self._context, self.files = context, FileSaving(window, context.quick_exit)
        self.folder = DirectoryFolder(window, self.files)
        self._making = Lookup(self)
        self._stopped = Event()
        self._pack: Path | None = None  # where a pack is being written
        self._is_outdated = False  # since a pack is being made
        self._making.received.connect(self._ask_where)
        self._making.failed.connect(self.reported)
        self.files.saved.connect(self._report)
        self.files.reported.connect(self.reported)
        self.folder.working.connect(self.working)
        self.folder.reported.connect(self.reported)
        self.folder.refused.connect(self.refused)
        self.folder.written.connect(self.folderWritten)

    def stop(self) -> None:
        """Stop making a pack, and drop an open question."""
        self._stopped.set()
        self._making.stop()
        self.files.withdraw()
        self.folder.stop()

    def outdate(self, *_: object) -> None:
        """Write nothing that was made or compared before, as other rows come in now."""
        self._is_outdated = True
        self.folder.outdate()

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self.files.is_busy or self.folder.is_busy

    def end(self) -> None:
        """Block until all is written, but for some seconds at most."""
        self.files.end()
        self.folder.end()

    @property
    def words(self) -> WordLists:
        """The words of this program that tell the topic."""
        return self._context.guide.words

    def make(self, entries: Sequence[Entry], words: "PackWords") -> None:
        """Make a pack of entries, then ask where to save it."""
        from guide.window.directory.packing import packing  # noqa: PLC0415 - most runs make none

        self._start(partial(packing, entries, words, self._context.content, self._context.today))

    def make_again(self, own: "OnePack", signer: "KeySigner | None") -> None:
        """Make a pack of an export as it was, then ask where to save it."""
        from guide.window.directory.packing import packing_again  # noqa: PLC0415 - as above

        self._start(partial(packing_again, own, self._context.content, signer))

    def _start(self, work: "Callable[[Event], Iterator[MadePack | Refused]]") -> None:
        self.working.emit(tr("Making the pack…"))
        self._stopped, self._is_outdated = Event(), False
        self._making.start(partial(work, self._stopped))

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
        self.packMade.emit(digest_of(made.data))
        self.files.save(path, partial(self._file_of, made))

    def _file_of(self, made: "MadePack") -> tuple[bytes, str]:
        """Return the file of a pack, and a remark. Raise PackFileError if other rows come in by now."""
        if self._is_outdated:
            raise PackFileError(tr("What comes in has changed, so nothing was written. Make the pack again."))
        return made.data, made.sentence

    def _report(self, path: Path, sentence: str) -> None:
        if path == self._pack:
            self.packSaved.emit(path, sentence)
        else:
            self.reported.emit(sentence)
