"""A card of the start page: a button with a title and a line under it, drawn as rows of lists are."""

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from guide.window.theme.appearance import BODY, SMALL, Appearance
from guide.window.widgets.row_text import RowText, font_of

WIDTH = 300  # pixels at 100 %, at least
_SIDE, _TOP, _BETWEEN = 16, 12, 2  # pixels of room
_MOST_LINES = 6


class Card(QPushButton):
    """Says which page it stands for when it is pressed."""

    chosen = Signal(str)

    def __init__(self, target: str, title: str, line: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._target, self._title, self._line = target, title, line
        self._appearance = Appearance()
        self._heights: dict[int, int] = {}  # by width; layouts ask again and again
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.clicked.connect(self._choose)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._measure_anew()

    def sizeHint(self) -> QSize:
        """Ask for as much height as the texts need at the card's width."""
        return QSize(WIDTH, self._height(max(self.width(), WIDTH)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask anew: narrower cards are higher."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Ask anew when fonts changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then its texts."""
        super().paintEvent(event)
        painter = QPainter(self)
        place = self.rect().adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        for text in self._texts():
            text.paint(painter, place)
            place = QRect(place.topLeft(), place.bottomRight())
            place.setTop(place.top() + text.height(place.width()) + _BETWEEN)

    def _texts(self) -> tuple[RowText, RowText]:
        appearance, font = self._appearance, self.font()
        title, line = font_of(font, appearance.px(BODY), bold=True), font_of(font, appearance.px(SMALL))
        return (
            RowText(self._title, title, appearance.color("text"), _MOST_LINES),
            RowText(self._line, line, appearance.color("muted"), _MOST_LINES),
        )

    def _measure_anew(self) -> None:
        self._heights.clear()
        if self.parentWidget():
            self._fit()

    def _height(self, width: int) -> int:
        if width not in self._heights:
            texts = sum(text.height(width - 2 * _SIDE) for text in self._texts())
            self._heights[width] = texts + _BETWEEN + 2 * _TOP
        return self._heights[width]

    def _fit(self) -> None:
        self.setMinimumHeight(self._height(self.width()))
        self.update()

    def _choose(self) -> None:
        self.chosen.emit(self._target)
