"""Draws the rows of the contents tree."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from guide.render.contents import Node
from guide.window.contents.contents_model import ContentsRole
from guide.window.theme.appearance import SMALL, look
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.row_text import RowText, focus_ring, resized_font
from guide.window.widgets.star import ON_HANDOUT, draw_star

# Pixels at 100 %: the text size, then the widths of the parts of a row.
_BODY = 14
_EDGE, _NUMBER, _INDENT, _CHEVRON, _STAR = 20, 24, 24, 28, 14


class ContentsDelegate(QStyledItemDelegate):
    """Draws one row: a small heading, or the title of a page with its number, star and chevron.

    The star marks a page on the hand-out; the chevron shows that the row can be expanded.
    """

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, bool, bool, bool, int], int] = {}

    def forget_heights(self) -> None:
        """Drop the measured row heights, which are others in another text size."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        # The title of a selected row is bold, so it may need one more line.
        bold = self._view.selectionModel().isSelected(index)
        return QSize(self._view.viewport().width(), self._height(option, index, bold=bold))

    def grows_when_selected(self, index: ModelIndex) -> bool:
        """Return whether the bold title of a row, once it is selected, needs another height."""
        option = QStyleOptionViewItem()
        option.font = self._view.font()
        return self._height(option, index, bold=True) != self._height(option, index, bold=False)

    def _height(self, option: QStyleOptionViewItem, index: ModelIndex, *, bold: bool) -> int:
        node, depth = index.data(ContentsRole.NODE), _depth(index)
        held = bool(index.data(ON_HANDOUT))
        room = self._text_rect(QRect(0, 0, self._view.viewport().width(), 0), node, depth, held=held).width()
        # Qt calls sizeHint several times for each row in one layout, so the heights are cached.
        key = (node.text, node.is_heading, depth < 2, bold, room)
        if key not in self._heights:
            self._heights[key] = self._text(node, option, depth, bold=bold).height(room)
        return self._heights[key] + look().px(12 if node.is_heading else 16)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: ModelIndex,
    ) -> None:
        node, held = index.data(ContentsRole.NODE), bool(index.data(ON_HANDOUT))
        depth = _depth(index)
        full_row = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter, option, full_row)
        pad = look().px(6 if node.is_heading else 8)
        inner = full_row.adjusted(0, pad, 0, -pad)
        text_rect = self._text_rect(inner, node, depth, held=held)
        self._text(node, option, depth).paint(painter, text_rect)
        if held:
            self._star(painter, text_rect)
        if node.number:
            number = RowText(
                node.number,
                resized_font(option.font, look().px(_BODY), bold=True),
                look().color("accent"),
            )
            number.paint(painter, inner.adjusted(look().px(_EDGE), 0, 0, 0))
        if node.children:
            self._chevron(painter, full_row, opened=self._view.isExpanded(index))
        painter.restore()

    def _star(self, painter: QPainter, text_rect: QRect) -> None:
        side = look().px(_STAR)
        corner = text_rect.topRight() + QPoint(look().px(4), look().px(3))
        draw_star(painter, QRectF(corner.x(), corner.y(), side, side))

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, row: QRect) -> None:
        ground = row.adjusted(look().px(8), 1, -look().px(8), -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            edges = look().tokens.has_edges
            painter.setPen(look().color("control") if edges else Qt.PenStyle.NoPen)
            painter.setBrush(look().color("weak" if selected else "side" if edges else "line"))
            painter.drawRoundedRect(ground, look().px(6), look().px(6))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, ground, look().color("focus"), look().px(6))

    def _text(self, node: Node, option: QStyleOptionViewItem, depth: int, *, bold: bool = False) -> RowText:
        if node.is_heading:
            return RowText(
                node.text,
                resized_font(option.font, look().px(SMALL), bold=True),
                look().color("muted"),
                1,
            )
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        size = _BODY if depth < 2 else SMALL
        color = look().color("text" if depth == 0 or selected else "muted")
        return RowText(node.text, resized_font(option.font, look().px(size), bold=bold or selected), color)

    def _text_rect(self, row: QRect, node: Node, depth: int, *, held: bool) -> QRect:
        left = _EDGE + (_NUMBER if node.number or depth else 0) + max(0, depth - 1) * _INDENT // 2
        right = (_CHEVRON if node.children else 12) + (_STAR + 6 if held else 0)
        return row.adjusted(look().px(left), 0, -look().px(right), 0)

    def _chevron(self, painter: QPainter, row: QRect, *, opened: bool) -> None:
        x, y, s = row.right() - look().px(18), row.center().y(), look().px(4)
        down = [x - s, y - s // 2, x + s, y - s // 2, x, y + s // 2 + 1]
        right = [x - s // 2, y - s, x - s // 2, y + s, x + s // 2 + 1, y]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().color("muted"))
        painter.drawPolygon(_polygon(down if opened else right))


def _polygon(coordinates: list[int]) -> QPolygon:
    """Return the polygon whose corners are `coordinates`: x and y of each corner in turn."""
    return QPolygon([QPoint(x, y) for x, y in zip(coordinates[::2], coordinates[1::2], strict=True)])


def _depth(index: ModelIndex) -> int:
    """Return the number of ancestors of a row: 0 for a row at the top of the tree."""
    depth, parent = 0, index.parent()
    while parent.isValid():
        depth, parent = depth + 1, parent.parent()
    return depth
