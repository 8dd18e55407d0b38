"""Makes a pack of a directory, and saves pack and answers to the files that a person names."""

from collections.abc import Callable, Sequence
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
from guide.window.controllers.window_context import WindowContext
from guide.window.dialogs.confirm_bar import ConfirmBar
from guide.window.dialogs.one_dialog import OneDialog
from guide.window.handout.file_work import FileWork, replace_question, saved_sentence

if TYPE_CHECKING:
    from guide.window.directory.packing import MadePack, PackWords, Refused


class DirectorySaving(QObject):
    """Makes a pack in memory, asks over `window` where to save it, and writes that one file."""

    working = Signal()  # a pack is being made
    reported = Signal(str)  # a sentence
    refused = Signal(object)  # what the check says of entries that it does not take, by their ids
    packSaved = Signal(object, str)  # the Path of the pack, and a sentence

    def __init__(self, window: QWidget, context: WindowContext, dialog: OneDialog) -> None:
        super().__init__(window)
        self._window, self._context, self._dialog = window, context, dialog
        self.bar = ConfirmBar(tr("Replace it"))
        self._making, self._files = Lookup(self), FileWork(self)
        self._again: Callable[[], None] | None = None  # what replaces a file, if the bar asks about one
        self._stopped = Event()
        self._pack: Path | None = None  # where a pack is being written
        self._making.received.connect(self._ask_where)
        self._making.failed.connect(self.reported)
        self._files.saved.connect(self._report)
        self._files.failed.connect(self.reported)
        self._files.delayed.connect(self.reported)
        self._files.foundFile.connect(self._ask_to_replace)
        self.bar.answered.connect(self._answer)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._files.is_busy

    def end(self) -> None:
        """Block for some seconds until a file is written."""
        self._files.wait(PATIENCE)

    def stop(self) -> None:
        """Stop making a pack, and drop an open question."""
        self._stopped.set()
        self._making.stop()
        self._again = None
        self._dialog.close()
        self.bar.hide()

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
            self.ask(tr("Save the pack"), suffix="fieldguide", name=made.name, chosen=save)

    def _save_pack(self, made: "MadePack", path: Path) -> None:
        self._pack = path
        self.save(path, made.data, made.sentence)

    def ask(self, title: str, *, suffix: str, name: str, chosen: Callable[[Path], None]) -> None:
        """Show the dialog to choose a file; with a `name`, one to save to."""
        from guide.window.dialogs.file_dialog import FileDialog  # noqa: PLC0415 - most runs show none
        from guide.window.dialogs.places import own_stick_or_home  # noqa: PLC0415

        dialog = FileDialog(self._window, title, suffix=suffix, name=name, find_start=own_stick_or_home)
        dialog.chosen.connect(chosen)
        self._dialog.show(dialog)

    def save(self, path: Path, data: bytes, remark: str = "", *, replace: bool = False) -> None:
        """Write a file, and say so with a remark. Ask first if it is there already."""
        self._again = partial(self.save, path, data, remark, replace=True)
        self._files.save(path, data, sentence=f"{saved_sentence(path)} {remark}".strip(), replace=replace)

    def _report(self, sentence: str) -> None:
        pack, self._pack, self._again = self._pack, None, None
        if pack:
            self.packSaved.emit(pack, sentence)
        else:
            self.reported.emit(sentence)

    def _ask_to_replace(self, path: Path, _sentence: str) -> None:
        self.bar.ask(replace_question(path))

    def _answer(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        again, self._again = self._again, None
        if is_wanted and again:
            again()
        else:
            self._pack = None
