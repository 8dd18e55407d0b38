"""Filters the contents, the results and the pages by the place that the user chose."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal

from guide.content.guide import Guide
from guide.render.contents import AT_ONCE, contents_steps, first_contents
from guide.steps import Steps
from guide.window.background.preferences import Preferences
from guide.window.background.slices import Slices
from guide.window.contents.contents_model import ContentsModel
from guide.window.contents.contents_pane import ContentsPane
from guide.window.controllers.navigator import Navigator


class PlaceController(QObject):
    """Applies the place that is chosen in the contents pane, and stores the place in the preferences.

    `nameChanged` carries the name of the chosen place, "" for all places.
    """

    nameChanged = Signal(str)

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
        self._slices = Slices(self)
        preferences.know_places(place.id for place in guide.places.to_choose)
        self.local_guide = guide.within(preferences.place)
        contents.place_box.select(preferences.place)
        contents.place_box.placeChosen.connect(self.choose)
        contents.show_contents(ContentsModel(first_contents(self.local_guide, today)))

    def choose(self, place: str) -> None:
        """Show only the entries that apply to the place with this id; "" for all places."""
        self._set(place, then=self._navigator.refresh)

    def search_everywhere(self) -> None:
        """Choose all places and remove all filters, so that every result is shown."""
        self._contents.place_box.select("")
        self._set("", then=self._navigator.clear_choices)

    @property
    def name(self) -> str:
        """The name of the chosen place, "" for all places."""
        place = self._preferences.place
        return self._guide.places.name_of(place) if place else ""

    def choose_everywhere(self) -> None:
        """Choose all places, and focus the list of places."""
        self._contents.place_box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._contents.place_box.select("")
        self.choose("")

    def _set(self, place: str, *, then: Callable[[], None]) -> None:
        """Apply the place and call `then`: in slices if the guide is large, otherwise at once."""
        if place == self._preferences.place:
            then()
            return
        self._preferences.set_place(place)
        self.nameChanged.emit(self.name)
        self._slices.start(self._apply(place, then))
        if len(self._guide.entries) <= AT_ONCE:
            self._slices.finish()

    def _apply(self, place: str, then: Callable[[], None]) -> Steps[None]:
        self.local_guide = self._guide.within(place)
        yield
        rows = yield from contents_steps(self.local_guide, self._today)
        model = yield from ContentsModel.in_steps(rows)
        yield
        self._contents.show_contents(model)
        yield
        then()
