"""The composition root of the window: load, build, connect; nothing is wired anywhere else."""

import gc
import importlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from guide.content.guide import Guide
from guide.i18n import tr
from guide.paths import content_folder, data_folder, prebuilt_file
from guide.safety.environment import restore_environment
from guide.safety.fonts import fonts_without_cache
from guide.safety.streams import silence_output
from guide.search.index.prebuilt import PrebuiltPack, open_prebuilt
from guide.settings import SettingsFile
from guide.window import qt_import_hook  # noqa: F401 - the first: all imports below are quicker for it
from guide.window.background.clipboard import ClipboardWatch
from guide.window.background.excepthook import install_excepthook
from guide.window.background.preferences import Preferences
from guide.window.background.qsettings_guard import install_qsettings_guard
from guide.window.controllers.navigator import Search
from guide.window.exit.exit_key_filter import ExitKeyFilter
from guide.window.exit.quick_exit import QuickExit
from guide.window.main_window import MainWindow
from guide.window.theme.appearance import ASSETS
from guide.window.theme.theme import Theme

if TYPE_CHECKING:
    from guide.window.controllers.search_loader import SearchLoader

SWITCH = 0.0005  # seconds a thread may hold Python's lock
# Set by the bootstrap script, which holds back what Qt says of a missing display: where to tell that the
# window is in sight, and where standard error goes from then on.
STARTED, STDERR = "FIELDGUIDE_STARTED_FD", "FIELDGUIDE_STDERR_FD"


def no_mark(step: str) -> None:
    """Take note of no step: a start is timed only for a self-check."""


class App:
    """One run of the window over one content folder or its prebuilt pack; its settings lie in data."""

    def __init__(
        self,
        folder: Path,
        prebuilt: PrebuiltPack | None = None,
        *,
        data: Path | None = None,
        mark: Callable[[str], None] = no_mark,
    ) -> None:
        self._mark = mark
        install_qsettings_guard()
        with fonts_without_cache(ASSETS / "fonts.conf"):
            self.application = QApplication(["fieldguide"])  # the class of its windows on X11
            preferences = self._preferences = Preferences(
                SettingsFile(data or data_folder()), self.application
            )
            theme = self._theme = Theme(self.application, preferences.settings)
            theme.start()
        restore_environment()
        mark("Qt")
        self.application.setApplicationName(tr("Field Guide"))
        self.application.setDesktopFileName("fieldguide")
        self.is_prebuilt = prebuilt is not None
        self.guide = prebuilt.guide if prebuilt else _read_pack(folder)
        leave = self._leave = QuickExit()
        self.window = MainWindow(self.guide, theme, preferences, today=date.today(), leave=leave)  # noqa: DTZ011 - the worker's day
        mark("window")
        self._folder, self._read_index = folder, prebuilt.read_index if prebuilt else None
        self._preparing: SearchLoader | None = None
        self._clipboard = ClipboardWatch(self.application.clipboard(), self.application)
        self.application.aboutToQuit.connect(self._end)
        leave.drop_also(self._clipboard.clear)
        self.search: Search | None = None
        self.window.painted.connect(self._start_work, Qt.ConnectionType.QueuedConnection)

    def show(self) -> None:
        """Bring the window into sight."""
        self.window.show()
        self.window.top_bar.focus_search()

    def _watch_for_exit(self) -> None:
        # Not before there is anything to hide: each of the many events up to then would go through it.
        self._watch = ExitKeyFilter(self.application, self._leave)
        self._preferences.shiftExitChanged.connect(self._count_shift)
        self._count_shift(self._preferences.settings.shift_exit)

    def _show_icon(self) -> None:
        from PySide6.QtGui import QIcon  # noqa: PLC0415 - it is in the bar of tasks, not in the window

        self.application.setWindowIcon(QIcon(str(ASSETS / "icon.png")))

    def _count_shift(self, counts: bool) -> None:  # noqa: FBT001 - a slot
        self._watch.shift_counts = counts

    def _end(self) -> None:
        # In this order: those that may have to wait for a slow stick come last.
        self._clipboard.clear()
        if self._preparing:
            self._preparing.end()
        self.window.end()
        self._preferences.end()

    def _start_work(self) -> None:
        self._mark("painted")
        self._watch_for_exit()
        tell_started()
        self._show_icon()
        self._theme.load_other_fonts()
        self.window.complete()
        self._mark("rest")
        preparing = self._preparing = self._prepared_search()
        # A thread that holds Python's lock for long would make typing stutter.
        sys.setswitchinterval(SWITCH)
        preparing.start()

    def _prepared_search(self) -> "SearchLoader":
        from guide.window.controllers.search_loader import SearchLoader  # noqa: PLC0415 - the first paint needs no search

        preparing = SearchLoader(self.guide, self._folder, self.window, read_index=self._read_index)
        self._leave.drop_also(preparing.kill)
        busy = self.window.results.busy
        preparing.ready.connect(self._take)
        preparing.progressed.connect(busy.show_progress)
        preparing.failed.connect(self.window.give_up_search)
        preparing.failed.connect(self._settle)
        busy.stopWanted.connect(partial(self._stop, preparing))
        busy.startWanted.connect(partial(self._begin, preparing))
        return preparing

    def _begin(self, preparing: "SearchLoader") -> None:
        gc.disable()  # as at the start of the program
        self.window.results.busy.show_working()
        preparing.start()

    def _stop(self, preparing: "SearchLoader") -> None:
        preparing.stop()
        self.window.results.busy.show_stopped()
        self._settle()

    def _take(self, search: Search) -> None:
        self._mark("search")
        self.search = search
        self.window.use_search(search)
        from guide.window.controllers.search_loader import IdleWarmup  # noqa: PLC0415

        warming = IdleWarmup(search.warm, self.window)
        warming.done.connect(self._settle)

    def _settle(self) -> None:
        self.window.handouts.make_ready()
        # What is loaded by now stays to the end: it is never looked through again.
        gc.freeze()
        gc.enable()


