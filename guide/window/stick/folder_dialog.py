"""Which stick: the file dialog of the house, for a folder; other sticks are at hand in it."""

import os
import sys
from pathlib import Path, PurePath

from PySide6.QtCore import QDir, QStorageInfo, QUrl
from PySide6.QtWidgets import QWidget

from guide.i18n import tr
from guide.paths import own_folder
from guide.window.dialogs.file_dialog import FileDialog

# Where systems show what is plugged in; Windows gives each a letter instead.
PLUGGED = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


class FolderDialog(FileDialog):
    """Asks for one folder; starts on a stick that is plugged in, else in the home folder."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Choose the stick, or a folder on it"), kind=tr("Folders"), suffix="")
        self.setOption(FileDialog.Option.ShowDirsOnly)
        self.setFileMode(FileDialog.FileMode.Directory)
        self.setLabelText(FileDialog.DialogLabel.Accept, tr("Copy to here"))
        self.setLabelText(FileDialog.DialogLabel.FileName, tr("Folder:"))
        for name in ("fileTypeLabel", "fileTypeCombo"):  # of folders there is one type
            if part := self.findChild(QWidget, name):
                part.hide()
        sticks = other_sticks(own_folder())
        self.setSidebarUrls([*self.sidebarUrls(), *map(QUrl.fromLocalFile, sticks)])
        if sticks:
            self.setDirectory(sticks[0])

    def accept(self) -> None:
        """Take the folder that is selected, or else the one that is looked at."""
        files = self.selectedFiles()
        path = Path(files[0]) if files else Path()
        if files and os.path.isdir(path):  # noqa: PTH112 - Path's own raises in a folder that can't be entered
            self.done(FileDialog.DialogCode.Accepted)
            self.chosen.emit(path)
        else:
            self.say(tr("There is no folder of that name here."))


def other_sticks(own: PurePath) -> list[str]:
    """Give the places where sticks are plugged in that can be written to, but the guide's own."""
    if sys.platform == "win32":
        fixed = os.environ.get("SYSTEMDRIVE", "C:").upper()
        places = [drive.absolutePath() for drive in QDir.drives()]
        return [place for place in places if not _is_of(own, place) and place[:2].upper() != fixed]
    volumes = (volume for volume in QStorageInfo.mountedVolumes() if volume.isReady())
    places = [volume.rootPath() for volume in volumes if not volume.isReadOnly()]
    return [place for place in places if place.startswith(PLUGGED) and not _is_of(own, place)]


def _is_of(own: PurePath, place: str) -> bool:
    return own.is_relative_to(place)
