"""Reads a newer edition of the content from a file, shows what it changes, and takes it when wanted."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.i18n import tr
from guide.render import page_names
from guide.window.background.lookup import Lookup
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.page_controller import PageController, no_page
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts
from guide.window.dialogs.one_dialog import OneDialog
from guide.window.theme.appearance import restyle
from guide.window.update.file_drop import FileDrop
from guide.window.update.offers import Offer, offers_in
from guide.window.update.taking import Taking
from guide.window.update.update_bar import UpdateBar

if TYPE_CHECKING:
    from guide.packs.updating import Beside, Updating


class UpdateController(QObject):
    """Offers a newer edition from a file.

    `contentChanged` carries the OpenedContent to show from now on. `handoutWanted` is emitted when the page
    about a file, which came in the place of the hand-out, is left.
    """

    contentChanged = Signal(object)
    handoutWanted = Signal()

    def __init__(
        self,
        parts: WindowParts,
        context: WindowContext,
        *,
        focus: FocusController,
        pages: PageController,
    ) -> None:
        # Imported late, because the first paint does not need it.
        from guide.packs.updating import Updating  # noqa: PLC0415

        super().__init__(parts.panes)
        self._parts, self._context, self._focus, self._pages = parts, context, focus, pages
        self._notice_bar = parts.notice_bar
        self.updating = Updating(context.content)
        self._offered: Offer | None = None
        self._was_on_handout = False
        self._made: set[str] = set()  # the digests of packs that this window has made
        self._dialog = OneDialog(context.quick_exit)
        self._reading, self._looking, self._taking = Lookup(self), Lookup(self), Taking(self)
        context.works.add(self._taking)
        self.drop, self.bar = FileDrop(self), UpdateBar()
        restyle(self.bar)
        self._connect()

    def _connect(self) -> None:
        self.drop.dropped.connect(self.open)
        self.drop.refused.connect(self._say_what_can_be_dropped)
        self.bar.take_button.clicked.connect(self._take)
        self.bar.not_button.clicked.connect(self.leave)
        self.bar.stop_button.clicked.connect(self._taking.stop)
        self._reading.received.connect(self._offer)
        self._reading.failed.connect(self._refuse)
        self._looking.received.connect(self._offer_beside)
        self._taking.progressed.connect(self.bar.progress.setValue)
        self._taking.taken.connect(self._finish)
        self._taking.failed.connect(self._fail)

    @property
    def is_over_handout(self) -> bool:
        """Whether a page about a file is shown in the place of the hand-out."""
        return self._was_on_handout and self._is_shown

    @property
    def _is_shown(self) -> bool:
        return self._parts.navigator.location.page.startswith(page_names.UPDATE)

    def choose_file(self) -> None:
        """Show the dialog to choose a pack file."""
        # Imported late, because most runs never update.
        from guide.window.dialogs.file_dialog import FileDialog  # noqa: PLC0415
        from guide.window.dialogs.places import own_stick_or_home  # noqa: PLC0415

        dialog = FileDialog(
            self._parts.panes.window(),
            tr("Update from a file"),
            suffix="fieldguide",
            find_start=own_stick_or_home,
        )
        dialog.chosen.connect(self.open)
        self._dialog.show(dialog)

    def open(self, file: Path) -> None:
        """Read `file`, then show what it changes; nothing else happens before the worker agrees."""
        if self._taking.is_busy:
            return
        self._drop_found()
        self.bar.show_reading(tr("Reading the file…"))
        guide, today, made = self._context.guide, self._context.today, frozenset(self._made)
        self._reading.start(partial(offers_in, self.updating, file, guide, today, made))

    def know(self, digest: str) -> None:
        """Offer a pack that this window has made, by its digest, without a question about its words."""
        self._made.add(digest)

    def _say_what_can_be_dropped(self) -> None:
        self._notice_bar.show_sentence(
            tr(
                "Nothing was read. A pack can be dropped here, one at a time: a file whose name ends in "
                ".fieldguide. So can a directory, as a CSV, Excel, JSON or zip file."
            )
        )

    def look_beside(self) -> None:
        """Offer to read a newer edition in a file beside the program."""
        self._looking.start(partial(_lying_beside, self.updating))

    def _offer_beside(self, found: "Beside") -> None:
        if self._notice_bar.isVisible():
            return  # what it says matters more
        if found.is_update:
            sentence, button = tr("A newer edition lies beside the program."), tr("See what changes")
        else:
            sentence, button = tr("A new pack lies beside the program."), tr("See what it has")
        self._notice_bar.offer(sentence, button, partial(self.open, found.path))

    def _offer(self, offer: Offer) -> None:
        self._offered, self._pages.update_page = offer, offer.page
        self._notice_bar.hide()
        self._was_on_handout = self._parts.panes.is_handout_shown or self.is_over_handout
        self.bar.offer(offer.sentence, needs_words=offer.needs_words, button=offer.button)
        self._focus.open(page_names.UPDATE)
        self._focus.to_page()

    def open_link(self, target: str) -> None:
        """Open what a link of a page leads to: from a page as it will be, others as they will be."""
        is_ahead = self._parts.navigator.location.page.startswith(page_names.AS_IT_WILL_BE)
        ahead = f"{page_names.AS_IT_WILL_BE}{target}"
        is_there = is_ahead and self._pages.update_page(ahead.partition("#")[0]) is not None
        self._focus.open(ahead if is_there else target)

    def _refuse(self, sentence: str) -> None:
        self.bar.close_bar()
        self._notice_bar.show_sentence(sentence)

    def _drop_found(self) -> None:
        self._reading.stop()
        self._offered, self._pages.update_page = None, no_page

    def leave(self) -> None:
        """Drop what was read, and show the page that was open before."""
        was_over_handout, self._was_on_handout = self.is_over_handout, False
        self._drop_found()
        self.bar.close_bar()
        self._pages.leave(page_names.UPDATE)
        if was_over_handout and not self._parts.panes.is_handout_shown:
            self.handoutWanted.emit()

    def _take(self) -> None:
        if why := self._context.works.waits_for(self._taking):
            self._notice_bar.show_sentence(why)
        elif self._offered and not self._taking.is_busy:
            self.bar.show_taking(self._offered.work)
            self._taking.start(self._offered.take)

    def _finish(self, content: object) -> None:
        self._dialog.close()
        self.contentChanged.emit(content)

    def _fail(self, sentence: str) -> None:
        self._notice_bar.show_sentence(sentence)
        self.bar.offer_again()


def _lying_beside(updating: "Updating") -> "Iterator[Beside]":
    if found := updating.lying_beside():
        yield found
