"""Shows 911, 988, the urgent lines of the pack and the age of the content at the bottom of the window."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from guide.i18n import tr
from guide.render.urgent import UrgentLine, program_lines
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.urgent_button import UrgentButton


class UrgentBar(QFrame):
    """The bar with the urgent numbers. 911 and 988 are always visible, also if no content could be read."""

    lineChosen = Signal(str)  # the target of the line; "" if it has no page

    def __init__(self, lines: tuple[UrgentLine, ...], age: str) -> None:
        super().__init__()
        self.setObjectName("urgentBar")
        self.setAccessibleName(tr("Urgent numbers"))
        self._age = plain_label(age, "small")
        self.buttons = tuple(map(UrgentButton, lines))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 16, 4)
        layout.setSpacing(4)
        for button in self.buttons:
            button.chosen.connect(self.lineChosen)
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self._age)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show 911 and 988 always, then as many other lines as fit, then the age of the content."""
        super().resizeEvent(event)
        room = self.width() - 32
        always = len(program_lines())
        for number, widget in enumerate((*self.buttons, self._age)):
            wanted = widget.sizeHint().width() + 4
            fits = number < always or wanted <= room
            widget.setVisible(fits)
            room -= wanted if fits else 0
