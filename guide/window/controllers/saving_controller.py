"""Saves all services as a directory, or the results that are shown as a table, where the worker says."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from guide.i18n import tr
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guide.content.guide import Guide
    from guide.content.model import Entry
    from guide.window.dialogs.file_saving import FileSaving


class SavingController(QObject):
    """Shows the dialogs for that, and tells in the notice bar how it went."""

    barMade = Signal(object)  # the bar that asks before a file is replaced, to be put into the window

    def __init__(self, parts: WindowParts, context: WindowContext) -> None:
        super().__init__(parts.panes)
        self._parts, self._context, self._guide = parts, context, context.guide
        self._made: FileSaving | None = None  # until something is saved

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
        from guide.directory.export.formats import (  # noqa: PLC0415
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
        files = self._files()
        dialog.chosen.connect(
            lambda path: files.save(path, partial(directory_file, forms[dialog.suffix], self._guide))
        )
        files.show(dialog)

    def save_results(self) -> None:
        """Show the dialog to save the results as they are now, also those that the list has no room for."""
        make = partial(_table, *self._parts.navigator.all_that_fit(), self._guide)
        files = self._files()
        window, save = self._parts.panes.window(), partial(files.save, make=make)
        files.ask(window, tr("Save these results"), suffix="csv", name="results.csv", chosen=save)

    def _files(self) -> "FileSaving":
        from guide.window.dialogs.file_saving import FileSaving  # noqa: PLC0415 - as above

        if self._made is None:
            notice_bar = self._parts.notice_bar
            self._made = FileSaving(self, self._context.quick_exit)
            self._context.works.add(self._made)
            self._made.saved.connect(lambda _path, sentence: notice_bar.show_sentence(sentence))
            self._made.reported.connect(notice_bar.show_sentence)
            self._made.asked.connect(notice_bar.hide)  # it says that an earlier one was saved
            self.barMade.emit(self._made.bar)
        return self._made


def _table(entries: "Sequence[Entry]", number: int, guide: "Guide") -> tuple[bytes, str]:
    """Return a table of entries, and a sentence if these are not all of the `number` that were found."""
    from guide.directory.export.sheet import table_file  # noqa: PLC0415 - as above

    data, left_out = table_file(entries, guide)
    part = tr("These are the best {shown} of {number} pages.", shown=len(entries), number=number)
    return data, " ".join(filter(None, (part if len(entries) < number else "", left_out)))
