"""Shows a directory that is brought in, in place of the page: four steps, one after another."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout

from guide.content.guide import Guide
from guide.directory.decisions import PackChoices
from guide.directory.export.own import OwnExport
from guide.directory.pack.new_pack import zone_of
from guide.i18n import tr, trn
from guide.window.directory.columns_page import ColumnsPage
from guide.window.directory.file_page import FilePage
from guide.window.directory.pack_page import PackPage
from guide.window.directory.state import BringingState
from guide.window.directory.step_page import Step, StepPage
from guide.window.directory.texts_page import TextsPage
from guide.window.theme.appearance import LOW, Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import button_text
from guide.window.widgets.stack import Stack

MARGIN, NARROW = 24, 900  # pixels at 100 %: beside a page, and below which steps have one line


class BringingPane(QFrame):
    """A button for each step, the page of one of them, and below it the button to what comes next."""

    stepWanted = Signal(object)  # a Step
    makeWanted = Signal()

    def __init__(self, state: BringingState, guide: Guide) -> None:
        super().__init__()
        self.setObjectName("bringingPane")
        self.setAccessibleName(tr("Bring in a directory"))
        self._state, self._time_zone, self._appearance = state, guide.time_zone, Appearance()
        self.stack, self.progress = Stack(), QProgressBar()
        self.file, self.columns = FilePage(state, guide.places), ColumnsPage(state)
        self.texts, self.pack = TextsPage(state), PackPage(state)
        pages = (self.file, self.columns, self.texts, self.pack)
        self.pages: dict[Step, StepPage] = dict(zip(Step, pages, strict=True))
        self.steps = {step: QPushButton() for step in Step}
        self.close_button, self.stop_button = QPushButton(tr("Close")), QPushButton(tr("Stop"))
        self.sentence, self.reason, self.main_button = LineLabel(), LineLabel(), QPushButton()
        self._foot, self._foot_row, self._bar = FlowRow(), QHBoxLayout(), QFrame()
        self.is_working = False  # whether something is read, planned or made
        self._arrange()
        for step, button in self.steps.items():
            button.clicked.connect(partial(self._choose, step))
        self.main_button.clicked.connect(self._go_on)
        for changed in (self.file.source.textChanged, self.texts.changed, self.pack.changed):
            changed.connect(self.show_next)
        self.setFocusProxy(self.file.file_button)
        self.show_nothing()

    def _arrange(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout(self._bar)
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._bar.setObjectName("stepBar")
        self._bar.setAccessibleName(tr("Steps"))
        for button in self.steps.values():
            button.setObjectName("step")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 1)
        for page in self.pages.values():
            self.stack.addWidget(page.area)
        self.main_button.setObjectName("mainButton")
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or all above it would jump
        self.progress.setSizePolicy(policy)
        self.progress.setAccessibleName(tr("Reading"))
        self._foot.set_widgets((self.close_button, self.stop_button, self.sentence, self.reason))
        self._foot_row.addWidget(self._foot, 1)
        self._foot_row.addWidget(self.main_button)
        column.addWidget(self._bar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.progress)
        column.addLayout(self._foot_row)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        for page in self.pages.values():
            page.set_appearance(appearance)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the margins for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        edge = min(self._appearance.px(MARGIN), self.width() // 24)
        for page in self.pages.values():
            page.column.setContentsMargins(edge, edge // 2, edge, edge // 2)
        self._foot_row.setContentsMargins(edge, 6, edge, 6)
        self.show_next()

    @property
    def step(self) -> Step:
        """The step that is in sight."""
        return Step(self._state.session.step) if self._state.session else Step.FILE

    def show_nothing(self, sentence: str = "") -> None:
        """Show that no directory is being brought in; `sentence` says why."""
        self.file.show_nothing(sentence)
        self.texts.forget()
        self.pack.forget()
        self.show_step()
        if sentence and self.isVisible():
            announce(self, sentence)

    def show_source(self, name: str) -> None:
        """Show a source that was read, with a name for it that can be changed."""
        if session := self._state.session:
            words = session.decisions.pack
            self.file.source.setText(words.source or name)
            self.file.suggest_zone(words.time_zone or self._time_zone, is_chosen=bool(words.time_zone))
            self.file.region_box.select(words.region)
            self.pack.title.setText(words.title or words.source or name)
            self.pack.publisher.setText(words.publisher)
            self.file.show_source(session.read.source, session.seen)
            self.columns.show_source()
            self.show_step()

    def show_plan(self, export: OwnExport) -> None:
        """Show what comes of the source as it is decided now."""
        if (session := self._state.session) and (plan := session.plan):
            self.texts.show_passages(plan.passages)
            # Nothing may be called open by the wrong clock: of other places, the zone is not known.
            self.file.suggest_zone(zone_of(plan.entries, self._time_zone), is_chosen=False)
            self.pack.show_export(export)
            if self.step is Step.PACK:  # the lists of 5,000 rows take a while
                self.pack.show_plan()
        self.show_next()

    def show_decided(self) -> None:
        """Show what is decided by now."""
        if not self.is_working:
            self.say("")  # such as that all is saved
        self.columns.show_columns()
        self.texts.show_decided()

    def show_step(self) -> None:
        """Show the page of the current step, and give it the focus if the pane has it."""
        if self.step is Step.PACK:
            self.pack.show_plan()
        focused, page = self.window().focusWidget(), self.pages[self.step]
        self.stack.setCurrentWidget(page.area)
        self.show_next()
        if focused is None or not self.isAncestorOf(focused):
            return
        if self.step is Step.TEXTS and self.texts.rows:
            self.texts.focus_current()
        else:
            (self.pack.title if self.pack.title.isVisible() else self.steps[self.step]).setFocus()

    def show_work(self, sentence: str) -> None:
        """Show what is being done, "" if nothing is any more."""
        self.is_working = bool(sentence)
        self.progress.setVisible(self.is_working)
        self.say(sentence)
        self.show_next()

    def say(self, sentence: str) -> None:
        """Show a sentence beside the buttons."""
        self.sentence.setText(sentence)
        if sentence and self.isVisible():
            announce(self, sentence)
        self._foot.update_layout()

    def words(self) -> PackChoices:
        """Return the words about the pack as they are written now."""
        title, publisher, source = (
            field.text().strip() for field in (self.pack.title, self.pack.publisher, self.file.source)
        )
        zone, region = (str(box.currentData() or "") for box in (self.file.zone_box, self.file.region_box))
        return PackChoices(title, publisher, source, zone, region)

    def show_next(self) -> None:
        """Show how far each step is, and the button to the next one; off, with the reason, if it waits."""
        session, step = self._state.session, self.step
        rows = sum(len(sheet.rows) for sheet in session.read.source.sheets) if session else 0
        labels = {
            Step.FILE: (tr("File"), trn("{number} row", "{number} rows", rows)),
            Step.COLUMNS: (tr("Columns"), self.columns.said),
            Step.TEXTS: (tr("Texts to read"), self.texts.said),
            Step.PACK: (tr("Pack"), tr("name, publisher, save")),
        }
        px, last = self._appearance.px, self._last
        has_room = self.window().height() > px(LOW) and self.width() >= px(NARROW)
        for each, button in self.steps.items():
            label, said = labels[each]
            title = tr("{number} {step}", number=each + 1, step=label)
            button.setAccessibleName(tr("Step {title}, {said}", title=title, said=said))
            room = self.width() // len(Step) - button.fontMetrics().height() * 3
            if button.fontMetrics().horizontalAdvance(title) > room:
                title = str(each + 1)
            button.setText(button_text("\n".join((title, said)) if has_room else title))
            button.setEnabled(each <= last)
            button.setChecked(each is step)
        why = self.pages[step].missing if session else tr("First choose a sheet.")
        can_go = not why and not (self.is_working and step is not Step.FILE)
        if self.main_button.hasFocus() and not can_go:
            self.steps[step].setFocus()
        self.main_button.setText(self._next)
        self.main_button.setEnabled(can_go)
        self.reason.setText(why)
        self.reason.setVisible(bool(why))
        self.stop_button.setVisible(self.is_working)
        self._foot.update_layout()

    @property
    def _next(self) -> str:
        """The label of the main button."""
        if self.step is Step.COLUMNS and self.texts.unread and not self.is_working:
            one, more = "Next: {number} text to read", "Next: {number} texts to read"
            return trn(one, more, self.texts.unread)
        first, second = tr("Next: columns"), tr("Next: texts to read")
        return (first, second, tr("Next: pack"), tr("Make the pack…"))[self.step]

    @property
    def _last(self) -> Step:
        """The last step to which one can go: all before it are done."""
        session = self._state.session
        if not session or self.pages[Step.FILE].missing or not session.is_started:
            return Step.FILE
        if self.pages[Step.COLUMNS].missing or session.plan is None:
            return Step.COLUMNS
        return Step.TEXTS if self.pages[Step.TEXTS].missing else Step.PACK

    def _choose(self, step: Step) -> None:
        self.stepWanted.emit(step)

    def _go_on(self) -> None:
        if self.step is Step.PACK:
            self.makeWanted.emit()
        else:
            is_read = self.step is Step.COLUMNS and self._state.session and not self.texts.unread
            self.stepWanted.emit(Step.PACK if is_read else Step(self.step + 1))
