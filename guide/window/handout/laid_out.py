"""What is on the tray, laid out on paper as it changes: a little later than the last change, never twice."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from guide.blocks.blocks import Title
from guide.content.guide import Guide
from guide.handout.compose import compose
from guide.handout.document import Handout
from guide.paper.pages import Pages, lay_out
from guide.window.handout.handout_state import HandoutState

REST = 60  # milliseconds without another change


class LaidOutHandout(QObject):
    """Holds the hand-out and its pages; None while there is nothing to print."""

    laidOut = Signal()

    def __init__(self, guide: Guide, state: HandoutState, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._guide, self._state, self._today = guide, state, today
        self._wanted = False
        self.is_stale = True  # whether something changed since the pages were laid out
        self.handout: Handout | None = None
        self.pages: Pages | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.refresh)
        state.listChanged.connect(self._age)
        state.optionsChanged.connect(self._age)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that stand on the paper."""
        if self.handout is None:
            return ()
        pages = (block for page in self.handout.pages for block in page.blocks if isinstance(block, Title))
        return (*(item.name for item in self.handout.items if item.name), *(title.text for title in pages))

    def want(self, *, wanted: bool) -> None:
        """Follow the changes from now on, or rest."""
        self._wanted = wanted
        if wanted:
            self.refresh()
        else:
            self._timer.stop()

    def _age(self) -> None:
        self.is_stale = True
        if self._wanted:
            self._timer.start()

    def refresh(self) -> None:
        """Lay out what is there now, at once."""
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
