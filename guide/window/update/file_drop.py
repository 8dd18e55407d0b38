"""Reports what is dropped anywhere on the window: a pack, or a directory of services."""

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDropEvent, QWindow

from guide.content.pack_files import PACK_SUFFIX
from guide.directory.sheet import DROPPED

DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDrop(QObject):
    """Filters the files that are dropped on a window, before its fields would take their names as text."""

    dropped = Signal(object)  # the Path of a pack
    tableDropped = Signal(object)  # the Path of a file that can be a directory of services
    refused = Signal()  # other files were dropped, or several

    def watch(self, window: QWindow) -> None:
        """Filter the events of `window`."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Accept files, and report what was dropped. Return whether the event was for this."""
        if event.type() not in DRAGS or not isinstance(event, QDropEvent):
            return False
        urls = event.mimeData().urls()
        if not urls:
            return False  # text, which a field may take
        # A copy, so that a file manager never removes the file from where it is.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() is QEvent.Type.Drop:
            self._report(urls)
        return True

    def _report(self, urls: Sequence[QUrl]) -> None:
        url = urls[0] if len(urls) == 1 else QUrl()
        if pack := pack_file(url):
            self.dropped.emit(pack)
        elif table := _file_with(url, DROPPED):
            self.tableDropped.emit(table)
        else:
            self.refused.emit()


def pack_file(url: QUrl) -> Path | None:
    """Return the path of a file that is a pack by its name; None if it is none."""
    return _file_with(url, (PACK_SUFFIX,))


def _file_with(url: QUrl, suffixes: Collection[str]) -> Path | None:
    """Return the path of a file with one of some suffixes; None if it is none."""
    path = Path(url.toLocalFile())
    return path if url.isLocalFile() and path.suffix.lower() in suffixes else None
