"""Shows the file dialogs of one part of the window, never two at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

# Only its type is needed, and most runs show no dialog.
if TYPE_CHECKING:
    from guide.window.dialogs.file_dialog import FileDialog


class OneDialog:
    """Holds the file dialog that is open. `quick_exit` ends the program at once."""

    def __init__(self, quick_exit: Callable[[], None]) -> None:
        self._quick_exit = quick_exit
        self._dialog: FileDialog | None = None

    def show(self, dialog: "FileDialog") -> None:
        """Show `dialog`, and close the one before without a choice."""
        self.close()
        self._dialog = dialog
        dialog.quickExitWanted.connect(self._quick_exit)
        dialog.finished.connect(self._forget)
        # The dialog is not modal, so that "Hide now" in the window behind the dialog works, too.
        dialog.show()

    def close(self) -> None:
        """Close the open dialog, if any, without a choice."""
        if self._dialog:
            self._dialog.reject()

    def _forget(self) -> None:
        self._dialog = None
