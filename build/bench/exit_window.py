"""A process with the real window over a pack, and with a modal dialog if asked."""

import signal
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox

from guide.app import App


def main(words: list[str]) -> int:
    """Open the window over the folder that is named; with "dialog", open one as soon as it is in sight."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = App(Path(words[0]))

    def ask() -> None:
        QMessageBox.question(app.window, "Field Guide", "Sure?")

    if "dialog" in words[1:]:
        app.window.painted.connect(lambda: QTimer.singleShot(0, ask), Qt.ConnectionType.QueuedConnection)
    app.show()
    return app.application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
