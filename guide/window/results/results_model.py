"""Offers search results to Qt's views as a list model."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from guide.content.model import Entry
from guide.content.places import Places
from guide.i18n import tr
from guide.render.labels import entry_label, serving_label, why_lower_label
from guide.search.results.results import SearchResult
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.star import ON_HANDOUT


class ResultsModel(QAbstractListModel):
    """A list of the results of one query. UserRole is the SearchResult of a row."""

    def __init__(
        self, strategy_names: Callable[[Entry], str], serving: Callable[[SearchResult], str]
    ) -> None:
        super().__init__()
        self._serving = serving
        self._strategy_names = strategy_names
        self._results: tuple[SearchResult, ...] = ()
        self._on_handout: frozenset[str] = frozenset()

    def show(self, results: tuple[SearchResult, ...]) -> None:
        """Show `results` instead of the previous results."""
        self.beginResetModel()
        self._results = results
        self.endResetModel()

    def mark_on_handout(self, targets: frozenset[str]) -> None:
        """Mark the results with these targets as on the hand-out. The caller paints the view again."""
        # No `dataChanged`: Qt would lay out all rows again, and until then no click finds its row.
        self._on_handout = targets

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        result = self._results[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return result.heading.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            why_lower = why_lower_label(
                result.entry, result.for_others, is_for_other_ages=result.is_for_other_ages
            )
            kind, strategies = entry_label(result.entry), self._strategy_names(result.entry)
            place = tr("{at} of {number}", at=index.row() + 1, number=len(self._results))
            title = f"{result.heading.text}, {place}"
            parts = (title, why_lower, kind, self._serving(result), strategies)
            held = tr("On the hand-out") if result.entry.id in self._on_handout else ""
            return ". ".join(filter(None, (*parts, held, result.snippet.text)))
        if role == ON_HANDOUT:
            return result.entry.id in self._on_handout
        return result if role == Qt.ItemDataRole.UserRole else None


def serving_of(places: Places, result: SearchResult) -> str:
    """Return where a result serves, in a few words, or ""."""
    return serving_label(places, result.entry, result.around)
