"""Shows the block "Call first": help lines above the results of a query that contains a sign of danger."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from guide.content.model import Entry
from guide.i18n import tr
from guide.render.urgent import urgent_line
from guide.window.theme.appearance import Appearance
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.row_text import INSET, text_inset
from guide.window.widgets.urgent_button import UrgentButton


class CallFirst(QWidget):
    """A framed block with one button per help line. The block is hidden while it has no help lines.

    `helpLineChosen` carries the page name of the help line whose button was clicked.
    """

    helpLineChosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[UrgentButton] = []
        self._appearance = Appearance()
        self._shown: tuple[Entry, ...] = ()
        heading = plain_label(tr("Call first"))
        heading.setIndent(INSET)
        block = QFrame()
        block.setObjectName("callFirst")
        self._outer_layout = QVBoxLayout(self)
        self._outer_layout.addWidget(block)
        self._block_layout = QVBoxLayout(block)
        self._block_layout.setSpacing(0)
        self._block_layout.addWidget(heading)
        self._button_layout = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._button_layout.setSpacing(0)
        self._block_layout.addLayout(self._button_layout)
        self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._outer_layout.setContentsMargins(appearance.px(8), appearance.px(8), appearance.px(8), 0)
        # The text of the buttons is aligned with the text of the results below.
        side = text_inset(appearance) - appearance.px(8) - INSET
        self._block_layout.setContentsMargins(side, appearance.px(6), side, appearance.px(2))

    def show_help_lines(self, help_lines: tuple[Entry, ...]) -> None:
        """Show a button for each of `help_lines`, or hide the block if there are none."""
        if help_lines == self._shown:
            return  # so that nothing moves while the user types
        self._shown = help_lines
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = [UrgentButton(urgent_line(line), wraps=True) for line in help_lines]
        for button in self.buttons:
            button.chosen.connect(self.helpLineChosen)
            self._button_layout.addWidget(button)
        self._set_direction()
        self.setVisible(bool(help_lines))

    def announcement(self) -> str:
        """Return the help lines as one text for a screen reader, or "" if there are none."""
        names = "; ".join(button.accessibleName() for button in self.buttons)
        return tr("Call first: {lines}", lines=names) if names else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the buttons in a row or in a column, as the new width allows."""
        super().resizeEvent(event)
        self._set_direction()

    def _set_direction(self) -> None:
        """Arrange the buttons in a row if the width suffices, because this leaves more room for results."""
        wanted = sum(button.sizeHint().width() for button in self.buttons)
        fits = wanted <= self.width() - 2 * text_inset(self._appearance)
        self._button_layout.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )
