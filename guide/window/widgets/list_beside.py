"""Lays out a list and what belongs to its current row beside each other, or below in a narrow window."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from guide.window.theme.appearance import look

WIDE = 820  # pixels at 100 %, from which on both have room beside each other
_LIST, _REST = 2, 3  # shares of the width


class ListBeside(QWidget):
    """A list with widgets beside it or below it; the last of them takes the height that is left."""

    def __init__(self, listed: QWidget, rest: Sequence[QWidget]) -> None:
        super().__init__()
        self._last = rest[-1]
        self._listed, self._is_wide = listed, False
        self._policy = self._last.sizePolicy()
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rest = QVBoxLayout()
        for layout in (self._layout, self._rest):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(6)
        for widget in rest:
            self._rest.addWidget(widget)
        self._layout.addWidget(listed, stretch=1)
        self._layout.addLayout(self._rest)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the least width below each other, as a hidden page does not notice a narrower window."""
        least = super().minimumSizeHint()
        return QSize(
            max(self._rest.minimumSize().width(), self._listed.minimumSizeHint().width()), least.height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose what fits the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= look().px(WIDE)
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        self._layout.setSpacing(16 if is_wide else 6)
        self._layout.setStretch(0, _LIST if is_wide else 1)
        self._layout.setStretch(1, _REST if is_wide else 0)
        across = self._policy.horizontalPolicy()
        down = QSizePolicy.Policy.Expanding if is_wide else self._policy.verticalPolicy()
        self._last.setSizePolicy(across, down)
