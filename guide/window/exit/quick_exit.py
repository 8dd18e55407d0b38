"""The way out: every window is covered, all that could stay is dropped, the process is gone."""

import os
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget


class QuickExit:
    """Leaves when it is called: no question, no sound, nothing kept.

    What is typed, read or looked up lives in this process alone and goes with it; what lives outside of it
    (the clipboard, a child process, later a file in the temporary folder) has to be named with drop_also.
    """

    def __init__(self) -> None:
        self._drops: list[Callable[[], object]] = []

    def drop_also(self, drop: Callable[[], object]) -> None:
        """Have something dropped on the way out; it must take no time, wait for nobody and ask nothing."""
        self._drops.append(drop)

    def __call__(self) -> None:
        """Cover, drop, end: in this order, and whatever fails, end."""
        try:
            with suppress(Exception):
                cover_all()
            for drop in self._drops:
                with suppress(Exception):
                    drop()
        finally:
            os._exit(0)


def cover_all() -> None:
    """Cover every window that is in sight, menus, lists and tool tips too; painted when this returns."""
    for window in QApplication.topLevelWidgets():
        # One that is just going away must not keep the others in sight.
        with suppress(RuntimeError):
            if window.isVisible():
                Cover(window).paint_now()


class Cover(QWidget):
    """A plain ground over all that a window shows."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        # Else Qt paints all that lies beneath first, which takes longer than one frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(window.rect())

    def paint_now(self) -> None:
        """Come into sight without waiting for the next turn of events."""
        self.show()
        self.raise_()
        self.repaint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, without asking any style sheet."""
        QPainter(self).fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
