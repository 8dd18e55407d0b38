"""Offers the facets of the results and their values to Qt's views as a list model."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal

from guide.content.facet import Choice, Facet
from guide.i18n import tr
from guide.search.results.facets import FacetCount
from guide.window.results.choice_labels import facet_label
from guide.window.widgets.model_index import ModelIndex

FilterRow = Facet | FacetCount  # a heading, or a value with its count
Label = Callable[[Choice], str]
MAX_UNFOLDED_PLACES = 8  # a longer list of places is folded behind its heading


class FilterModel(QAbstractListModel):
    """A list with a heading for each facet, and below each heading the values of the facet as rows to tick.

    UserRole is the FacetCount of a value, or the Facet of a heading. `toggled` carries the Choice that
    was ticked or cleared.
    """

    toggled = Signal(object)

    def __init__(self, label: Label) -> None:
        super().__init__()
        self._label = label
        self._counts: list[FacetCount] = []
        self._rows: list[FilterRow] = []
        self._places = 0
        self.is_open = False  # whether a list of places that can be folded is unfolded

    def show(self, counts: Iterable[FacetCount]) -> None:
        """Show `counts`. Places come last, because there may be dozens of places."""
        self._counts = sorted(counts, key=_is_place)
        self._places = sum(map(_is_place, self._counts))
        self._update_rows()

    def open_places(self, *, opened: bool) -> None:
        """Show the places if `opened`, else fold the places behind their heading."""
        self.is_open = opened
        self._update_rows()

    def _update_rows(self) -> None:
        self.beginResetModel()
        self._rows = list(self._unfolded())
        self.endResetModel()

    def _unfolded(self) -> Iterator[FilterRow]:
        for facet, values in groupby(self._counts, key=lambda count: count.choice.facet):
            yield facet
            if self.is_open or not self.folds(facet):
                yield from values

    def folds(self, row: object) -> bool:
        """Return whether `row` is the heading of a long list of places, which can be folded."""
        return row == Facet.REGION and self._places > MAX_UNFOLDED_PLACES

    def row_of(self, filter_row: object) -> int:
        """Return the number of the row that shows `filter_row`, whatever its count, or -1 if no row does."""
        return next((i for i, row in enumerate(self._rows) if _key(row) == _key(filter_row)), -1)

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:
        row = self._rows[index.row()] if index.isValid() else None
        if isinstance(row, FacetCount):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        if self.folds(row):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        return (
            _value_data(row, role, self._label) if isinstance(row, FacetCount) else self._heading(row, role)
        )

    def _heading(self, facet: Facet, role: int) -> object:
        if not self.folds(facet):
            return facet_label(facet) if role == Qt.ItemDataRole.DisplayRole else None
        label = tr("Places ({number})", number=self._places)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{name}, open", name=label) if self.is_open else tr("{name}, folded", name=label)
        return label if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: ModelIndex, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Emit `toggled` for a value that was ticked or cleared. The model changes when new counts arrive.

        Return whether `index` is a value and `role` is CheckStateRole.
        """
        row = self._rows[index.row()] if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or not isinstance(row, FacetCount):
            return False
        self.toggled.emit(row.choice)
        return True


def _is_place(count: FacetCount) -> bool:
    return count.choice.facet is Facet.REGION


def _key(row: object) -> object:
    """Return the key of a row: the choice of a value without its count, or the facet of a heading."""
    return row.choice if isinstance(row, FacetCount) else row


def _value_data(row: FacetCount, role: int, label: Label) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return tr("{name} ({number})", name=label(row.choice), number=row.count)
    if role == Qt.ItemDataRole.CheckStateRole:
        return Qt.CheckState.Checked if row.is_chosen else Qt.CheckState.Unchecked
    return None
