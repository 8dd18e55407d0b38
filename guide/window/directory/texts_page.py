"""Shows the texts that a person reads before they are published, ten on a page, a key for each decision."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from guide.directory.judged import Passage
from guide.i18n import tr
from guide.window.directory.passage_row import PassageEditor, PassageRow
from guide.window.directory.state import Bringing
from guide.window.directory.step_page import StepPage, text_button
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label

ON_PAGE = 10
Key = Qt.Key


class TextsPage(StepPage):
    """The texts that were unread when they were listed. There is no way to publish several at once."""

    def __init__(self, state: Bringing) -> None:
        marked = tr("Marked words may name or find a person. Texts without marks need reading too.")
        keys = tr("Keys: P publishes, E edits, L leaves this text out, U undoes, the arrows move.")
        heading = tr("Would you print this on a poster?")
        super().__init__(state, tr("Texts to read"), tr("Next: pack"), heading, f"{marked} {keys}")
        self.setObjectName("textsPage")
        self._passages, self._at = tuple[Passage, ...](), 0  # all texts, and the one that keys are for
        self.rows = tuple(PassageRow() for _ in range(ON_PAGE))
        acts = (
            (Key.Key_P, tr("P  Publish"), self._publish),
            (Key.Key_E, tr("E  Edit"), self._edit),
            (Key.Key_L, tr("L  Leave this text out"), partial(self._decide, None)),
            (Key.Key_U, tr("U  Undo"), self._undo),
            (Key.Key_Up, "", partial(self._move, -1)),
            (Key.Key_Down, "", partial(self._move, 1)),
        )
        self._keys: dict[int, Callable[[], object]] = {key: act for key, _, act in acts}
        self.acts = tuple(text_button(text, act) for _, text, act in acts if text)
        for button in self.acts:  # for the mouse: keys do without them, so that no blank ever presses one
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.before_button = text_button(tr("Page before"), partial(self._enter, -ON_PAGE))
        self.next_button = text_button(tr("Next page"), partial(self._enter, ON_PAGE))
        self.nothing, self._page = plain_label(tr("There is nothing to read.")), plain_label(role="small")
        self.editing = PassageEditor(self._keep_edited, self._end_editing)
        self._deciding, self._tools, self._rows = FlowRow(*self.acts), QFrame(), QVBoxLayout()
        self.pager = FlowRow(self.before_button, self._page, self.next_button)
        self._arrange()

    def _arrange(self) -> None:
        tools = QVBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.addWidget(self.editing)
        tools.addWidget(self._deciding)
        self._rows.setSpacing(0)
        for number, row in enumerate(self.rows):
            self._rows.addWidget(row)
            row.entered.connect(partial(self._enter, number))
        self.add(self.nothing)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.pager)
        self.column.addStretch(1)

    def fit(self, width: int) -> None:
        """Restyle the texts, too."""
        super().fit(width)
        self.refresh()

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
        return tr("{number} still to read", number=unread) if unread else ""

    @property
    def current(self) -> PassageRow:
        """The row that keys are for."""
        return self.rows[self._at % ON_PAGE]

    @property
    def is_editing(self) -> bool:
        """Whether the current text is being edited, in a field below it."""
        return not self.editing.isHidden()

    def refresh(self) -> None:
        """Show the page of the current text, and what was decided of each; of others, the first unread."""
        before, self._passages = [each.key for each in self._passages], self.state.passages
        if before != [each.key for each in self._passages]:
            self._at = self._next_unread(0) or 0
            self._end_editing()
        number, count = self._at % ON_PAGE, len(self._passages)
        first = self._at - number
        for row in self.rows[count - first :]:
            row.hide()
        for at, (row, each) in enumerate(zip(self.rows, self._passages[first:], strict=False), start=first):
            row.show_passage(each, (at + 1, count), self.state.decisions)
            row.set_current(is_current=at == self._at)
        self.setFocusProxy(self.current)
        self._rows.insertWidget(number + 1, self._tools)
        self._tools.setVisible(bool(count))
        self._deciding.setHidden(self.is_editing)
        self.form.setRowVisible(self.nothing, not count)
        page, pages = first // ON_PAGE + 1, -(-count // ON_PAGE)
        self._page.setText(tr("Page {page} of {pages}", page=page, pages=pages))
        self.before_button.setEnabled(page > 1)
        self.next_button.setEnabled(page < pages)
        self.pager.setVisible(pages > 1)

    def _next_unread(self, start: int) -> int | None:
        """Return the number of the first unread text from one on, else of all, None if there is none."""
        order = sorted(range(len(self._passages)), key=lambda at: at < start)
        return next((at for at in order if self.state.is_unread(self._passages[at])), None)

    def _enter(self, number: int, *_: object) -> None:
        """Make a text current, by its number on the page."""
        self._go(self._at - self._at % ON_PAGE + number)

    def _move(self, by: int) -> None:
        if by < 0 or not self._goes_on_below():
            self._go(min(max(0, self._at + by), len(self._passages) - 1))

    def _go(self, at: int) -> None:
        """Make a text the current one, on whichever page."""
        if at != self._at:
            self._at = at
            self._end_editing()
            self.refresh()
        self.current.setFocus()
        QTimer.singleShot(0, self, self._bring_into_sight)  # when all have their new places

    def _bring_into_sight(self) -> None:
        if self.isVisible() and self.current.height() < self.area.viewport().height():
            for widget in (self._tools, self.current):
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
        acts = {int(Key.Key_Escape): self._end_editing} if self.is_editing else self._keys
        act = acts.get(event.key()) if self._passages and not event.modifiers() & ~plain else None
        if act is None:
            super().keyPressEvent(event)
        elif not (event.isAutoRepeat() and event.text()):
            act()

    def _publish(self) -> None:
        if not self._goes_on_below():
            self._decide("")

    def _edit(self) -> None:
        passage = self._passages[self._at]
        self._deciding.hide()
        self.editing.edit(self.state.decisions.texts.get(passage.key) or passage.text)
        QTimer.singleShot(0, self, self._bring_into_sight)

    def _end_editing(self) -> None:
        if self.is_editing:
            self.current.setFocus()
            self.editing.hide()
            self._deciding.show()

    def _keep_edited(self) -> None:
        text = self.editing.field.toPlainText()
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
        key = self.state.undo_text(self._passages[self._at])
        keys = [each.key for each in self._passages]
        if key in keys:
            self._go(keys.index(key))
            announce(self, tr("Undone."))
