"""Shows a row of widgets that wraps, and scrolls it where the window is too low for all its lines."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy

from guide.window.widgets.flow_row import SPACE, FlowRow


class RowScroll(QScrollArea):
    """A scroll area that has the height of its row, but at most a quarter of the window: the rest scrolls.

    It shows whole lines, at least `least` of them.
    """

    def __init__(self, row: FlowRow, *, least: int = 2) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._row, self._least = row, least
        self.setWidget(row)
        for behind in (row, self.viewport()):
            behind.setAutoFillBackground(False)  # the bar has a ground of its own

    def sizeHint(self) -> QSize:
        whole, most = self._row.heightForWidth(self.width()), self.window().height() // 4
        line = max(widget.sizeHint().height() for widget in self._row.widgets) + SPACE
        return QSize(0, whole if whole <= most else min(whole, max(self._least, most // line) * line + SPACE))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
