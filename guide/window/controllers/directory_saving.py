"""Makes a pack of a directory, or writes it into a folder, and saves files where a person names them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.content.model import Entry
from guide.directory.compose.origin import Origin
from guide.directory.pack.into_pack import NewPack
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.window.background.lookup import Lookup
from guide.window.background.tasks import PATIENCE
from guide.window.controllers.file_saving import FileSaving, ready
from guide.window.controllers.window_context import WindowContext
from guide.window.dialogs.confirm_bar import ConfirmBar
from guide.window.directory.content_folder_dialog import ContentFolderDialog
from guide.window.directory.packing import FolderPlan, MadePack, comparing, writing
from guide.window.update.offers import digest_of


class BringingSaving(QObject):
    """Shows dialogs over `window`. What was made before something was decided again is never written."""

    working = Signal(str)  # what is being done, "" when it is done
    reported = Signal(str)  # a sentence
    packMade = Signal(str)  # the digest of a pack, before it is saved
    packSaved = Signal(object, str)  # the Path of the pack, and a sentence
    answersSaved = Signal(str)  # a sentence about a file of answers

    def __init__(self, window: QWidget, context: WindowContext) -> None:
        super().__init__(window)
        self._window, self.files = window, FileSaving(window, context.quick_exit)
        self.bar = ConfirmBar(tr("Write the pages"))
        self._making, self._writing = Lookup(self), Lookup(self)
        self._stopped = Event()
        self._answers: Path | None = None  # where answers are being written
        self._plan: FolderPlan | None = None  # about which the bar asks
        self._is_outdated = False  # since something was made
        self._making.received.connect(self._ask)
        self._writing.received.connect(self._tell)
        for lookup in (self._making, self._writing):
            lookup.failed.connect(self._tell)
        self.files.saved.connect(self._report)
        self.files.reported.connect(self._tell)
        self.bar.answered.connect(self._answer)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written, or taken back."""
        return self.files.is_busy or self._writing.is_running

    def end(self) -> None:
        """Block until all is written, but for some seconds at most."""
        self.files.end()
        self._writing.wait(PATIENCE)

    def stop(self) -> None:
        """Stop making a pack, and drop an open question. What is written into a folder is taken back."""
        self._stopped.set()
        self._making.stop()
        self.files.withdraw()
        self._plan = None
        self.bar.hide()
        self.working.emit("")

    def outdate(self) -> None:
        """Write nothing that was made or compared before, as something else comes in now."""
        self._is_outdated = True

    def save_answers(self, data: bytes) -> None:
        """Ask where to save a file of answers, and save it."""

        def save(path: Path) -> None:
            self._answers = path
            self.files.save(path, ready(data))

        self.files.ask(tr("Save the settings"), suffix="yaml", name="answers.yaml", chosen=save)

    def make(self, work: Callable[[Event], Iterator[MadePack]]) -> None:
        """Make a pack, then ask where to save it."""
        self._begin(tr("Making the pack…"))
        self._making.start(partial(work, self._stopped))

    def choose_folder(self, entries: Sequence[Entry], origin: Origin, new: NewPack) -> None:
        """Show the dialog to choose a folder, then say what would change there."""
        if self._writing.is_running:
            self._tell(tr("What was written is still being taken back. Try again in a moment."))
            return

        def compare(folder: Path) -> None:
            self._begin(tr("Looking at the folder…"))
            self._making.start(partial(comparing, folder, entries, origin, new))

        dialog = ContentFolderDialog(self._window)
        dialog.chosen.connect(compare)
        self.files.show(dialog)

    def _begin(self, sentence: str) -> None:
        self._stopped, self._is_outdated = Event(), False
        self.working.emit(sentence)

    def _ask(self, found: MadePack | FolderPlan | str) -> None:

        self.working.emit("")
        if isinstance(found, str):
            self.reported.emit(found)
        elif isinstance(found, MadePack):
            save = partial(self._save_pack, found)
            self.files.ask(tr("Save the pack"), suffix="fieldguide", name=found.name, chosen=save)
        else:
            self._plan = found
            self.bar.ask(found.question)

    def _save_pack(self, made: MadePack, path: Path) -> None:
        self._answers = None
        self.packMade.emit(digest_of(made.data))
        self.files.save(path, partial(self._file_of, made))

    def _file_of(self, made: MadePack) -> tuple[bytes, str]:
        """Return the file of a pack, and a remark. Raise PackFileError if other rows come in by now."""
        if self._is_outdated:
            raise PackFileError(tr("What comes in has changed, so nothing was written. Make the pack again."))
        return made.data, made.sentence

    def _answer(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot

        plan, self._plan = self._plan, None
        if is_wanted and self._is_outdated:
            self._tell(tr("What comes in has changed, so nothing was written. Choose the folder again."))
        elif is_wanted and plan:
            self._begin(tr("Writing the pages…"))
            self._writing.start(partial(writing, plan, self._stopped))
        else:
            self._tell(tr("Nothing was written."))

    def _tell(self, sentence: str) -> None:
        self.working.emit("")
        self.reported.emit(sentence)

    def _report(self, path: Path, sentence: str) -> None:
        if path == self._answers:
            self.answersSaved.emit(sentence)
        else:
            self.packSaved.emit(path, sentence)
