"""Types into the guide's window, or into an empty one for comparison, times the paints, and prints JSON."""

import gc
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from bench.bare import BareWindow
from bench.corpora import questions
from bench.measuring import in_process, spread
from bench.rivals import Sqlite
from bench.table import BARE, OURS, Row
from guide.content.load import load_union
from guide.packs.making import program_packs
from guide.paths import content_folder

TYPED = 25  # questions


class PaintClock(QObject):
    """An event filter that records when one of its widgets was last painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.last = 0.0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Record the time of a paint; return False, so that no event is filtered out."""
        if event.type() == QEvent.Type.Paint:
            self.last = perf_counter()
        return False

    def wait(self, began: float) -> float:
        """Wait until the widgets are painted after `began`; return the milliseconds between the two."""
        while self.last < began:
            QApplication.processEvents()
        # A widget that is laid out late is painted in a second pass.
        for _ in range(3):
            QApplication.processEvents()
        return 1000 * (self.last - began)


def type_all(field: QLineEdit, *lists: QWidget) -> dict[str, float]:
    """Type questions into `field`, letter by letter.

    Return the spread of the milliseconds from each key to the last paint of `field` or `lists`.
    """
    times, clock = [], PaintClock(field, *lists)
    asked = questions(load_union(content_folder()))
    for text in asked[:: len(asked) // TYPED]:
        field.clear()
        QTest.qWait(1)
        for letter in text:
            began = perf_counter()
            if letter.isascii():
                QTest.keyClicks(field, letter)
            else:
                field.insert(letter)  # Qt's keys of tests know no others
            times.append(clock.wait(began))
    return spread(times)


def type_in_guide() -> dict[str, float]:
    """Type into the real window after the search is preloaded; return the spread of the milliseconds."""
    gc.disable()
    from guide.app import App
    from guide.packs.opening import content_of

    temporary = TemporaryDirectory()  # it is there until the end, since the index is read later
    folder = Path(temporary.name)
    known = program_packs(content_folder()).write(folder, folder / "joined.bin")
    app = App(content_of(folder, known))
    window = app.window
    app.show()
    while app.window.search.search is None:
        QApplication.processEvents()
    QTest.qWait(3_000)  # until the search is preloaded
    assert app.after_paint
    results = app.after_paint.rest.results
    lists = (results.view.viewport(), results.no_results.viewport(), results.head)
    return type_all(window.top_bar.field, *lists)


def type_in_bare() -> dict[str, float]:
    """Type into the bare window, which shows the titles of entries that SQLite FTS5 returns.

    Return the spread of the milliseconds.
    """
    application, entries = QApplication(["bare"]), load_union(content_folder()).entries
    base = Sqlite(entries)
    window = BareWindow(lambda text: [entries[number].title for number in base.search(text)])
    window.show()
    QTest.qWaitForWindowExposed(window)
    times = type_all(window.field, window.view.viewport())
    application.quit()
    return times


def rows() -> Iterator[Row]:
    """Measure both windows, each in a process of its own; yield the table's rows."""
    ours, bare = (in_process("bench.window", kind) for kind in ("guide", "bare"))
    for share, most in (("p50", 10.0), ("p95", 16.0)):
        figures = {OURS: ours[share], BARE: bare[share]}
        yield Row(label=f"key → painted: {share}", figures=figures, most=most)


if __name__ == "__main__":
    print(json.dumps(type_in_guide() if sys.argv[1] == "guide" else type_in_bare()))
