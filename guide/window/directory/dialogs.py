"""Shows the dialogs to choose a directory, and the folder of content into which it is brought."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from guide.directory.endings import ENDINGS
from guide.i18n import tr
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.dialogs.folder_reading import FolderEntry, PathKind
from guide.window.dialogs.places import own_stick_or_home
from guide.window.widgets.flow_row import FlowRow


class SourceDialog(FileDialog):
    """A dialog to open one file, or the folder that is shown with all its files."""

    def __init__(self, parent: QWidget) -> None:
        suffixes = tuple(ending.removeprefix(".") for ending in ENDINGS)
        title = tr("Choose a sheet, or a folder of sheets")
        super().__init__(parent, title, suffix=suffixes, find_start=own_stick_or_home)
        self.folder_button = QPushButton(tr("Open the whole folder"))
        row = FlowRow()
        row.set_widgets((self.folder_button,))
        row.set_margins(16, 8, 16, 0)
        self.column.insertWidget(2, row)
        self.folder_button.clicked.connect(self._take_folder)
        for before, after in pairwise((self.accept_button, self.folder_button, self.cancel_button)):
            self.setTabOrder(before, after)
        self.fit_window()

    def _take_folder(self) -> None:
        if self.browser.folder:
            self.finish(str(Path(self.browser.folder)))


class ContentFolderDialog(FileDialog):
    """A dialog to choose a folder: the one that is shown, one in it, or a new one by its name."""

    def __init__(self, parent: QWidget) -> None:
        title = tr("Choose the folder of a pack, or write the name of a new one")
        super().__init__(parent, title, suffix="", find_start=own_stick_or_home)
        self.name_field(tr("Folder:"))
        self.accept_button.setText(tr("Choose"))

    def accept(self) -> None:
        """Look up the folder that was named or picked, else the one that is shown, then accept it."""
        self.look_up()

    def decide(self, path: str, kind: PathKind) -> None:
        """Accept a folder, or a name that nothing has yet; else show a message."""
        if kind in (PathKind.FOLDER, PathKind.NOTHING):
            self.finish(path)
        else:
            self.show_message(tr("That is a file. Choose a folder."))

    def picks(self, entry: FolderEntry) -> bool:
        """Return whether `entry` is a folder."""
        return entry.is_folder
