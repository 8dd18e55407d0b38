"""A bar of the window: texts and buttons, which can be closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from guide.i18n import tr
from guide.window.widgets.flow_row import FlowRow


class Bar(QFrame):
    """A bar with `text` and the buttons beside it, or below it if it `is_tall`; the last closes it.

    `closed` is emitted before it is hidden, so that what gets the focus can have it before a button does in
    passing. `name` selects a style in guide.qss.
    """

    closed = Signal()

    def __init__(
        self, name: str, text: QWidget, *buttons: QPushButton, is_tall: bool = False, can_close: bool = True
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        last: tuple[QPushButton, ...] = ()
        if can_close:
            self.close_button = QPushButton(tr("Close"))
            self.close_button.clicked.connect(self.close_bar)
            last = (self.close_button,)
        if is_tall:
            column = QVBoxLayout(self)
            column.setContentsMargins(16, 8, 16, 8)
            column.addWidget(text)
            column.addWidget(FlowRow(*buttons, *last))
            return
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(text, stretch=1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(0)  # takes the room of the text while it is hidden
        for button in last:
            row.addWidget(button)

    def close_bar(self) -> None:
        """Emit `closed`, then hide the bar."""
        self.closed.emit()
        self.hide()