def _read_pack(folder: Path) -> Guide:
    # Imported late: a program with its pack made ready reads no YAML.
    from guide.content.load import read_pack  # noqa: PLC0415

    return read_pack(folder)


def shipped_app(mark: Callable[[str], None] = no_mark) -> App:
    """Make the window over the content that came with the program; each step of it is told as it is done."""
    folder = content_folder()
    prebuilt = open_prebuilt(prebuilt_file(), _known_digest(), folder)
    mark("pack")
    return App(folder, prebuilt, mark=mark)


def _known_digest() -> str:
    """Give the SHA-256 of the pack made ready with this program; "" where there is none."""
    if not getattr(sys, "frozen", False):
        return ""
    # Written by build/freeze/fieldguide.spec, and only there.
    return str(importlib.import_module("guide_prebuilt").DIGEST)


def tell_started() -> None:
    """Tell the bootstrap script, if it asked, that the window is in sight."""
    started, stderr = os.environ.pop(STARTED, ""), os.environ.pop(STDERR, "")
    # Where nobody listens any more the window matters, the message does not.
    with suppress(OSError):
        if stderr.isdecimal():
            os.dup2(int(stderr), 2)
            os.close(int(stderr))
        if started.isdecimal():
            os.write(int(started), b"1")
            os.close(int(started))


def end_when_interrupted() -> None:
    """Let the system end the program at Ctrl+C: Qt's loop never comes back to Python to hear of it."""
    import signal  # noqa: PLC0415 - costs milliseconds, and there is nothing to interrupt before the window

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _warn_of_place(say: Callable[[str], None]) -> None:
    from guide.launch_location import launch_warning  # noqa: PLC0415 - the first paint can do without

    if warning := launch_warning():
        say(warning)


def run_window() -> int:
    """Open the window and give the exit code."""
    silence_output(unless=(STDERR,))
    app = shipped_app()
    app.window.painted.connect(end_when_interrupted)
    install_excepthook(app.window.notice_bar.say)
    warn = partial(_warn_of_place, app.window.notice_bar.say)
    app.window.painted.connect(warn, Qt.ConnectionType.QueuedConnection)
    app.show()
    return app.application.exec()
