"""Shows the row above a page, with the button that adds the page to the hand-out or removes it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from guide.i18n import tr
from guide.window.reader.page_layout import MARGIN
from guide.window.theme.appearance import Appearance
from guide.window.widgets.star import show_star


class PageBar(QFrame):
    """A row with a button that shows whether the page is on the hand-out. The button emits `toggled`.

    The row is hidden above pages that cannot be put on the hand-out.
    """

    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageBar")
        self._appearance = Appearance()
        self.button = QPushButton()
        self.button.setObjectName("addLine")
        self.button.setCheckable(True)
        self.button.setToolTip(tr("Put this page on the hand-out, or take it off (Ctrl+D)"))
        self.button.clicked.connect(self.toggled)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.button)
        self._row.addStretch(1)
        self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Align the button with the text of the page at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        inset = self._appearance.px(6)
        edge = min(self._appearance.px(MARGIN), self.width() // 16)
        self._row.setContentsMargins(max(4, edge - inset), 4, 16, 4)

    def show_page(self, *, offered: bool, held: bool) -> None:
        """Show the row if `offered`, with the button pressed if the page is on the hand-out (`held`)."""
        self.setVisible(offered)
        self.button.setChecked(held)
        self._show()

    def _show(self) -> None:
        held = self.button.isChecked()
        self.button.setText(tr("On the hand-out") if held else tr("Put on the hand-out"))
        show_star(self.button, self._appearance, filled=held)
