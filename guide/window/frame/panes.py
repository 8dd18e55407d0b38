"""Lays out the panes: three beside each other in a wide window, fewer in a narrow one."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.window.contents.contents_pane import ContentsPane
from guide.window.start.start_page import StartPage
from guide.window.theme.appearance import look
from guide.window.widgets.stack import Stack

# Window widths in pixels at 100 %: below the first the contents are folded to a button in the top bar,
# below the second only one pane is visible.
FOLD_CONTENTS, ONE_COLUMN = 1100, 850
CONTENTS, RESULTS = 292, 372  # widths of the two panes, in pixels at 100 %
# In a window that is wider than the first, each gets a part of what is more, up to some pixels at 100 %.
WIDE, CONTENTS_MORE, RESULTS_MORE = 1440, (0.1, 68), (0.3, 228)


class Front(Enum):
    """The pane that stays visible while the window is too narrow for several panes."""

    CONTENTS = "contents"
    RESULTS = "results"
    PAGE = "page"


class Panes(QWidget):
    """Arranges contents, results and page; the open hand-out replaces results and page.

    If the window is too narrow for several panes, only the pane at the front is visible.

    The first paint shows the contents and the start page. Results, reader and hand-out are created later and
    added to the three stacks, which are in the layout from the start.
    """

    contentsButtonNeeded = Signal(bool)  # whether the contents are folded to a button, or were closed
    startPageShown = Signal(bool)  # whether the start page is visible

    def __init__(self, contents: ContentsPane, start_page: StartPage) -> None:
        super().__init__()
        self.contents, self.start_page = contents, start_page
        self.results_stack, self.page_stack = Stack(), Stack()
        self.handout_stack = Stack()
        self.is_handout_shown = False
        self.is_page_wide = False  # whether the page has all of the width, without contents and results
        self._front = self._front_before_contents = self._front_before_handout = Front.PAGE
        self._searching = False
        self._hidden_by_choice = False
        self._needs_button: bool | None = None
        self.setMinimumHeight(1)  # together with `hasHeightForWidth`
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
        """Whether the start page is visible."""
        return not self.page_stack.isHidden() and self.page_stack.currentWidget() is self.start_page

    def hasHeightForWidth(self) -> bool:
        """Return False: on a low screen the panes give way, so that the bars above and below stay whole."""
        return False

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._arrange()

    def set_page_wide(self, *, is_wide: bool) -> None:
        """Use all of the width for the page, without contents and results, or no longer."""
        if is_wide != self.is_page_wide:
            self.is_page_wide = is_wide
            self._arrange()

    def show_results(self, *, searching: bool, beside_handout: bool = False) -> None:
        """Close the hand-out; bring the results to the front if `searching`, otherwise hide the results.

        With `beside_handout` a hand-out that is open stays, and the results are behind it.
        """
        self._searching = searching
        if not (beside_handout and self.is_handout_shown):
            self._leave_handout()
            self._front = Front.RESULTS if searching else Front.PAGE
        self._arrange()

    def bring_page(self) -> None:
        """Close the hand-out and bring the page to the front."""
        self._leave_handout()
        self._front = Front.PAGE
        self._arrange()

    def bring_results(self) -> None:
        """Close the hand-out, and bring the results to the front if there is a query."""
        if self._searching:
            self._leave_handout()
            self._front = Front.RESULTS
            self._arrange()

    def bring_results_beside_handout(self) -> None:
        """Bring the results to the front, unless the hand-out is open."""
        if not self.is_handout_shown:
            self.bring_results()

    def show_handout(self, *, shown: bool) -> None:
        """Show the hand-out instead of results and page, or hide the hand-out and show the previous panes."""
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
        """Show the contents pane, or hide it if it is visible."""
        if self._is_folded() and self._front is Front.CONTENTS:
            self._front = self._front_before_contents
        elif self._is_folded():
            self._front_before_contents, self._front = self._front, Front.CONTENTS
        else:
            self._hidden_by_choice = not self._hidden_by_choice
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the new width."""
        super().resizeEvent(event)
        self._arrange()
        if layout := self.layout():
            layout.activate()  # at once, or the next paint would show the panes with their old widths

    def _is_folded(self) -> bool:
        # The preview of the hand-out has the size of the paper and leaves no room for the contents.
        # So a page may say that it needs all of it.
        return self.is_handout_shown or self.is_page_wide or self.width() < look().px(FOLD_CONTENTS)

    def _arrange(self) -> None:
        folded = self._is_folded()
        alone = folded and (self.is_page_wide or self.width() < look().px(ONE_COLUMN))
        visible = self._visible(folded=folded, alone=alone)
        # Show before hiding: if the pane with the focus is hidden, Qt moves the focus to a visible pane.
        for pane in sorted(visible, key=visible.__getitem__, reverse=True):
            pane.setVisible(visible[pane])
        self._emit_start_page_shown()
        self._set_width(self.contents, CONTENTS, CONTENTS_MORE, alone=alone)
        self._set_width(self.results_stack, RESULTS, RESULTS_MORE, alone=alone)
        needs_button = folded or self._hidden_by_choice
        if needs_button != self._needs_button:
            self._needs_button = needs_button
            self.contentsButtonNeeded.emit(needs_button)

    def _visible(self, *, folded: bool, alone: bool) -> dict[QWidget, bool]:
        """Return for each pane whether it is visible.

        `folded` means that the contents have no room of their own, `alone` that only one pane fits.
        """
        contents = (self._front is Front.CONTENTS) if folded else not self._hidden_by_choice
        # Three columns would be too narrow, so contents that are folded and opened replace the results.
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

    def _set_width(self, pane: QWidget, least: int, more: tuple[float, int], *, alone: bool) -> None:
        px, (share, most) = look().px, more
        spare = max(0, self.width() - px(WIDE))
        width = px(least) + min(round(share * spare), px(most))
        pane.setMinimumWidth(0 if alone else width)
        pane.setMaximumWidth(self.width() if alone else width)
