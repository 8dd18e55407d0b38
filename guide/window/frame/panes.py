"""The layout of the panes: three beside each other where there is room, fewer where there is not."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from guide.window.contents.contents_pane import ContentsPane
from guide.window.start.start_page import StartPage
from guide.window.theme.appearance import Appearance

# Pixels at 100 %: below the first the contents fold to a button, below the second there is one column.
FOLD_CONTENTS, ONE_COLUMN = 1100, 850
CONTENTS, RESULTS = 292, 372


class Front(Enum):
    """The pane to show where only one fits."""

    CONTENTS = "contents"
    RESULTS = "results"
    PAGE = "page"


class Panes(QWidget):
    """Arranges contents, results and page, or the hand-out in the place of the last two.

    The first paint shows the contents and the start page; results, reader and hand-out are made later and
    added to the three stacks, which are their places in the layout.
    """

    foldedChanged = Signal(bool)  # whether the contents are folded to a button
    startPageShown = Signal(bool)  # whether the start page is in sight

    def __init__(self, contents: ContentsPane, start_page: StartPage) -> None:
        super().__init__()
        self.contents, self.start_page = contents, start_page
        self.results_stack, self.page_stack = QStackedWidget(), QStackedWidget()
        self.handout_stack = QStackedWidget()
        self.is_handout_shown = False
        self._appearance = Appearance()
        self._front = self._front_before_contents = self._front_before_handout = Front.PAGE
        self._searching = False
        self._hidden_by_choice = False
        self._folded: bool | None = None
        self.page_stack.addWidget(start_page)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for pane, stretch in (
            (contents, 0), (self.results_stack, 0), (self.page_stack, 1), (self.handout_stack, 1)
        ):  # fmt: skip
            layout.addWidget(pane, stretch)
        self.results_stack.hide()
        self.handout_stack.hide()
        self.page_stack.currentChanged.connect(self._emit_start_page_shown)

    @property
    def is_start_page_shown(self) -> bool:
        """Whether the start page is in sight."""
        return not self.page_stack.isHidden() and self.page_stack.currentWidget() is self.start_page

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._arrange()

    def show_results(self, *, searching: bool) -> None:
        """Show the results and bring them to the front, or hide them."""
        self._searching = searching
        self._leave_handout()
        self._front = Front.RESULTS if searching else Front.PAGE
        self._arrange()

    def bring_page(self) -> None:
        """Bring the page to the front."""
        self._leave_handout()
        self._front = Front.PAGE
        self._arrange()

    def bring_results(self) -> None:
        """Bring the results to the front, where there are any."""
        if self._searching:
            self._leave_handout()
            self._front = Front.RESULTS
            self._arrange()

    def bring_results_beside_handout(self) -> None:
        """Bring the results to the front, unless the hand-out is open."""
        if not self.is_handout_shown:
            self.bring_results()

    def show_handout(self, *, shown: bool) -> None:
        """Show the hand-out instead of results and page, or restore them as they were."""
        if shown == self.is_handout_shown:
            return
        if shown:
            self._front_before_handout, self._front = self._front, Front.PAGE
            self.is_handout_shown = True
        else:
            self._leave_handout()
        self._arrange()

    def _leave_handout(self) -> None:
        if self.is_handout_shown:
            self.is_handout_shown, self._front = False, self._front_before_handout

    def toggle_contents(self) -> None:
        """Show the contents, or hide them."""
        if self._is_folded() and self._front is Front.CONTENTS:
            self._front = self._front_before_contents
        elif self._is_folded():
            self._front_before_contents, self._front = self._front, Front.CONTENTS
        else:
            self._hidden_by_choice = not self._hidden_by_choice
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for another width."""
        super().resizeEvent(event)
        self._arrange()

    def _is_folded(self) -> bool:
        # Beside the hand-out there is no room for the contents: its preview has the size of the paper.
        return self.is_handout_shown or self.width() < self._appearance.px(FOLD_CONTENTS)

    def _arrange(self) -> None:
        folded = self._is_folded()
        alone = folded and self.width() < self._appearance.px(ONE_COLUMN)
        visible = self._visible(folded=folded, alone=alone)
        # Shown first, hidden then: a hidden pane with the focus finds a visible one to give it to.
        for pane in sorted(visible, key=visible.__getitem__, reverse=True):
            pane.setVisible(visible[pane])
        self._emit_start_page_shown()
        self._set_width(self.contents, CONTENTS, alone=alone)
        self._set_width(self.results_stack, RESULTS, alone=alone)
        if folded != self._folded:
            self._folded = folded
            self.foldedChanged.emit(folded)

    def _visible(self, *, folded: bool, alone: bool) -> dict[QWidget, bool]:
        """Return which panes are visible; `alone` says that there is room for one only."""
        contents = (self._front is Front.CONTENTS) if folded else not self._hidden_by_choice
        # Never three cramped columns: folded contents that are opened take the place of the results.
        covered = folded and contents
        results = self._searching and not covered and not (alone and self._front is not Front.RESULTS)
        page, handout = not (alone and self._front is not Front.PAGE), self.is_handout_shown
        return {
            self.contents: contents,
            self.page_stack: page and not handout,
            self.results_stack: results and not handout,
            self.handout_stack: page and handout,
        }

    def _emit_start_page_shown(self) -> None:
        self.startPageShown.emit(self.is_start_page_shown)

    def _set_width(self, pane: QWidget, width: int, *, alone: bool) -> None:
        pane.setMinimumWidth(0 if alone else self._appearance.px(width))
        pane.setMaximumWidth(self.width() if alone else self._appearance.px(width))
