"""Loads the search after the first paint, shows the progress, and can stop and start again."""

from PySide6.QtCore import QObject, Signal

from guide.window.controllers.search_loader import IdleWarmup, SearchLoader
from guide.window.controllers.search_slot import Search, SearchSlot
from guide.window.results.search_progress import SearchProgress


class SearchLoading(QObject):
    """Loads the search into `slot`, warms the search up, and shows the progress in the results pane."""

    loaded = Signal()  # emitted right before the slot is filled
    settled = Signal()  # loading ended: the search is warmed up, or loading failed or was stopped

    def __init__(self, loader: SearchLoader, slot: SearchSlot, progress: SearchProgress) -> None:
        super().__init__(slot)
        self.loader, self._slot, self._progress = loader, slot, progress
        loader.signedReady.connect(slot.fill)
        loader.ready.connect(self._fill)
        loader.progressed.connect(progress.show_progress)
        loader.failed.connect(slot.failed)
        loader.failed.connect(self.settled)
        progress.stop_button.clicked.connect(self._stop)
        progress.start_button.clicked.connect(self._start_again)

    def start(self) -> None:
        """Start loading the search; `settled` is emitted when loading ends, also if it fails."""
        self.loader.start()

    def _start_again(self) -> None:
        self._progress.show_working()
        self.start()

    def _stop(self) -> None:
        self.loader.stop()
        self._progress.show_stopped()
        self.settled.emit()

    def _fill(self, search: Search) -> None:
        self.loaded.emit()
        self._slot.fill(search)
        IdleWarmup(search.warm, self).done.connect(self.settled)
