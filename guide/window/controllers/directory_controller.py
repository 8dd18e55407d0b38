"""Brings in a directory of services: read, shown, and made a pack of when a person says so."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from guide.history import Location
from guide.i18n import tr
from guide.render import page_names
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.page_controller import PageController
from guide.window.controllers.update_controller import UpdateController
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts

if TYPE_CHECKING:
    from guide.directory.importing.column_lines import ColumnLine
    from guide.directory.importing.review import Review
    from guide.window.controllers.directory_packing import DirectoryPacking
    from guide.window.controllers.directory_saving import DirectorySaving
    from guide.window.directory.bringing import Bringing
    from guide.window.directory.directory_pane import DirectoryPane


class _Made(NamedTuple):
    """The pane, with what reads for it, what writes, and what does as its buttons say."""

    pane: "DirectoryPane"
    bringing: "Bringing"
    saving: "DirectorySaving"
    packing: "DirectoryPacking"


class DirectoryController(QObject):
    """Makes the pane of a directory when it is first opened, and forgets what was read when it is left."""

    barMade = Signal(object)  # the bar of the pane that asks, to be put into the window

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
        self._made: _Made | None = None  # until it is first needed
        pages.panes_by_page[page_names.DIRECTORY] = self._shown
        parts.navigator.locationShown.connect(self._leave_if_gone)
        updates.drop.tableDropped.connect(self.read)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._made is not None and self._made.saving.is_busy

    def end(self) -> None:
        """Block for some seconds until a file is written."""
        if self._made:
            self._made.saving.end()

    def open(self) -> None:
        """Show the pane, and the dialog to choose what to read."""
        self.open_pane()
        self.choose()

    def open_pane(self) -> None:
        """Show the pane."""
        self._focus.open(page_names.DIRECTORY)
        self._focus.to_page()

    def choose(self) -> None:
        """Show the dialog to choose a file or a folder."""
        from guide.window.directory.source_dialog import SourceDialog  # noqa: PLC0415 - most runs never do

        dialog = SourceDialog(self._parts.panes.window())
        dialog.chosen.connect(self.read)
        self.made().saving.files.show(dialog)

    def read(self, path: Path) -> None:
        """Show the pane, and read the directory in `path`; nothing else happens before a person agrees."""
        self.open_pane()
        made = self.made()
        made.saving.stop()
        made.pane.show_nothing()
        if said := self._context.said.get(path):
            made.pane.parts.recall(said)
        made.bringing.read(path, said)

    def _shown(self) -> "DirectoryPane":
        return self.made().pane

    def made(self) -> "_Made":
        """Return the pane, and what reads and writes for it."""
        if self._made is None:
            # Imported late, because most runs never show it.
            from guide.window.controllers.directory_packing import DirectoryPacking  # noqa: PLC0415
            from guide.window.controllers.directory_saving import DirectorySaving  # noqa: PLC0415
            from guide.window.directory.bringing import Bringing  # noqa: PLC0415
            from guide.window.directory.directory_pane import DirectoryPane  # noqa: PLC0415

            bringing = Bringing(self, self._context.today, lambda: self._context.guide)
            saving = DirectorySaving(self._parts.panes.window(), self._context)
            pane = DirectoryPane(self._context.guide.time_zone, self._context.guide.places)
            self._parts.panes.page_stack.addWidget(pane)
            packing = DirectoryPacking(pane, bringing, saving, self._context.said)
            self._made = _Made(pane, bringing, saving, packing)
            self._connect(self._made)
            for bar in (saving.files.bar, saving.folder.bar):
                self.barMade.emit(bar)
        return self._made

    def _connect(self, made: _Made) -> None:
        pane, bringing, saving, packing = made
        pane.set_appearance(self._context.theme.appearance)
        self._context.theme.appearanceChanged.connect(pane.set_appearance)
        bringing.progressed.connect(pane.show_progress)
        bringing.reviewed.connect(self._show_review)
        bringing.failed.connect(self._show_failure)
        pane.fileWanted.connect(self.choose)
        pane.stopWanted.connect(self._stop)
        pane.closeWanted.connect(self.close)
        pane.parts.questions.answered.connect(bringing.answer)
        pane.parts.columns.meaningChosen.connect(self._mean)
        packing.takeWanted.connect(self._updates.open)
        saving.packMade.connect(self._updates.know)

    def _show_review(self, review: "Review") -> None:
        pane, bringing, *_ = self.made()
        if bringing.directory:
            pane.show_review(review, bringing.directory.source)

    def _mean(self, line: "ColumnLine", field: str) -> None:
        self.made().bringing.mean(line.table, line.column, field)

    def _stop(self) -> None:
        _, bringing, saving, _ = self.made()
        saving.stop()
        bringing.stop()
        self._show_failure(tr("Stopped. Nothing was written."))

    def _show_failure(self, sentence: str) -> None:
        """Show why nothing came of the last work; what was shown before it stays, if there was anything."""
        pane = self.made().pane
        if pane.parts.review:
            pane.show_stopped(sentence)
        else:
            self._forget(sentence)

    def close(self) -> None:
        """Forget what was read, and show the page that was open before."""
        self._forget()
        self._pages.leave(page_names.DIRECTORY)

    def _leave_if_gone(self, location: Location) -> None:
        if location.page == page_names.DIRECTORY or (made := self._made) is None:
            return
        if made.pane.parts.review or made.bringing.is_running:
            if made.pane.is_working:  # or it would seem to go on
                self._parts.notice_bar.show_sentence(made.pane.left_sentence)
            made.packing.remember()
            self._forget(made.pane.left_sentence)

    def _forget(self, sentence: str = "") -> None:
        if self._made:
            self._made.bringing.drop()
            self._made.saving.stop()
            self._made.pane.show_nothing(sentence)
