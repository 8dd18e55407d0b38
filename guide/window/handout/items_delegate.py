"""Draws the items of the hand-out."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from guide.window.handout.items_model import ItemsModel
from guide.window.theme.appearance import BODY, SMALL, look
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.row_text import RowText, resized_font, row_background

_LEFT, _RIGHT = 40, 40  # pixels at 100 %: the width of the number, and of the grip
_MAX_HEIGHTS = 2_000


class ItemsDelegate(QStyledItemDelegate):
    """Draws one item: number, name, kind unless the list `is_low`, and a grip to drag it."""

    def __init__(self, view: QListView, model: ItemsModel) -> None:
        super().__init__(view)
        self.is_low = False
        self._view, self._model = view, model
        # Qt asks for the height of every row after each change, which would take long in a list of 200.
        self._heights: dict[tuple[str, str, int, int, bool], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        width = self._view.viewport().width()
        item = index.data(Qt.ItemDataRole.UserRole)
        key = (self._model.title(item), self._model.kind(item), width, look().scale, self.is_low)
        if key not in self._heights:
            if len(self._heights) > _MAX_HEIGHTS:
                self._heights.clear()
            inner = width - look().px(_LEFT) - look().px(_RIGHT)
            heights = (text.height(inner) for text in self._texts(option, index))
            self._heights[key] = sum(heights) + 2 * self._padding()
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_background(painter, option)
        rect = option.rect.adjusted(look().px(_LEFT), self._padding(), -look().px(_RIGHT), 0)
        number = RowText(
            str(index.row() + 1),
            resized_font(option.font, look().px(BODY), bold=True),
            look().color("accent"),
        )
        number.paint(painter, rect.adjusted(-look().px(24), 0, 0, 0))
        for text in self._texts(option, index):
            text.paint(painter, rect)
            rect.setTop(rect.top() + text.height(rect.width()))
        self._grip(painter, option.rect)
        painter.restore()

    def _padding(self) -> int:
        return look().px(4 if self.is_low else 8)

    def _grip(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().color("control"))
        for across in (32, 22, 12):  # with the dots 24 pixels wide and high
            for down in (-1, 0, 1):
                center = QPoint(rect.right() - look().px(across), rect.center().y() + down * look().px(10))
                painter.drawEllipse(center, look().px(2), look().px(2))

    def _texts(self, option: QStyleOptionViewItem, index: ModelIndex) -> tuple[RowText, ...]:
        item = index.data(Qt.ItemDataRole.UserRole)
        name = resized_font(option.font, look().px(BODY), bold=True)
        title = RowText(self._model.title(item), name, look().color("text"), 2)
        if self.is_low:
            return (title,)
        return (
            title,
            RowText(
                self._model.kind(item),
                resized_font(option.font, look().px(SMALL)),
                look().color("muted"),
                1,
            ),
        )
