"""What the results can be narrowed to, with counts: a list of boxes to tick."""

from collections.abc import Callable, Iterable
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QListView

from guide.search.facets import Choice, Facet, FacetCount
from guide.window.choice_labels import facet_label
from guide.words import tr

Index = QModelIndex | QPersistentModelIndex
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
        return (
            _value_data(row, role, self._label) if isinstance(row, FacetCount) else _heading_data(row, role)
        )

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


def _heading_data(facet: Facet, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return facet_label(facet)
    if role == Qt.ItemDataRole.FontRole:
        font = QFont()
        font.setBold(True)
        return font
    return None


class FilterPanel(QListView):
    """Shows the boxes and says which one was ticked or cleared."""

    choiceToggled = Signal(object)

    def __init__(self, label: Label) -> None:
        super().__init__()
        self.filter_model = FilterModel(label)
        self.setModel(self.filter_model)
        self.setObjectName("filterPanel")
        self.setAccessibleName(tr("Filter the results"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.filter_model.toggled.connect(self.choiceToggled, Qt.ConnectionType.QueuedConnection)

    def show_counts(self, counts: tuple[FacetCount, ...]) -> None:
        """Show other counts; the keyboard stays on the box it was on."""
        here = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        scroll = self.verticalScrollBar().value()
        self.filter_model.show(counts)
        row = self.filter_model.row_of(here.choice) if here else -1
        self.setCurrentIndex(self.filter_model.index(row if row >= 0 else min(1, len(counts)), 0))
        self.verticalScrollBar().setValue(scroll)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks as Space does; all else is the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.filter_model.setData(self.currentIndex(), None, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)
