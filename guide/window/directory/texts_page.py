"""Shows the texts that a person reads before they are published, ten on a page, a key for each decision."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from guide.directory.judged import Passage, ReadState
from guide.i18n import tr, trn
from guide.window.directory.passage_row import PassageRow
from guide.window.directory.state import Bringing
from guide.window.directory.step_page import StepPage
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label

ON_PAGE = 10
WIDEST, HIGH = 980, 120  # pixels at 100 %: of a row, and of the field in which a text is edited
Key = Qt.Key


class TextsPage(StepPage):
    """The texts that were unread when they were listed. There is no way to publish several at once."""

    def __init__(self) -> None:
        marked = tr("Marked words may name or find a person. Texts without marks need reading too.")
        keys = tr("Keys: P publishes, E edits, L leaves out, U undoes, the arrows move.")
        heading = tr("Would you print this on a poster?")
        super().__init__(tr("Texts to read"), tr("Next: pack"), heading, f"{marked} {keys}")
        self._passages, self._at = tuple[Passage, ...](), 0  # all texts, and the one that keys are for
        self.rows = tuple(PassageRow() for _ in range(ON_PAGE))
        self.nothing = plain_label(tr("There is nothing to read."), wraps=True)
        self.editor, self.buttons, self.pager = QPlainTextEdit(), FlowRow(), FlowRow()
        self.before_button, self.next_button = QPushButton(tr("Page before")), QPushButton(tr("Next page"))
        self._page = plain_label(role="small")
        self.pager.set_widgets((self.before_button, self._page, self.next_button))
        # Below the current row, for the mouse; keys do without them, so that no blank ever presses one.
        self.acts = (
            (QPushButton(tr("P  Publish")), Key.Key_P, self._publish),
            (QPushButton(tr("E  Edit")), Key.Key_E, self._edit),
            (QPushButton(tr("L  Leave out")), Key.Key_L, partial(self._decide, None)),
            (QPushButton(tr("U  Undo")), Key.Key_U, self._undo),
        )
        self._keys: dict[int, Callable[[], object]] = {key: act for _, key, act in self.acts}
        self._keys[Key.Key_Up], self._keys[Key.Key_Down] = partial(self._move, -1), partial(self._move, 1)
        self.save_button, self.cancel_button = (
            QPushButton(tr("Publish the edited text")),
            QPushButton(tr("Cancel")),
        )
        self._list, beside = QFrame(), QFrame()
        self._rows = QVBoxLayout(self._list)
        # The width of all of it is limited, not that of each text: a layout asks a label for its height at
        # the width that it would have without a limit of its own, and then cuts off the last lines.
        row = QHBoxLayout(beside)
        row.addWidget(self._list, 1)
        row.addStretch(0)
        for layout in (self._rows, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._arrange()
        self.add(self.nothing)
        for widget in (beside, self.pager):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def _arrange(self) -> None:
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(tr("Text to edit"))
        self.editor.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )
        self.editor.hide()
        for number, row in enumerate(self.rows):
            self._rows.addWidget(row)
            row.entered.connect(partial(self._enter, number))
        for button, _, act in self.acts:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
        acts = (button for button, *_ in self.acts)
        self.buttons.set_widgets((*acts, self.save_button, self.cancel_button))
        self.save_button.clicked.connect(self._keep_edited)
        self.cancel_button.clicked.connect(self._end_editing)
        self.before_button.clicked.connect(partial(self._turn, -ON_PAGE))
        self.next_button.clicked.connect(partial(self._turn, ON_PAGE))

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        super().set_appearance(appearance)
        self._list.setMaximumWidth(appearance.px(WIDEST))
        self.editor.setFixedHeight(appearance.px(HIGH))
        self.refresh()

    def begin(self, state: Bringing) -> None:
        """Forget the texts of the directory before."""
        super().begin(state)
        self._end_editing()
        self._passages, self._at = (), 0

    @property
    def first(self) -> QWidget | None:
        """The current text, if there is any."""
        return self.current

    @property
    def said(self) -> str:
        """The number of texts that were read."""
        count = len(self.state.passages)
        read = tr("{number} of {all} read", number=count - self.state.unread, all=count)
        return read if count else tr("a person reads each")

    @property
    def missing(self) -> str:
        """A sentence about the texts that are still to be read, "" if there is none."""
        unread = self.state.unread
        return trn("{number} still to read", "{number} still to read", unread) if unread else ""

    @property
    def _first(self) -> int:
        """The number of the first text on the page."""
        return self._at // ON_PAGE * ON_PAGE

    @property
    def current(self) -> PassageRow:
        """The row that keys are for."""
        return self.rows[self._at % ON_PAGE]

    def refresh(self) -> None:
        """Show the page of the current text, and what was decided of each; of others, the first unread."""
        before, self._passages = [each.key for each in self._passages], self.state.passages
        if before != [each.key for each in self._passages]:
            self._at = self._next_unread(0) or 0
            self._end_editing()
        first, count = self._first, len(self._passages)
        for number, row in enumerate(self.rows, start=first):
            row.setVisible(number < count)
            row.set_current(is_current=number == self._at)
            if number < count:
                each = self._passages[number]
                shown, state = self.state.decisions.texts.get(each.key, ""), self.state.text_state(each.key)
                row.show_passage(each, (number + 1, count), state, shown, self.appearance)
        for widget in (self.editor, self.buttons):
            self._rows.removeWidget(widget)
        self._rows.insertWidget(self._at - first + 1, self.editor)
        self._rows.insertWidget(self._at - first + 2, self.buttons)
        for button, *_ in self.acts:
            button.setVisible(bool(count) and not self.is_editing)
        for button in (self.save_button, self.cancel_button):
            button.setVisible(self.is_editing)
        self.form.setRowVisible(self.nothing, not count)
        self._page.setText(
            tr("Page {page} of {pages}", page=first // ON_PAGE + 1, pages=-(-count // ON_PAGE))
        )
        self.before_button.setEnabled(first > 0)
        self.next_button.setEnabled(first + ON_PAGE < count)
        self.pager.setVisible(count > ON_PAGE)

    def _next_unread(self, start: int) -> int | None:
        """Return the number of the first unread text from one on, else of all, None if there is none."""
        order = (*range(start, len(self._passages)), *range(min(start, len(self._passages))))
        unread = ReadState.UNREAD
        return next((at for at in order if self.state.text_state(self._passages[at].key) is unread), None)

    def _enter(self, number: int) -> None:
        at = self._first + number
        if at != self._at:
            self._end_editing()
            self._at = at
            self.refresh()
        QTimer.singleShot(0, self, self._bring_into_sight)  # when all have their new places

    def _turn(self, by: int) -> None:
        self._go(self._first + by)

    def _go(self, at: int) -> None:
        """Make a text the current one, on whichever page."""
        self._end_editing()
        self._at = at
        self.refresh()
        self.current.setFocus()
        self._enter(self._at % ON_PAGE)

    def _bring_into_sight(self) -> None:
        if self.isVisible() and self.current.height() < self.area.viewport().height():
            for widget in (self.buttons, self.current):
                self.area.ensureWidgetVisible(widget, 0, 8)

    def _goes_on_below(self) -> bool:
        """Return whether the end of the current text is out of sight; then scroll on, or back to it."""
        row, view, bar = self.current, self.area.viewport(), self.area.verticalScrollBar()
        end, height = row.mapTo(view, row.rect().bottomLeft()).y(), view.height()
        is_out_of_sight = not 0 <= end <= height
        if is_out_of_sight:
            bar.setValue(bar.value() + (height * 3 // 4 if end > 0 else end - height // 2))
            announce(self, tr("The text goes on below."))
        return is_out_of_sight

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key is for, once if it is held down; in the field only Escape is one."""
        plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        escape: dict[int, Callable[[], object]] = {Key.Key_Escape: self._end_editing}
        acts = escape if self.is_editing else self._keys
        act = acts.get(event.key()) if self._passages and not event.modifiers() & ~plain else None
        if act is None:
            super().keyPressEvent(event)
        elif not (event.isAutoRepeat() and event.text()):
            act()

    def _move(self, by: int) -> None:
        if by < 0 or not self._goes_on_below():
            last = min(len(self._passages), self._first + ON_PAGE) - 1
            self._go(min(max(self._first, self._at + by), last))

    def _publish(self) -> None:
        if not self._goes_on_below():
            self._decide("")

    @property
    def is_editing(self) -> bool:
        """Whether the current text is being edited, in a field below it."""
        return not self.editor.isHidden()

    def _edit(self) -> None:
        passage = self._passages[self._at]
        self.editor.setPlainText(self.state.decisions.texts.get(passage.key) or passage.text)
        self.editor.show()
        self.refresh()
        self.editor.setFocus()
        QTimer.singleShot(0, self, self._bring_into_sight)

    def _end_editing(self) -> None:
        if self.is_editing:
            self.current.setFocus()
            self.editor.hide()
            self.refresh()

    def _keep_edited(self) -> None:
        text = self.editor.toPlainText()
        self._end_editing()
        if text == self._passages[self._at].text:
            self._publish()
        else:
            self._decide(text if text.strip() else None)  # of an empty one nothing is published

    def _decide(self, shown: str | None, *_: object) -> None:
        """Decide about the current text, then go to the next unread one."""
        self.state.decide_text(self._passages[self._at].key, shown)
        following = self._next_unread(self._at + 1)
        if following is None:
            announce(self, tr("All texts are read."))
        self._go(self._at if following is None else following)

    def _undo(self) -> None:
        key = self.state.undo_text(self._passages[self._at].key)
        at = next((n for n, each in enumerate(self._passages) if each.key == key), None)
        if at is not None:
            self._go(at)
            announce(self, tr("Undone."))
