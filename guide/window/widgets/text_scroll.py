"""Shows the texts of a bar whole, and scrolls them where the window is too low for the bar."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class TextScroll(QScrollArea):
    """A scroll area as high as its texts if there is room, else with at least a line of them.

    It takes at most `share` of the height of the window, and less than that only if `share` is 1. One that
    `keeps_height` takes all of its share, so that what is above it does not move with each other text. Tab
    goes to it only while there is something to scroll by keys.
    """

    def __init__(self, *texts: QWidget, share: float = 1, keeps_height: bool = False) -> None:
        super().__init__()
        self.setObjectName("textScroll")
        self._share, self._keeps_height = share, keeps_height
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        body = QWidget()
        layout = self._column = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        for text in texts:
            layout.addWidget(text)
        layout.addStretch(1)
        self.setWidget(body)
        for behind in (body, self.viewport()):
            behind.setAutoFillBackground(False)  # the bar has a ground of its own
        body.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._take_focus)

    def sizeHint(self) -> QSize:
        frame = 2 * self.frameWidth()
        whole = self._column.totalHeightForWidth(self.width() - frame) + frame
        most = int(self.window().height() * self._share)
        return QSize(0, most if self._keeps_height else min(whole, most))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint().height()
        return QSize(0, whole if self._share < 1 else min(whole, self.fontMetrics().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when a text has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _take_focus(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
