"""Shows the dialog to choose the folder of content into which a directory is brought."""

from PySide6.QtWidgets import QWidget

from guide.i18n import tr
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.dialogs.folder_reading import FolderEntry, PathKind
from guide.window.dialogs.places import own_stick_or_home


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
