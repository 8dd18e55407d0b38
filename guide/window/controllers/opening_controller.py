"""Keeps what the window says of this moment up to date, such as that a service is open."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from guide.clock import Clock
from guide.window.controllers.page_controller import PageController
from guide.window.controllers.window_parts import WindowParts

_MINUTE = 60_000  # milliseconds


class OpeningController(QObject):
    """Looks at what is in sight when a minute begins, and shows again what has changed.

    The timer runs only while a page or results in sight say something of this moment, so that the window
    sleeps else.
    """

    def __init__(self, parts: WindowParts, page: PageController, clock: Clock) -> None:
        super().__init__(parts.navigator)
        self._rows, self._page, self._clock = parts.results.delegate, page, clock
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.look)
        page.saidNow.connect(self._watch)
        self._rows.saidNow.connect(self._watch)
        # Also when the computer wakes up, or the window is shown again.
        QGuiApplication.instance().applicationStateChanged.connect(self._look_if_active)  # type: ignore[union-attr]

    def look(self) -> None:
        """Show again what is in sight and has changed, and look once more in the next minute."""
        self.timer.stop()
        says_now = [part.update_now() for part in (self._page, self._rows)]
        if any(says_now):
            self._watch()

    def _watch(self) -> None:
        if not self.timer.isActive():
            now = self._clock()
            self.timer.start(_MINUTE - now.second * 1000 - now.microsecond // 1000)

    def _look_if_active(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()
