"""The contents pane: a tree to open pages from."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPolygon, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
)

from guide.handout.tray import Tray
from guide.window.contents_model import ContentsModel, ContentsRole, Index, Node
from guide.window.look import SMALL, Look
from guide.window.painting import RowText, focus_ring, font_of
from guide.window.place_box import PlaceBox
from guide.window.tray.star import ON_TRAY, draw_star
from guide.words import tr

_BODY = 14
_EDGE, _NUMBER, _INDENT, _CHEVRON, _STAR = 20, 24, 24, 28, 14


class ContentsDelegate(QStyledItemDelegate):
    """Draws a row: headings small, strategies with their number, a mark where a row opens."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self.look = Look()
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        node = index.data(ContentsRole.NODE)
        width = self._view.viewport().width()
        # A selected row is bold, which may need another line.
        text = self._text(node, option, _depth(index), bold=self._view.selectionModel().isSelected(index))
        height = text.height(self._text_rect(QRect(0, 0, width, 0), index).width())
        return QSize(width, height + self.look.px(12 if node.is_heading else 16))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        node = index.data(ContentsRole.NODE)
        look, depth = self.look, _depth(index)
        row = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter, option, row)
        pad = look.px(6 if node.is_heading else 8)
        inner = row.adjusted(0, pad, 0, -pad)
        place = self._text_rect(inner, index)
        self._text(node, option, depth).paint(painter, place)
        if index.data(ON_TRAY):
            side = look.px(_STAR)
            draw_star(painter, QRectF(place.right() + look.px(4), place.top() + look.px(3), side, side), look)
        if node.number:
            number = RowText(
                node.number, font_of(option.font, look.px(_BODY), bold=True), look.color("accent")
            )
            number.paint(painter, inner.adjusted(look.px(_EDGE), 0, 0, 0))
        if node.children:
            self._chevron(painter, row, opened=self._view.isExpanded(index))
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, row: QRect) -> None:
        look = self.look
        place = row.adjusted(look.px(8), 1, -look.px(8), -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("weak" if selected else "line"))
            painter.drawRoundedRect(place, look.px(6), look.px(6))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, place, look.color("focus"), look.px(6))

    def _text(self, node: Node, option: QStyleOptionViewItem, depth: int, *, bold: bool = False) -> RowText:
        look = self.look
        if node.is_heading:
            return RowText(node.text, font_of(option.font, look.px(SMALL), bold=True), look.color("muted"), 1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        size = _BODY if depth < 2 else SMALL
        color = look.color("text" if depth == 0 or selected else "muted")
        return RowText(node.text, font_of(option.font, look.px(size), bold=bold or selected), color)

    def _text_rect(self, row: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
        look, node, depth = self.look, index.data(ContentsRole.NODE), _depth(index)
        left = _EDGE + (_NUMBER if node.number or depth else 0) + max(0, depth - 1) * _INDENT // 2
        right = (_CHEVRON if node.children else 12) + (_STAR + 6 if index.data(ON_TRAY) else 0)
        return row.adjusted(look.px(left), 0, -look.px(right), 0)

    def _chevron(self, painter: QPainter, row: QRect, *, opened: bool) -> None:
        look = self.look
        x, y, s = row.right() - look.px(18), row.center().y(), look.px(4)
        down = [x - s, y - s // 2, x + s, y - s // 2, x, y + s // 2 + 1]
        right = [x - s // 2, y - s, x - s // 2, y + s, x + s // 2 + 1, y]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("muted"))
        painter.drawPolygon(_polygon(down if opened else right))


def _polygon(numbers: list[int]) -> QPolygon:
    return QPolygon([QPoint(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)])


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    depth, parent = 0, index.parent()
    while parent.isValid():
        depth, parent = depth + 1, parent.parent()
    return depth


class ContentsView(QTreeView):
    """The tree itself; rows are as wide as the pane and wrap."""

    enterPressed = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; all else is the tree's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.enterPressed.emit(self.currentIndex())
        elif event.text() == "/":
            event.ignore()  # the window's key for the search box
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Measure anew: the selected row is bold."""
        super().currentChanged(current, previous)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ContentsPane(QFrame):
    """Shows the contents and says which page was chosen."""

    pageChosen = Signal(str)
    placeChosen = Signal(str)

    def __init__(self, model: ContentsModel) -> None:
        super().__init__()
        self.setObjectName("contentsPane")
        self.place_box = PlaceBox()
        self._model = model
        self._tray = Tray()
        self.view = ContentsView()
        self._delegate = ContentsDelegate(self.view)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        view = self.view
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setExpandsOnDoubleClick(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setMouseTracking(True)
        view.setAccessibleName(tr("Contents"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(view)
        box = QVBoxLayout()
        box.setContentsMargins(12, 4, 12, 8)
        box.addWidget(self.place_box)
        layout.addLayout(box)

    def _connect(self) -> None:
        # clicked is for the mouse, enterPressed for the keyboard: "activated" may come with both.
        self.view.clicked.connect(self._open)
        self.view.enterPressed.connect(self._open)
        self.place_box.placeChosen.connect(self.placeChosen)

    def show_contents(self, model: ContentsModel) -> None:
        """Take other contents; parts that were open stay open."""
        opened = {node.text for node in self._model.nodes() if self._is_open(node)}
        self._model = model
        model.show_tray(self._tray)
        self.view.setModel(model)
        for node in model.nodes():
            if node.text in opened:
                self.view.setExpanded(model.index_for(node), True)  # noqa: FBT003 - Qt's own

    def show_tray(self, tray: Tray) -> None:
        """Show which rows are on the hand-out."""
        self._tray = tray
        self._model.show_tray(tray)
        self.view.scheduleDelayedItemsLayout()

    def _is_open(self, node: Node) -> bool:
        return bool(node.children) and self.view.isExpanded(self._model.index_for(node))

    def apply(self, look: Look) -> None:
        """Take another look."""
        self._delegate.look = look
        self.place_box.apply(look)
        self.view.scheduleDelayedItemsLayout()

    def select(self, page: str, *, reveal: bool) -> None:
        """Show where a page stands; only if it is to be revealed the contents scroll and open for it."""
        index = self.view.currentIndex()
        if not (index.isValid() and self._model.node(index).target.partition("#")[0] == page):
            index = self._model.index_of(page)
            parent = index.parent()
            if parent.isValid() and not (reveal or self.view.isExpanded(parent)):
                index = QModelIndex()
            self.view.setAutoScroll(False)
            self.view.setCurrentIndex(index)
            self.view.setAutoScroll(True)
        if reveal and index.isValid():
            self.view.scrollTo(index)
        elif not index.isValid():
            self.view.clearSelection()

    def _open(self, index: QModelIndex) -> None:
        node = self._model.node(index)
        if node.children:
            self.view.setExpanded(index, not self.view.isExpanded(index))
        if node.target:
            self.pageChosen.emit(node.target)
