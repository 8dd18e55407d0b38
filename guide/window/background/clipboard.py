"""The clipboard: what this program copies is cleared after half a minute and when the program ends."""

import sys

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

LIFETIME = 30_000  # milliseconds until a copied text is cleared
MARK = "application/x-short-lived"  # marks our own data where Qt can't name the clipboard's owner
OWNER_UNKNOWN = ("cocoa", "offscreen", "minimal")
# Formats that ask clipboard histories and managers not to store the text. macOS has one too, but Qt can
# set it only with code in Objective-C.
KDE = {"x-kde-passwordManagerHint": b"secret"}
WINDOWS = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\1\0\0\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
HINTS = {"linux": KDE, "win32": WINDOWS}


def put_on_clipboard(text: str) -> None:
    """Copy a text, with the formats that ask clipboard histories not to store it."""
    data = QMimeData()
    data.setText(text)
    for name, value in {MARK: b"1", **HINTS.get(sys.platform, {})}.items():
        data.setData(name, value)
    QGuiApplication.clipboard().setMimeData(data)


class ClipboardWatch(QObject):
    """Clears what this program copies after its lifetime, unless another program copied since."""

    def __init__(self, clipboard: QClipboard, parent: QObject, *, lifetime: int = LIFETIME) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._timer = QTimer(self, singleShot=True, interval=lifetime)
        self._timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._on_changed)
        clipboard.selectionChanged.connect(self._drop_selection)

    def clear(self) -> None:
        """Clear the clipboard if its content is ours; what other programs copied stays."""
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
            # A widget of Qt copied this: copy it again with the formats that widgets do not set.
            put_on_clipboard(self._clipboard.text())

    def _is_ours(self) -> bool:
        # Reading the data would block for seconds if another program owns it and hangs.
        known = QGuiApplication.platformName() not in OWNER_UNKNOWN
        return self._clipboard.ownsClipboard() if known else _is_marked(self._clipboard)

    def _drop_selection(self) -> None:
        # X11 offers selected text to every program; here only an explicit copy may leave the window.
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)


def _is_marked(clipboard: QClipboard) -> bool:
    # None while the clipboard is empty, although Qt's signature rules that out.
    data: QMimeData | None = clipboard.mimeData()
    return data is not None and data.hasFormat(MARK)
