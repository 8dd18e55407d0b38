"""The facets of the results and their values, as a list model for Qt's views."""

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
FEW = 8  # more places than this are folded behind their heading


class FilterModel(QAbstractListModel):
    """Facets as headings, their values as rows to tick.

    UserRole is the FacetCount of a value, or the Facet of a heading.
    """

    toggled = Signal(object)

    def __init__(self, label: Label) -> None:
        super().__init__()
        self._label = label
        self._counts: list[FacetCount] = []
        self._rows: list[FilterRow] = []
        self._places = 0
        self.is_open = False  # whether places are shown although they are more than FEW

    def show(self, counts: Iterable[FacetCount]) -> None:
        """Show `counts`. Places come last, because there may be dozens of them."""
        self._counts = sorted(counts, key=_is_place)
        self._places = sum(map(_is_place, self._counts))
        self._update_rows()

    def open_places(self, *, opened: bool) -> None:
        """Show the places, or fold them behind their heading."""
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
        """Return whether `row` is the heading of folded places: the only heading that opens."""
        return row == Facet.REGION and self._places > FEW

    def row_of(self, wanted: object) -> int:
        """Return the row of a heading or of a value, whatever its count, or -1."""
        return next((i for i, row in enumerate(self._rows) if _key(row) == _key(wanted)), -1)

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
        words = tr("Places ({number})", number=self._places)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{name}, open", name=words) if self.is_open else tr("{name}, folded", name=words)
        return words if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: ModelIndex, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Emit the value that was ticked or cleared. The rows change when the new counts arrive."""
        row = self._rows[index.row()] if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or not isinstance(row, FacetCount):
            return False
        self.toggled.emit(row.choice)
        return True


def _is_place(count: FacetCount) -> bool:
    return count.choice.facet is Facet.REGION


def _key(row: object) -> object:
    return row.choice if isinstance(row, FacetCount) else row


def _value_data(row: FacetCount, role: int, label: Label) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return tr("{name} ({number})", name=label(row.choice), number=row.count)
    if role == Qt.ItemDataRole.CheckStateRole:
        return Qt.CheckState.Checked if row.is_chosen else Qt.CheckState.Unchecked
    return None
