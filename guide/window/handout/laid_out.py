"""Lays the hand-out out on paper shortly after a change, in short steps between which keys are handled."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from guide.blocks.blocks import Title
from guide.content.guide import Guide
from guide.handout.compose import compose_steps
from guide.handout.document import Handout
from guide.handout.options import Options
from guide.i18n import tr
from guide.paper.layout import Draw
from guide.paper.pages import HandoutPages, lay_out_steps
from guide.paper.pdf import pdf_steps
from guide.steps import Steps
from guide.window.background.slices import Slices
from guide.window.handout.handout_state import HandoutState

LAYOUT_DELAY = 60  # milliseconds after the last change until the layout starts
Made = TypeVar("Made")


def neutral_name(options: Options) -> str:
    """Return the name of a document with these options, which has no date and does not reveal the topic."""
    return tr("Numbers") if options.discreet else tr("Resources")


class LaidOutHandout(QObject):
    """Holds the composed hand-out and its pages, and lays the pages out again after changes of `state`.

    `handout` is None if the list is empty. `pages` is None if the list is empty or no item can be printed.
    Both are those of the last layout until the next layout is finished, when `laidOut` is emitted.
    `begun` is emitted before that if the layout takes longer than one slice.
    """

    begun = Signal()
    laidOut = Signal()

    def __init__(self, guide: Guide, state: HandoutState, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._guide, self._state, self._today = guide, state, today
        self._is_active = False
        self.is_stale = True  # whether the list or the options have changed since the last layout
        self.handout: Handout | None = None
        self.pages: HandoutPages | None = None
        self._old_drawings: list[Draw] = []  # of earlier pages, which take long to delete
        self._wanted: list[Callable[[], Steps[None]]] = []  # what is made of the hand-out once it is laid out
        self._slices = Slices(self)
        self._timer = QTimer(self, singleShot=True, interval=LAYOUT_DELAY)
        self._timer.timeout.connect(self._start)
        state.listChanged.connect(self._invalidate)
        state.optionsChanged.connect(self._invalidate)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of items and pages that appear on the paper."""
        if self.handout is None:
            return ()
        pages = (block for page in self.handout.pages for block in page.blocks if isinstance(block, Title))
        return (*(item.name for item in self.handout.items if item.name), *(title.text for title in pages))

    @property
    def is_making(self) -> bool:
        """Whether something is being made of the hand-out, such as a PDF."""
        return bool(self._wanted)

    def set_active(self, *, active: bool) -> None:
        """If `active`, lay the hand-out out now and after each change; if not, ignore changes from now on."""
        self._is_active = active
        if active:
            self._start()
        elif not self._wanted:
            self._timer.stop()
            self._slices.cancel()

    def make(self, steps_of: Callable[[], Steps[Made]], use: Callable[[Made], None]) -> None:
        """Lay the hand-out out, run the steps that `steps_of` returns, and call `use` with their result.

        If the hand-out changes before that, all begins again, so that `use` gets nothing outdated.
        """

        def steps() -> Steps[None]:
            try:
                made = yield from steps_of()
            except Exception:
                self._wanted.remove(steps)  # so that the same error does not come again and again
                raise
            self._wanted.remove(steps)
            use(made)

        self._wanted.append(steps)
        self._start()

    def pdf_steps(self) -> Steps[bytes]:
        """Return the pages as the bytes of a PDF file with a neutral title; b"" if there are no pages."""
        if self.pages is None:
            return b""
        return (yield from pdf_steps(self.pages, neutral_name(self._state.options)))

    def finish(self) -> None:
        """Lay the hand-out out and make what is wanted without a pause."""
        self._start()
        self._slices.finish()

    def finish_wanted(self) -> None:
        """Make what is wanted without a pause, if anything is."""
        if self._wanted:
            self.finish()

    def _invalidate(self) -> None:
        self.is_stale = True
        self._slices.cancel()
        if self._is_active or self._wanted:
            self._timer.start()

    def _start(self) -> None:
        self._timer.stop()
        if not self._slices.is_running and self._slices.start(self._steps()) and self.is_stale:
            self.begun.emit()

    def _steps(self) -> Steps[None]:
        if self.is_stale:
            yield from self._lay_out()
        while self._wanted or self._old_drawings:  # something may be wanted while these are deleted
            if self._wanted:
                yield from self._wanted[0]()
            else:
                self._old_drawings.pop()
                yield

    def _lay_out(self) -> Steps[None]:
        handout = pages = None
        if len(self._state.handout_list):
            handout = yield from compose_steps(
                self._state.handout_list, self._guide, self._state.options, self._today
            )
            if handout.items or handout.pages:
                pages = yield from lay_out_steps(handout)
            yield
        if self.pages:
            self._old_drawings += self.pages.layout.pages
        self.handout, self.pages, self.is_stale = handout, pages, False
        self.laidOut.emit()
