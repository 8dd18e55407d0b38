"""Offers the choice of a place: all places, a part of the state, or one county."""

from PySide6.QtCore import Signal

from guide.content.places import selectable_places
from guide.i18n import tr
from guide.render.labels import region_label
from guide.window.widgets.combo_box import ComboBox


class PlaceBox(ComboBox):
    """A list of places. `placeChosen` carries the id of the chosen place, or "" for all places."""

    placeChosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Place: show what serves it"))
        self.setToolTip(tr("Show only what serves a place"))
        self.setMaxVisibleItems(12)
        self.addItem(tr("All places"), "")
        for place in selectable_places():
            self.addItem(region_label(place), place)
        self.activated.connect(self._choose)

    def _choose(self) -> None:
        self.placeChosen.emit(self.currentData())
