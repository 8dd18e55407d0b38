"""Brings what a directory has into a folder of content that a person chooses, after a question."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.content.model import Entry
from guide.i18n import tr
from guide.window.background.lookup import Lookup
from guide.window.background.tasks import PATIENCE
from guide.window.controllers.file_saving import FileSaving
from guide.window.dialogs.confirm_bar import ConfirmBar

if TYPE_CHECKING:
    from guide.directory.importing.entries import Origin
    from guide.directory.importing.into_pack import NewPack
    from guide.window.directory.folder_writing import FolderPlan
    from guide.window.directory.packing import Refused


class DirectoryFolder(QObject):
    """Shows the dialog over `window`, says what would change in a folder, and writes when that is wanted."""

    working = Signal(str)  # what is being done
    reported = Signal(str)  # a sentence
    refused = Signal(object)  # what the check says of entries that it does not take, by their ids
    written = Signal(object)  # a sentence

    def __init__(self, window: QWidget, files: FileSaving) -> None:
        super().__init__(files)
        self._window, self._files = window, files
        self.bar = ConfirmBar(tr("Write the pages"))
        self._plan: FolderPlan | None = None  # about which the bar asks
        self._is_outdated = False  # since a folder is being chosen
        self._comparing, self._writing = Lookup(self), Lookup(self)
        self._stopped = Event()
        self._comparing.received.connect(self._ask)
        self._writing.received.connect(self.written)
        for lookup in (self._comparing, self._writing):
            lookup.failed.connect(self.reported)
        self.bar.answered.connect(self._answer)

    @property
    def is_busy(self) -> bool:
        """Whether pages are being written, or taken back."""
        return self._writing.is_running

    def end(self) -> None:
        """Block until they are written, but for some seconds at most."""
        self._writing.wait(PATIENCE)

    def stop(self) -> None:
        """Drop an open question. What is being written is taken back."""
        self._stopped.set()
        self._comparing.stop()
        self._plan = None
        self.bar.hide()

    def outdate(self) -> None:
        """Write nothing of what was compared before, as other rows come in now."""
        self._is_outdated = True

    def choose(self, entries: Sequence[Entry], origin: "Origin", new: "NewPack") -> None:
        """Show the dialog to choose a folder, then say what would change there."""
        from guide.window.directory.content_folder_dialog import ContentFolderDialog  # noqa: PLC0415

        if self.is_busy:
            self.reported.emit(tr("What was written is still being taken back. Try again in a moment."))
            return
        self.stop()
        self._is_outdated = False
        dialog = ContentFolderDialog(self._window)
        dialog.chosen.connect(partial(self._compare, entries=entries, origin=origin, new=new))
        self._files.show(dialog)

    def _compare(self, folder: Path, *, entries: Sequence[Entry], origin: "Origin", new: "NewPack") -> None:
        from guide.window.directory.folder_writing import comparing  # noqa: PLC0415 - as above

        self.working.emit(tr("Looking at the folder…"))
        self._comparing.start(partial(comparing, folder, entries, origin, new))

    def _ask(self, found: "FolderPlan | Refused | str") -> None:
        from guide.window.directory.packing import Refused  # noqa: PLC0415 - as above

        if isinstance(found, str):
            self.reported.emit(found)
        elif isinstance(found, Refused):
            self.refused.emit(found.sentences)
        else:
            self.reported.emit("")
            self._plan = found
            self.bar.ask(found.question)

    def _answer(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        from guide.window.directory.folder_writing import writing  # noqa: PLC0415 - as above

        plan, self._plan = self._plan, None
        if is_wanted and self._is_outdated:
            self.reported.emit(
                tr("What comes in has changed, so nothing was written. Choose the folder again.")
            )
        elif is_wanted and plan:
            self.working.emit(tr("Writing the pages…"))
            self._stopped = Event()
            self._writing.start(partial(writing, plan, self._stopped))
        else:
            self.reported.emit(tr("Nothing was written."))
