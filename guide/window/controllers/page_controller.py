"""Shows the page of the current location in the reader, and selects it in contents and results."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.blocks.blocks import Page
from guide.clock import Clock, computer_time
from guide.history import Location
from guide.render import page_names
from guide.render.pages import PageContext, Pages
from guide.window.background.preferences import Preferences
from guide.window.controllers.place_controller import PlaceController
from guide.window.controllers.window_parts import WindowParts
from guide.window.frame.shortcut_list import shortcut_groups


class PageController(QObject):
    """Shows the page of each location that the navigator emits; without a page, the start page.

    `pageBuilt` carries the Page that is shown next; an empty one for the start page.
    """

    pageBuilt = Signal(object)
    saidNow = Signal()  # the page says something of this moment, such as that it is open

    def __init__(
        self,
        parts: WindowParts,
        pages: Pages,
        *,
        place: PlaceController,
        preferences: Preferences,
        clock: Clock = computer_time,
    ) -> None:
        super().__init__(parts.navigator)
        self._navigator, self._panes = parts.navigator, parts.panes
        self._results, self._reader_pane = parts.results, parts.reader_pane
        self._pages, self._place, self._preferences, self._clock = pages, place, preferences, clock
        self._now_words = ""  # what the page that is shown says of this moment
        self._place_id = ""  # of which place it says whom to ask first
        self.update_page: Callable[[str], Page | None] = no_page  # returns pages of what is offered
        self.panes_by_page: dict[str, Callable[[], QWidget]] = {}  # what makes or finds the pane of a page
        parts.navigator.locationShown.connect(self._show)
        for found in (parts.navigator.resultsShown, parts.navigator.resultsClosed):
            found.connect(self._follow_place)
        parts.reader_pane.scrolled.connect(parts.navigator.remember_scroll)
        parts.reader_pane.reader.reading.reached.connect(self._remember_place)
        parts.panes.start_page.verticalScrollBar().valueChanged.connect(self._remember_start_scroll)
        for changed in (preferences.shiftExitChanged, preferences.slashSearchChanged):
            changed.connect(self._update_shortcuts_page)
        self._pages_menu = parts.top_bar.pages_menu
        self._pages_menu.aboutToShow.connect(self._list_pages)

    def update_now(self) -> bool:
        """Show the page in sight again if it says something else of this moment than before.

        Return whether it says anything of it. A part that is selected stays: then nothing changes.
        """
        location, pane = self._navigator.location, self._reader_pane
        if not self._now_words or not pane.isVisible():
            return False
        is_past = self._pages.now_words(location.page, self._clock()) != self._now_words
        if is_past and not pane.reader.textCursor().hasSelection():
            self._show(location)
        return True

    def _show(self, location: Location) -> None:
        panes, page = self._panes, location.page
        self._now_words = ""
        panes.contents.select(page, reveal=location.is_opened)
        self._results.view.show_page(page)
        if page in self.panes_by_page:
            self.pageBuilt.emit(Page(()))
            panes.page_stack.setCurrentWidget(self.panes_by_page[page]())
            return
        # First, so that the page is laid out once, for the width that the reader then has.
        panes.page_stack.setCurrentWidget(
            self._reader_pane if page else panes.start_page, partial(self._fill, location)
        )

    def _fill(self, location: Location) -> None:
        panes, page = self._panes, location.page
        if page:
            context = self._context()
            self._place_id = context.place
            built = self._pages.page(page, context)
            self._now_words = self._pages.now_words(page, context.moment) if context.moment else ""
            if self._now_words:
                self.saidNow.emit()
            # From a page as it will be nothing goes on the hand-out.
            self.pageBuilt.emit(Page(()) if page.startswith(page_names.AS_IT_WILL_BE) else built)
            pieces = self._pages.pieces(built, page)
            self._reader_pane.show_page(
                page, pieces, anchor=location.anchor, scroll=location.scroll, place=location.place
            )
        else:
            self.pageBuilt.emit(Page(()))
            self._reader_pane.clear()
            panes.start_page.verticalScrollBar().setValue(location.scroll)

    def _follow_place(self) -> None:
        """Show the page again if another place is typed or chosen than when it was shown."""
        if self._reader_pane.isVisible() and self._context().place != self._place_id:
            self._show(self._navigator.location)

    def leave(self, page: str) -> None:
        """Go from `page` to the one that was shown before, and list it no more."""
        self._navigator.leave(page)

    def _remember_place(self) -> None:
        self._navigator.remember_place(self._reader_pane.reader.reading.start)

    def _remember_start_scroll(self, scroll: int) -> None:
        if not self._navigator.location.page:
            self._navigator.remember_scroll(scroll)

    def _context(self) -> PageContext:
        settings = self._preferences.settings
        shortcuts = shortcut_groups(shift_exit=settings.shift_exit, slash_search=settings.slash_search)
        return PageContext(
            local_guide=self._place.local_guide,
            shortcuts=shortcuts,
            shift_exit=settings.shift_exit,
            update=self.update_page,
            moment=self._clock(),
            place=next(iter(self._navigator.typed_places), self._preferences.place),
        )

    def _list_pages(self) -> None:
        pages = self._navigator.history.pages
        self._pages_menu.show_pages((page, self._pages.short_title(page)) for page in pages)

    def _update_shortcuts_page(self) -> None:
        if self._navigator.location.page == page_names.SHORTCUTS:
            self._show(self._navigator.location)


def no_page(_name: str) -> Page | None:
    """Return None: nothing is offered that has a page."""
    return None
