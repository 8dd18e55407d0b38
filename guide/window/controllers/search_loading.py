"""Loading the search after the first paint: progress, stopping, starting again, and warming up."""

import gc

from PySide6.QtCore import QObject, Signal

from guide.window.controllers.search_loader import IdleWarmup, SearchLoader
from guide.window.controllers.search_slot import Search, SearchSlot
from guide.window.results.search_progress import SearchProgress


class SearchLoading(QObject):
    """Fills the slot with what the loader loads, and shows in the results pane how far it is."""

    loaded = Signal()  # right before the slot is filled
    settled = Signal()  # nothing is loading any more: the search is warm, or there is none

    def __init__(self, loader: SearchLoader, slot: SearchSlot, progress: SearchProgress) -> None:
        super().__init__(slot)
        self.loader, self._slot, self._progress = loader, slot, progress
        loader.ready.connect(self._fill)
        loader.progressed.connect(progress.show_progress)
        loader.failed.connect(slot.failed)
        loader.failed.connect(self.settled)
        progress.stopWanted.connect(self._stop)
        progress.startWanted.connect(self._start_again)

    def start(self) -> None:
        """Begin to load; each end of it is signalled by `settled`."""
        self.loader.start()

    def _start_again(self) -> None:
        gc.disable()  # as at the start of the program
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
