"""The place chosen: contents, pages and results show what serves it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guide.content.guide import Guide
from guide.content.places import guide_within, selectable_places
from guide.render.contents import Node, contents_of
from guide.render.labels import region_label
from guide.render.pages import Pages
from guide.window.background.preferences import Preferences
from guide.window.contents.contents_model import ContentsModel
from guide.window.contents.contents_pane import ContentsPane
from guide.window.controllers.navigator import Navigator

if TYPE_CHECKING:
    from guide.window.results.results_pane import ResultsPane


class PlaceController(QObject):
    """Follows the box under the contents, and keeps what was chosen."""

    def __init__(self, guide: Guide, today: date, pages: Pages, preferences: Preferences) -> None:
        super().__init__(preferences)
        self._guide, self._today = guide, today
        self._pages, self._preferences = pages, preferences
        kept = preferences.settings.region
        self._place = kept if kept in selectable_places() else ""

    def nodes(self) -> tuple[Node, ...]:
        """Give the contents of what serves the place chosen before."""
        there = guide_within(self._guide, self._place)
        self._pages.use_place(there)
        return contents_of(there, self._today)

    def follow(self, contents: ContentsPane) -> None:
        """Take the contents, which have the box to choose in."""
        self._contents = contents
        contents.place_box.choose(self._place)

    def connect_with(self, results: "ResultsPane", navigator: Navigator) -> None:
        """Take the other parts of the window that a place has to do with."""
        self._results, self._navigator = results, navigator
        self._contents.placeChosen.connect(self._use)
        results.nothing.everywhereChosen.connect(self.search_everywhere)
        if self._place:
            self._use(self._place)

    def search_everywhere(self) -> None:
        """Show what serves any place."""
        self._contents.place_box.setCurrentIndex(0)
        self._show("")
        self._navigator.search_everywhere()

    def _use(self, place: str) -> None:
        self._show(place)
        self._navigator.use_place(place)

    def _show(self, place: str) -> None:
        self._preferences.use_region(place)
        if place != self._place:
            self._place = place
            self._contents.show_contents(ContentsModel(self.nodes()))
        self._results.use_place(region_label(place) if place else "")
