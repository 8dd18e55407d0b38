"""Starts the window: loads the content, builds all objects of the window and runs the event loop.

`App` builds what the first paint needs; `guide.after_paint.AfterPaint` builds the rest afterwards.
"""

import os
import sys
from collections.abc import Callable
from contextlib import nullcontext, suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QLocale, Qt

from guide import dataclass_code  # noqa: F401 - makes all later imports faster
from guide.content.guide import Guide
from guide.i18n import LANGUAGE, tr
from guide.packs.layer import OpenedContent
from guide.packs.opening import open_content
from guide.packs.trial import FirstStart
from guide.paths import data_folder
from guide.safety.environment import restore_environment
from guide.safety.fonts import fonts_without_cache
from guide.safety.interrupts import end_when_interrupted
from guide.safety.streams import silence_output
from guide.settings import SettingsFile
from guide.showing import Showing, no_mark
from guide.window import qt_import_hook  # noqa: F401 - makes all later imports of Qt faster
from guide.window.background.clipboard import ClipboardWatch
from guide.window.background.excepthook import install_excepthook
from guide.window.background.fatal_messages import fatal_messages_explained
from guide.window.background.lost_screen import end_when_screen_is_lost
from guide.window.background.preferences import Preferences
from guide.window.background.qsettings_guard import install_qsettings_guard
from guide.window.background.tasks import Tasks
from guide.window.controllers.window_context import WindowContext
from guide.window.exit.exit_key_filter import ExitKeyFilter
from guide.window.exit.quick_exit import QuickExit
from guide.window.theme.appearance import ASSETS
from guide.window.theme.theme import Theme
from guide.window.update.application import Application

if TYPE_CHECKING:
    from guide.after_paint import AfterPaint
    from guide.window.main_window import MainWindow

# Environment variables of the start script, which hides what Qt prints about a missing display. They have
# file descriptors: one to report that the window is visible, one that is standard error after that.
STARTED, STDERR = "FIELDGUIDE_STARTED_FD", "FIELDGUIDE_STDERR_FD"


class App:
    """The program with its window, which shows `content`.

    `data` is the folder of the settings, None for the usual one. `first` is told whether the start comes to
    its end. `mark` is called at the end of each step of the start, with the name of the step.
    """

    def __init__(
        self,
        content: OpenedContent,
        *,
        data: Path | None = None,
        first: FirstStart | None = None,
        mark: Callable[[str], None] = no_mark,
    ) -> None:
        self._mark = mark
        install_qsettings_guard()
        # Screen readers are told in which language the words are; for Qt it would be that of the system.
        QLocale.setDefault(QLocale(LANGUAGE))
        with fonts_without_cache(ASSETS / "fonts.conf"):
            self.application = Application(
                ["fieldguide"]
            )  # desktops match windows to menu entries by this name
            self._preferences = Preferences(SettingsFile(data or data_folder()), self.application)
            theme = Theme(self.application, self._preferences.settings)
            theme.start()
        restore_environment()
        mark("Qt")
        self.application.setApplicationName(tr("Field Guide"))
        self.application.setDesktopFileName("fieldguide")
        self._quick_exit = QuickExit()
        self.exit_keys = ExitKeyFilter(self.application, self._quick_exit)
        self.exit_keys.set_shift_enabled(self._preferences.settings.shift_exit)
        self._preferences.shiftExitChanged.connect(self.exit_keys.set_shift_enabled)
        context = WindowContext(
            content=content,
            theme=theme,
            preferences=self._preferences,
            today=date.today(),  # noqa: DTZ011 - the day where the worker is
            quick_exit=self._quick_exit,
        )
        self.showing = Showing(self.application, context, mark=mark)
        mark("window")
        self._clipboard = ClipboardWatch(self.application.clipboard(), self.application)
        self._quick_exit.add_cleanup(self._clipboard.clear)
        self._quick_exit.add_cleanup(self.showing.kill)
        self._first, self._passing = first, Tasks(self.application)
        if first:
            self._quick_exit.add_cleanup(first.leave)
        self._waiting_file: Path | None = None  # until the window is complete
        self.application.fileOpened.connect(self.open_file)
        self.application.aboutToQuit.connect(self._end)
        self.window.painted.connect(self._complete, Qt.ConnectionType.QueuedConnection)

    @property
    def content(self) -> OpenedContent:
        """The content that is shown."""
        return self.showing.content

    @property
    def guide(self) -> Guide:
        """The guide that is shown."""
        return self.content.guide

    @property
    def window(self) -> "MainWindow":
        """The window that is shown."""
        return self.showing.window

    @property
    def after_paint(self) -> "AfterPaint | None":
        """The parts that were built after the first paint of the window; None until then."""
        return self.showing.after_paint

    @property
    def is_prebuilt(self) -> bool:
        """Whether guide and index were ready made, so that this start reads no YAML."""
        return self.content.is_ready

    def show(self) -> None:
        """Show the window and focus the search field."""
        self.window.show_on_screen()
        self.window.top_bar.focus_search()

    def open_file(self, file: Path) -> None:
        """Show what a pack file would change, once the window is complete."""
        if self.after_paint:
            self.after_paint.rest.updates.open(file)
        else:
            self._waiting_file = file

    def _complete(self) -> None:
        self._mark("painted")
        # Not before the first paint, whose many events would all pass through the filter. Before the late
        # import, which fails if the stick was pulled out: the keys must end the program even then.
        self.exit_keys.install()
        report_started()
        self.showing.complete()
        if self._first and self.after_paint:
            passed = partial(self._passing.start, "passed", self._first.pass_)
            self.after_paint.loading.loaded.connect(passed)
            self.after_paint.loading.loader.failed.connect(self._first.fail)
        if self._waiting_file:
            self.open_file(self._waiting_file)

    def _end(self) -> None:
        # Saving comes last, because it can wait for a slow stick.
        self._clipboard.clear()
        self.showing.end()
        self._preferences.wait_until_saved()
        if self._first:
            self._passing.wait()
            self._first.leave()


