"""Shows above the panes which place is chosen, so that a worker sees why entries are left out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from guide.i18n import tr
from guide.window.frame.fitted_bar import FittedBar
from guide.window.widgets.plain_text import MAX_ON_BUTTON, plain_label, truncated

EDGE = 16  # pixels


class PlaceBar(FittedBar):
    """A bar with the name of the chosen place and a button to choose all places. Hidden for all places.

    Where the sentence has no room, the name stands alone, and ends with an ellipsis if it must.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("placeBar")
        self._name = ""
        self._label = plain_label(role="small")
        self._label.setMinimumWidth(1)  # it must not widen the window
        self.everywhere_button = QPushButton(tr("Show all places"))
        self.everywhere_button.setObjectName("link")
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(EDGE, 0, EDGE, 0)
        layout.addWidget(self._label)
        layout.addWidget(self.everywhere_button)
        layout.addStretch(1)
        self.hide()

    def show_place(self, name: str) -> None:
        """Show the name of the chosen place; hide the bar if it is "", which means all places."""
        self._name = truncated(name, MAX_ON_BUTTON)
        self._label.setAccessibleName(self._sentence())
        self.fit()
        self.setVisible(bool(name))

    def _sentence(self) -> str:
        return tr("Only what serves {place}", place=self._name)

    def fit(self) -> None:
        """Show the sentence, or where it has no room the name."""
        beside = self.everywhere_button.sizeHint().width() + self._row.spacing() + 2 * EDGE
        room, metrics = self.width() - beside, self._label.fontMetrics()
        sentence = self._sentence()
        if metrics.horizontalAdvance(sentence) > room:
            sentence = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        if sentence != self._label.text():
            self._label.setText(sentence)
