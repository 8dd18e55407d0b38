"""Shows the dialog to choose the stick to copy to."""

import os
import sys
from pathlib import Path, PurePath

from PySide6.QtCore import QDir, QStorageInfo, QUrl
from PySide6.QtWidgets import QWidget

from guide.i18n import tr
from guide.paths import own_folder
from guide.window.dialogs.file_dialog import FileDialog

# The folders in which Linux and macOS mount sticks. On Windows each stick has a drive letter instead.
MOUNT_FOLDERS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


class FolderDialog(FileDialog):
    """A dialog to choose one folder. It starts on a stick that is plugged in, else in the home folder."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Choose the stick, or a folder on it"), kind=tr("Folders"), suffix="")
        self.setOption(FileDialog.Option.ShowDirsOnly)
        self.setFileMode(FileDialog.FileMode.Directory)
        self.setLabelText(FileDialog.DialogLabel.Accept, tr("Copy to here"))
        self.setLabelText(FileDialog.DialogLabel.FileName, tr("Folder:"))
        for name in ("fileTypeLabel", "fileTypeCombo"):  # folders have no file types to choose from
            if part := self.findChild(QWidget, name):
                part.hide()
        sticks = other_sticks(own_folder())
        self.setSidebarUrls([*self.sidebarUrls(), *map(QUrl.fromLocalFile, sticks)])
        if sticks:
            self.setDirectory(sticks[0])

    def accept(self) -> None:
        """Accept the selected folder, else the folder that is shown. If it does not exist, show a message."""
        files = self.selectedFiles()
        path = Path(files[0]) if files else Path()
        if files and os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises an error in a folder that can't be entered
            self.done(FileDialog.DialogCode.Accepted)
            self.chosen.emit(path)
        else:
            self.show_message(tr("There is no folder of that name here."))


def other_sticks(program_folder: PurePath) -> list[str]:
    """Return the root folders of all writable sticks, except the stick that contains `program_folder`."""
    if sys.platform == "win32":
        fixed = os.environ.get("SYSTEMDRIVE", "C:").upper()
        roots = [drive.absolutePath() for drive in QDir.drives()]
        return [root for root in roots if not _is_on(program_folder, root) and root[:2].upper() != fixed]
    volumes = (volume for volume in QStorageInfo.mountedVolumes() if volume.isReady())
    roots = [volume.rootPath() for volume in volumes if not volume.isReadOnly()]
    return [root for root in roots if root.startswith(MOUNT_FOLDERS) and not _is_on(program_folder, root)]


def _is_on(folder: PurePath, root: str) -> bool:
    return folder.is_relative_to(root)
