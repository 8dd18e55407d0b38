"""Offers search results to Qt's views as a list model."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from guide.clock import Clock
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.i18n import tr
from guide.render.labels import entry_label, serving_label, why_lower_label
from guide.render.opening_words import row_opening
from guide.render.row_words import is_answered_always, row_number, row_unsigned, spoken_ages
from guide.search.results.results import SearchResult
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.star import ON_HANDOUT

Saying = Callable[[Entry], str]  # returns what a row says of an entry, or ""


def no_words(_entry: Entry) -> str:
    """Return "": nothing is said."""
    return ""


class ResultsModel(QAbstractListModel):
    """A list of the results of one query. UserRole is the SearchResult of a row."""

    def __init__(
        self,
        strategy_names: Callable[[Entry], str],
        serving: Callable[[SearchResult], str],
        opening: Saying = no_words,
    ) -> None:
        super().__init__()
        self._serving, self._opening = serving, opening
        self._strategy_names = strategy_names
        self._results: tuple[SearchResult, ...] = ()
        self._on_handout: frozenset[str] = frozenset()

    def show(self, results: tuple[SearchResult, ...]) -> None:
        """Show `results` instead of the previous ones."""
        self.beginResetModel()
        self._results = results
        self.endResetModel()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of all results, best first."""
        return tuple(result.entry for result in self._results)

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
            return self._spoken(index.row(), result)
        if role == ON_HANDOUT:
            return result.entry.id in self._on_handout
        return result if role == Qt.ItemDataRole.UserRole else None

    def _spoken(self, row: int, result: SearchResult) -> str:
        why_lower = why_lower_label(
            result.entry, result.for_others, is_for_other_ages=result.is_for_other_ages
        )
        kind, strategies = entry_label(result.entry), self._strategy_names(result.entry)
        place = tr("{at} of {number}", at=row + 1, number=len(self._results))
        title = f"{result.heading.text}, {place}"
        hours = tr("24 hours") if is_answered_always(result.entry) else self._opening(result.entry)
        ages = "" if result.is_for_other_ages else spoken_ages(result.entry)
        known = (kind, row_number(result.entry), hours, ages, self._serving(result), strategies)
        parts = (title, why_lower, *known)
        held = tr("On the hand-out") if result.entry.id in self._on_handout else ""
        return ". ".join(filter(None, (*parts, held, result.snippet.text)))


def serving_of(guide: Guide, result: SearchResult) -> str:
    """Return that a result is not signed, where others are, and where it serves, in a few words, or ""."""
    serving = serving_label(guide.places, result.entry, result.around)
    return " · ".join(filter(None, (row_unsigned(result.entry, guide), serving)))


def opening_now(guide: Guide, clock: Clock, entry: Entry) -> str:
    """Return whether an entry is open now, in a few words, or ""."""
    return row_opening(entry, guide, clock())
