"""Shows a text that a person reads before it is published, whole, with what should catch the eye marked."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout

from guide.content.safe_text import escape_invisible, short
from guide.directory.judged import Passage, ReadState
from guide.i18n import tr, trn
from guide.window.theme.appearance import Appearance
from guide.window.widgets.plain_text import plain_label

WIDEST, HIGH = 860, 120  # pixels at 100 %: of a text, and of the field in which it is edited


class PassageRow(QFrame):
    """One of the texts on a page. What its keys and buttons do is up to the page."""

    entered = Signal()

    def __init__(self, passage: Passage, number: int, count: int) -> None:
        super().__init__()
        self.setObjectName("passageRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.passage, self._place = passage, tr("{number} of {count}", number=number, count=count)
        self.state, self.shown = ReadState.UNREAD, ""
        self.text, self.word, self.editor = QLabel(), plain_label(), QPlainTextEdit()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)  # of text that is escaped, for the marks
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        where = [short(name) for name in (*passage.names[:1], *passage.headings[:1])]
        if passage.count > 1:
            where.append(trn("in {number} row", "in {number} rows", passage.count))
        self.where = plain_label(" · ".join(where), "small", wraps=True)
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(tr("Text to edit"))
        self.editor.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )
        self.editor.hide()
        self.column, layout = QVBoxLayout(), QHBoxLayout(self)  # to the column the page adds its buttons
        self.column.setSpacing(2)
        for widget in (self.text, self.editor, self.where):
            self.column.addWidget(widget)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(12)
        layout.addWidget(plain_label(str(number), "small"), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self.column, 1)
        layout.addWidget(self.word, 0, Qt.AlignmentFlag.AlignTop)

    def set_current(self, *, is_current: bool) -> None:
        """Show whether keys are for this row."""
        self.setProperty("current", is_current)
        self.style().unpolish(self)  # the style sheet sees a new property only when it is applied again
        self.style().polish(self)

    def show_state(self, state: ReadState, shown: str, appearance: Appearance) -> None:
        """Show what was decided of the text, and as what it is published."""
        self.state, self.shown = state, shown
        for widget in (self.text, self.editor):
            widget.setMaximumWidth(appearance.px(WIDEST))
        self.editor.setFixedHeight(appearance.px(HIGH))
        labels = {
            ReadState.UNREAD: tr("to read"),
            ReadState.PUBLISHED: tr("Published"),
            ReadState.EDITED: tr("Edited"),
            ReadState.LEFT_OUT: tr("Left out"),
        }
        self.word.setText(labels[state])
        text, said = shown or self.passage.text, [self._place, labels[state]]
        html = self._marked(appearance.tokens.mark) if state is ReadState.UNREAD else _html(text)
        self.text.setText(f"<s>{html}</s>" if state is ReadState.LEFT_OUT else html)
        marks = [escape_invisible(text[mark.start : mark.end]) for mark in self.passage.marks]
        if marks and state is ReadState.UNREAD:
            said.append(tr("marked: {words}", words=", ".join(marks)))
        self.setAccessibleName(", ".join((*said, escape_invisible(text), self.where.text())))

    def _marked(self, mark: str) -> str:
        """Return the text with its marks underlined, on the tint `mark` if there is one."""
        style = f"text-decoration: underline;{f' background-color: {mark}' if mark else ''}"
        text, parts, at = self.passage.text, list[str](), 0
        for each in sorted(self.passage.marks, key=lambda each: each.start):
            if each.start >= at:
                marked = _html(text[each.start : each.end])
                parts += [_html(text[at : each.start]), f'<span style="{style}">{marked}</span>']
                at = each.end
        return "".join((*parts, _html(text[at:])))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the row that keys are for."""
        super().focusInEvent(event)
        self.entered.emit()

    @property
    def is_editing(self) -> bool:
        """Whether the text is being edited."""
        return not self.editor.isHidden()

    def edit(self) -> None:
        """Show the text in a field."""
        self.editor.setPlainText(self.shown or self.passage.text)
        self.text.hide()
        self.editor.show()
        self.editor.setFocus()

    def end_editing(self) -> None:
        """Show the text in place of the field."""
        self.setFocus()
        self.editor.hide()
        self.text.show()


def _html(text: str) -> str:
    """Return text for a label, each line of it with hidden signs as their codes."""
    return "<br>".join(escape(escape_invisible(line)) for line in text.split("\n"))
