"""How an item of the tray is drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from guide.window.handout.items_model import TrayModel
from guide.window.theme.style import BODY, SMALL, Look
from guide.window.widgets.row_text import RowText, font_of, row_background

Index = QModelIndex | QPersistentModelIndex
_LEFT, _RIGHT = 40, 28  # pixels at 100 %: for the number, for the grip


class TrayDelegate(QStyledItemDelegate):
    """Draws an item: its number, its name, what it is, and a grip to drag it by."""

    def __init__(self, view: QListView, model: TrayModel) -> None:
        super().__init__(view)
        self.look = Look()
        self._view, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        inner = width - self.look.px(_LEFT) - self.look.px(_RIGHT)
        return QSize(width, sum(text.height(inner) for text in self._texts(option, index)) + self.look.px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self.look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_background(painter, option, self.look)
        place = option.rect.adjusted(look.px(_LEFT), look.px(8), -look.px(_RIGHT), 0)
        number = RowText(
            str(index.row() + 1), font_of(option.font, look.px(BODY), bold=True), look.color("accent")
        )
        number.paint(painter, place.adjusted(-look.px(24), 0, 0, 0))
        for text in self._texts(option, index):
            text.paint(painter, place)
            place.setTop(place.top() + text.height(place.width()))
        self._grip(painter, option.rect)
        painter.restore()

    def _grip(self, painter: QPainter, rect: QRect) -> None:
        look = self.look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("control"))
        for across in (20, 14):
            for down in (-1, 0, 1):
                center = QPoint(rect.right() - look.px(across), rect.center().y() + down * look.px(5))
                painter.drawEllipse(center, look.px(1.5), look.px(1.5))

    def _texts(self, option: QStyleOptionViewItem, index: Index) -> tuple[RowText, ...]:
        look, item = self.look, index.data(Qt.ItemDataRole.UserRole)
        name = font_of(option.font, look.px(BODY), bold=True)
        return (
            RowText(self._model.title(item), name, look.color("text"), 2),
            RowText(self._model.kind(item), font_of(option.font, look.px(SMALL)), look.color("muted"), 1),
        )
