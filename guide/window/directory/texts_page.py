"""Shows the texts that a person reads before they are published, ten on a page, a key for each decision."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from guide.directory.judged import Passage, ReadState
from guide.i18n import tr, trn
from guide.window.directory.passage_row import PassageRow
from guide.window.directory.state import BringingState
from guide.window.directory.step_page import StepPage
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label

ON_PAGE = 10
Key = Qt.Key


class TextsPage(StepPage):
    """The texts that were unread when they were listed. There is no way to publish several at once."""

    changed = Signal()  # the number of texts that are unread

    def __init__(self, state: BringingState) -> None:
        marked = tr("Marked words may name or find a person. Texts without marks need reading too.")
        keys = tr("Keys: P publishes, E edits, L leaves out, U undoes, the arrows move.")
        super().__init__(tr("Would you print this on a poster?"), f"{marked} {keys}")
        self._state = state
        self._passages: tuple[Passage, ...] = ()
        self._first = self._current = self.unread = 0  # the first text of the page, the row that keys are for
        self.rows: tuple[PassageRow, ...] = ()
        self.page_label = plain_label(role="small")
        self.before_button, self.next_button = QPushButton(tr("Page before")), QPushButton(tr("Next page"))
        self.nothing = plain_label(tr("There is nothing to read."), wraps=True)
        # In the current row, for the mouse; keys do without them, so that no blank ever presses one.
        self.acts: tuple[tuple[QPushButton, Callable[[], object], int], ...] = (
            (QPushButton(tr("P  Publish")), self._publish, Key.Key_P),
            (QPushButton(tr("E  Edit")), self._edit, Key.Key_E),
            (QPushButton(tr("L  Leave out")), partial(self._decide, None), Key.Key_L),
            (QPushButton(tr("U  Undo")), self._undo, Key.Key_U),
        )
        self.save_button, self.cancel_button = (
            QPushButton(tr("Publish the edited text")),
            QPushButton(tr("Cancel")),
        )
        self._choices, self._editing, turning = FlowRow(), FlowRow(), FlowRow()
        self._choices.set_widgets([button for button, *_ in self.acts])
        self._editing.set_widgets((self.save_button, self.cancel_button))
        turning.set_widgets((self.before_button, self.page_label, self.next_button))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.add(self.nothing)
        self.column.addLayout(self._rows)
        self.add(turning)
        self.column.addStretch(1)
        for button, act, _ in self.acts:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
        self.save_button.clicked.connect(self._keep_edited)
        self.cancel_button.clicked.connect(self._end_editing)
        self.before_button.clicked.connect(partial(self._turn, -ON_PAGE))
        self.next_button.clicked.connect(partial(self._turn, ON_PAGE))

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        super().set_appearance(appearance)
        self.show_decided()

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """List the texts that are unread, beside those that were listed before and are still there."""
        if session := self._state.session:
            session.asked |= dict.fromkeys(each.key for each in passages if self._is_unread(each))
            listed = tuple(each for each in passages if each.key in session.asked)
            if [each.key for each in listed] != [each.key for each in self._passages]:
                self._passages = listed
                self._show_page(self._next_unread(0))

    def forget(self) -> None:
        """Forget all texts."""
        self._passages = ()
        self._show_page(0)

    @property
    def said(self) -> str:
        """The number of texts that were read."""
        count = len(self._passages)
        read = tr("{number} of {all} read", number=count - self.unread, all=count)
        return read if count else tr("a person reads each")

    @property
    def missing(self) -> str:
        """A sentence about the texts that are still to be read, "" if there is none."""
        return trn("{number} still to read", "{number} still to read", self.unread) if self.unread else ""

    def _is_unread(self, passage: Passage) -> bool:
        return self._state.text_state(passage.key) is ReadState.UNREAD

    def _next_unread(self, start: int) -> int:
        """Return the number of the first unread text from one on, else of the first before it, else 0."""
        order = (*range(start, len(self._passages)), *range(min(start, len(self._passages))))
        return next((at for at in order if self._is_unread(self._passages[at])), 0)

    def _turn(self, by: int) -> None:
        self._show_page(self._first + by)
        self.focus_current()

    def _show_page(self, at: int) -> None:
        """Show the page of a text, which becomes the current one."""
        self._first, count = at // ON_PAGE * ON_PAGE, len(self._passages)
        old, shown = self.rows, enumerate(self._passages[self._first :][:ON_PAGE], start=self._first + 1)
        self.rows = tuple(PassageRow(each, number, count) for number, each in shown)
        for number, row in enumerate(self.rows):
            self._rows.addWidget(row)
            row.show()  # or it could not have the focus yet
            row.entered.connect(partial(self._enter, number))
        self._enter(at - self._first)
        if any(row.hasFocus() for row in old):
            self.focus_current()
        for row in old:
            row.hide()
            row.deleteLater()
        self.nothing.setVisible(not self.rows)
        self.area.verticalScrollBar().setValue(0)
        self.page_label.setText(
            tr("Page {page} of {pages}", page=self._first // ON_PAGE + 1, pages=-(-count // ON_PAGE))
        )
        for widget in (self.page_label, self.before_button, self.next_button):
            widget.setVisible(count > ON_PAGE)
        self.before_button.setEnabled(self._first > 0)
        self.next_button.setEnabled(self._first + ON_PAGE < count)
        self.show_decided()

    def show_decided(self) -> None:
        """Show what was decided of each text."""
        self.unread = sum(map(self._is_unread, self._passages))
        for row in self.rows:
            key = row.passage.key
            shown = self._state.decisions.texts.get(key, "")
            row.show_state(self._state.text_state(key), shown, self.appearance)
        self.changed.emit()

    def focus_current(self) -> None:
        """Focus the current text."""
        if self.rows:
            self.rows[self._current].setFocus()

    def _enter(self, number: int) -> None:
        """Choose the row that keys are for, and place the buttons there."""
        self._current = number
        for each, row in enumerate(self.rows):
            row.set_current(is_current=each == number)
        for buttons in (self._choices, self._editing):
            if self.rows:
                self.rows[number].column.addWidget(buttons)
            else:
                buttons.setParent(self)  # or they would go with the last row
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_editing = bool(self.rows) and self.rows[self._current].is_editing
        self._choices.setVisible(bool(self.rows) and not is_editing)
        self._editing.setVisible(is_editing)
        QTimer.singleShot(0, self, self._bring_into_sight)  # when the row has its new height

    def _bring_into_sight(self) -> None:
        row = self.rows[self._current] if self.rows else self
        if self.isVisible() and row.height() < self.area.viewport().height():
            self.area.ensureWidgetVisible(row, 0, 8)

    def _goes_on_below(self) -> bool:
        """Return whether the end of the current text is out of sight; then scroll on, or back to it."""
        text, view, bar = self.rows[self._current].text, self.area.viewport(), self.area.verticalScrollBar()
        end, height = text.mapTo(view, text.rect().bottomLeft()).y(), view.height()
        is_out_of_sight = text.isVisible() and not 0 <= end <= height
        if is_out_of_sight:
            bar.setValue(bar.value() + (height * 3 // 4 if end > 0 else end - height // 2))
            announce(self, tr("The text goes on below."))
        return is_out_of_sight

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide about the current text, undo, or move. A key that is held down decides only once."""
        plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        act = next((act for _, act, key in self.acts if key == event.key()), None)
        if not self.rows or event.modifiers() & ~plain:
            super().keyPressEvent(event)
        elif self.rows[self._current].is_editing:
            if event.key() == Key.Key_Escape:
                self._end_editing()
        elif event.key() in (Key.Key_Up, Key.Key_Down):
            self._move(-1 if event.key() == Key.Key_Up else 1)
        elif act is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            act()

    def _move(self, by: int) -> None:
        if by < 0 or not self._goes_on_below():
            self._current = min(max(0, self._current + by), len(self.rows) - 1)
            self.focus_current()

    def _publish(self, *_: object) -> None:
        if not self._goes_on_below():
            self._decide("")

    def _edit(self) -> None:
        self.rows[self._current].edit()
        self._show_buttons()

    def _end_editing(self) -> None:
        self.rows[self._current].end_editing()
        self._show_buttons()

    def _keep_edited(self) -> None:
        row = self.rows[self._current]
        text = row.editor.toPlainText()
        self._end_editing()
        if text == row.passage.text:
            self._publish()
        else:
            self._decide(text if text.strip() else None)  # of an empty one nothing is published

    def _decide(self, shown: str | None, *_: object) -> None:
        """Decide about the current text, then go to the next unread one: here, else on the next page."""
        at = self._first + self._current
        self._state.decide_text(self._passages[at].key, shown)
        page = range(self._first, self._first + len(self.rows))
        order = (*range(at + 1, page.stop), *range(page.start, at))
        following = next((n for n in order if self._is_unread(self._passages[n])), None)
        if following is None and not self.unread:
            announce(self, tr("All texts are read."))
            self.focus_current()
        else:
            self._go(self._next_unread(page.stop) if following is None else following)

    def _go(self, at: int) -> None:
        """Make a text the current one, on whichever page."""
        if at // ON_PAGE * ON_PAGE != self._first:
            self._show_page(at)
        self._current = at - self._first
        self.focus_current()

    def _undo(self) -> None:
        key = self._state.undo_text(self.rows[self._current].passage.key)
        at = next((n for n, each in enumerate(self._passages) if each.key == key), None)
        if at is not None:
            self._go(at)
            announce(self, tr("Undone."))
