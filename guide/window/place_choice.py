"""The place chosen: contents, pages and results show what serves it."""

from datetime import date

from PySide6.QtCore import QObject

from guide.content.guide import Guide
from guide.content.places import within
from guide.render.labels import region_label
from guide.render.pages import Pages
from guide.window.contents_model import ContentsModel, contents_of
from guide.window.contents_pane import ContentsPane
from guide.window.navigator import Navigator
from guide.window.preferences import Preferences
from guide.window.results_pane import ResultsPane


class PlaceChoice(QObject):
    """Follows the box under the contents, and keeps what was chosen."""

    def __init__(self, guide: Guide, today: date, pages: Pages, preferences: Preferences) -> None:
        super().__init__(preferences)
        self._guide, self._today = guide, today
        self._pages, self._preferences = pages, preferences

    def connect_with(self, contents: ContentsPane, results: ResultsPane, navigator: Navigator) -> None:
        """Take the parts of the window that a place has to do with, and the place chosen before."""
        self._contents, self._results, self._navigator = contents, results, navigator
        contents.placeChosen.connect(self._use)
        results.nothing.everywhereChosen.connect(self.search_everywhere)
        before = self._preferences.settings.region
        if before and contents.place_box.choose(before):
            self._use(before)

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
        there = within(self._guide, place)
        self._pages.use_place(there)
        self._contents.show_contents(ContentsModel(contents_of(there, self._today)))
        self._results.use_place(region_label(place) if place else "")
