"""Copies text to the clipboard, and clears it after half a minute and when the program ends."""

import sys

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

LIFETIME = 30_000  # milliseconds until a copied text is cleared
MARK = "application/x-short-lived"  # marks our data where Qt can't report the clipboard's owner
OWNER_UNKNOWN = ("cocoa", "offscreen", "minimal")
# Formats that mark a text as one that clipboard histories and managers must not store. macOS has such a
# format too, but Qt can set it only with code in Objective-C.
KDE = {"x-kde-passwordManagerHint": b"secret"}
WINDOWS = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\1\0\0\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
HINTS = {"linux": KDE, "win32": WINDOWS}


def put_on_clipboard(text: str) -> None:
    """Copy `text` to the clipboard, marked as text that clipboard histories must not store."""
    data = QMimeData()
    data.setText(text)
    for name, value in {MARK: b"1", **HINTS.get(sys.platform, {})}.items():
        data.setData(name, value)
    QGuiApplication.clipboard().setMimeData(data)


class ClipboardWatch(QObject):
    """Clears the clipboard `lifetime` milliseconds after this program copied text to the clipboard.

    Text that another program copied is never cleared. On X11 the watch also clears the primary selection, so
    that other programs cannot paste text that was only selected and not copied.
    """

    def __init__(self, clipboard: QClipboard, parent: QObject, *, lifetime: int = LIFETIME) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._timer = QTimer(self, singleShot=True, interval=lifetime)
        self._timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._on_changed)
        clipboard.selectionChanged.connect(self._drop_selection)

    def clear(self) -> None:
        """Clear the clipboard if this program copied its content; do nothing if another program did."""
        self._timer.stop()
        if self._is_ours():
            self._clipboard.clear()

    def _on_changed(self) -> None:
        self._timer.stop()
        if not self._is_ours():
            return
        if _is_marked(self._clipboard):
            self._timer.start()
        else:
            # A Qt widget copied this text without our formats, so copy the text again with them.
            put_on_clipboard(self._clipboard.text())

    def _is_ours(self) -> bool:
        # Reading the data would block for seconds if another program owns the clipboard and hangs.
        known = QGuiApplication.platformName() not in OWNER_UNKNOWN
        return self._clipboard.ownsClipboard() if known else _is_marked(self._clipboard)

    def _drop_selection(self) -> None:
        # X11 offers selected text to every program, but only text that is copied may leave this window.
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)


def _is_marked(clipboard: QClipboard) -> bool:
    # Qt returns None while the clipboard is empty, although its signature excludes None.
    data: QMimeData | None = clipboard.mimeData()
    return data is not None and data.hasFormat(MARK)
