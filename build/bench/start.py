"""A process that starts a window, tells when it was painted and when it first answered, and ends."""

import gc
import json
import sys
from pathlib import Path
from time import perf_counter

QUERY = "bed tonight"
PATIENCE = 120_000  # milliseconds


def start_guide(began: float, folder: Path) -> dict[str, float]:
    """Start the program on a pack, as it starts itself, with words typed before the search is ready."""
    gc.disable()  # as guide.__main__ does
    from PySide6.QtCore import Qt, QTimer

    from guide.app import App

    app = App(folder)
    times: dict[str, float] = {"loaded": perf_counter() - began}

    def painted() -> None:
        times["painted"] = perf_counter() - began
        app.window.top_bar.field.setText(QUERY)

    def answered() -> None:
        times["answered"] = perf_counter() - began
        app.application.quit()

    app.window.painted.connect(painted, Qt.ConnectionType.QueuedConnection)
    app.window.navigator.resultsShown.connect(answered)
    app.show()
    QTimer.singleShot(PATIENCE, app.application.quit)
    app.application.exec()
    return times


def start_bare(began: float) -> dict[str, float]:
    """Start a bare window: a tree, a page and a box to type in."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from bench.bare import BareWindow

    application = QApplication(["Bare window"])
    times: dict[str, float] = {}

    class Window(BareWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            times.setdefault("painted", perf_counter() - began)
            application.quit()

    window = Window()
    window.show()
    application.exec()
    return times


def main(words: list[str]) -> None:
    """Start what is named; the words are: when this process was started, the name, the folder of a pack."""
    began = float(words[0])
    times = start_bare(began) if words[1] == "bare" else start_guide(began, Path(words[2]))
    print(json.dumps(times))


if __name__ == "__main__":
    main(sys.argv[1:])
