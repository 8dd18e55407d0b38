"""Shows above the panes which place is chosen, so that a worker sees why entries are left out."""

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.i18n import tr
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import MAX_ON_BUTTON, plain_label, truncated


class PlaceBar(QFrame):
    """A bar with the name of the chosen place and a button to choose all places. Hidden for all places."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("placeBar")
        self._label = plain_label(role="small")
        self._label.setMinimumWidth(1)  # a long name may be cut; it must not widen the window
        self.everywhere_button = QPushButton(tr("Show all places"))
        self.everywhere_button.setObjectName("link")
        row = FlowRow()
        row.set_margins(16, 2, 16, 0)
        row.set_widgets((self._label, self.everywhere_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        self.hide()

    def show_place(self, name: str) -> None:
        """Show the name of the chosen place; hide the bar if it is "", which means all places."""
        self._label.setText(tr("Only what serves {place}", place=truncated(name, MAX_ON_BUTTON)))
        self.setVisible(bool(name))
