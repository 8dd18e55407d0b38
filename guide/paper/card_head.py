"""Prints the title, date and agency of a hand-out small on its cards, if there is room."""

from collections.abc import Callable
from dataclasses import replace

from guide.handout.document import Handout, Notice, NoticeKind
from guide.i18n import tr
from guide.paper.layout import Layout
from guide.steps import Steps


def with_head(handout: Handout, lay_out: Callable[[Handout], Steps[Layout]]) -> Steps[Layout]:
    """Return the layout by `lay_out`, with the head above the footer unless that takes more cards."""
    plain = yield from lay_out(handout)
    if not handout.head.line:
        return plain
    headed = yield from lay_out(replace(handout, footer=f"{handout.head.line}\n{handout.footer}"))
    if (headed.panels, headed.notices) == (plain.panels, plain.notices):
        return headed
    sentence = tr("There is no room on it for your title, date and agency. A sheet has them.")
    return replace(plain, notices=(*plain.notices, Notice(NoticeKind.NO_ROOM, sentence)))
