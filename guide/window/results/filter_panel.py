"""Shows the list of filters: the values that can narrow the results, each with a count and a box to tick."""

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from guide.i18n import tr
from guide.search.results.facets import FacetCount
from guide.window.results.filter_model import FilterModel, Label
from guide.window.theme.appearance import BODY, SMALL, Appearance
from guide.window.widgets.check_box import draw_box
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.plain_text import truncated
from guide.window.widgets.row_text import focus_ring, resized_font

ROW, BOX = 36, 16  # pixels at 100 %
FIRST = 1  # the first row that can be ticked; row 0 is a heading


class FilterDelegate(QStyledItemDelegate):
    """Draws one row: a heading, or a value with its box, in the colours and sizes of the window."""

    def __init__(self, parent: QListView, model: FilterModel) -> None:
        super().__init__(parent)
        self._model = model
        self.appearance = Appearance()

    def sizeHint(self, option: QStyleOptionViewItem, _index: ModelIndex) -> QSize:
        return QSize(option.rect.width(), self.appearance.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        appearance, rect = self.appearance, option.rect
        row = index.data(Qt.ItemDataRole.UserRole)
        folds = self._model.folds(row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter, option, row)
        left = appearance.px(16)
        if isinstance(row, FacetCount):
            self._box(painter, rect, ticked=row.is_chosen)
            left += appearance.px(BOX + 8)
        elif folds:
            self._arrow(painter, rect, opened=self._model.is_open)
            left += appearance.px(BOX + 8)
        is_heading = not isinstance(row, FacetCount) and not folds
        painter.setFont(
            resized_font(option.font, appearance.px(SMALL if is_heading else BODY), bold=is_heading)
        )
        painter.setPen(appearance.color("muted" if is_heading else "text"))
        label = QFontMetrics(painter.font()).elidedText(
            truncated(index.data()), Qt.TextElideMode.ElideRight, rect.width() - left - appearance.px(8)
        )
        painter.drawText(rect.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, label)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, appearance.color("focus"), appearance.px(4))
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, row: object) -> None:
        """Fill the background of a ticked row. The current row has a focus ring instead."""
        if isinstance(row, FacetCount) and row.is_chosen:
            painter.fillRect(option.rect, self.appearance.color("weak"))
        elif (
            option.state & QStyle.StateFlag.State_MouseOver and option.state & QStyle.StateFlag.State_Enabled
        ):
            painter.fillRect(option.rect, self.appearance.color("side"))

    def _box(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        appearance, side = self.appearance, self.appearance.px(BOX)
        box = QRectF(rect.left() + appearance.px(16), rect.top() + (rect.height() - side) / 2, side, side)
        draw_box(painter, box, appearance, ticked=ticked)

    def _arrow(self, painter: QPainter, rect: QRect, *, opened: bool) -> None:
        """Draw the arrow of a heading: to the right while its values are folded, else down."""
        side = self.appearance.px(4)
        center = QPointF(rect.left() + self.appearance.px(16 + BOX / 2), rect.top() + rect.height() / 2)
        corners = ((-1, -0.5), (1, -0.5), (0, 0.75)) if opened else ((-0.5, -1), (-0.5, 1), (0.75, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.appearance.color("muted"))
        painter.drawPolygon(QPolygonF([center + QPointF(x, y) * side for x, y in corners]))


class FilterPanel(QListView):
    """Shows the filters. `choiceToggled` carries the Choice that was ticked or cleared."""

    choiceToggled = Signal(object)

    def __init__(self, label: Label) -> None:
        super().__init__()
        self.filter_model = FilterModel(label)
        self._query = ""
        self._delegate = FilterDelegate(self, self.filter_model)
        self.setModel(self.filter_model)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setObjectName("filterPanel")
        self.setAccessibleName(tr("Filter the results"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.clicked.connect(self._toggle)
        self.filter_model.toggled.connect(self.choiceToggled, Qt.ConnectionType.QueuedConnection)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._delegate.appearance = appearance
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Return the height of all rows, so that the panel is no higher than its content. The width is 0."""
        return QSize(
            0, self._delegate.appearance.px(ROW) * self.filter_model.rowCount() + 2 * self.frameWidth()
        )

    def set_query(self, query: str) -> None:
        """Clear the current row and fold the places, if `query` differs from the previous query."""
        if query == self._query:
            return
        self._query = query
        self.selectionModel().clearCurrentIndex()
        if self.filter_model.is_open:
            self.filter_model.open_places(opened=False)

    def show_counts(self, counts: tuple[FacetCount, ...]) -> None:
        """Show `counts` instead of the previous counts. The current row stays current and in sight."""
        current = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        scroll = self.verticalScrollBar().value()
        self.filter_model.show(counts)
        self._restore_current(current, scroll)

    def _restore_current(self, current: object, scroll: int) -> None:
        """Make the row of `current` (a Facet or a FacetCount) current again, and scroll to `scroll` pixels.

        If no row shows `current`, the first value becomes current and the list is scrolled to its start.
        """
        self.updateGeometry()
        row = self.filter_model.row_of(current) if current else -1
        self.setCurrentIndex(self.filter_model.index(row if row >= 0 else FIRST, 0))
        self.verticalScrollBar().setValue(scroll if row >= 0 else 0)
        self.scrollTo(self.currentIndex())

    def scrollTo(
        self, index: ModelIndex, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll to the row of `index`. For the first value, scroll its heading into sight as well."""
        super().scrollTo(self.filter_model.index(0, 0) if index.row() == FIRST else index, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick or clear the current value on Space and Enter, and go to the first value on Home.

        Leave "/" to the window, and handle other keys as a QListView does.
        """
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_Home:
            self.setCurrentIndex(self.filter_model.index(FIRST, 0))
        elif event.text() == "/":
            event.ignore()  # the window handles this key: it moves the focus to the search box
        else:
            super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        """Tick or clear the value of a row, or fold or unfold the places if the row is their heading."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if self.filter_model.folds(row):
            scroll = self.verticalScrollBar().value()
            self.filter_model.open_places(opened=not self.filter_model.is_open)
            self._restore_current(row, scroll)
            if self.filter_model.is_open:
                self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtTop)
        else:
            self.filter_model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
