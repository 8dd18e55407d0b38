"""The block "Call first": help lines shown above the results when a query contains a sign of danger."""

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
    """A framed block of help lines, one button a line. It is hidden while there are none."""

    lineChosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[UrgentButton] = []
        self._appearance = Appearance()
        self._shown: tuple[Entry, ...] = ()
        heading = plain_label(tr("Call first"))
        heading.setIndent(INSET)
        block = QFrame()
        block.setObjectName("callFirst")
        self._around = QVBoxLayout(self)
        self._around.addWidget(block)
        self._block = QVBoxLayout(block)
        self._block.setSpacing(0)
        self._block.addWidget(heading)
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lines.setSpacing(0)
        self._block.addLayout(self._lines)
        self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._around.setContentsMargins(appearance.px(8), appearance.px(8), appearance.px(8), 0)
        side = (
            text_inset(appearance) - appearance.px(8) - INSET
        )  # so that the words align with those of the results
        self._block.setContentsMargins(side, appearance.px(6), side, appearance.px(2))

    def show_lines(self, lines: tuple[Entry, ...]) -> None:
        """Show `lines`, or hide the block if there are none."""
        if lines == self._shown:
            return  # so that nothing moves while somebody types on
        self._shown = lines
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = [UrgentButton(urgent_line(line), wraps=True) for line in lines]
        for button in self.buttons:
            button.chosen.connect(self.lineChosen)
            self._lines.addWidget(button)
        self._turn()
        self.setVisible(bool(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose a row or a column again for the new width."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Lay the lines out in a row if they fit, else in a column: a row leaves more room for results."""
        wanted = sum(button.sizeHint().width() for button in self.buttons)
        fits = wanted <= self.width() - 2 * text_inset(self._appearance)
        self._lines.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )
