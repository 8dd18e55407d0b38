"""What the results can be narrowed to, with counts: a list of boxes to tick."""

from collections.abc import Callable, Iterable
from itertools import groupby

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from guide.search.facets import Choice, Facet, FacetCount
from guide.window.choice_labels import facet_label
from guide.window.look import BODY, SMALL, Look
from guide.window.painting import focus_ring, font_of
from guide.words import tr

Index = QModelIndex | QPersistentModelIndex
ROW, BOX = 32, 16  # pixels at 100 %
Label = Callable[[Choice], str]


class FilterModel(QAbstractListModel):
    """Facets as headings, their values as boxes; UserRole is the FacetCount, None for a heading."""

    toggled = Signal(object)

    def __init__(self, label: Label) -> None:
        super().__init__()
        self._label = label
        self._rows: list[Facet | FacetCount] = []

    def show(self, counts: Iterable[FacetCount]) -> None:
        """Take other counts."""
        self.beginResetModel()
        self._rows = []
        for facet, values in groupby(counts, key=lambda count: count.choice.facet):
            self._rows += [facet, *values]
        self.endResetModel()

    def row_of(self, choice: Choice) -> int:
        """Give the row of a choice, or -1."""
        rows = (i for i, row in enumerate(self._rows) if isinstance(row, FacetCount) and row.choice == choice)
        return next(rows, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not isinstance(self._rows[index.row()], FacetCount):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, FacetCount):
            return _value_data(row, role, self._label)
        return facet_label(row) if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say which box was ticked; the list is shown anew when the results are."""
        row = self._rows[index.row()] if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or not isinstance(row, FacetCount):
            return False
        self.toggled.emit(row.choice)
        return True


def _value_data(row: FacetCount, role: int, label: Label) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return tr("{name} ({number})", name=label(row.choice), number=row.count)
    if role == Qt.ItemDataRole.CheckStateRole:
        return Qt.CheckState.Checked if row.is_chosen else Qt.CheckState.Unchecked
    return row if role == Qt.ItemDataRole.UserRole else None


class FilterDelegate(QStyledItemDelegate):
    """Draws a heading, or a box to tick with its words, in the window's own colours and sizes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = Look()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), self.look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = self.look, option.rect
        row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("weak"))
        elif row and option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("side"))
        left = look.px(16)
        if row:
            self._box(painter, rect, ticked=row.is_chosen)
            left += look.px(BOX + 8)
        font = font_of(option.font, look.px(BODY if row else SMALL), bold=row is None)
        words = QFontMetrics(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, rect.width() - left - look.px(8)
        )
        painter.setFont(font)
        painter.setPen(look.color("text" if row else "muted"))
        painter.drawText(rect.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, look.color("focus"), look.px(4))
        painter.restore()

    def _box(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        look, side = self.look, self.look.px(BOX)
        box = QRectF(rect.left() + look.px(16), rect.top() + (rect.height() - side) / 2, side, side)
        painter.setPen(QPen(look.color("control"), 1))
        painter.setBrush(look.color("page"))
        painter.drawRoundedRect(box, look.px(3), look.px(3))
        if ticked:
            painter.setPen(QPen(look.color("accent"), max(2, side / 7)))
            points = ((0.2, 0.5), (0.42, 0.72), (0.8, 0.27))
            painter.drawPolyline([QPointF(box.left() + x * side, box.top() + y * side) for x, y in points])


class FilterPanel(QListView):
    """Shows the boxes and says which one was ticked or cleared."""

    choiceToggled = Signal(object)

    def __init__(self, label: Label) -> None:
        super().__init__()
        self.filter_model = FilterModel(label)
        self._delegate = FilterDelegate(self)
        self.setModel(self.filter_model)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setObjectName("filterPanel")
        self.setAccessibleName(tr("Filter the results"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(self._toggle)
        self.filter_model.toggled.connect(self.choiceToggled, Qt.ConnectionType.QueuedConnection)

    def apply(self, look: Look) -> None:
        """Take another look."""
        self._delegate.look = look
        self.scheduleDelayedItemsLayout()

    def show_counts(self, counts: tuple[FacetCount, ...]) -> None:
        """Show other counts; the keyboard stays on the box it was on."""
        here = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        scroll = self.verticalScrollBar().value()
        self.filter_model.show(counts)
        row = self.filter_model.row_of(here.choice) if here else -1
        self.setCurrentIndex(self.filter_model.index(row if row >= 0 else min(1, len(counts)), 0))
        self.verticalScrollBar().setValue(scroll)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick the box; all else is the list's own."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        self.filter_model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
