"""Shows a directory that is brought in, in place of the page: four steps, one after another."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from guide.directory.decisions import PackChoices, Seen
from guide.directory.export.own import OwnExport
from guide.directory.pack.new_pack import zone_of
from guide.i18n import tr, trn
from guide.window.directory.columns_page import ColumnsPage
from guide.window.directory.file_page import FilePage
from guide.window.directory.pack_page import PackPage
from guide.window.directory.state import BringingState
from guide.window.directory.step_bar import Step, StepBar
from guide.window.directory.texts_page import TextsPage
from guide.window.theme.appearance import LOW, Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.scroll_area import vertical_scroll_area
from guide.window.widgets.stack import Stack

MARGIN, NARROW = 24, 900  # pixels at 100 %: beside a page, and below which steps have one line


class BringingPane(QFrame):
    """The bar of steps, the page of one of them, and below it the one button that says what comes next."""

    stepWanted = Signal(object)  # a Step
    makeWanted = Signal()
    stopWanted = Signal()
    closeWanted = Signal()

    def __init__(self, state: BringingState, time_zone: str) -> None:
        super().__init__()
        self.setObjectName("bringingPane")
        self.setAccessibleName(tr("Bring in a directory"))
        self._state, self._time_zone, self._appearance = state, time_zone, Appearance()
        self.bar, self.stack, self.progress = StepBar(), Stack(), QProgressBar()
        self.file, self.columns = FilePage(), ColumnsPage(state)
        self.texts, self.pack = TextsPage(state), PackPage(state)
        pages = (self.file, self.columns, self.texts, self.pack)
        self.pages: dict[Step, QWidget] = dict(zip(Step, pages, strict=True))
        self.areas: dict[Step, QScrollArea] = {}
        self.close_button, self.stop_button = QPushButton(tr("Close")), QPushButton(tr("Stop"))
        self.sentence, self.reason = LineLabel(), LineLabel()
        self.main_button = QPushButton()
        self.main_button.setObjectName("mainButton")
        self._foot, self._column = FlowRow(), QVBoxLayout(self)
        self._is_working = False
        self._arrange()
        self.bar.chosen.connect(self.stepWanted)
        self.file.seenChosen.connect(self._see)
        self.close_button.clicked.connect(self.closeWanted)
        self.stop_button.clicked.connect(self.stopWanted)
        self.main_button.clicked.connect(self._go_on)
        for page in (self.texts, self.pack):
            page.changed.connect(self.show_next)
        for signal in (state.columnsChanged, state.wordsChanged):
            signal.connect(self.show_next)
        self.file.source.textChanged.connect(self.show_next)
        self.pack.listShown.connect(self._show_list)
        self.setFocusProxy(self.file.file_button)
        self.show_nothing()

    def _arrange(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for step, page in self.pages.items():
            area = vertical_scroll_area(page)
            self.areas[step] = area
            self.stack.addWidget(area)
        self.texts.watch(self.areas[Step.TEXTS])
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or all above it would jump
        self.progress.setSizePolicy(policy)
        self.progress.setAccessibleName(tr("Reading"))
        self._foot.set_widgets((self.close_button, self.stop_button, self.sentence, self.reason))
        foot = QHBoxLayout()
        foot.addWidget(self._foot, 1)
        foot.addWidget(self.main_button)
        self._foot_row = foot
        self._column.addWidget(self.bar)
        self._column.addWidget(self.stack, 1)
        self._column.addWidget(self.progress)
        self._column.addLayout(foot)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        for page in (self.file, self.columns, self.texts, self.pack):
            page.set_appearance(appearance)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the margins for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        edge = min(self._appearance.px(MARGIN), self.width() // 24)
        for page in self.pages.values():
            if layout := page.layout():
                layout.setContentsMargins(edge, edge // 2, edge, edge // 2)
        self._foot_row.setContentsMargins(edge, 6, edge, 6)
        self.show_next()

    @property
    def step(self) -> Step:
        """The step that is in sight."""
        session = self._state.session
        return Step(session.step) if session else Step.FILE

    @property
    def is_working(self) -> bool:
        """Whether something is read, planned or made."""
        return self._is_working

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
        session = self._state.session
        if session is None:
            return
        words = session.decisions.pack
        self.file.source.setText(words.source or name)
        self.file.suggest_zone(words.time_zone or self._time_zone, is_chosen=bool(words.time_zone))
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

    def show_step(self) -> None:
        """Show the page of the current step, and give it the focus if the pane has it."""
        area = self.areas[self.step]
        if self.step is Step.PACK:
            self.pack.show_plan()
        focused = self.window().focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        self.stack.setCurrentWidget(area)
        self.show_next()
        if has_focus:
            self._focus_page()

    def _show_list(self) -> None:
        """Scroll to the list that was chosen, once the page has its new height."""
        area = self.areas[Step.PACK]
        QTimer.singleShot(0, self, lambda: area.ensureWidgetVisible(self.pack.page, 0, 0))

    def _focus_page(self) -> None:
        if self.step is Step.TEXTS and self.texts.rows:
            self.texts.focus_current()
        else:
            first = {
                Step.FILE: self.file.file_button,
                Step.COLUMNS: self.columns.load_button,
                Step.TEXTS: self.main_button,
                Step.PACK: self.pack.title,
            }[self.step]
            (first if first.isVisible() and first.isEnabled() else self.bar.buttons[self.step]).setFocus()

    def show_work(self, sentence: str) -> None:
        """Show what is being done, "" if nothing is any more."""
        self._is_working = bool(sentence)
        self.progress.setVisible(self._is_working)
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
        return PackChoices(
            self.pack.title.text().strip(),
            self.pack.publisher.text().strip(),
            self.file.source.text().strip(),
            str(self.file.zone_box.currentData() or ""),
        )

    def show_next(self) -> None:
        """Show how far each step is, and the button to the next one; off, with the reason, if it waits."""
        session, step = self._state.session, self.step
        labels: dict[Step, Callable[[], str]] = {
            Step.FILE: lambda: tr("Next: columns"),
            Step.COLUMNS: self._next_texts,
            Step.TEXTS: lambda: tr("Next: pack"),
            Step.PACK: lambda: tr("Make the pack…"),
        }
        rows = sum(len(sheet.rows) for sheet in session.read.source.sheets) if session else 0
        said = (
            trn("{number} row", "{number} rows", rows) if session else tr("choose a sheet"),
            self.columns.said if session and session.is_started else tr("what each one is"),
            self.texts.said,
            tr("name, publisher, save"),
        )
        px = self._appearance.px
        has_room = self.window().height() > px(LOW) and self.width() >= px(NARROW)
        self.bar.show_steps(step, self.last, said, has_room=has_room)
        self.main_button.setText(labels[step]())
        why = self._missing(step) if session else tr("First choose a sheet.")
        can_go = not why and not (self._is_working and step is not Step.FILE)
        if self.main_button.hasFocus() and not can_go:
            self.bar.buttons[step].setFocus()
        self.main_button.setEnabled(can_go)
        self.pack.folder_button.setEnabled(can_go)
        self.reason.setText(why)
        self.reason.setVisible(bool(why))
        self.stop_button.setVisible(self._is_working)
        self._foot.update_layout()

    @property
    def last(self) -> Step:
        """The last step to which one can go: all before it are done."""
        if not (session := self._state.session) or self._missing(Step.FILE):
            return Step.FILE
        if not session.is_started or self._missing(Step.COLUMNS) or session.plan is None:
            return max(Step.FILE, min(self.step, Step.COLUMNS)) if session.is_started else Step.FILE
        return Step.TEXTS if self._missing(Step.TEXTS) else Step.PACK

    def _missing(self, step: Step) -> str:
        session = self._state.session
        if step is Step.FILE and session:
            if session.read.source.questions:
                return tr("First say which words are right.")
            if not any(sheet.rows for sheet in session.read.source.sheets):
                return tr("There is no row in it.")
            return "" if self.file.source.text().strip() else tr("First write what the source is called.")
        if step is Step.COLUMNS:
            return self.columns.missing
        return self.texts.missing if step is Step.TEXTS else self.pack.missing

    def _see(self, seen: Seen) -> None:
        self._state.see(seen)
        self.show_next()

    def _next_texts(self) -> str:
        if self._is_working or not (self._state.session and self._state.session.plan):
            return tr("Next: texts to read")
        number = self.texts.unread
        return (
            trn("Next: {number} text to read", "Next: {number} texts to read", number)
            if number
            else tr("Next: pack")
        )

    def _go_on(self) -> None:
        if self.step is Step.PACK:
            self.makeWanted.emit()
        elif self.step is Step.COLUMNS and not self.texts.unread:
            self.stepWanted.emit(Step.PACK)
        else:
            self.stepWanted.emit(Step(self.step + 1))
