"""A monkey at the real window: a process that presses and clicks at random, by a seed, and prints what it saw."""

import argparse
import faulthandler
import gc
import json
import os
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
    qWarning,
)
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from guide.app import App
from guide.handout.handout_list import HandoutList
from guide.packs.known import Known
from guide.packs.layer import OpenedContent
from guide.packs.opening import content_of
from guide.printing.job import Printers, PrintJob
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.handout.print_process import PrintProcess

WARM_UP = 25_000  # events at most before memory is measured: caches fill first, and glyphs of every size
STALLED = 60  # seconds for one event
BURST = 4  # a pointer and a wheel never move once
COSTLY = {"enlarge", "reduce", "reset-size"}  # each dresses every widget anew: they come, but seldom
SCRIPTS = "hotel training safe harbor numero ayuda 911 ñandú ёлка привет 你好 مرحبا שלום नमस्ते Hmoob \u202eabc 👩‍👧 <b>&amp; \t/".split(
    " "
)
KEYS = [
    *(Qt.Key(number) for number in range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1)),
    Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Slash, Qt.Key.Key_Shift, Qt.Key.Key_F10,
    Qt.Key.Key_Menu, Qt.Key.Key_F6,
]  # fmt: skip
MODIFIERS = [
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
]  # fmt: skip
EXITS = ("hide", "quit")
STARTS = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system")
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate"}
# What Qt says of the screen that is none, and of scripts that this machine has no fonts for; and its tests of a
# double click whose first click has disabled or hidden what the second would meet.
EXPECTED = (
    "This plugin does not support",
    "OpenType support missing for",
    'Mouse event "MouseDClick" not accepted',
)


