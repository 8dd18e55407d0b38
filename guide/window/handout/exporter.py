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
from guide.handout.list_file import read_list_file, write_list
from guide.i18n import tr, trn
from guide.paper.pdf import metadata_sentence
from guide.steps import Steps
from guide.window.background.clipboard import put_on_clipboard
from guide.window.dialogs.file_saving import FileSaving, ready
from guide.window.dialogs.format_dialog import FormatDialog
from guide.window.dialogs.places import own_stick_or_home
from guide.window.handout.handout_state import HandoutState
from guide.window.handout.laid_out import LaidOutHandout, neutral_name


class HandoutExporter(QObject):
    """Saves, opens and copies the hand-out of one window, and reports each result in one sentence.

    What `files` ask or have reported is dropped when the hand-out changes. `quick_exit` ends the program at
    once.
    """

    reported = Signal(str)  # the sentence with a result
    withdrawn = Signal()  # the question and the report that are shown are no longer valid

    def __init__(
        self, guide: Guide, state: HandoutState, laid_out: LaidOutHandout, quick_exit: Callable[[], None]
    ) -> None:
        super().__init__(laid_out)
        self._guide, self._state, self._laid_out = guide, state, laid_out
        self.files = FileSaving(self, quick_exit)
        self.files.saved.connect(lambda _path, sentence: self.reported.emit(sentence))
        self.files.reported.connect(self.reported)
        self.files.read.connect(self._add_items)
        state.listChanged.connect(self.withdraw)
        state.optionsChanged.connect(self.withdraw)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made, saved or read."""
        return self.files.is_busy or self._laid_out.is_making

    @property
    def file_name(self) -> str:
        """The suggested file name without suffix, which is also the title of the PDF."""
        return neutral_name(self._state.options)

    def save_pdf(self, window: QWidget) -> None:
        """Show a dialog over `window` to choose a file name, then save the pages as PDF."""
        name = f"{self.file_name}.pdf"
        self._ask(window, tr("Save as PDF"), suffix="pdf", name=name, chosen=self.write_pdf)

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
        self.withdraw()
        self.files.show(dialog)

    def open_list(self, window: QWidget) -> None:
        """Show a dialog over `window` to choose a list file, then add its items to the hand-out."""
        self._ask(window, tr("Open list"), suffix="yaml", name="", chosen=self.add_list)

    def _ask(
        self, window: QWidget, title: str, *, suffix: str, name: str, chosen: Callable[[Path], None]
    ) -> None:
        self.withdraw()
        self.files.ask(window, title, suffix=suffix, name=name, chosen=chosen)

    def withdraw(self) -> None:
        """Drop the open question and the last report, which may no longer match the hand-out."""
        self.files.drop_question()
        self.withdrawn.emit()

    def write_pdf(self, path: Path) -> None:
        """Write the pages as PDF to `path`. Ask first if the file exists."""

        def store(data: bytes) -> None:
            if data:
                self.files.save(path, ready(data, metadata_sentence()))
            else:
                self.reported.emit(tr("Nothing is left to be handed out."))

        self._laid_out.make(self._laid_out.pdf_steps, store)

    def write_list(self, path: Path) -> None:
        """Write the list of items to `path`. Ask first if the file exists."""
        try:
            data = write_list(self._state.handout_list, self._guide, path.stem)
        except GuideError as error:
            self.reported.emit(str(error))
        else:
            self.files.save(path, ready(data))

    def write_table(self, path: Path) -> None:
        """Write the entries of the items to `path`, as `write_list`, as a table for people."""
        from guide.directory.export.sheet import table_file  # noqa: PLC0415 - few save one

        ids = dict.fromkeys(item.entry_id for item in self._state.handout_list)
        entries = [entry for entry in map(self._guide.find, ids) if entry]
        data, remark = table_file(entries, self._guide)
        if self._state.options.discreet:
            caution = tr("It is not discreet: it says in full what each entry is.")
            remark = f"{caution} {remark}".strip()
        self.files.save(path, ready(data, remark))

    def wait(self) -> None:
        """Finish a PDF that is being made, and block until all is written, but for some seconds at most."""
        self._laid_out.finish_wanted()
        self.files.end()

    def add_list(self, path: Path) -> None:
        """Append the items of the list file `path` to the hand-out, and show the notices about the file."""
        self.files.read_file(path, partial(read_list_file, guide=self._guide))

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
