"""Shows a text that a person reads before it is published, whole, with what should catch the eye marked."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout

from guide.content.safe_text import escape_invisible, short
from guide.directory.decisions import Decisions
from guide.directory.judged import Passage, ReadState, read_state
from guide.directory.passages.marking import marked
from guide.i18n import tr, trn
from guide.window.directory.step_page import text_button
from guide.window.theme.appearance import SMALL, look
from guide.window.widgets.flow_row import FlowRow

LEAD, WORD = 28, 88  # pixels at 100 %: of the number before a text, and of the word after it
Hint = Qt.InputMethodHint


class PassageRow(QLabel):
    """One of the texts on a page: its number, the text with where it stands, and what was decided of it."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("passageRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTextFormat(Qt.TextFormat.RichText)  # of text that is escaped, for the marks
        self.setWordWrap(True)

    def show_passage(self, passage: Passage, place: tuple[int, int], decisions: Decisions) -> None:
        """Show a text by its number and that of all, and what was decided of it."""
        words = tr("to read"), tr("Published"), tr("Edited"), tr("Left out")
        labels = dict(zip(ReadState, words, strict=True))
        state, (number, count), tokens = read_state(passage.key, decisions), place, look().tokens
        text, where = decisions.texts.get(passage.key) or passage.text, _where(passage)
        said, html = [tr("{number} of {count}", number=number, count=count), labels[state]], _html(text)
        if state is ReadState.LEFT_OUT:
            html = f"<s>{html}</s>"
        elif state is ReadState.UNREAD:
            style = "text-decoration: underline;"
            style += f" background-color: {tokens.mark}" if tokens.mark else ""
            parts = list(marked(passage))
            html = "".join(
                f'<span style="{style}">{_html(part)}</span>' if is_marked else _html(part)
                for part, is_marked in parts
            )
            if marks := [escape_invisible(part) for part, is_marked in parts if is_marked]:
                said.append(tr("marked: {words}", words=", ".join(marks)))
        small = f'style="font-size: {look().px(SMALL)}px; color: {tokens.muted}"'
        self.setText(
            f'<table width="100%"><tr><td width="{look().px(LEAD)}" {small}>{number}</td>'
            f"<td>{html}<div {small}>{_html(where)}</div></td>"
            f'<td width="{look().px(WORD)}" align="right" {small}>{labels[state]}</td></tr></table>'
        )
        self.setAccessibleName(", ".join((*said, escape_invisible(text), where)))
        self.show()

    def set_current(self, *, is_current: bool) -> None:
        """Show whether keys are for this row."""
        self.setProperty("current", is_current)
        self.style().polish(self)  # the style sheet sees a new property only when it is applied again

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the row that keys are for."""
        super().focusInEvent(event)
        self.entered.emit()


class PassageEditor(QFrame):
    """A field in which a text is edited, with a button to publish it so and one to leave it as it was."""

    def __init__(self, save: Callable[[], object], cancel: Callable[[], object]) -> None:
        super().__init__()
        self.field, column = QPlainTextEdit(), QVBoxLayout(self)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(tr("Text to edit"))
        self.field.setInputMethodHints(Hint.ImhNoPredictiveText | Hint.ImhSensitiveData)
        self.save_button = text_button(tr("Publish the edited text"), save)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(FlowRow(self.save_button, text_button(tr("Cancel"), cancel)))
        self.hide()

    def edit(self, text: str) -> None:
        """Show a text to be edited."""
        self.field.setPlainText(text)
        self.show()
        self.field.setFocus()


def _where(passage: Passage) -> str:
    """Return where a text stands, and what it is if it is only the words of a heading."""
    heading = short(next(iter(passage.headings), ""))
    where = [*map(short, passage.names[:1]), heading]
    if passage.is_label:
        where = [tr("words of the heading “{heading}”, to stand beside its numbers", heading=heading)]
    if passage.count > 1:
        where.append(trn("in {number} row", "in {number} rows", passage.count))
    return " · ".join(filter(None, where))


def _html(text: str) -> str:
    """Return text for a label, each line of it with hidden signs as their codes."""
    return "<br>".join(escape(escape_invisible(line)) for line in text.split("\n"))
