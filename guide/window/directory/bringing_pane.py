"""Shows a directory that is brought in, in place of the page: four steps, one after another."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
)

from guide.content.guide import Guide
from guide.i18n import tr, trn
from guide.window.directory.columns_page import ColumnsPage
from guide.window.directory.file_page import FilePage
from guide.window.directory.pack_page import PackPage
from guide.window.directory.state import Bringing, Step
from guide.window.directory.step_page import MARGIN, StepPage, Tabs
from guide.window.directory.texts_page import TextsPage
from guide.window.theme.appearance import LOW, look
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import button_text

NARROW = 900  # pixels at 100 % below which steps have one line


class BringingPane(QFrame):
    """A tab for each step, the page of one of them, and below it the button to what comes next."""

    makeWanted = Signal()

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.setObjectName("bringingPane")
        self.setAccessibleName(tr("Bring in a directory"))
        self._guide, self.is_working = guide, False
        self.pages = dict[Step, StepPage]()
        self.steps, self._stack = Tabs(tr("Steps"), "steps", len(Step)), QStackedLayout()
        self.close_button, self.main_button = QPushButton(tr("Close")), QPushButton()
        self.progress, self.sentence, self._said = QProgressBar(), LineLabel(), ""
        self._foot = FlowRow(self.close_button, self.progress, self.sentence)
        self.main_button.setObjectName("mainButton")
        self._arrange()
        self.begin(Bringing())
        self.main_button.clicked.connect(self._go_on)
        self.steps.currentChanged.connect(self.go)

    def _arrange(self) -> None:
        self.steps.setUsesScrollButtons(False)
        self.progress.setAccessibleName(tr("Reading"))
        self.progress.setRange(0, 0)
        self.progress.hide()
        column, self._foot_row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._foot_row.addWidget(self._foot, 1)
        self._foot_row.addWidget(self.main_button)
        column.addWidget(self.steps)
        column.addLayout(self._stack, 1)
        column.addLayout(self._foot_row)

    def restyle(self) -> None:
        """Use the colours and the text size of now, and fit the width."""
        edge = min(look().px(MARGIN), self.width() // 24)
        for page in self.pages.values():
            page.fit(self.width())
        self._foot_row.setContentsMargins(edge, 6, edge, 6)
        self._show_steps()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit all into the new width."""
        super().resizeEvent(event)
        self.restyle()

    @property
    def step(self) -> Step:
        """The step that is in sight."""
        return self.state.step

    @property
    def page(self) -> StepPage:
        """The page of the step that is in sight."""
        return self.pages[self.step]

    @property
    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return bool(focused and self.isAncestorOf(focused))

    def begin(self, state: Bringing) -> None:
        """Show another directory from now on, on pages of its own."""
        if self._has_focus:
            self.steps.setFocus()  # as what has it goes
        for page in self.pages.values():
            page.area.deleteLater()
        self.state, time_zone = state, self._guide.time_zone
        self.file, self.columns, self.texts, self.pack = pages = (
            FilePage(state, self._guide), ColumnsPage(state), TextsPage(state), PackPage(state, time_zone)
        )  # fmt: skip
        self.pages = dict(zip(Step, pages, strict=True))
        for page in pages:
            self._stack.addWidget(page.area)
        self.setFocusProxy(self.file.file_button)
        self.show_step()
        self.restyle()

    def show_step(self) -> None:
        """Show the page of the current step, and give it the focus if the pane, but no tab, has it."""
        focused = self.window().focusWidget() if self._has_focus and not self.steps.hasFocus() else None
        if focused:
            focused.clearFocus()  # or something would have it in passing, and be named by a screen reader
        self._stack.setCurrentWidget(self.page.area)
        self.refresh()
        if focused:
            first = self.page.focusProxy()
            (first if first and first.isVisible() else self.steps).setFocus()

    def show_work(self, sentence: str, *, is_working: bool = True) -> None:
        """Show what is being done, or was; "" for what is still to be done."""
        self.is_working, self._said = is_working, sentence
        self.progress.setVisible(is_working)
        if sentence and self.isVisible():
            announce(self, sentence)
        self.refresh()

    def end_work(self, sentence: str = "") -> None:
        """Show that nothing is being done any more, and perhaps why."""
        self.show_work(sentence, is_working=False)

    def refresh(self) -> None:
        """Show what holds by now: on the page in sight, of each step, and what comes next."""
        self.page.refresh()
        self._show_steps()
        self._show_next()

    def _show_steps(self) -> None:
        """Show how far each step is, in a second line where there is room."""
        has_room = self.window().height() > look().px(LOW)
        has_room &= self.width() >= look().px(NARROW)
        # Qt would also elide two lines that have room beside each other only.
        self.steps.setElideMode(Qt.TextElideMode.ElideNone if has_room else Qt.TextElideMode.ElideRight)
        is_open = True  # as long as all steps before are done
        with QSignalBlocker(self.steps):
            for step, page in self.pages.items():
                title = tr("{number} {step}", number=step + 1, step=page.step)
                self.steps.setTabText(step, button_text(f"{title}\n{page.said}" if has_room else title))
                self.steps.setAccessibleTabName(step, tr("Step {title}, {said}", title=title, said=page.said))
                self.steps.setTabEnabled(step, is_open or step is self.step)
                is_open &= not page.missing and (step is not Step.COLUMNS or self.state.plan is not None)
            self.steps.setCurrentIndex(self.step)

    def _show_next(self) -> None:
        """Show the button to the next step; off, with the reason, if it waits."""
        why, unread = self.page.missing, self.state.unread
        can_go = not why and not (self.is_working and self.step in (Step.COLUMNS, Step.PACK))
        if self.main_button.hasFocus() and not can_go:
            self.steps.setFocus()
        label = self.page.next
        if self.step is Step.COLUMNS and unread and not self.is_working:
            label = trn("Next: {number} text to read", "Next: {number} texts to read", unread)
        self.main_button.setText(label)
        self.main_button.setEnabled(can_go)
        self.sentence.setText(self._said or why)
        self._foot.update_layout()

    def go(self, step: int) -> None:
        """Go to a step, which is open."""
        self.state.step = Step(step)
        self.show_step()
        self.state.changed()

    def _go_on(self) -> None:
        if self.step is Step.PACK:
            self.makeWanted.emit()
        else:
            self.go(self.step + 1)
