"""Covers every window, runs the cleanups, and ends the process at once."""

import os
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget


class QuickExit:
    """Ends the program at once, without a question, when it is called.

    What the user typed or read is only in the memory of this process and is lost when the process ends.
    What is outside of the process, such as the clipboard or a child process, needs a cleanup.
    """

    def __init__(self) -> None:
        self._cleanups: list[Callable[[], object]] = []

    def add_cleanup(self, cleanup: Callable[[], object]) -> None:
        """Add a function to call before the process ends. The function must return at once."""
        self._cleanups.append(cleanup)

    def __call__(self) -> None:
        """Cover all windows, run the cleanups and end the process, even if a cover or a cleanup fails."""
        try:
            with suppress(Exception):
                cover_all()
            for cleanup in self._cleanups:
                with suppress(Exception):
                    cleanup()
        finally:
            os._exit(0)


def cover_all() -> None:
    """Cover every visible window, including menus and tool tips. Return after the covers are painted."""
    for window in QApplication.topLevelWidgets():
        # If a window is being deleted, the others must be covered nevertheless.
        with suppress(RuntimeError):
            if window.isVisible():
                Cover(window).paint_now()


class Cover(QWidget):
    """A widget that covers a whole window with one colour."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        # Otherwise Qt first paints the widgets below the cover, which takes longer than one frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(window.rect())

    def paint_now(self) -> None:
        """Show the cover and paint it before returning to the event loop."""
        self.show()
        self.raise_()
        self.repaint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the cover with the window colour of the palette, without the slower style sheet."""
        QPainter(self).fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
