"""Shows a text that a person reads before it is published, whole, with what should catch the eye marked."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from guide.bringing.judged import Passage, ReadState
from guide.content.safe_text import escape_invisible, short
from guide.i18n import tr, trn
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label

WIDEST, BESIDE = 860, 240  # pixels at 100 % of a text, and of where it stands
MOST = 16_777_215  # pixels: as wide as it likes


def state_labels() -> dict[ReadState, str]:
    """Return how what was decided of a text is called."""
    return {
        ReadState.UNREAD: tr("to read"),
        ReadState.PUBLISHED: tr("Published"),
        ReadState.EDITED: tr("Edited"),
        ReadState.LEFT_OUT: tr("Left out"),
    }


class PassageRow(QFrame):
    """One of the texts on a page. The keys of its page decide; its buttons are for the mouse."""

    entered = Signal()
    publishWanted = Signal()
    editWanted = Signal()
    leaveOutWanted = Signal()
    edited = Signal(str)  # the text as it is now
    editEnded = Signal()

    def __init__(self, passage: Passage, number: int, count: int) -> None:
        super().__init__()
        self.setObjectName("passageRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.passage, self._number, self._count = passage, number, count
        self.is_seen = False  # whether its end was in sight
        self.state, self.shown = ReadState.UNREAD, ""
        self._appearance = Appearance()
        self.text, self.word = QLabel(), plain_label()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)  # of text that is escaped, for the marks
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        where = [short(name) for name in (*passage.names[:1], *passage.headings[:1])]
        if passage.count > 1:
            where.append(trn("in {number} row", "in {number} rows", passage.count))
        self.where = plain_label(" · ".join(where), "small", wraps=True)
        self.buttons = tuple(map(QPushButton, (tr("P  Publish"), tr("E  Edit"), tr("L  Leave out"))))
        self.choices = FlowRow()
        self.editor = QPlainTextEdit()
        self.editing, self.save_button = QFrame(), QPushButton(tr("Publish the edited text"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self._arrange()
        self.set_current(is_current=False)
        wanted = (self.publishWanted, self.editWanted, self.leaveOutWanted)
        for button, signal in zip(self.buttons, wanted, strict=True):
            button.clicked.connect(signal)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # so that no blank ever presses one
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(partial(self.end_editing, is_told=True))

    def _arrange(self) -> None:
        layout, editing = QGridLayout(self), QVBoxLayout(self.editing)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setHorizontalSpacing(12)
        editing.setContentsMargins(0, 0, 0, 0)
        self.choices.set_widgets(self.buttons)
        row = FlowRow()
        row.set_widgets((self.save_button, self.cancel_button))
        for widget in (self.editor, row):
            editing.addWidget(widget)
        self.editing.hide()
        number = plain_label(str(self._number), "small")
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.text, self.editing, self.where, self.choices):
            column.addWidget(widget)
        self._column = column
        self._body = body
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(number, 0, 0, top)
        layout.addWidget(body, 0, 1)
        layout.addWidget(self.word, 0, 3, top | Qt.AlignmentFlag.AlignRight)
        layout.setColumnStretch(1, 1_000)
        layout.setColumnStretch(3, 1)  # takes what is wider than a text may be
        layout.setColumnMinimumWidth(0, 16)
        self._layout = layout
        self.editor.setTabChangesFocus(True)
        hints = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        self.editor.setInputMethodHints(hints)
        self.editor.setAccessibleName(tr("Text to edit"))

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._body.setMaximumWidth(appearance.px(WIDEST))
        self.editor.setFixedHeight(appearance.px(120))
        self.show_state(self.state, self.shown)

    def set_wide(self, *, is_wide: bool) -> None:
        """Put where the text stands beside it, or below it where there is no room."""
        if is_wide:
            self._layout.addWidget(self.where, 0, 2, Qt.AlignmentFlag.AlignTop)
        else:
            self._column.insertWidget(2, self.where)
        width = self._appearance.px(BESIDE)
        self.where.setMinimumWidth(width if is_wide else 0)
        self.where.setMaximumWidth(width if is_wide else MOST)

    def set_current(self, *, is_current: bool) -> None:
        """Show the buttons of the row that keys are for, and those of no other."""
        self.choices.setVisible(is_current)
        self.setProperty("current", is_current)
        self.style().unpolish(self)  # the style sheet sees a new property only when it is applied again
        self.style().polish(self)

    def show_state(self, state: ReadState, shown: str) -> None:
        """Show what was decided of the text, and what is published in place of it if it was edited."""
        self.state, self.shown = state, shown
        word = state_labels()[state]
        self.word.setText(word)
        self.word.setProperty("role", "small" if state is ReadState.UNREAD else "strong")
        text = shown or self.passage.text
        if state is ReadState.UNREAD:
            self.text.setText(self._marked())
        elif state is ReadState.LEFT_OUT:
            self.text.setText(f"<s>{_html(text)}</s>")
        else:
            self.text.setText(_html(text))
        marks = ", ".join(
            escape_invisible(self.passage.text[mark.start : mark.end]) for mark in self.passage.marks
        )
        place = tr("{number} of {count}", number=self._number, count=self._count)
        parts = [place, word, escape_invisible(text), self.where.text()]
        if marks and state is ReadState.UNREAD:
            parts.insert(2, tr("marked: {words}", words=marks))
        self.setAccessibleName(", ".join(parts))

    def _marked(self) -> str:
        """Return the text with its marks tinted and underlined."""
        ground = self._appearance.tokens.mark
        tint = f" background-color: {ground};" if ground else ""
        text, parts, at = self.passage.text, list[str](), 0
        for mark in sorted(self.passage.marks, key=lambda each: each.start):
            if mark.start >= at:
                marked = f'<span style="text-decoration: underline;{tint}">{_html(text[mark.start : mark.end])}</span>'
                parts += [_html(text[at : mark.start]), marked]
                at = mark.end
        return "".join((*parts, _html(text[at:])))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the row that keys are for."""
        super().focusInEvent(event)
        self.entered.emit()

    @property
    def is_editing(self) -> bool:
        """Whether the text is being edited."""
        return not self.editing.isHidden()

    def edit(self) -> None:
        """Show the text in a field."""
        self.editor.setPlainText(self.shown or self.passage.text)
        self.text.hide()
        self.choices.hide()
        self.editing.show()
        self.editor.setFocus()

    def end_editing(self, *, is_told: bool = False) -> None:
        """Show the text in place of the field."""
        self.setFocus()
        self.editing.hide()
        self.text.show()
        self.choices.show()
        if is_told:
            self.editEnded.emit()

    def save(self) -> None:
        """Decide that the text is published as it was edited."""
        text = self.editor.toPlainText()
        self.end_editing()
        self.edited.emit(text)


def _html(text: str) -> str:
    """Return text for a label, each line of it with hidden signs as their codes."""
    return "<br>".join(escape(escape_invisible(line)) for line in text.split("\n"))
