"""Shows a file dialog that has the button "Hide now", opens no file, and waits for no drive.

Qt's own dialog asks the drive in the event loop, where a drive that does not answer keeps "Hide now" from
working. It also reads the beginning of files, and stores which folders were visited.
"""

import os
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from guide.i18n import tr
from guide.window.background.lookup import Lookup
from guide.window.dialogs.browser import Browser
from guide.window.dialogs.folder_reading import FolderEntry, PathKind, look_up, typed_path
from guide.window.dialogs.places import home_folder
from guide.window.widgets.accessibility import announce
from guide.window.widgets.hide_button import HideButton
from guide.window.widgets.plain_text import plain_label, truncated
from guide.window.widgets.text_field import TextField


class FileDialog(QDialog):
    """A dialog to choose one file. It starts in the home folder, and can change no file.

    `suffix` is the ending of the files, or several. `name` is the suggested file name of a dialog for saving;
    an empty `name` makes a dialog for opening. Whoever uses the dialog asks whether to replace a file.
    """

    chosen = Signal(object)  # a Path
    quickExitWanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        *,
        suffix: str | tuple[str, ...],
        name: str = "",
        find_start: Callable[[], str] = home_folder,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._window = parent
        self._suffix, self._name = suffix if isinstance(suffix, str) else suffix[0], name
        self._picked = FolderEntry("", is_folder=False)  # whose name stands in the field
        self._folder: FolderEntry | None = None  # that is picked, and not its name
        self._wanted = ("", "")  # the text and the folder that are looked up
        self._choice = Lookup(self)
        self.message_label = plain_label(title, "strong", wraps=True)
        self.hide_button = HideButton()
        self.browser = Browser(suffix, find_start)
        self.field = TextField()
        self.field_label = plain_label()
        self.name_field(tr("File name:"))
        self.accept_button = QPushButton(tr("Save") if name else tr("Open"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self._arrange()
        self._connect()
        self._suggest_name()

    def _arrange(self) -> None:
        self.accept_button.setDefault(True)  # of Enter, wherever the focus is on no button
        self.column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        layout.addLayout(top)
        layout.addWidget(self.browser, stretch=1)
        layout.addLayout(bottom)
        top.addWidget(self.message_label, stretch=1)
        top.addWidget(self.hide_button)
        top.setContentsMargins(16, 10, 16, 10)
        bottom.addWidget(self.field_label)
        bottom.addWidget(self.field, stretch=1)
        bottom.addWidget(self.accept_button)
        bottom.addWidget(self.cancel_button)
        bottom.setContentsMargins(16, 8, 16, 12)
        bottom.setSpacing(8)
        top.setSpacing(8)
        self._set_sizes()

    def _set_sizes(self) -> None:
        """Fit the dialog into the window, and set the order of Tab."""
        self.fit_window()
        letter = self.fontMetrics().height()
        self.field_label.setVisible(self.width() > 24 * letter)  # or the field would have no room left
        browser = self.browser
        order = (
            self.field, self.accept_button, self.cancel_button, self.hide_button,
            browser.above_button, browser.places, browser.view,
        )  # fmt: skip
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        self.field.setFocus()

    def fit_window(self) -> None:
        """Set the usual size, but no more than the window has."""
        letter, most = self.fontMetrics().height(), self._window.size()
        self.resize(min(42 * letter, most.width()), min(28 * letter, most.height()))

    def name_field(self, label: str) -> None:
        """Write `label` before the field."""
        self.field_label.setText(label)
        self.field.setAccessibleName(label.removesuffix(":"))

    def _connect(self) -> None:
        self.hide_button.clicked.connect(self.quickExitWanted)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.browser.view.picked.connect(self._pick)
        self.browser.view.chosen.connect(self._choose)
        self._choice.received.connect(self._decide)
        self._choice.failed.connect(self.show_message)
        self._choice.delayed.connect(self._show_waiting)
        self.finished.connect(self.deleteLater)

    def _suggest_name(self) -> None:
        self.field.setText(self._name)
        self.field.setSelection(0, len(os.path.splitext(self._name)[0]))  # noqa: PTH122

    def accept(self) -> None:
        """Look up what was typed or picked; then accept it, enter it if it is a folder, or show a message."""
        if self.field.text().strip():
            self.look_up()
        elif self._folder:
            self._choose(self._folder)

    def look_up(self) -> None:
        """Find out in the background what the field's text leads to, then call `decide`."""
        text, folder = self.field.text().strip(), self.browser.folder
        if text == self._picked.shown:
            text = self._picked.name  # which may have characters that a field can't show
        if folder and not ((text, folder) == self._wanted and self._choice.is_running):
            self._wanted = (text, folder)
            self._choice.start(partial(_looked_up, text, folder, self._suffix))

    def decide(self, path: str, kind: PathKind) -> None:
        """Accept a file, enter a folder, or show a message."""
        if kind is PathKind.FOLDER:
            self.enter(path)
        elif kind is PathKind.FILE or (kind is PathKind.NOTHING and self._name):
            self.finish(path)
        elif kind is PathKind.NOTHING:
            self.show_message(tr("There is no file of that name here."))
        else:
            self.show_message(tr("That is no plain file; choose another name."))

    def enter(self, folder: str) -> None:
        """Show `folder`, and suggest the first name again."""
        self.browser.open(folder)
        self._picked, self._folder = FolderEntry("", is_folder=False), None
        self._suggest_name()

    def finish(self, path: str) -> None:
        """Close the dialog and emit `chosen`."""
        self.done(QDialog.DialogCode.Accepted)
        self.chosen.emit(Path(path))

    def done(self, result: int) -> None:
        """Close the dialog and activate the window; what still waits for a drive is abandoned."""
        self._choice.stop()
        super().done(result)
        self._window.activateWindow()  # not every window manager does that by itself

    def show_message(self, sentence: str) -> None:
        """Show `sentence` at the top of the dialog, instead of the title."""
        self.message_label.setText(truncated(sentence))
        announce(self.message_label, sentence)

    def picks(self, entry: FolderEntry) -> bool:
        """Return whether the name of `entry` belongs into the field when a key or a click goes to it."""
        return not entry.is_folder

    def _pick(self, entry: FolderEntry) -> None:
        self._folder = entry if entry.is_folder else None
        if self.picks(entry):
            self._picked = entry
            self.field.setText(entry.shown)
        elif not self._name and self.field.text() == self._picked.shown:
            self.field.clear()  # else *Open* would open the file that was picked before this folder

    def _choose(self, entry: FolderEntry) -> None:
        if entry.is_folder:
            self.enter(os.path.join(self.browser.folder, entry.name))  # noqa: PTH118
        else:
            self._pick(entry)
            self.accept()

    def _decide(self, found: tuple[str, PathKind]) -> None:
        self.decide(*found)

    def _show_waiting(self) -> None:
        self.show_message(tr("That place does not answer yet. Wait, or choose another one."))


def _looked_up(text: str, folder: str, suffix: str) -> list[tuple[str, PathKind]]:
    return [look_up(typed_path(text, folder=folder, home=home_folder()), suffix)]
