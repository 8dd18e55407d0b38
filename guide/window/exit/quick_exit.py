"""The quick exit: covers every window, removes what would outlive the program, and ends the process."""

import os
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget


class QuickExit:
    """Ends the program at once when it is called, without a question.

    What was typed or read is in the memory of this process and ends with it. What is outside (the clipboard,
    a child process) needs a cleanup.
    """

    def __init__(self) -> None:
        self._cleanups: list[Callable[[], object]] = []

    def add_cleanup(self, cleanup: Callable[[], object]) -> None:
        """Add a function to call before the process ends; it must return at once."""
        self._cleanups.append(cleanup)

    def __call__(self) -> None:
        """Cover the windows, run the cleanups and end the process, also if one of these fails."""
        try:
            with suppress(Exception):
                cover_all()
            for cleanup in self._cleanups:
                with suppress(Exception):
                    cleanup()
        finally:
            os._exit(0)


def cover_all() -> None:
    """Cover every visible window, also menus and tool tips; the covers are painted when this returns."""
    for window in QApplication.topLevelWidgets():
        # A window that is being deleted must not keep the others from being covered.
        with suppress(RuntimeError):
            if window.isVisible():
                Cover(window).paint_now()


class Cover(QWidget):
    """A widget of one plain colour over a whole window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        # Otherwise Qt first paints what is below, which takes longer than one frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(window.rect())

    def paint_now(self) -> None:
        """Show the cover and paint it before returning to the event loop."""
        self.show()
        self.raise_()
        self.repaint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the cover without consulting the style sheet."""
        QPainter(self).fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
