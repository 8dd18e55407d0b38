"""Shows the texts that a person reads before they are published, ten on a page, a key for each decision."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout

from guide.directory.judged import Passage, ReadState
from guide.i18n import tr, trn
from guide.window.directory.passage_row import PassageRow
from guide.window.directory.state import BringingState
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label

ON_PAGE = 10
Key = Qt.Key


class TextsPage(QFrame):
    """The texts that were unread when they were listed. There is no way to publish several at once."""

    changed = Signal()  # what is unread, or in sight

    def __init__(self, state: BringingState) -> None:
        super().__init__()
        self._state, self._appearance = state, Appearance()
        self._passages: tuple[Passage, ...] = ()
        self._seen = set[str]()  # the keys of texts of which the end was in sight
        self._page = self._current = self.unread = 0  # unread are those that no one has decided about
        self._area: QScrollArea | None = None
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
        self.save_button = QPushButton(tr("Publish the edited text"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.choices, self.editing = FlowRow(), FlowRow()
        self._column, self._look = QVBoxLayout(), QTimer(self, singleShot=True, interval=0)
        self._arrange()
        self._look.timeout.connect(self._note_seen)
        for button, act, _ in self.acts:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
        self.save_button.clicked.connect(self._keep_edited)
        self.cancel_button.clicked.connect(self._end_editing)
        self.before_button.clicked.connect(partial(self._turn, -1))
        self.next_button.clicked.connect(partial(self._turn, 1))
        state.textDecided.connect(self._show_decided)

    def _arrange(self) -> None:
        layout, turning = QVBoxLayout(self), FlowRow()
        layout.setSpacing(6)
        self._column.setSpacing(0)
        self.choices.set_widgets([button for button, *_ in self.acts])
        self.editing.set_widgets((self.save_button, self.cancel_button))
        turning.set_widgets((self.before_button, self.page_label, self.next_button))
        marked = tr("Marked words may name or find a person. Texts without marks need reading too.")
        keys = tr("Keys: P publishes, E edits, L leaves out, U undoes, the arrows move.")
        layout.addWidget(plain_label(tr("Would you print this on a poster?"), "heading", wraps=True))
        layout.addWidget(plain_label(f"{marked} {keys}", "small", wraps=True))
        layout.addWidget(self.nothing)
        layout.addLayout(self._column)
        layout.addWidget(turning)
        layout.addStretch(1)

    def watch(self, area: QScrollArea) -> None:
        """Note what comes into sight in the area in which the page scrolls."""
        self._area = area
        for changed in (area.verticalScrollBar().valueChanged, area.verticalScrollBar().rangeChanged):
            changed.connect(self._look_soon)

    def _look_soon(self, *_: int) -> None:
        self._look.start()  # with no number, which would be milliseconds

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        for row in self.rows:
            row.fit(self.width(), appearance)
            self._show(row)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """List the texts that are unread, beside those that were listed before and are still there."""
        if session := self._state.session:
            unread = (each.key for each in passages if self._is_unread(each))
            session.asked |= dict.fromkeys(unread)
            listed = tuple(each for each in passages if each.key in session.asked)
            if [each.key for each in listed] != [each.key for each in self._passages]:
                self._passages = listed
                self.unread = sum(map(self._is_unread, listed))
                self._show_page(self._page_of_unread(0))

    def forget(self) -> None:
        """Forget all texts."""
        self._passages, self._seen, self.unread = (), set(), 0
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

    def _page_of_unread(self, start: int) -> int:
        """Return the first page from one on that has an unread text, else the first before it, else 0."""
        count, first = len(self._passages), start * ON_PAGE
        order = (*range(first, count), *range(min(first, count)))
        return next((at // ON_PAGE for at in order if self._is_unread(self._passages[at])), 0)

    def _turn(self, by: int) -> None:
        self._show_page(self._page + by)
        self.focus_current()

    def _show_page(self, page: int) -> None:
        self._page = page
        old, shown = self.rows, self._passages[page * ON_PAGE : (page + 1) * ON_PAGE]
        self.rows = tuple(PassageRow(each, number, len(shown)) for number, each in enumerate(shown, start=1))
        for number, row in enumerate(self.rows):
            row.is_seen = row.passage.key in self._seen
            self._column.addWidget(row)
            row.show()  # or it could not have the focus yet
            row.entered.connect(partial(self._enter, number))
        self.set_appearance(self._appearance)
        self._enter(next((n for n, row in enumerate(self.rows) if self._is_unread(row.passage)), 0))
        if any(row.hasFocus() for row in old):
            self.focus_current()
        for row in old:
            row.hide()
            row.deleteLater()
        self.nothing.setVisible(not self.rows)
        if self._area:
            self._area.verticalScrollBar().setValue(0)
        self._enable()

    def _show(self, row: PassageRow) -> None:
        key = row.passage.key
        shown = self._state.decisions.texts.get(key, "")
        row.show_state(self._state.text_state(key), shown, self._appearance.tokens.mark)

    def _enable(self) -> None:
        last = max(0, len(self._passages) - 1) // ON_PAGE
        self.page_label.setText(tr("Page {page} of {pages}", page=self._page + 1, pages=last + 1))
        for widget in (self.page_label, self.before_button, self.next_button):
            widget.setVisible(last > 0)
        self.before_button.setEnabled(self._page > 0)
        self.next_button.setEnabled(self._page < last and all(row.is_seen for row in self.rows))
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
        for buttons in (self.choices, self.editing):
            if self.rows:
                self.rows[number].column.addWidget(buttons)
            else:
                buttons.setParent(self)  # or they would go with the last row
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_editing = bool(self.rows) and self.rows[self._current].is_editing
        self.choices.setVisible(bool(self.rows) and not is_editing)
        self.editing.setVisible(is_editing)
        QTimer.singleShot(0, self, self._bring_into_sight)  # when the row has its new height

    def _bring_into_sight(self) -> None:
        if self._area and self.rows and self.isVisible():
            row = self.rows[self._current]
            if row.height() < self._area.viewport().height():
                self._area.ensureWidgetVisible(row, 0, 8)
        self._look.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Note what is in sight."""
        super().showEvent(event)
        self._look.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Note what is in sight now, with room or without."""
        super().resizeEvent(event)
        for row in self.rows:
            row.fit(self.width(), self._appearance)
        self._look.start()

    def event(self, event: QEvent) -> bool:
        """Note what is in sight after a new layout."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._look.start()
        return super().event(event)

    def _note_seen(self) -> None:
        """Note the texts of which the end is in sight; of a long one the rest was scrolled past."""
        if self._area is None or not self.isVisible():
            return
        for row in self.rows:
            if not row.is_seen and 0 <= self._end_of(row) <= self._area.viewport().height():
                row.is_seen = True
                self._seen.add(row.passage.key)
                self._look.start()  # until nothing new was in sight
        if not self._look.isActive():
            self._enable()

    def _end_of(self, row: PassageRow) -> int:
        """Return where the end of a text is, in pixels below the upper edge of what is in sight."""
        view = self._area.viewport() if self._area else self
        return row.text.mapTo(view, row.text.rect().bottomLeft()).y()

    def _goes_on_below(self) -> bool:
        """Return whether the end of the current text was in sight; else scroll on, or back to it."""
        self._note_seen()
        row = self.rows[self._current]
        if not row.is_seen and self._area:
            bar, height, end = (
                self._area.verticalScrollBar(),
                self._area.viewport().height(),
                self._end_of(row),
            )
            bar.setValue(bar.value() + (height * 3 // 4 if end > 0 else end - height // 2))
            announce(self, tr("The text goes on below."))
        return not row.is_seen

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
        if not text.strip():
            self._decide(None)  # nothing of it is published
        elif text == row.passage.text:
            self._publish()
        else:
            self._decide(text)

    def _decide(self, shown: str | None, *_: object) -> None:
        """Decide about the current text, then go to the next unread one: here, else on the next page."""
        at = self._current
        self._state.decide_text(self.rows[at].passage.key, shown)
        order = (*range(at + 1, len(self.rows)), *range(at))
        following = next((n for n in order if self._is_unread(self.rows[n].passage)), None)
        if following is not None:
            self._current = following
        elif self.unread:
            self._show_page(self._page_of_unread(self._page))
        else:
            announce(self, tr("All texts are read."))
        self.focus_current()

    def _undo(self) -> None:
        key = self._state.undo_text(self.rows[self._current].passage.key)
        at = next((n for n, each in enumerate(self._passages) if each.key == key), None)
        if at is not None:
            if at // ON_PAGE != self._page:
                self._show_page(at // ON_PAGE)
            self._current = at % ON_PAGE
            self.focus_current()
            announce(self, tr("Undone."))

    def _show_decided(self, key: str) -> None:
        self.unread = sum(map(self._is_unread, self._passages))
        for row in self.rows:
            if row.passage.key == key:
                self._show(row)
        self._enable()
