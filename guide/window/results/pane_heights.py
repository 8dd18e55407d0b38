"""Shares out the height of the results pane: on a low screen its parts give way to the results."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from guide.window.results.call_first import CallFirst
from guide.window.results.filter_panel import FilterPanel
from guide.window.results.results_delegate import ResultsDelegate
from guide.window.results.results_header import ResultsHeader
from guide.window.results.search_progress import SearchProgress
from guide.window.theme.appearance import look

# Pixels at 100 %: the least height of each list, the heights of a row and of the line with the number of
# results, and the heights below which a pane is low, and too low for filters and lines to call first.
MIN_HEIGHT, ROW, HEAD, LOW, LOWEST = 40, 68, 60, 420, 260


@dataclass(frozen=True, kw_only=True)  # no slots: Qt holds the owner of a connected method weakly
class PaneHeights:
    """The parts of a results pane that share its height. `lists` are the results and what replaces them."""

    pane: QWidget
    search_progress: SearchProgress
    call_first: CallFirst
    head: ResultsHeader
    filters: FilterPanel
    lists: tuple[QWidget, ...]
    delegate: ResultsDelegate

    def fit(self) -> None:
        """Fit all parts into the height that the pane now has."""
        px, height = look().px, self.pane.height()
        self.delegate.fit_air(height - px(HEAD))
        is_low, filtering = height < px(LOW), not self.filters.isHidden()
        for part in (self.call_first, self.head):
            part.set_tight(is_tight=is_low)
        self.call_first.setVisible(self.call_first.has_lines and not (filtering and height < px(LOWEST)))
        if is_low and not self.call_first.isHidden():
            self.call_first.fit_words(height - px(ROW))
        self.head.setVisible(self.search_progress.isHidden() and not self._is_crowded())
        self.fit_filters()

    def fit_filters(self) -> None:
        """Limit the height of the filters, so that there is room for results below them."""
        height = self.pane.height()
        rows = min(look().px(MIN_HEIGHT), height // 4)
        taken = sum(self._needed(part) for part in (self.call_first, self.head) if not part.isHidden())
        room = min(height // 2, height - taken - rows)
        self.filters.setFixedHeight(max(1, min(self.filters.content_height, room)))
        for part in self.lists:
            part.setMinimumHeight(rows)

    def _is_crowded(self) -> bool:
        """Return whether lines to call first leave no room for two results and for their number."""
        if self.call_first.isHidden() or self.head.tells_more or not self.filters.isHidden():
            return False
        taken = self._needed(self.call_first) + self._needed(self.head)
        return self.pane.height() - taken < look().px(2 * ROW)

    def _needed(self, part: QWidget) -> int:
        return part.heightForWidth(self.pane.width())
