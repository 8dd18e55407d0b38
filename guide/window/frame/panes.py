"""Where the panes stand: three beside each other where there is room, fewer where there is not."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from guide.window.contents.contents_pane import ContentsPane
from guide.window.theme.appearance import Appearance

if TYPE_CHECKING:
    from guide.window.results.results_pane import ResultsPane

# Pixels at 100 %: below the first the contents fold to a button, below the second there is one column.
FOLD_CONTENTS, ONE_COLUMN = 1100, 850
CONTENTS, RESULTS = 292, 372


class Front(Enum):
    """Which pane is looked at where only one fits."""

    CONTENTS = "contents"
    RESULTS = "results"
    PAGE = "page"


class Panes(QWidget):
    """Arranges contents, results and page; says whether the contents are folded away."""

    foldedChanged = Signal(bool)

    def __init__(
        self,
        contents: ContentsPane,
        page: QStackedWidget,
        start_page: QWidget,
    ) -> None:
        super().__init__()
        self.contents, self.page = contents, page
        self._results: ResultsPane | None = None
        self._handout: QWidget | None = None
        self.is_handout_shown = False
        self._start_page = start_page
        self._appearance = Appearance()
        self._front = self._behind = self._kept = Front.PAGE
        self._searching = False
        self._hidden_by_choice = False
        self._folded: bool | None = None
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(contents)
        layout.addWidget(page, stretch=1)
        page.currentChanged.connect(self._offer_situations)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._arrange()

    def show_results(self, *, searching: bool) -> None:
        """Show or close the results."""
        self._searching = searching
        self._close_handout()
        self._front = Front.RESULTS if searching else Front.PAGE
        self._arrange()

    def bring_page(self) -> None:
        """Bring the page to the front."""
        self._close_handout()
        self._front = Front.PAGE
        self._arrange()

    def bring_results(self) -> None:
        """Bring the results to the front, where there are any."""
        if self._searching:
            self._close_handout()
            self._front = Front.RESULTS
            self._arrange()

    def show_results_again(self) -> None:
        """Bring the results to the front when somebody comes to the search box; the hand-out stays."""
        if not self.is_handout_shown:
            self.bring_results()

    @property
    def results(self) -> "ResultsPane":
        """The results, once there are any."""
        if self._results is None:
            raise RuntimeError("the window is not complete yet")
        return self._results

    def use_results(self, results: "ResultsPane") -> None:
        """Take the results, out of sight."""
        self._results = results
        results.hide()
        self._row.insertWidget(1, results)

    def use_handout(self, handout: QWidget) -> None:
        """Take the hand-out, out of sight."""
        self._handout = handout
        handout.hide()
        self._row.addWidget(handout, stretch=1)

    def show_handout(self, *, shown: bool) -> None:
        """Show the hand-out in the place of results and page, or these again as they were."""
        if shown == self.is_handout_shown:
            return
        if shown:
            self._kept, self._front = self._front, Front.PAGE
            self.is_handout_shown = True
        else:
            self._close_handout()
        self._arrange()

    def _close_handout(self) -> None:
        if self.is_handout_shown:
            self.is_handout_shown, self._front = False, self._kept

    def toggle_contents(self) -> None:
        """Show the contents, or put them away."""
        if self._is_folded() and self._front is Front.CONTENTS:
            self._front = self._behind
        elif self._is_folded():
            self._behind, self._front = self._front, Front.CONTENTS
        else:
            self._hidden_by_choice = not self._hidden_by_choice
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew for another width."""
        super().resizeEvent(event)
        self._arrange()

    def _is_folded(self) -> bool:
        # Beside the hand-out there is no room for them: its paper is shown as large as it is.
        return self.is_handout_shown or self.width() < self._appearance.px(FOLD_CONTENTS)

    def _arrange(self) -> None:
        folded = self._is_folded()
        one_column = self.width() < self._appearance.px(ONE_COLUMN)
        contents = (self._front is Front.CONTENTS) if folded else not self._hidden_by_choice
        alone = one_column and folded
        # Never three cramped columns: contents that are folded out take the place of the results.
        covered = folded and contents
        in_front, handout = not (alone and self._front is not Front.PAGE), self.is_handout_shown
        results = self._searching and not covered and not (alone and self._front is not Front.RESULTS)
        shown: dict[QWidget, bool] = {
            self.contents: contents,
            self.page: in_front and not handout,
        }
        if self._results:
            shown[self._results] = results and not handout
        if self._handout:
            shown[self._handout] = in_front and handout
        # Shown first, hidden then: the keyboard of what is hidden finds a place in what is shown.
        for pane in sorted(shown, key=shown.__getitem__, reverse=True):
            pane.setVisible(shown[pane])
        self._offer_situations()
        self._size(self.contents, CONTENTS, alone=alone)
        if self._results:
            self._size(self._results, RESULTS, alone=alone)
        if folded != self._folded:
            self._folded = folded
            self.foldedChanged.emit(folded)

    def _offer_situations(self) -> None:
        """Have the results offer the situations where the start page, which has them, is not in sight."""
        in_sight = not self.page.isHidden() and self.page.currentWidget() is self._start_page
        if self._results:
            self._results.nothing.offer_situations(offered=not in_sight)

    def _size(self, pane: QWidget, width: int, *, alone: bool) -> None:
        pane.setMinimumWidth(0 if alone else self._appearance.px(width))
        pane.setMaximumWidth(self.width() if alone else self._appearance.px(width))