class Seen:
    """Collects what went wrong, and counts what was done."""

    def __init__(self, data: Path) -> None:
        self._data = str(data)  # the settings, the one thing that may be written
        self.wrong: list[str] = []
        self.most_items = 0  # that were on the hand-out at once
        self.toggles = self.sheets = 0  # how often the hand-out was opened or closed, and paper laid out

    def exception(self, kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        """Note an exception that nobody caught."""
        places = []
        while at is not None:
            places.append(f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}")
            at = at.tb_next
        self._note(f"{kind.__name__}: {error} ({' > '.join(places)})")

    def message(self, _kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        """Note what Qt has to say: it should have nothing."""
        if not text.startswith(EXPECTED):
            stack = [f"{Path(at.filename).name}:{at.lineno}" for at in traceback.extract_stack()[-6:-1]]
            self._note(f"Qt: {text} ({' > '.join(stack)})")

    def audit(self, event: str, words: tuple[object, ...]) -> None:
        """Note each file opened for writing, each change to a folder, each socket and each program started."""
        if event == "open" and isinstance(words[1], str) and set(words[1]) & set("wax+"):
            self._note(f"writes {words[0]}")
        elif event.startswith(STARTS) or (event in CHANGES and not self._is_settings(words[0])):
            self._note(f"{event} {words}")

    def _is_settings(self, where: object) -> bool:
        # What is already open (a number) was noted when it was opened.
        return isinstance(where, int) or str(where).startswith(self._data)

    def toggled(self) -> None:
        """Count that the hand-out was opened or closed."""
        self.toggles += 1

    def laid_out(self) -> None:
        """Count a hand-out that was laid out."""
        self.sheets += 1

    def handout_list(self, handout_list: HandoutList) -> None:
        """Note how many items the hand-out had at most."""
        self.most_items = max(self.most_items, len(handout_list))

    def _note(self, what: str) -> None:
        if len(self.wrong) < 20:
            self.wrong.append(what)


class Monkey:
    """Presses, clicks and scrolls at random in one window."""

    def __init__(self, app: App, chance: random.Random) -> None:
        self._window, self._chance = app.window, chance
        self.events = 0
        self._leavers: list[QTimer] = []  # one a depth, kept: none is deleted with events for it on their way
        self._depth = 0  # of acts, one within another, that may open a menu
        self._doings: list[Callable[[], None]] = [
            *[self._key] * 40, *[self._move] * 20, *[self._wheel] * 12, *[self._click] * 8, *[self._type] * 3,
            *[self._act] * 2, *[self._context_menu] * 2, self._double_click, self._resize,
        ]  # fmt: skip

    def play(self, number: int) -> None:
        """Do a number of things."""
        end = self.events + number
        while self.events < end:
            # One that waits for ever is ended, and says where it stood.
            faulthandler.dump_traceback_later(STALLED, exit=True)
            try:
                with self._leaving_menus():
                    self._chance.choice(self._doings)()
            except RuntimeError as error:
                # The hand was still on a menu that is gone; what goes wrong in the program never comes up here.
                if "already deleted" not in str(error):
                    raise

    def _widget(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        widgets = [w for w in self._window.findChildren(QWidget) if w.isVisible() and not w.isWindow()]
        return self._chance.choice(widgets) if widgets else self._window

    def _focused(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self._window

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._chance.randrange(max(1, widget.width())), self._chance.randrange(max(1, widget.height()))
        )

    def _key(self) -> None:
        QTest.keyClick(self._focused(), self._chance.choice(KEYS), self._chance.choice(MODIFIERS))
        self.events += 1

    def _type(self) -> None:
        """Type a word, sent as a keyboard of any script sends it; into the search box, or wherever the keyboard is."""
        word = self._chance.choice(SCRIPTS)
        field = self._chance.choice([self._window.top_bar.field, self._focused()])
        if isinstance(field, QLineEdit):
            for letter in word:
                field.insert(letter)
        else:
            for letter in filter(str.isascii, word):
                QTest.keyClicks(field, letter)
        self.events += len(word)

    def _click(self) -> None:
        widget = self._widget()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=self._point(widget))
        self.events += 1

    def _double_click(self) -> None:
        widget = self._widget()
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=self._point(widget))
        self.events += 1

    def _move(self) -> None:
        widget = self._widget()
        for _ in range(BURST):
            QTest.mouseMove(widget, self._point(widget))
        self.events += BURST

    def _wheel(self) -> None:
        widget = self._widget()
        point = QPointF(self._point(widget))
        turn = QPoint(0, self._chance.choice((-120, 120, -960, 960)))
        modifiers = self._chance.choice(MODIFIERS)
        event = QWheelEvent(
            point, QPointF(widget.mapToGlobal(point.toPoint())), QPoint(), turn, Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        for _ in range(BURST):
            QApplication.sendEvent(widget, event)
        self.events += BURST

    def _act(self) -> None:
        """Do what a shortcut or the menu does."""
        if QApplication.activePopupWidget() is None:
            name = self._chance.choice([n for n in self._window.actions_by_id if n not in EXITS])
            if name not in COSTLY or self._chance.random() < 0.1:
                self._window.actions_by_id[name].trigger()
                self.events += 1

    def _context_menu(self) -> None:
        """Ask for a context menu."""
        widget = self._widget()
        if isinstance(widget, QMenu):
            return
        point = self._point(widget)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point))
        QApplication.sendEvent(widget, event)
        self.events += 1

    @contextmanager
    def _leaving_menus(self) -> Iterator[None]:
        """Use, and close, each menu that meanwhile waits until somebody chooses from it."""
        # A timer is silent until what it has called comes back, so each depth has its own.
        if self._depth == len(self._leavers):
            self._leavers.append(QTimer(self._window, interval=1))
            self._leavers[-1].timeout.connect(self._leave_menu)
        leaver = self._leavers[self._depth]
        self._depth += 1
        leaver.start()
        try:
            yield
        finally:
            leaver.stop()
            self._depth -= 1

    def _leave_menu(self) -> None:
        # Without a window system Qt may forget, of two menus that wait, that the first is still in sight.
        menus = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
        popup = QApplication.activePopupWidget() or next(menus, None)
        if popup is None:
            return
        with self._leaving_menus():
            for _ in range(self._chance.randrange(8)):
                QTest.keyClick(popup, self._chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))
            QTest.keyClick(popup, self._chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
            popup.close()

    def _resize(self) -> None:
        self._window.resize(self._chance.randrange(300, 1800), self._chance.randrange(200, 1200))
        self.events += 1


def resident() -> int:
    """Return the bytes of memory that are in use."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096


def until(condition: Callable[[], object]) -> None:
    """Process the window's events until something is visible."""
    end = time.monotonic() + 60
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("waited in vain")
        QTest.qWait(5)


def tame(app: App, seen: Seen) -> None:
    """Leave out ends, browsers, file dialogs and printers, and count what is done with the hand-out."""
    # The actions keep their keys and their places.
    for name in EXITS:
        action = app.window.actions_by_id[name]
        action.triggered.disconnect()
    app.exit_keys._quick_exit = lambda: None
    after_paint = app.after_paint
    assert after_paint is not None

    # Those of the hand-out, of an update and of a copy: each is not modal, so that only this shows it.
    FileDialog.show = FileDialog.reject  # type: ignore[method-assign,assignment]

    def offer(self: PrintProcess) -> None:
        self.listed.emit(Printers(("A printer", "Another"), "Another"))

    def take(self: PrintProcess, _job: PrintJob) -> None:
        self.printed.emit(True)

    PrintProcess.list_printers = offer  # type: ignore[method-assign]
    PrintProcess.print_job = take  # type: ignore[method-assign,assignment]
    app.window.actions_by_id["handout"].triggered.connect(seen.toggled)
    after_paint.rest.handouts.state.listChanged.connect(seen.handout_list)
    after_paint.rest.handouts.pane.laid_out.laidOut.connect(seen.laid_out)
    QDesktopServices.setUrlHandler("http", app.window, "objectName")  # type: ignore[arg-type]
    QDesktopServices.setUrlHandler("https", app.window, "objectName")  # type: ignore[arg-type]
    app.application.setQuitOnLastWindowClosed(False)


def answers(app: App) -> list[str]:
    """Ask a question as a worker does, whatever state the window is in; gives the pages found."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    assert app.after_paint is not None
    window, results = app.window, app.after_paint.rest.results
    window.place.search_everywhere()
    window.actions_by_id["home"].trigger()
    window.top_bar.field.setText("hotel training law")
    until(results.model.rowCount)
    rows = range(results.model.rowCount())
    entries = (results.model.index(row, 0).data(Qt.ItemDataRole.UserRole).entry for row in rows)
    return [entry.id for entry in entries]


def top_level(application: QApplication) -> list[str]:
    """Name the windows that are there, seen or hidden."""
    return sorted(
        f"{type(w).__name__} {w.objectName()}" for w in application.topLevelWidgets() if w.isVisible()
    )


def plant(app: App) -> None:
    """Plant a mistake, a warning and a write, so that a test can see them found."""

    def fail() -> None:
        Path(os.devnull).write_text("planted", encoding="ascii")
        qWarning("planted")
        raise RuntimeError("planted")

    app.window.actions_by_id["about"].triggered.connect(fail)


def ready_made() -> OpenedContent:
    """Return the content of the packs that tests/shipped.py has made ready, as they come with the program."""
    prepared = Path(os.environ["PREPARED"])
    manifests = frozenset(os.environ["MANIFESTS"].split())
    return content_of(prepared, Known(manifests, os.environ["JOINED"], prepared / "joined.bin"))


def run(words: argparse.Namespace) -> dict[str, object]:
    """Play at the window; gives what was seen."""
    seen = Seen(words.data)
    sys.excepthook = seen.exception
    qInstallMessageHandler(seen.message)
    app = App(ready_made(), data=words.data)
    if words.rtl:
        app.application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    app.show()
    until(lambda: app.after_paint)
    tame(app, seen)
    until(lambda: app.after_paint and app.after_paint.collector.is_collecting)
    sys.addaudithook(seen.audit)
    pages: set[str] = set()
    app.window.navigator.locationShown.connect(lambda location: pages.add(location.page))
    if words.plant:
        plant(app)
        app.window.actions_by_id["about"].trigger()
    monkey = Monkey(app, random.Random(words.seed))
    began = time.monotonic()
    monkey.play(min(WARM_UP, words.events // 2))
    # On a busy computer the index may not be there yet, and it would count as growth.
    until(lambda: app.window.search.search)
    gc.collect()
    before, objects = resident(), len(app.application.allWidgets())
    monkey.play(words.events - monkey.events)
    took = time.monotonic() - began
    found = answers(app)
    QTest.qWait(50)
    gc.collect()
    return {
        "seed": words.seed,
        "events": monkey.events,
        "seconds": round(took, 1),
        "pages": len(pages),
        "items on the hand-out": seen.most_items,
        "hand-out opened or closed": seen.toggles,
        "laid out": seen.sheets,
        "wrong": seen.wrong,
        "growth": resident() - before,
        "widgets": [objects, len(app.application.allWidgets())],
        "windows": top_level(app.application),
        "found": found[:3],
    }


def words() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--events", type=int, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rtl", action="store_true")
    parser.add_argument("--plant", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    try:
        print(json.dumps(run(words())), flush=True)
    except Exception:
        # The hook that notes exceptions would keep this one to itself.
        traceback.print_exc()
        os._exit(1)
    os._exit(0)  # as Hide now does: what is left is not worth taking apart
