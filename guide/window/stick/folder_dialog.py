"""Shows the dialog to choose the stick to copy to."""

from itertools import pairwise
from pathlib import PurePath

from PySide6.QtWidgets import QWidget

from guide.i18n import tr
from guide.paths import own_folder
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.dialogs.folder_reading import FolderEntry, PathKind
from guide.window.dialogs.places import home_folder, sticks
from guide.window.stick.drive_list import DriveList


class FolderDialog(FileDialog):
    """A dialog to choose one folder. It starts on a stick that is plugged in, else in the home folder.

    Above the folders it lists the sticks.
    """

    def __init__(self, parent: QWidget) -> None:
        title = tr("Choose the stick, or a folder on it")
        super().__init__(parent, title, suffix="", find_start=_start_folder)
        self.drives = DriveList(_other_sticks_now)
        self.column.insertWidget(1, self.drives)
        self.drives.chosen.connect(self.enter)
        self.browser.shown.connect(self.drives.mark)
        for before, after in pairwise(
            (self.hide_button, self.drives.again_button, self.drives.list, self.browser.above_button)
        ):
            self.setTabOrder(before, after)
        self.name_field(tr("Folder:"))
        self.accept_button.setText(tr("Copy to here"))
        self.fit_window()

    def accept(self) -> None:
        """Look up the folder that was named or picked, else the one that is shown, then accept it."""
        self.look_up()

    def decide(self, path: str, kind: PathKind) -> None:
        """Accept a folder, or show a message."""
        if kind is PathKind.FOLDER:
            self.finish(path)
        else:
            self.show_message(tr("There is no folder of that name here."))

    def picks(self, entry: FolderEntry) -> bool:
        """Return whether `entry` is a folder."""
        return entry.is_folder


def _other_sticks_now() -> list[str]:
    return other_sticks(own_folder())


def _start_folder() -> str:
    others = _other_sticks_now()
    return others[0] if others else home_folder()


def other_sticks(program_folder: PurePath) -> list[str]:
    """Return the root folders of all writable sticks, except the stick that contains `program_folder`."""
    return [root for root in sticks() if not program_folder.is_relative_to(root)]
