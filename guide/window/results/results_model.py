"""Offers search results to Qt's views as a list model."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from guide.clock import Clock
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.i18n import tr
from guide.render.result_row import RowAbout, row_about, row_answer
from guide.render.row_words import row_number
from guide.search.results.results import SearchResult
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.star import ON_HANDOUT


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the words of the rows."""

    guide: Guide
    clock: Clock

    def about(self, result: SearchResult) -> RowAbout:
        """Return what a result is, for whom and where."""
        return row_about(result.entry, self.guide, result.around, result.for_others, result.need)

    @staticmethod
    def has_number(entry: Entry) -> bool:
        """Return whether the row of an entry has a number."""
        return bool(row_number(entry))

    def answer(self, entry: Entry) -> tuple[str, str]:
        """Return the number of an entry and when it is answered, at this moment; "" for both without one."""
        return row_answer(entry, self.guide, self.clock())


class ResultsModel(QAbstractListModel):
    """A list of the results of one query. UserRole is the SearchResult of a row.

    The last results may be folded, as they can't help the person who was asked about.
    """

    def __init__(self, strategy_names: Callable[[Entry], str], reader: RowReader) -> None:
        super().__init__()
        self._reader, self._strategy_names = reader, strategy_names
        self._results: tuple[SearchResult, ...] = ()
        self._folded = 0
        self._on_handout: frozenset[str] = frozenset()

    def show(self, results: tuple[SearchResult, ...], folded: int = 0) -> None:
        """Show `results` instead of the previous ones, without the last ones, which are `folded`."""
        self.beginResetModel()
        self._results, self._folded = results, folded
        self.endResetModel()

    def unfold(self) -> None:
        """Show also what is folded."""
        if not self.is_folded:
            return
        self.beginInsertRows(QModelIndex(), self.rowCount(), len(self._results) - 1)
        self._folded = 0
        self.endInsertRows()

    @property
    def is_folded(self) -> bool:
        """Whether results are folded."""
        return self._folded > 0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of all rows, best first."""
        return tuple(result.entry for result in self._results[: self.rowCount()])

    def mark_on_handout(self, targets: frozenset[str]) -> None:
        """Mark the results with these targets as on the hand-out. The caller paints the view again."""
        # No `dataChanged`: Qt would lay out all rows again, and until then no click finds its row.
        self._on_handout = targets

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._results) - self._folded

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        result = self._results[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return result.heading.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), result)
        if role == ON_HANDOUT:
            return result.entry.id in self._on_handout
        return result if role == Qt.ItemDataRole.UserRole else None

    def _spoken(self, row: int, result: SearchResult) -> str:
        entry, place = result.entry, tr("{at} of {number}", at=row + 1, number=self.rowCount())
        answer = self._reader.answer(entry)
        said = answer if answer[0] else (result.snippet.text,)
        held = tr("On the hand-out") if entry.id in self._on_handout else ""
        parts = (f"{result.heading.text}, {place}", *self._reader.about(result), *said)
        return ". ".join(filter(None, (*parts, self._strategy_names(entry), held)))
