"""Shows a card of the start page: a button with a title and a line of text below the title."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from guide.window.theme.appearance import BODY, SMALL, look
from guide.window.widgets.row_text import RowText, resized_font

WIDTH = 300  # pixels at 100 %: the minimum width of a card, if the window is that wide
_SIDE, _TOP, _BETWEEN = 16, 12, 2  # pixels beside, above and between the texts
_MOST_LINES = 6


class Card(QPushButton):
    """A button for one page, with a title and a line that wrap. `chosen` carries the name of the page."""

    chosen = Signal(str)

    def __init__(self, target: str, title: str, line: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._target, self._title, self._line = target, title, line
        self._heights: dict[int, int] = {}  # in pixels by width; cached, because a layout needs them often
        self._measured: list[tuple[RowText, QSize]] = []  # empty until a layout needs it
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.clicked.connect(self._choose)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self.measure_again()

    def measure_again(self) -> None:
        """Forget the heights of the texts, which are others in another font."""
        self._measured = []
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the minimum width, and the height that the texts need at that width."""
        return QSize(WIDTH, self.heightForWidth(WIDTH))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the texts need at `width`; a narrower card needs more lines."""
        if width not in self._heights:
            room = width - 2 * _SIDE
            # Most texts have one line at all of the widths that a layout asks for.
            heights = (
                line.height() if line.width() <= room else text.height(room) for text, line in self._texts()
            )
            self._heights[width] = sum(heights) + _BETWEEN + 2 * _TOP
        return self._heights[width]

    def minimumSizeHint(self) -> QSize:
        """Return no width, as the texts wrap: a card is never wider than a narrow window."""
        return QSize(0, self.heightForWidth(WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then the title and the line on the button."""
        super().paintEvent(event)
        painter = QPainter(self)
        rect = self.rect().adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        for text, _line in self._texts():
            text.paint(painter, rect)
            rect = QRect(rect.topLeft(), rect.bottomRight())
            rect.setTop(rect.top() + text.height(rect.width()) + _BETWEEN)

    def _texts(self) -> Sequence[tuple[RowText, QSize]]:
        """Return the title and the line, each with its size in one line."""
        if not self._measured:
            font = self.font()
            title, line = (
                resized_font(font, look().px(BODY), bold=True),
                resized_font(font, look().px(SMALL)),
            )
            texts = (
                RowText(self._title, title, look().color("text"), _MOST_LINES),
                RowText(self._line, line, look().color("muted"), _MOST_LINES),
            )
            self._measured = [(text, text.size_in_one_line()) for text in texts]
        return self._measured

    def _choose(self) -> None:
        self.chosen.emit(self._target)
