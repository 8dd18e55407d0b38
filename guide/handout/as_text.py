"""Writes a hand-out as plain text, for a text message."""

from guide.blocks.text_writer import message_lines, page_text
from guide.handout.document import Handout, Item
from guide.handout.options import Format
from guide.steps import Steps, finish


def as_text(handout: Handout) -> str:
    """Return a hand-out as plain text, as `text_steps` does, without a pause."""
    return finish(text_steps(handout))


def text_steps(handout: Handout) -> Steps[str]:
    """Return a hand-out as plain text; lines are not wrapped, because each phone wraps them itself."""
    parts = [_top(handout)]
    for item in handout.items:
        parts.append(_item(item))
        yield
    for page in handout.pages:
        parts.append(page_text(page).rstrip())
        yield
    return "\n\n".join(filter(None, (*parts, handout.footer))) + "\n"


def _top(handout: Handout) -> str:
    """Return the title, date and agency; full pages have them on the first page."""
    if handout.pages or not handout.items:
        return ""
    is_titled = handout.options.format in (Format.SHEET, Format.LARGE)
    return "\n".join(
        filter(None, (handout.title, handout.head.byline) if is_titled else (handout.head.line,))
    )


def _item(item: Item) -> str:
    return "\n".join(filter(None, (item.name, message_lines(item.blocks))))
