"""A process that opens a window, tells when it was painted and when it first answered; prints JSON."""

import gc
import json
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guide.search.index.prebuilt import PrebuiltPack

PATIENCE = 300_000  # milliseconds
Times = dict[str, float]  # milliseconds since the process was started


def start_guide(began: float, folder: Path, prebuilt_file: Path | None) -> Times:
    """Open the program on a pack, made ready or not, with words typed before the search is ready."""
    gc.disable()  # as guide.__main__ does
    from PySide6.QtCore import Qt, QTimer

    from guide.app import App
    from guide.self_check import FIRST_SEARCH

    app, times = App(folder, opened(folder, prebuilt_file)), Times()

    def painted() -> None:
        times["painted"] = 1000 * (perf_counter() - began)
        app.window.top_bar.field.setText(FIRST_SEARCH)

    def answered() -> None:
        times["answered"] = 1000 * (perf_counter() - began)
        app.application.quit()

    app.window.painted.connect(painted, Qt.ConnectionType.QueuedConnection)
    app.window.navigator.resultsShown.connect(answered)
    app.show()
    QTimer.singleShot(PATIENCE, app.application.quit)
    app.application.exec()
    return times


def opened(folder: Path, prebuilt_file: Path | None) -> "PrebuiltPack | None":
    """Open what was made ready of a pack, as a program does that was built with its SHA-256."""
    from guide.search.index.prebuilt import open_prebuilt

    if prebuilt_file is None:
        return None
    digest = prebuilt_file.with_suffix(".sha256").read_text(encoding="ascii")
    return open_prebuilt(prebuilt_file, digest, folder)


def start_bare(began: float) -> Times:
    """Open a bare window."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from bench.bare import BareWindow

    application, times = QApplication(["bare"]), Times()

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not times:
                times["painted"] = 1000 * (perf_counter() - began)
                application.quit()
            return False

    window, watch = BareWindow(), Watch()
    window.view.viewport().installEventFilter(watch)
    window.show()
    application.exec()
    return times


def prepare_to(folder: Path, file: Path) -> None:
    """Make a pack ready, and note its SHA-256 beside it."""
    from guide.search.index.prebuilt import build_prebuilt, digest_of

    data = build_prebuilt(folder)
    file.write_bytes(data)
    file.with_suffix(".sha256").write_text(digest_of(data), encoding="ascii")


def main(words: list[str]) -> None:
    """Open a window; the words are: when this was started, "guide" or "bare", a pack, what was prepared."""
    began, what, *files = words
    if what == "bare":
        times = start_bare(float(began))
    else:
        folder, *prepared = map(Path, files)
        times = start_guide(float(began), folder, prepared[0] if prepared else None)
    print(json.dumps(times))


if __name__ == "__main__":
    main(sys.argv[1:])
