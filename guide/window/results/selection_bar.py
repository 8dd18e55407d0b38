"""Shows how many results are selected, with a button that puts all of them on the hand-out."""

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.i18n import tr
from guide.window.theme.appearance import look
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.row_text import text_inset


class SelectionBar(QFrame):
    """A row below the results, which is shown while several of them are selected."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("selectionBar")
        self._number = 0  # of selected results
        self.add_button, self.clear_button = QPushButton(), QPushButton(tr("Select none"))
        self._flow = FlowRow(self.add_button, self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._flow)
        self.hide()

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        side = text_inset()
        self._flow.set_margins(side, look().px(6), side, look().px(6))

    def show_selection(self, number: int, *, missing: int) -> None:
        """Show the row if more than one result is selected, of which `missing` are not on the hand-out."""
        template = tr("Add {number} to the hand-out") if missing else tr("Take {number} off the hand-out")
        text = template.format(number=missing or number)
        self.add_button.setText(text)
        self.setVisible(number > 1)
        if number > 1 and number != self._number:
            announce(self, tr("{number} selected", number=number))
        self._number = number
