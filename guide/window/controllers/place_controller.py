"""Filters the contents, the results and the pages by the place that the user chose."""

from datetime import date

from PySide6.QtCore import QObject

from guide.content.guide import Guide
from guide.content.places import guide_within
from guide.render.contents import contents_of
from guide.window.background.preferences import Preferences
from guide.window.contents.contents_model import ContentsModel
from guide.window.contents.contents_pane import ContentsPane
from guide.window.controllers.navigator import Navigator


class PlaceController(QObject):
    """Applies the place that is chosen in the contents pane, and stores the place in the preferences."""

    def __init__(
        self,
        guide: Guide,
        preferences: Preferences,
        *,
        contents: ContentsPane,
        navigator: Navigator,
        today: date,
    ) -> None:
        super().__init__(contents)
        self._guide, self._preferences, self._today = guide, preferences, today
        self._contents, self._navigator = contents, navigator
        self.local_guide = guide_within(guide, preferences.place)
        contents.place_box.select(preferences.place)
        contents.placeChosen.connect(self.choose)
        self._show_contents()

    def choose(self, place: str) -> None:
        """Show only the entries that apply to the place with this id; "" for all places."""
        self._set(place)
        self._navigator.refresh()

    def search_everywhere(self) -> None:
        """Choose all places and remove all filters, so that every result is shown."""
        self._contents.place_box.select("")
        self._set("")
        self._navigator.clear_choices()

    def _set(self, place: str) -> None:
        if place != self._preferences.place:
            self._preferences.set_place(place)
            self.local_guide = guide_within(self._guide, place)
            self._show_contents()

    def _show_contents(self) -> None:
        self._contents.show_contents(ContentsModel(contents_of(self.local_guide, self._today)))
