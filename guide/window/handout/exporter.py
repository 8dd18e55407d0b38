"""Saves the hand-out as PDF or as a list file, opens lists, and copies the hand-out to the clipboard."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.content.guide import Guide
from guide.errors import GuideError
from guide.handout.as_text import text_steps
from guide.handout.document import LoadedList
from guide.handout.handout_list import MAX_ITEMS
from guide.handout.list_file import write_list
from guide.i18n import tr, trn
from guide.paper.pdf import metadata_sentence
from guide.steps import Steps
from guide.window.background.clipboard import put_on_clipboard
from guide.window.background.file_work import FileWork, replace_question, saved_sentence
from guide.window.background.tasks import PATIENCE
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.dialogs.format_dialog import FormatDialog
from guide.window.dialogs.one_dialog import OneDialog
from guide.window.dialogs.places import own_stick_or_home
from guide.window.handout.handout_state import HandoutState
from guide.window.handout.laid_out import LaidOutHandout, neutral_name


class HandoutExporter(QObject):
    """Saves, opens and copies the hand-out of one window, and reports each result in one sentence.

    `quick_exit` ends the program at once.
    """

    reported = Signal(str)  # the sentence with a result
    replaceAsked = Signal(str)  # the question whether to replace a file; the window then calls answer()
    withdrawn = Signal()  # the question and the report that are shown are no longer valid

    def __init__(
        self, guide: Guide, state: HandoutState, laid_out: LaidOutHandout, quick_exit: Callable[[], None]
    ) -> None:
        super().__init__(laid_out)
        self._guide, self._state, self._laid_out = guide, state, laid_out
        self._dialog = OneDialog(quick_exit)
        # The file that is being written, or about which `replaceAsked` asks, and what writes it.
        self._pending: tuple[Path, Callable[..., None]] | None = None
        self._files = FileWork(self)
        self._files.saved.connect(self.reported)
        self._files.failed.connect(self.reported)
        self._files.delayed.connect(self.reported)
        self._files.foundFile.connect(self._ask_to_replace)
        self._files.loaded.connect(self._add_items)
        state.listChanged.connect(self.withdraw)
        state.optionsChanged.connect(self.withdraw)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made, saved or read."""
        return self._files.is_busy or self._laid_out.is_making

    @property
    def file_name(self) -> str:
        """The suggested file name without suffix, which is also the title of the PDF."""
        return neutral_name(self._state.options)

    def save_pdf(self, window: QWidget) -> None:
        """Show a dialog over `window` to choose a file name, then save the pages as PDF."""
        name = f"{self.file_name}.pdf"
        dialog = FileDialog(window, tr("Save as PDF"), suffix="pdf", name=name, find_start=own_stick_or_home)
        dialog.chosen.connect(self.write_pdf)
        self._open(dialog)

    def save_list(self, window: QWidget) -> None:
        """Show a dialog over `window` to choose a file name, then save the list of items, or a table."""
        formats = {
            tr("List that Field Guide opens again"): "yaml",
            tr("Table for people (CSV)"): "csv",
        }
        dialog = FormatDialog(
            window, tr("Save list"), formats=formats, stem="list", find_start=own_stick_or_home
        )
        dialog.chosen.connect(
            lambda path: self.write_table(path) if dialog.suffix == "csv" else self.write_list(path)
        )
        self._open(dialog)

    def open_list(self, window: QWidget) -> None:
        """Show a dialog over `window` to choose a list file, then add its items to the hand-out."""
        dialog = FileDialog(window, tr("Open list"), suffix="yaml", find_start=own_stick_or_home)
        dialog.chosen.connect(self.add_list)
        self._open(dialog)

    def _open(self, dialog: FileDialog) -> None:
        self.withdraw()
        self._dialog.show(dialog)

    def close_dialog(self) -> None:
        """Close the open file dialog, if any, without choosing a file."""
        self._dialog.close()

    def write_pdf(self, path: Path) -> None:
        """Write the pages as PDF to `path`. Emit `replaceAsked` first if the file exists."""
        self._write(path, self._save_pdf)

    def write_list(self, path: Path) -> None:
        """Write the list of items to `path`. Emit `replaceAsked` first if the file exists."""
        self._write(path, self._save_list)

    def write_table(self, path: Path) -> None:
        """Write the entries of the items to `path`, as `write_list`, as a table for people."""
        self._write(path, self._save_table)

    def _write(self, path: Path, save_to: Callable[..., None], *, replace: bool = False) -> None:
        """Call `save_to` with `path` and `replace`, which allows the file to exist."""
        self.withdraw()
        self._pending = (path, save_to)
        save_to(path, replace=replace)

    def _ask_to_replace(self, path: Path, sentence: str) -> None:
        if self._pending and self._pending[0] == path:
            self.replaceAsked.emit(replace_question(path))
        else:
            self.reported.emit(sentence)  # the hand-out has changed since

    def withdraw(self) -> None:
        """Drop the open question and the last report, which may no longer match the hand-out."""
        self._pending = None
        self.withdrawn.emit()

    def answer(self, replace: bool) -> None:  # noqa: FBT001 - a slot
        """Write the file of the last question if `replace` is true, else write nothing."""
        pending, self._pending = self._pending, None
        if pending and replace:
            self._write(*pending, replace=True)

    def _save_pdf(self, path: Path, *, replace: bool) -> None:
        self._laid_out.make(self._laid_out.pdf_steps, partial(self._store_pdf, path, replace=replace))

    def _store_pdf(self, path: Path, data: bytes, *, replace: bool) -> None:
        if data:
            self._store(path, data, metadata_sentence(), replace=replace)
        else:
            self.reported.emit(tr("Nothing is left to be handed out."))

    def _save_list(self, path: Path, *, replace: bool) -> None:
        try:
            data = write_list(self._state.handout_list, self._guide, path.stem)
        except GuideError as error:
            self.reported.emit(str(error))
        else:
            self._store(path, data, "", replace=replace)

    def _save_table(self, path: Path, *, replace: bool) -> None:
        from guide.directory.export.sheet import table_file  # noqa: PLC0415 - few save one

        ids = dict.fromkeys(item.entry_id for item in self._state.handout_list)
        entries = [entry for entry in map(self._guide.find, ids) if entry]
        data, remark = table_file(entries, self._guide)
        if self._state.options.discreet:
            caution = tr("It is not discreet: it says in full what each entry is.")
            remark = f"{caution} {remark}".strip()
        self._store(path, data, remark, replace=replace)

    def _store(self, path: Path, data: bytes, remark: str, *, replace: bool) -> None:
        """Write `data` to `path` in the background, and report that with `remark`, which may be ""."""
        sentence = f"{saved_sentence(path)} {remark}".strip()
        self._files.save(path, data, sentence=sentence, replace=replace)

    def wait(self) -> None:
        """Finish a PDF that is being made, and block until all is written, but for some seconds at most."""
        self._laid_out.finish_wanted()
        self._files.wait(PATIENCE)

    def add_list(self, path: Path) -> None:
        """Append the items of the list file `path` to the hand-out, and show the notices about the file."""
        self._files.load(path, self._guide)

    def _add_items(self, imported: LoadedList) -> None:
        added = self._state.add(imported.items)
        self._state.set_import_notices(imported.notices)
        sentence = trn("{number} item was added.", "{number} items were added.", added)
        if len(self._state.handout_list.targets.union(item.target for item in imported.items)) > MAX_ITEMS:
            left_out = tr("A hand-out holds at most {most}; the others are left out.", most=MAX_ITEMS)
            sentence = f"{sentence} {left_out}"
        self.reported.emit(sentence)

    def copy(self) -> None:
        """Copy the hand-out to the clipboard as plain text, so that it can be sent in a message."""
        self._laid_out.make(self._text_steps, self._put_on_clipboard)

    def _text_steps(self) -> Steps[str]:
        handout = self._laid_out.handout
        return (yield from text_steps(handout)) if handout else ""

    def _put_on_clipboard(self, text: str) -> None:
        if text:
            put_on_clipboard(text)
            self.reported.emit(tr("Copied. The clipboard is cleared after 30 seconds."))
