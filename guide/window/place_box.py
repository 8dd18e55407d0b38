"""The choice of a place: all, a part of the state, or a county."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPolygon
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from guide.content.places import places
from guide.render.labels import region_label
from guide.window.look import Look
from guide.words import tr


class PlaceBox(QComboBox):
    """Says which place was chosen; "" is all of them."""

    placeChosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self.setAccessibleName(tr("Place: show what serves it"))
        self.setToolTip(tr("Show only what serves a place"))
        self.setMaxVisibleItems(12)
        # The box's own way of drawing its list knows no room around a row.
        self.view().setItemDelegate(QStyledItemDelegate(self))
        self.addItem(tr("All places"), "")
        for place in places():
            self.addItem(region_label(place), place)
        self.activated.connect(self._choose)

    def choose(self, place: str) -> bool:
        """Show a place, as if it was always chosen; says whether there is such a place."""
        row = self.findData(place)
        if row >= 0:
            self.setCurrentIndex(row)
        return row >= 0

    def apply(self, look: Look) -> None:
        """Take another look."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark that it opens: the style sheet's own needs a picture for each theme."""
        super().paintEvent(event)
        x, y, s = self.width() - self._look.px(18), self.height() // 2, self._look.px(4)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("muted"))
        painter.drawPolygon(
            QPolygon([QPoint(x - s, y - s // 2), QPoint(x + s, y - s // 2), QPoint(x, y + s)])
        )

    def _choose(self) -> None:
        self.placeChosen.emit(self.currentData())
