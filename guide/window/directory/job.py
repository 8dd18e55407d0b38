"""Does what takes long in threads: neither a slow drive nor 5,000 rows may keep *Hide now* from working."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from guide.window.background.lookup import Lookup
from guide.window.directory.bringing_pane import BringingPane


class Job(Lookup):
    """Does one thing at a time while the pane says what. Nothing comes of what was stopped."""

    def __init__(self, parent: QObject, pane: BringingPane) -> None:
        super().__init__(parent)
        self._pane = pane
        self._done: Callable[[Any], object] = bool  # not in the thread, which knows no QObject
        self._is_shown = False
        self.received.connect(self._receive)
        self.failed.connect(pane.end_work)

    def do(self, said: str, work: Callable[[], object], done: Callable[[Any], object]) -> None:
        """Stop what is done now, and do `work`; `done` gets its result. The pane shows nothing of ""."""
        self._done, self._is_shown = done, bool(said)
        if said:
            self._pane.show_work(said)
        self.start(lambda: [work()])

    def _receive(self, result: object) -> None:
        self.stop()  # there is no other
        if self._is_shown:
            self._pane.end_work()
        self._done(result)
