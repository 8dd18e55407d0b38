"""Offers the choice of a place: all places, a region, a county or a tribal nation."""

from PySide6.QtCore import Signal

from guide.content.places import Places
from guide.i18n import tr
from guide.window.widgets.combo_box import ComboBox


class PlaceBox(ComboBox):
    """A list of places. `placeChosen` carries the id of the chosen place, or "" for all places."""

    placeChosen = Signal(str)

    def __init__(self, places: Places) -> None:
        super().__init__()
        self.setAccessibleName(tr("Place: show what serves it"))
        self.setToolTip(tr("Show only what serves a place"))
        self.setMaxVisibleItems(12)
        self.addItem(tr("All places"), "")
        for place in places.to_choose:
            self.addItem(place.name, place.id)
        self.activated.connect(self._choose)

    def _choose(self) -> None:
        self.placeChosen.emit(self.currentData())
