"""Shows a text that a person reads before it is published, whole, with what should catch the eye marked."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel

from guide.content.safe_text import escape_invisible, short
from guide.directory.judged import Passage, ReadState
from guide.i18n import tr, trn
from guide.window.theme.appearance import SMALL, Appearance

LEAD, WORD = 28, 88  # pixels at 100 %: of the number before a text, and of the word after it


class PassageRow(QLabel):
    """One of the texts on a page: its number, the text with where it stands, and what was decided of it."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("passageRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTextFormat(Qt.TextFormat.RichText)  # of text that is escaped, for the marks
        self.setWordWrap(True)

    def show_passage(
        self, passage: Passage, place: tuple[int, int], state: ReadState, shown: str, appearance: Appearance
    ) -> None:
        """Show a text by its number and that of all, what was decided of it, and as what it is published."""
        labels = {
            ReadState.UNREAD: tr("to read"),
            ReadState.PUBLISHED: tr("Published"),
            ReadState.EDITED: tr("Edited"),
            ReadState.LEFT_OUT: tr("Left out"),
        }
        text, where, tokens, px = shown or passage.text, _where(passage), appearance.tokens, appearance.px
        said = [tr("{number} of {count}", number=place[0], count=place[1]), labels[state]]
        html = f"<s>{_html(text)}</s>" if state is ReadState.LEFT_OUT else _html(text)
        if state is ReadState.UNREAD:
            parts, style = list(_marked(passage)), "text-decoration: underline;"
            style += f" background-color: {tokens.mark}" if tokens.mark else ""
            html = "".join(
                f'<span style="{style}">{_html(part)}</span>' if is_marked else _html(part)
                for part, is_marked in parts
            )
            if marks := [escape_invisible(part) for part, is_marked in parts if is_marked]:
                said.append(tr("marked: {words}", words=", ".join(marks)))
        small = f'style="font-size: {px(SMALL)}px; color: {tokens.muted}"'
        self.setText(
            f'<table width="100%"><tr><td width="{px(LEAD)}" {small}>{place[0]}</td>'
            f"<td>{html}<div {small}>{_html(where)}</div></td>"
            f'<td width="{px(WORD)}" align="right" {small}>{_html(labels[state])}</td></tr></table>'
        )
        self.setAccessibleName(", ".join((*said, escape_invisible(text), where)))

    def set_current(self, *, is_current: bool) -> None:
        """Show whether keys are for this row."""
        self.setProperty("current", is_current)
        self.style().unpolish(self)  # the style sheet sees a new property only when it is applied again
        self.style().polish(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the row that keys are for."""
        super().focusInEvent(event)
        self.entered.emit()


def _marked(passage: Passage) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, and whether each is marked."""
    text, at = passage.text, 0
    for each in sorted(passage.marks, key=lambda each: each.start):
        if each.start >= at:
            yield text[at : each.start], False
            yield text[each.start : each.end], True
            at = each.end
    yield text[at:], False


def _where(passage: Passage) -> str:
    """Return where a text stands, and what it is if it is only the words of a heading."""
    heading = next(iter(passage.headings), "")
    where = [short(name) for name in (*passage.names[:1], heading) if name]
    if passage.is_label:
        said = tr("words of the heading “{heading}”, to stand beside its numbers", heading=short(heading))
        where = [said]
    if passage.count > 1:
        where.append(trn("in {number} row", "in {number} rows", passage.count))
    return " · ".join(where)


def _html(text: str) -> str:
    """Return text for a label, each line of it with hidden signs as their codes."""
    return "<br>".join(escape(escape_invisible(line)) for line in text.split("\n"))
