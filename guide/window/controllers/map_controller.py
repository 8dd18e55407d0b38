"""Opens the map in place of the page, and chooses the place that the worker takes from it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from guide.i18n import tr
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.handout_controller import HandoutController
from guide.window.controllers.place_controller import PlaceController
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts
from guide.window.theme.appearance import restyle
from guide.window.widgets.accessibility import announce

if TYPE_CHECKING:
    from guide.window.map.map_pane import MapPane


class MapController(QObject):
    """Makes the map when it is first opened, since only then its outlines are worth their time."""

    def __init__(
        self,
        parts: WindowParts,
        context: WindowContext,
        *,
        place: PlaceController,
        focus: FocusController,
        handouts: HandoutController,
    ) -> None:
        super().__init__(parts.panes)
        self._context, self._place, self._focus = context, place, focus
        self._handouts = handouts
        self._panes, self._top_bar = parts.panes, parts.top_bar
        self.pane: MapPane | None = None  # until it is opened
        self._before: QWidget | None = None  # shown before the map
        self._focused: QWidget | None = None
        parts.panes.contents.map_button.clicked.connect(self.toggle)

    @property
    def is_open(self) -> bool:
        """Whether the map stands in place of the page."""
        return self.pane is not None and self._panes.page_stack.currentWidget() is self.pane

    def toggle(self) -> None:
        """Show the map and focus it, or close it if it is shown."""
        if self.is_open and self._panes.page_stack.isVisible():
            self.close()
        elif self._panes.contents.has_map:
            self._open()

    def _open(self) -> None:
        pane, stack = self._made(), self._panes.page_stack
        if not self.is_open:
            self._before, self._focused = stack.currentWidget(), QApplication.focusWidget()
        pane.show_chosen(self._context.preferences.place)
        stack.setCurrentWidget(pane)
        self._panes.bring_page()
        pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Show again what the map has covered; the focus returns to where it was."""
        if self.is_open and self._before:
            self._panes.page_stack.setCurrentWidget(self._before)
        focused = self._focused
        if focused and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus.to_search()

    def _take(self, place_id: str) -> None:
        """Choose a place as the list of places does, which shows it from now on."""
        box = self._panes.contents.place_box
        self.close()
        box.select(place_id)
        self._place.choose(place_id)
        if box.isVisible():
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._panes, tr("Chosen: {place}", place=box.currentText()))

    def _made(self) -> "MapPane":
        if self.pane is None:
            # Imported late, because the start needs no map.
            from guide.window.map.map_pane import MapPane  # noqa: PLC0415

            self.pane = pane = MapPane(self._context.guide)
            pane.placeTaken.connect(self._take)
            pane.closeWanted.connect(self.close)
            pane.listWanted.connect(self._focus.open)
            restyle(pane)
            self._panes.page_stack.addWidget(pane)
            self._offer_for_handout(pane)
        return self.pane

    def _offer_for_handout(self, pane: "MapPane") -> None:
        """Connect the map with the hand-out: by its button, and by key while it is in place of the page."""
        state = self._handouts.state
        self._handouts.targets_of_panes[pane] = pane.target
        pane.handoutWanted.connect(self._handouts.toggle)
        pane.show_on_handout(state.handout_list)
        state.listChanged.connect(pane.show_on_handout)
