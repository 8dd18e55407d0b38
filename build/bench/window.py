"""A process that types into the real window, and into a bare one, and times what is painted; prints JSON."""

import gc
import json
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from bench import corpora
from bench.bare import BareWindow
from bench.figures import spread
from bench.rivals import Sqlite
from bench.start import opened
from guide.content.load import load
from guide.paths import content_folder

TYPED = 25  # questions
BEAT = 1  # milliseconds between two looks at whether the window still answers
Figures = dict[str, dict[str, float]]


class Paints(QObject):
    """Notes when some widgets were last painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.last = 0.0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint; nothing is held back."""
        if event.type() == QEvent.Type.Paint:
            self.last = perf_counter()
        return False

    def wait(self, began: float) -> float:
        """Wait until all is painted that a key changes; gives the milliseconds since then."""
        while self.last < began:
            QApplication.processEvents()
        # What was laid out late is painted in a second go.
        for _ in range(3):
            QApplication.processEvents()
        return 1000 * (self.last - began)


class Beats(QObject):
    """Notes how long the window did not come back to its events."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.gaps.append(max(0.0, 1000 * (now - self._last) - BEAT))
        self._last = now

    def take(self) -> dict[str, float]:
        """Sum up the gaps so far, and begin again."""
        gaps, self.gaps = self.gaps or [0.0], []
        return spread(gaps)


def type_all(field: QLineEdit, *lists: QWidget) -> dict[str, float]:
    """Type the questions letter by letter; sum up the milliseconds from each key to the last paint."""
    times, paints = [], Paints(field, *lists)
    questions = corpora.questions(load(content_folder()))
    for text in questions[:: len(questions) // TYPED]:
        field.clear()
        QTest.qWait(1)
        for letter in text:
            began = perf_counter()
            QTest.keyClicks(field, letter)
            times.append(paints.wait(began))
    return spread(times)


def type_in_guide(folder: Path, prepared: Path | None) -> Figures:
    """Type into the real window, and note for how long it holds still from its first paint on."""
    gc.disable()
    from guide.app import App

    app, beats = App(folder, opened(folder, prepared)), Beats()
    window = app.window
    app.show()
    while app.search is None:
        QApplication.processEvents()
    loading = beats.take()
    QTest.qWait(3_000)  # until what is read ahead is read
    warming = beats.take()
    lists = (window.results.view.viewport(), window.results.nothing.viewport(), window.results.head)
    typed = type_all(window.top_bar.field, *lists)
    return {"painted": typed, "loading": loading, "reading ahead": warming}


def type_in_bare(folder: Path) -> Figures:
    """Type into a bare window over SQLite FTS5 that shows titles only."""
    QApplication(["bare"])
    entries = load(folder).entries
    base = Sqlite(entries)
    window = BareWindow(lambda text: [entries[number].title for number in base.search(text)])
    window.show()
    QTest.qWaitForWindowExposed(window)
    return {"painted": type_all(window.field, window.view.viewport())}


def main(words: list[str]) -> None:
    """Type into "guide" or "bare", over the pack that is named, and what was made ready of it."""
    what, folder, *prepared = words
    made = Path(prepared[0]) if prepared else None
    print(json.dumps(type_in_bare(Path(folder)) if what == "bare" else type_in_guide(Path(folder), made)))


if __name__ == "__main__":
    main(sys.argv[1:])
