"""What this program copies does not stay: cleared after half a minute, and when the program ends."""

import sys

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT = 30_000  # milliseconds
MARK = "application/x-short-lived"  # tells our own data where Qt can't say whose the clipboard is
OWNER_UNKNOWN = ("cocoa", "offscreen", "minimal")
# What asks histories and managers of the clipboard to leave this alone. macOS has such a mark too, but Qt
# can't set it without code of its own in the system's language.
KDE = {"x-kde-passwordManagerHint": b"secret"}
WINDOWS = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\1\0\0\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
HINTS = {"linux": KDE, "win32": WINDOWS}


def put_on_clipboard(text: str) -> None:
    """Copy a text, with the wish that no history keeps it."""
    data = QMimeData()
    data.setText(text)
    for name, value in {MARK: b"1", **HINTS.get(sys.platform, {})}.items():
        data.setData(name, value)
    QGuiApplication.clipboard().setMimeData(data)


class ClipboardWatch(QObject):
    """Watches what this program copies, by whatever way, and clears it in time if it is still there."""

    def __init__(self, clipboard: QClipboard, parent: QObject, *, kept: int = KEPT) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._timer = QTimer(self, singleShot=True, interval=kept)
        self._timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._look)
        clipboard.selectionChanged.connect(self._drop_selection)

    def clear(self) -> None:
        """Empty the clipboard if what is on it is ours; what others copied stays."""
        self._timer.stop()
        if self._is_ours():
            self._clipboard.clear()

    def _look(self) -> None:
        self._timer.stop()
        if not self._is_ours():
            return
        if _is_marked(self._clipboard):
            self._timer.start()
        else:
            # A widget of Qt's has copied: the same once more, with the wish that it is not kept.
            put_on_clipboard(self._clipboard.text())

    def _is_ours(self) -> bool:
        # To ask an owner that hangs would take seconds, so it is asked only where it is this computer's own.
        known = QGuiApplication.platformName() not in OWNER_UNKNOWN
        return self._clipboard.ownsClipboard() if known else _is_marked(self._clipboard)

    def _drop_selection(self) -> None:
        # X11 hands on what is merely selected, to whoever asks; here only copying copies.
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)


def _is_marked(clipboard: QClipboard) -> bool:
    # There is none while the clipboard is empty, whatever Qt's signature says.
    data: QMimeData | None = clipboard.mimeData()
    return data is not None and data.hasFormat(MARK)
