"""Shows a directory that is brought in, in place of the page: four steps, one after another."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout

from guide.content.guide import Guide
from guide.i18n import tr, trn
from guide.window.directory.columns_page import ColumnsPage
from guide.window.directory.file_page import FilePage
from guide.window.directory.pack_page import PackPage
from guide.window.directory.state import Bringing, Step
from guide.window.directory.step_page import MARGIN, StepPage, choice_button
from guide.window.directory.texts_page import TextsPage
from guide.window.theme.appearance import LOW, Appearance, look
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import button_text
from guide.window.widgets.stack import Stack

NARROW = 900  # pixels at 100 % below which steps have one line


class BringingPane(QFrame):
    """A button for each step, the page of one of them, and below it the button to what comes next."""

    makeWanted = Signal()

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.setObjectName("bringingPane")
        self.setAccessibleName(tr("Bring in a directory"))
        self.state, self._appearance, self.is_working = Bringing(), Appearance(), False
        self.file, self.columns, self.texts, self.pack = pages = (
            FilePage(guide), ColumnsPage(), TextsPage(), PackPage(guide)
        )  # fmt: skip
        self.pages: dict[Step, StepPage] = dict(zip(Step, pages, strict=True))
        self.steps = {step: choice_button("step") for step in Step}
        self.stack, self.progress, self._foot = Stack(), QProgressBar(), FlowRow()
        self.close_button = QPushButton(tr("Close"))
        self.sentence, self.reason = LineLabel(), LineLabel()
        self.main_button = QPushButton()
        self.main_button.setObjectName("mainButton")
        self.main_button.clicked.connect(self._go_on)
        self._arrange()
        self.setFocusProxy(self.file.file_button)

    def _arrange(self) -> None:
        bar = QFrame()
        bar.setObjectName("stepBar")
        bar.setAccessibleName(tr("Steps"))
        column, row, self._foot_row = QVBoxLayout(self), QHBoxLayout(bar), QHBoxLayout()
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for step, button in self.steps.items():
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._go, step))
            row.addWidget(button, 1)
            self.stack.addWidget(self.pages[step].area)
        self.progress.setAccessibleName(tr("Reading"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or all above it would jump
        self.progress.setSizePolicy(policy)
        self._foot.set_widgets((self.close_button, self.sentence, self.reason))
        self._foot_row.addWidget(self._foot, 1)
        self._foot_row.addWidget(self.main_button)
        column.addWidget(bar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.progress)
        column.addLayout(self._foot_row)

    def restyle(self) -> None:
        """Take on the colours and the text size of now."""
        self._appearance = look()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit all into the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        edge = min(self._appearance.px(MARGIN), self.width() // 24)
        for page in self.pages.values():
            page.fit(self.width(), self._appearance)
        self._foot_row.setContentsMargins(edge, 6, edge, 6)
        self._show_steps()

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
        """Show another directory from now on."""
        if self._has_focus:
            self.steps[state.step].setFocus()  # as what has it may go
        self.state = state
        for page in self.pages.values():
            page.begin(state)
            page.refresh()
        self.show_step()

    def show_step(self) -> None:
        """Show the page of the current step, and give it the focus if the pane has it."""
        has_focus = self._has_focus
        self.stack.setCurrentWidget(self.page.area)
        self.refresh()
        if has_focus:
            first = self.page.focusProxy()
            (first if first and first.isVisible() else self.steps[self.step]).setFocus()

    def show_work(self, sentence: str, *, is_working: bool = True) -> None:
        """Show what is being done."""
        self.is_working = is_working
        self.progress.setVisible(is_working)
        self.say(sentence)
        self.refresh()

    def end_work(self, sentence: str = "") -> None:
        """Show that nothing is being done any more, and perhaps why."""
        self.show_work(sentence, is_working=False)

    def say(self, sentence: str) -> None:
        """Show a sentence beside the buttons."""
        self.sentence.setText(sentence)
        if sentence and self.isVisible():
            announce(self, sentence)
        self._foot.update_layout()

    def refresh(self) -> None:
        """Show what holds by now: on the page in sight, of each step, and what comes next."""
        self.page.refresh()
        self._show_steps()
        self._show_next()

    def _show_steps(self) -> None:
        """Show how far each step is, in a second line where there is room."""
        has_room = self.window().height() > self._appearance.px(LOW)
        has_room &= self.width() >= self._appearance.px(NARROW)
        is_open = True  # as long as all steps before are done
        for step, page in self.pages.items():
            button = self.steps[step]
            title = tr("{number} {step}", number=step + 1, step=page.step)
            button.setAccessibleName(tr("Step {title}, {said}", title=title, said=page.said))
            room = self.width() // len(Step) - button.fontMetrics().height() * 3
            if button.fontMetrics().horizontalAdvance(title) > room:
                title = str(step + 1)
            button.setText(button_text(f"{title}\n{page.said}" if has_room else title))
            button.setEnabled(is_open)
            button.setChecked(step is self.step)
            is_open &= not page.missing and (step is not Step.COLUMNS or self.state.plan is not None)

    def _show_next(self) -> None:
        """Show the button to the next step; off, with the reason, if it waits."""
        why, unread = self.page.missing, self.state.unread
        can_go = not why and not (self.is_working and self.step in (Step.COLUMNS, Step.PACK))
        if self.main_button.hasFocus() and not can_go:
            self.steps[self.step].setFocus()
        label = self.page.next
        if self.step is Step.COLUMNS and unread and not self.is_working:
            label = trn("Next: {number} text to read", "Next: {number} texts to read", unread)
        self.main_button.setText(label)
        self.main_button.setEnabled(can_go)
        self.reason.setText(why)
        self.reason.setVisible(bool(why))
        self._foot.update_layout()

    def _go(self, step: Step) -> None:
        self.state.step = step
        self.show_step()
        self.state.changed()

    def _go_on(self) -> None:
        if self.step is Step.PACK:
            self.makeWanted.emit()
        else:
            self._go(Step(self.step + 1))
