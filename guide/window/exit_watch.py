"""The quick exit: the window is covered, then the process is gone; Shift three times, from everywhere."""

import os
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

PRESSES = 3
PAUSE = 5_000  # milliseconds from one press to the next, as GOV.UK's exit component counts


class ExitWatch(QObject):
    """Watches every key of the application, also while a menu or a dialog is open."""

    def __init__(self, application: QApplication, leave: Callable[[], None]) -> None:
        super().__init__(application)
        self._leave = leave
        self.shift_counts = True  # whether Shift three times leaves
        self._presses = 0
        self._lone = False
        self._since = QElapsedTimer()
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count lone presses of Shift; swallow nothing."""
        # Each key reaches a QWindow once, and then any number of widgets: count it at the window.
        if isinstance(watched, QWindow) and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            self._key(event)
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod):
            self._forget()
        return False

    def _key(self, event: QKeyEvent) -> None:
        alone = event.key() == Qt.Key.Key_Shift and not _other_modifiers(event)
        if event.type() == QEvent.Type.KeyPress:
            self._lone = alone
            if not alone:
                self._forget()
        elif event.type() == QEvent.Type.KeyRelease and alone and self._lone:
            self._count()

    def _count(self) -> None:
        self._lone = False
        if self._since.isValid() and self._since.elapsed() > PAUSE:
            self._presses = 0
        self._presses += 1
        self._since.start()
        if self._presses == PRESSES:
            self._forget()
            if self.shift_counts:
                self._leave()

    def _forget(self) -> None:
        self._presses = 0
        self._lone = False


def _other_modifiers(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier))


def cover_and_end() -> None:
    """Cover every window at once, then end the process: no question, no saving, nothing on the way out."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.isWindow():
            _cover(window)
    os._exit(0)


def _cover(window: QWidget) -> None:
    cover = QWidget(window)
    cover.setAutoFillBackground(True)
    cover.setGeometry(window.rect())
    cover.show()
    cover.raise_()
    cover.repaint()
