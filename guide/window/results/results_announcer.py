"""Announces to a screen reader what a search has found: urgent lines at once, the rest after the typing."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from guide.window.widgets.accessibility import announce

DELAY = 800  # milliseconds after the last key


class ResultsAnnouncer(QObject):
    """Announces at once which lines to call first, and what was found only when the typing rests."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._urgent = self._said = self._found = ""
        self._last: tuple[object, str] = (None, "")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell_found)

    def tell(self, urgent: str, found: str, query: object = None) -> None:
        """Announce `urgent` now unless it was the last to be announced, and `found` unless more follows.

        What was announced last for the same `query` is not announced again, as when a page was left.
        """
        if query is not None and (query, found) == self._last:
            return
        self._last = (query, found)
        self._urgent, self._found = urgent, found
        if urgent and urgent != self._said:
            self._said = urgent
            announce(self._widget, urgent, at_once=True)
        self._timer.start(DELAY)

    def stop(self) -> None:
        """Announce nothing more, because the results are gone."""
        self._timer.stop()
        self._said, self._last = "", (None, "")

    def _tell_found(self) -> None:
        self._said = self._urgent  # so lines that come and go while somebody types are announced once
        announce(self._widget, self._found)