def shipped_app(mark: Callable[[str], None] = no_mark) -> App:
    """Return the app for the content of this program; see `App` for `mark`."""
    first = FirstStart(data_folder())
    content = open_content(closed=first.closed)
    mark("pack")
    return App(content, first=first, mark=mark)


def report_started() -> None:
    """Report that the window is visible, to the start script and to the process that watches the start."""
    if frozen_end := sys.modules.get("frozen_end"):  # of the standalone program, in build/freeze
        frozen_end.end_watch()
    started, stderr = os.environ.pop(STARTED, ""), os.environ.pop(STDERR, "")
    with suppress(OSError):  # the script may have ended, which closes its descriptors
        if stderr.isdecimal():
            os.dup2(int(stderr), 2)
            os.close(int(stderr))
        if started.isdecimal():
            os.write(int(started), b"1")
            os.close(int(started))


def _warn_of_launch_location(window: "MainWindow") -> None:
    from guide.launch_location import launch_warning  # noqa: PLC0415 - the first paint does not need it
    from guide.window.background.lookup import Lookup  # noqa: PLC0415

    if window.notice_bar.sentence:
        return  # a damaged program matters more
    # Not in this thread: the folder for temporary files may be on a drive that does not answer.
    looking = Lookup(window)
    looking.received.connect(window.notice_bar.show_sentence)
    looking.start(lambda: filter(None, [launch_warning()]))


def run_window(file: Path | None = None) -> NoReturn:
    """Show the window until it is closed, then end the process with the exit code of Qt.

    `file` is a pack file that was given to the program, with a newer edition of the content.
    """
    silence_output(unless=(STDERR,))
    with nullcontext() if STDERR in os.environ else fatal_messages_explained():
        app = shipped_app()
    end_when_screen_is_lost()
    install_excepthook(app.showing.show_sentence)
    app.window.painted.connect(end_when_interrupted)
    warn = partial(_warn_of_launch_location, app.window)
    app.window.painted.connect(warn, Qt.ConnectionType.QueuedConnection)
    if file:
        app.open_file(file)
    app.show()
    code = app.application.exec()
    # `App._end` has saved all. Deleting the objects of Qt and Python one by one could only crash.
    os._exit(code)
