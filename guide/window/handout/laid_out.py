"""Lays the hand-out out on paper shortly after a change, while the hand-out is in sight."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from guide.blocks.blocks import Title
from guide.content.guide import Guide
from guide.handout.compose import compose
from guide.handout.document import Handout
from guide.paper.pages import HandoutPages, lay_out
from guide.window.handout.handout_state import HandoutState

LAYOUT_DELAY = 60  # milliseconds after the last change until the layout starts


class LaidOutHandout(QObject):
    """Holds the composed hand-out and its pages, and lays the pages out again after changes of `state`.

    `handout` is None if the list is empty. `pages` is None if the list is empty or no item can be printed.
    `laidOut` is emitted after each layout.
    """

    laidOut = Signal()

    def __init__(self, guide: Guide, state: HandoutState, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._guide, self._state, self._today = guide, state, today
        self._is_active = False
        self.is_stale = True  # whether the list or the options have changed since the last layout
        self.handout: Handout | None = None
        self.pages: HandoutPages | None = None
        self._timer = QTimer(self, singleShot=True, interval=LAYOUT_DELAY)
        self._timer.timeout.connect(self.refresh)
        state.listChanged.connect(self._invalidate)
        state.optionsChanged.connect(self._invalidate)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of items and pages that appear on the paper."""
        if self.handout is None:
            return ()
        pages = (block for page in self.handout.pages for block in page.blocks if isinstance(block, Title))
        return (*(item.name for item in self.handout.items if item.name), *(title.text for title in pages))

    def set_active(self, *, active: bool) -> None:
        """If `active`, lay the hand-out out now and after each change; if not, ignore changes from now on."""
        self._is_active = active
        if active:
            self.refresh()
        else:
            self._timer.stop()

    def _invalidate(self) -> None:
        self.is_stale = True
        if self._is_active:
            self._timer.start()

    def refresh(self) -> None:
        """Lay the hand-out out at once, if it has changed since the last layout."""
        self._timer.stop()
        if not self.is_stale:
            return
        self.is_stale = False
        self.handout = self.pages = None
        if len(self._state.handout_list):
            self.handout = compose(self._state.handout_list, self._guide, self._state.options, self._today)
            if self.handout.items or self.handout.pages:
                self.pages = lay_out(self.handout)
        self.laidOut.emit()
