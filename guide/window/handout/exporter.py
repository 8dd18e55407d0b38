"""The ways out of the window: PDF, printer, clipboard, list files."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.content.guide import Guide
from guide.errors import GuideError
from guide.handout.as_text import as_text
from guide.handout.list_file import read_list_file, write_list
from guide.handout.saving import save
from guide.i18n import tr, trn
from guide.paper.pdf import pdf_bytes, what_remains
from guide.window.background.clipboard import put_on_clipboard
from guide.window.background.tasks import Tasks
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.handout.handout_state import HandoutState
from guide.window.handout.laid_out import LaidOutHandout

if TYPE_CHECKING:
    from guide.window.handout.print_panel import PrintJob, PrintPanel


Made = tuple[bytes, str]  # what is to be written, and what there is to know of it then


class HandoutExporter(QObject):
    """Does what the buttons ask for; says in one sentence how it went."""

    said = Signal(str)
    replaceAsked = Signal(str)  # the question; answer() goes on from there
    withdrawn = Signal()  # neither what was asked nor what was said holds any longer

    def __init__(
        self, guide: Guide, state: HandoutState, laid_out: LaidOutHandout, leave: Callable[[], None]
    ) -> None:
        super().__init__(laid_out)
        self._guide, self._state, self._laid_out, self._leave = guide, state, laid_out, leave
        self._dialog: FileDialog | None = None
        self._waiting: tuple[Path, Callable[[], Made]] | None = None
        self._tasks = Tasks(self)
        self._tasks.finished.connect(self._tell_saved)
        self._tasks.failed.connect(self._tell_failed)
        state.listChanged.connect(self.withdraw)
        state.optionsChanged.connect(self.withdraw)

    @property
    def file_name(self) -> str:
        """What files and documents are called, without a suffix: neutral, without a date."""
        return tr("Numbers") if self._state.options.discreet else tr("Resources")

    def save_pdf(self, window: QWidget) -> None:
        """Ask where to, and save the pages there."""
        name = f"{self.file_name}.pdf"
        dialog = FileDialog(window, tr("Save as PDF"), kind=tr("PDF"), suffix="pdf", name=name)
        dialog.chosen.connect(self._write_pdf)
        self._open(dialog)

    def save_list(self, window: QWidget) -> None:
        """Ask where to, and save what is on the tray."""
        dialog = FileDialog(window, tr("Save list"), kind=tr("Lists"), suffix="yaml", name="list.yaml")
        dialog.chosen.connect(self._write_list)
        self._open(dialog)

    def open_list(self, window: QWidget) -> None:
        """Ask for a list, and put what is on it on the tray."""
        dialog = FileDialog(window, tr("Open list"), kind=tr("Lists"), suffix="yaml")
        dialog.chosen.connect(self.read)
        self._open(dialog)

    def _open(self, dialog: FileDialog) -> None:
        self.withdraw()
        self.close_dialog()
        self._dialog = dialog
        dialog.leaveWanted.connect(self._leave)
        dialog.finished.connect(self._forget_dialog)
        # Not modal: Hide now of the window behind it has to work, too.
        dialog.show()

    def close_dialog(self) -> None:
        """Close the file dialog that is open, if there is one."""
        if self._dialog:
            self._dialog.reject()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _write_pdf(self, path: Path) -> None:
        self._write(path, self._made_pdf)

    def _write_list(self, path: Path) -> None:
        self._write(path, partial(self._made_list, path.stem))

    def _made_pdf(self) -> Made:
        self._laid_out.refresh()
        if self._laid_out.pages is None:
            raise GuideError(tr("Nothing is left to be handed out."))
        return pdf_bytes(self._laid_out.pages, self.file_name), what_remains()

    def _made_list(self, title: str) -> Made:
        return write_list(self._state.handout_list, self._guide, title), ""

    def _write(self, path: Path, make: Callable[[], Made]) -> None:
        self.withdraw()
        self._waiting = (path, make)
        # Not path.exists(): it raises in a folder that can't be entered; to save there says why.
        if os.path.lexists(path):
            self.replaceAsked.emit(tr("{name} is there already. Replace it?", name=path.name))
        else:
            self.answer(True)  # noqa: FBT003 - as the question's signal does

    def withdraw(self) -> None:
        """Forget what waits for an answer: it is no longer what is asked for, or what it was then."""
        self._waiting = None
        self.withdrawn.emit()

    def answer(self, replace: bool) -> None:  # noqa: FBT001 - a slot
        """Make and write what waits, or forget it."""
        waiting, self._waiting = self._waiting, None
        if waiting and replace:
            self._save(*waiting)

    def _save(self, path: Path, make: Callable[[], Made]) -> None:
        try:
            data, remains = make()
        except GuideError as error:
            self.said.emit(str(error))
            return
        words = " ".join(filter(None, (tr("Saved as {name}.", name=path.name), remains)))
        # In the background: a stick may be slow.
        self._tasks.start(words, partial(save, path, data, overwrite=True))

    def wait(self) -> None:
        """Wait until all is written."""
        self._tasks.wait()

    def _tell_saved(self, words: str, _result: object) -> None:
        self.said.emit(words)

    def _tell_failed(self, _words: str, sentence: str) -> None:
        self.said.emit(sentence)

    def read(self, path: Path) -> None:
        """Put what a list holds on the tray, after what is there; what is missing or changed is told."""
        try:
            picked = read_list_file(path, self._guide)
        except GuideError as error:
            self.said.emit(str(error))
            return
        handout_list = self._state.handout_list
        for item in picked.items:
            handout_list = handout_list.with_item(item)
        added = len(handout_list) - len(self._state.handout_list)
        self._state.set_list(handout_list)
        self._state.tell(picked.notices)
        self.said.emit(trn("{number} item was added.", "{number} items were added.", added))

    def copy(self) -> None:
        """Copy the hand-out as plain text, for a message."""
        self._laid_out.refresh()
        if self._laid_out.handout:
            put_on_clipboard(as_text(self._laid_out.handout))
            self.said.emit(tr("Copied. The clipboard is cleared after 30 seconds."))

    def open_print_panel(self, panel: "PrintPanel") -> None:
        """Look which printers there are; only now is anything of printing loaded."""
        from guide.window.handout.printing import printers, usual_printer  # noqa: PLC0415

        both = self._laid_out.pages is not None and self._laid_out.pages.count > 1
        panel.open_panel(printers(), usual_printer(), both_sides=both)

    def print(self, job: "PrintJob") -> None:
        """Print the pages."""
        from guide.window.handout.printing import print_pages  # noqa: PLC0415

        self._laid_out.refresh()
        if self._laid_out.pages is None:
            return
        try:
            print_pages(self._laid_out.pages, job)
        except GuideError as error:
            self.said.emit(str(error))
        else:
            self.said.emit(tr("Given to the printer. Collect the paper at once."))
