"""Brings in a directory of services: read, decided about, and made a pack of when a person says so."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent

from guide.history import Location
from guide.i18n import tr
from guide.render import page_names
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.page_controller import PageController
from guide.window.controllers.update_controller import UpdateController
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts
from guide.window.dialogs.confirm_bar import ConfirmBar

# Made late, as most runs never show it.
if TYPE_CHECKING:
    from guide.window.controllers.directory_work import DirectoryWork


class DirectoryController(QObject):
    """Makes the pane when it is first opened. What is decided there ends with the program, if not saved."""

    barMade = Signal(object)  # a bar of the pane that asks, to be put into the window

    def __init__(
        self,
        parts: WindowParts,
        context: WindowContext,
        *,
        focus: FocusController,
        pages: PageController,
        updates: UpdateController,
    ) -> None:
        super().__init__(parts.panes)
        self._parts, self._context, self._pages = parts, context, pages
        self._focus, self._updates = focus, updates
        self._made: DirectoryWork | None = None  # until it is first needed
        self._then: Callable[[], object] = self.close  # what is done if decisions are being forgotten
        self.bar = ConfirmBar(tr("Forget what was decided"))
        self.bar.answered.connect(self._forget_or_stay)
        pages.panes_by_page[page_names.DIRECTORY] = lambda: self.made().pane
        parts.navigator.locationShown.connect(self._note_leaving)
        updates.drop.tableDropped.connect(self.read)

    def made(self) -> "DirectoryWork":
        """Return the pane, with what reads and writes for it."""
        if self._made is None:
            from guide.window.controllers.directory_work import DirectoryWork  # noqa: PLC0415 - as above

            self._made = made = DirectoryWork(self._parts.panes, self._context, self._updates)
            self._parts.panes.page_stack.addWidget(made.pane)
            made.chosen.connect(self.read)
            made.pane.close_button.clicked.connect(partial(self._forget_first, self.close))
            for bar in (made.files.saving.bar, self.bar):
                self.barMade.emit(bar)
        return self._made

    def open(self) -> None:
        """Show the pane, and the dialog to choose what to read if nothing is being brought in."""
        self.open_pane()
        if not self.made().state.is_open:
            self.made().choose()

    def open_pane(self) -> None:
        """Show the pane."""
        self._focus.open(page_names.DIRECTORY)
        self._focus.to_page()

    def read(self, path: Path) -> None:
        """Show the pane, and read the directory in `path`; first ask if decisions would be lost."""
        self.open_pane()
        self._forget_first(partial(self.made().read, path))

    def close(self) -> None:
        """Forget what was read and decided, and show the page that was open before."""
        if self._made:
            self._made.forget()
        self._pages.leave(page_names.DIRECTORY)

    def decide_closing(self, event: QCloseEvent) -> None:
        """Ignore `event`, which would close the window, until a person agrees that decisions are lost."""
        if self._made and not self._made.state.is_saved:
            event.ignore()
            self._forget_first(self._parts.panes.window().close)

    def _forget_first(self, action: Callable[[], object]) -> None:
        """Do something that forgets what was decided, once a person agrees if it is in no file."""
        if self.made().state.is_saved:
            action()
            return
        self._then = action
        self.bar.ask(
            tr(
                "What you decided about columns and texts is in no file, and would be forgotten. "
                "“Save settings…” under Columns keeps it, so that next month only what is new is asked, and "
                "what you left out, which is kept nowhere."
            )
        )

    def _forget_or_stay(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        if is_wanted:
            self.made().forget()
            self._then()

    def _note_leaving(self, location: Location) -> None:
        """Fold the contents for the pane, and say on leaving what becomes of what was decided."""
        was_shown, is_shown = self._parts.panes.is_page_wide, location.page == page_names.DIRECTORY
        self._parts.panes.set_page_wide(is_wide=is_shown)
        if not (self._made and was_shown and not is_shown):
            return
        said = self._made.files.stop()
        if not self._made.state.is_saved:
            kept = tr(
                "What you decided about the directory is kept while this window is open, and in no "
                "file: “Save settings…” under Columns keeps it. The menu leads back to it."
            )
            said = f"{said} {kept}".strip()
        if said:
            self._parts.notice_bar.show_sentence(said)
