"""Builds what the window needs only after the first paint.

This module is imported after that paint, so that its imports do not delay the paint.
"""

import sys

from PySide6.QtCore import QObject, QTextBoundaryFinder
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from guide.paths import parts_folder
from guide.steps import Steps
from guide.window.background.collector import Collector
from guide.window.background.read_ahead import start_read_ahead
from guide.window.background.slices import Slices
from guide.window.controllers.search_loader import SearchLoader
from guide.window.controllers.search_loading import SearchLoading
from guide.window.controllers.window_context import WindowContext
from guide.window.exit.ending import Ending
from guide.window.main_window import MainWindow
from guide.window.rest import build_rest
from guide.window.theme.appearance import ASSETS

SWITCH_INTERVAL = 0.0005  # seconds for which a thread may hold Python's global lock


class AfterPaint(QObject):
    """Builds and holds the rest of the window and the search."""

    def __init__(self, application: QApplication, window: MainWindow, context: WindowContext) -> None:
        super().__init__(window)
        self._window = window
        application.setWindowIcon(QIcon(str(ASSETS / "icon.png")))
        context.theme.load_other_fonts()
        self.rest = build_rest(window, context)
        loader = SearchLoader(context.content, window)
        self.loading = SearchLoading(loader, window.search, self.rest.results.search_progress)
        self._settling = Slices(self)
        self.loading.settled.connect(self._settle)
        # Else the steps would start to collect garbage in the middle of loading.
        start = self.rest.results.search_progress.start_button
        start.clicked.connect(self._settling.cancel)
        self.collector = Collector(self)
        start.clicked.connect(self.collector.stop)
        saves = (context.works, context.preferences)
        self._ending = Ending(
            window, is_busy=lambda: any(each.is_busy for each in saves), stop=self.rest.stop
        )
        self._ending.waiting.connect(window.notice_bar.show_sentence)
        window.closing.connect(self._ending.decide)

    def load_search(self) -> None:
        """Start loading the search in the background."""
        # A thread that holds Python's lock for longer would delay the display of typed letters.
        sys.setswitchinterval(SWITCH_INTERVAL)
        self.loading.start()

    def kill(self) -> None:
        """Kill the child processes that index or print, without waiting for their end."""
        self.rest.handouts.kill()
        self.loading.loader.kill()

    def end(self) -> None:
        """Stop loading the search, and block for some seconds until files are written."""
        self.loading.loader.end()
        if not self._ending.is_over:
            self.rest.works.end()

    def _settle(self) -> None:
        self._settling.start(self._settle_steps())

    def _settle_steps(self) -> Steps[None]:
        if parts := parts_folder():
            start_read_ahead(parts)
        _divide_thai()
        self.rest.updates.look_beside()
        yield from self._window.contents.model.complete()
        yield from self.rest.handouts.preload()
        self.collector.start()


def _divide_thai() -> None:
    """Make Qt look for a library that divides Thai words: it does so once, in the program's folder first.

    Else it would when the first Thai letters are typed, and the stick may hang then.
    """
    QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, "ไทย")
