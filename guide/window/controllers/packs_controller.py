"""Shows the packs of this stick in place of the page."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.packs.layer import OpenedContent
from guide.render import page_names
from guide.window.background.lookup import Lookup
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.pack_changes import PackChanges
from guide.window.controllers.page_controller import PageController
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts
from guide.window.theme.appearance import restyle

if TYPE_CHECKING:
    from guide.packs.listing import Listed
    from guide.window.packs.packs_pane import PacksPane


class PacksController(QObject):
    """Makes the pane with the packs when it is first opened, and fills it each time that it is shown."""

    fileWanted = Signal()  # to choose a file with a pack

    def __init__(
        self,
        parts: WindowParts,
        context: WindowContext,
        *,
        focus: FocusController,
        pages: PageController,
        changes: PackChanges,
    ) -> None:
        super().__init__(parts.panes)
        self._context, self._focus, self._changes = context, focus, changes
        self._stack = parts.panes.page_stack
        self.pane: PacksPane | None = None  # until it is opened
        self._reading = Lookup(self)
        self._reading.received.connect(self._show_packs)
        self._reading.failed.connect(self._show_failure)
        pages.panes_by_page[page_names.PACKS] = self._shown

    def open(self) -> None:
        """Show the packs of this stick, and focus them."""
        self._focus.open(page_names.PACKS)
        self._focus.to_page()

    def _shown(self) -> "PacksPane":
        """Return the pane, and read what is on the stick."""
        pane = self.pane or self._make()
        self._reading.start(partial(_read, self._context.content))
        return pane

    def _make(self) -> "PacksPane":
        # Imported late, because most runs never show it.
        from guide.window.packs.packs_pane import PacksPane  # noqa: PLC0415

        context = self._context
        self.pane = pane = PacksPane(context.today, wanted=context.content.latest)
        pane.file_button.clicked.connect(self.fileWanted)
        self._changes.notChanged.connect(pane.show_use)
        restyle(pane)
        self._stack.addWidget(pane)
        return pane

    def _show_packs(self, listed: "Listed") -> None:
        if not self.pane:
            return
        self.pane.show_packs(listed)
        changes = self._changes
        for card in self.pane.cards:
            found = card.found
            card.use_box.clicked.connect(partial(changes.switch, found, is_on=not found.is_on))
            card.undo_button.clicked.connect(partial(changes.ask_to_undo, found.layer))
            card.remove_button.clicked.connect(partial(changes.ask_to_remove, found))
        for refused in self.pane.refused_cards:
            refused.remove_button.clicked.connect(partial(changes.ask_to_remove_file, refused.found))

    def _show_failure(self, sentence: str) -> None:
        if self.pane:
            self.pane.show_sentence(sentence)


def _read(content: OpenedContent) -> "Iterator[Listed]":
    from guide.packs.listing import packs_of  # noqa: PLC0415 - in the background

    yield packs_of(content)
