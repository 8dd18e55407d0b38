"""Shows the texts that a person reads before they are published, ten on a page, with a key for each decision."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout

from guide.bringing.judged import Passage, ReadState
from guide.i18n import tr, trn
from guide.window.bringing.passage_row import PassageRow
from guide.window.bringing.state import BringingState
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label

ON_PAGE = 10
WIDE = 1_200  # pixels at 100 % from which there is room beside a text
Key = Qt.Key


class TextsPage(QFrame):
    """The texts that were unread when they were listed. There is no way to publish several at once."""

    changed = Signal()  # what is unread, or in sight

    def __init__(self, state: BringingState) -> None:
        super().__init__()
        self._state, self._appearance = state, Appearance()
        self._passages: tuple[Passage, ...] = ()
        self._seen = set[str]()  # the keys of texts of which the end was in sight
        self._page, self._current = 0, 0
        self._area: QScrollArea | None = None
        self.rows: tuple[PassageRow, ...] = ()
        self.page_label = plain_label(role="small")
        self.before_button, self.next_button = QPushButton(tr("Page before")), QPushButton(tr("Next page"))
        self.nothing = plain_label(tr("There is nothing to read."), wraps=True)
        self._column = QVBoxLayout()
        self._look = QTimer(self, singleShot=True, interval=0)
        self._arrange()
        self._look.timeout.connect(self._note_seen)
        self.before_button.clicked.connect(partial(self._turn, -1))
        self.next_button.clicked.connect(partial(self._turn, 1))
        state.textDecided.connect(self._show_decided)

    def _arrange(self) -> None:
        layout, turning, keys = QVBoxLayout(self), FlowRow(), FlowRow()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._column.setSpacing(0)
        keys.set_widgets(
            [
                plain_label(text, "small")
                for text in (
                    tr("P publish"),
                    tr("E edit"),
                    tr("L leave out"),
                    tr("U undo"),
                    tr("↑ ↓ move"),
                )
            ]
        )
        turning.set_widgets((self.before_button, self.page_label, self.next_button))
        marked = tr("Marked words may name or find a person. Texts without marks need reading too.")
        layout.addWidget(plain_label(tr("Would you print this on a poster?"), "heading", wraps=True))
        layout.addWidget(plain_label(marked, "small", wraps=True))
        layout.addWidget(keys)
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
            row.set_appearance(appearance)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """List the texts that are unread, beside those that were listed before and are still there."""
        session = self._state.session
        if session is None:
            return
        for each in passages:
            if self._state.text_state(each.key) is ReadState.UNREAD:
                session.asked[each.key] = None
        listed = tuple(each for each in passages if each.key in session.asked)
        if [each.key for each in listed] != [each.key for each in self._passages]:
            self._passages = listed
            self._show_page(self._page_of_unread(0))

    def show_nothing(self) -> None:
        """Forget all texts."""
        self._passages, self._seen = (), set()
        self._show_page(0)

    @property
    def unread(self) -> int:
        """How many texts nobody has decided about."""
        return sum(self._is_unread(each) for each in self._passages)

    @property
    def count(self) -> int:
        """How many texts are listed."""
        return len(self._passages)

    @property
    def _pages(self) -> int:
        return max(1, -(-len(self._passages) // ON_PAGE))

    def _is_unread(self, passage: Passage) -> bool:
        return self._state.text_state(passage.key) is ReadState.UNREAD

    def _page_of_unread(self, start: int) -> int:
        """Return the first page from one on that has an unread text, else the one before, else the first."""
        order = [
            *range(start * ON_PAGE, len(self._passages)),
            *range(min(start * ON_PAGE, len(self._passages))),
        ]
        return next((at // ON_PAGE for at in order if self._is_unread(self._passages[at])), 0)

    def _turn(self, by: int) -> None:
        self._show_page(self._page + by)
        self.focus_current()

    def _show_page(self, page: int) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._page = min(max(0, page), self._pages - 1)
        shown = self._passages[self._page * ON_PAGE : (self._page + 1) * ON_PAGE]
        self.rows = tuple(PassageRow(each, number, len(shown)) for number, each in enumerate(shown, start=1))
        for number, row in enumerate(self.rows):
            self._column.addWidget(row)
            row.set_appearance(self._appearance)
            row.set_wide(is_wide=self.width() >= self._appearance.px(WIDE))
            self._show(row)
            row.is_seen = row.passage.key in self._seen
            row.entered.connect(partial(self._enter, number))
            row.publishWanted.connect(partial(self._publish, row))
            row.editWanted.connect(row.edit)
            row.leaveOutWanted.connect(partial(self._leave_out, row))
            row.edited.connect(partial(self._keep_edited, row))
        self.nothing.setVisible(not self.rows)
        self._current = next((n for n, row in enumerate(self.rows) if row.state is ReadState.UNREAD), 0)
        self._enter(self._current)
        if self._area:
            self._area.verticalScrollBar().setValue(0)
        self._look.start()
        self._enable()

    def _show(self, row: PassageRow) -> None:
        key = row.passage.key
        row.show_state(self._state.text_state(key), self._state.decisions.texts.get(key, ""))

    def _enable(self) -> None:
        has_pages = self._pages > 1
        numbers = {"page": self._page + 1, "pages": self._pages}
        self.page_label.setText(tr("Page {page} of {pages}", **numbers))
        for widget in (self.page_label, self.before_button, self.next_button):
            widget.setVisible(has_pages)
        self.before_button.setEnabled(self._page > 0)
        self.next_button.setEnabled(self._page + 1 < self._pages and self._is_page_seen)
        self.changed.emit()

    @property
    def _is_page_seen(self) -> bool:
        return all(row.is_seen for row in self.rows)

    def focus_current(self) -> None:
        """Give the focus to the current text."""
        if self.rows:
            self.rows[self._current].setFocus()

    def _enter(self, number: int) -> None:
        self._current = number
        for each, row in enumerate(self.rows):
            row.set_current(is_current=each == number and not row.is_editing)
        # When the row has its new height.
        QTimer.singleShot(0, self, self._bring_into_sight)
        self._look.start()

    def _bring_into_sight(self) -> None:
        if self._area and self.rows and self.isVisible():
            row = self.rows[min(self._current, len(self.rows) - 1)]
            if row.height() < self._area.viewport().height():
                self._area.ensureWidgetVisible(row, 0, 8)

    def showEvent(self, event: QShowEvent) -> None:
        """Note what is in sight."""
        super().showEvent(event)
        self._look.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Note what is in sight now, with room or without."""
        super().resizeEvent(event)
        for row in self.rows:
            row.set_wide(is_wide=self.width() >= self._appearance.px(WIDE))
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
        view, before = self._area.viewport(), len(self._seen)
        for row in self.rows:
            if row.is_seen or (row.isVisible() and 0 <= self._end_of(row) <= view.height()):
                row.is_seen = True
                self._seen.add(row.passage.key)
        if len(self._seen) != before:
            self._enable()

    def _end_of(self, row: PassageRow) -> int:
        """Return where the end of a text is, in pixels below the upper edge of what is in sight."""
        view = self._area.viewport() if self._area else self
        return row.text.mapTo(view, row.text.rect().bottomLeft()).y()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide about the current text, undo, or move. A key that is held down decides only once."""
        row = self.rows[self._current] if self.rows else None
        if row is None or event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            super().keyPressEvent(event)
        elif row.is_editing:
            if event.key() == Key.Key_Escape:
                row.end_editing()
            else:
                super().keyPressEvent(event)
        elif event.key() in (Key.Key_Up, Key.Key_Down):
            self._move(-1 if event.key() == Key.Key_Up else 1)
        elif (act := self._acts(row).get(event.key())) and not event.isAutoRepeat():
            act()
        elif event.key() not in self._acts(row):
            super().keyPressEvent(event)

    def _acts(self, row: PassageRow) -> dict[int, Callable[[], object]]:
        return {
            Key.Key_P: partial(self._publish, row),
            Key.Key_E: row.edit,
            Key.Key_L: partial(self._leave_out, row),
            Key.Key_U: self._undo,
        }

    def _move(self, by: int) -> None:
        """Go to the text before or after; within one that is longer than the page, scroll first."""
        self._note_seen()
        if by > 0 and not self.rows[self._current].is_seen:
            self._scroll_on()
            return
        self._current = min(max(0, self._current + by), len(self.rows) - 1)
        self.focus_current()

    def _scroll_on(self) -> None:
        if self._area:
            bar, height = self._area.verticalScrollBar(), self._area.viewport().height()
            end = self._end_of(self.rows[self._current])
            bar.setValue(bar.value() + (height * 3 // 4 if end > 0 else end - height // 2))
            announce(self, tr("The text goes on below."))

    def _publish(self, row: PassageRow) -> None:
        self._note_seen()
        if row.is_seen:
            self._decide(row, "")
        else:
            self._scroll_on()

    def _leave_out(self, row: PassageRow) -> None:
        self._decide(row, None)

    def _keep_edited(self, row: PassageRow, text: str) -> None:
        if not text.strip():
            self._decide(row, None)  # nothing of it is published
        elif text == row.passage.text:
            self._publish(row)
        else:
            self._decide(row, text)

    def _decide(self, row: PassageRow, shown: str | None) -> None:
        self._state.decide_text(row.passage.key, shown)
        self._go_on(self.rows.index(row))

    def _go_on(self, at: int) -> None:
        """Go to the next text that is unread: on this page, then on the next page, once this was seen."""
        order = (*range(at + 1, len(self.rows)), *range(at))
        following = next((n for n in order if self.rows[n].state is ReadState.UNREAD), None)
        if following is not None:
            self._current = following
        elif self.unread:
            self._show_page(self._page_of_unread(self._page))
        else:
            announce(self, tr("All texts are read."))
        self.focus_current()

    def _undo(self) -> None:
        key = self._state.undo_text()
        at = next((n for n, each in enumerate(self._passages) if each.key == key), None)
        if at is None:
            return
        if at // ON_PAGE != self._page:
            self._show_page(at // ON_PAGE)
        self._current = at % ON_PAGE
        self.focus_current()
        announce(self, tr("Undone."))

    def _show_decided(self, key: str) -> None:
        for row in self.rows:
            if row.passage.key == key:
                self._show(row)
        self._enable()

    @property
    def said(self) -> str:
        """How many texts were read."""
        if not self._passages:
            return tr("a person reads each")
        return tr("{number} of {all} read", number=self.count - self.unread, all=self.count)

    @property
    def missing(self) -> str:
        """A sentence about the texts that are still to be read, "" if there is none."""
        return trn("{number} still to read", "{number} still to read", self.unread) if self.unread else ""
