"""Receives the files that are dropped on the program's icon, or opened with it, on macOS."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """The application. macOS reports such a file by an event and not by the command line."""

    fileOpened = Signal(object)  # a Path

    def event(self, event: QEvent) -> bool:
        """Report the file of a QFileOpenEvent if it is one with a pack, else act as a QApplication."""
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        # Imported late, because the first paint does not need it.
        from guide.window.update.file_drop import pack_file  # noqa: PLC0415

        if path := pack_file(event.url()):
            self.fileOpened.emit(path)
        return path is not None
