"""Shows the dialog to choose a directory: a file, a zip, or a whole folder."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from guide.directory.endings import ENDINGS
from guide.i18n import tr
from guide.window.dialogs.file_dialog import FileDialog
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
