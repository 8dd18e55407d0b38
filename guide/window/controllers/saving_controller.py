"""Saves all services as a directory, or the results that are shown as a table, where the worker says."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from guide.i18n import tr
from guide.window.background.tasks import PATIENCE
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts
from guide.window.dialogs.one_dialog import OneDialog

if TYPE_CHECKING:
    from guide.window.handout.file_work import FileWork

Make = Callable[[], tuple[bytes, str]]  # returns a file, and a remark or ""


class SavingController(QObject):
    """Shows the dialogs for that, makes and writes the files in the background, and tells how it went."""

    def __init__(self, parts: WindowParts, context: WindowContext) -> None:
        super().__init__(parts.panes)
        self._parts, self._guide = parts, context.guide
        self._dialog = OneDialog(context.quick_exit)
        self._work: FileWork | None = None  # until something is saved
        self._pending: tuple[Path, Make] | None = None  # about which a question is asked

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made or written."""
        return self._work is not None and self._work.is_busy

    def end(self) -> None:
        """Block until all is written, but for some seconds at most."""
        if self._work:
            self._work.wait(PATIENCE)

    @property
    def has_results(self) -> bool:
        """Whether there are results to be saved."""
        return self._parts.results.isVisible() and bool(self._parts.results.model.entries)

    def fill_results_menu(self, menu: QMenu, _target: str) -> None:
        """Add an action that saves the results to the menu of one of them."""
        menu.addSeparator()
        menu.addAction(tr("Save these results as CSV…")).triggered.connect(self.save_results)

    def save_directory(self) -> None:
        """Show the dialog to save all services in one of the formats of a directory."""
        # Imported late, because most runs never save one.
        from guide.directory.exporting.formats import (  # noqa: PLC0415
            ExportFormat,
            directory_file,
            format_label,
        )
        from guide.window.dialogs.format_dialog import FormatDialog  # noqa: PLC0415
        from guide.window.dialogs.places import own_stick_or_home  # noqa: PLC0415

        dialog = FormatDialog(
            self._parts.panes.window(),
            tr("Save the directory"),
            formats={format_label(form): form.suffix for form in ExportFormat},
            stem="directory",
            find_start=own_stick_or_home,
        )
        forms = {form.suffix: form for form in ExportFormat}
        dialog.chosen.connect(
            lambda path: self._write(path, partial(directory_file, forms[dialog.suffix], self._guide))
        )
        self._dialog.show(dialog)

    def save_results(self) -> None:
        """Show the dialog to save the results as they are now, also those out of sight."""
        from guide.directory.exporting.sheet import table_file  # noqa: PLC0415 - as above
        from guide.window.dialogs.file_dialog import FileDialog  # noqa: PLC0415
        from guide.window.dialogs.places import own_stick_or_home  # noqa: PLC0415

        entries = self._parts.results.model.entries
        dialog = FileDialog(
            self._parts.panes.window(),
            tr("Save these results"),
            suffix="csv",
            name="results.csv",
            find_start=own_stick_or_home,
        )
        dialog.chosen.connect(lambda path: self._write(path, partial(table_file, entries, self._guide)))
        self._dialog.show(dialog)

    def _write(self, path: Path, make: Make, *, replace: bool = False) -> None:
        """Make and write a file in the background; `replace` allows the file to exist."""
        from guide.window.handout.file_work import saved_sentence  # noqa: PLC0415 - as above

        self._pending = (path, make)
        self._files().save_made(path, make, sentence=saved_sentence(path), replace=replace)

    def _files(self) -> "FileWork":
        from guide.window.handout.file_work import FileWork  # noqa: PLC0415 - as above

        if self._work is None:
            self._work = FileWork(self)
            for result in (self._work.saved, self._work.failed, self._work.delayed):
                result.connect(self._parts.notice_bar.show_sentence)
            self._work.foundFile.connect(self._ask)
        return self._work

    def _ask(self, path: Path, sentence: str) -> None:
        """Offer to replace a file; if another was chosen since, only say that it is there."""
        from guide.window.handout.file_work import replace_question  # noqa: PLC0415 - as above

        if self._pending and self._pending[0] == path:
            replace = partial(self._write, *self._pending, replace=True)
            self._parts.notice_bar.offer(replace_question(path), tr("Replace it"), replace)
        else:
            self._parts.notice_bar.show_sentence(sentence)
