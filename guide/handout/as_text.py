"""A hand-out as plain text, for a message."""

from collections.abc import Iterator

from guide.handout.document import Call, Caption, Fact, Handout, Item, NoteLine, Piece, Points, Words
from guide.handout.options import Format
from guide.render.text import text


def as_text(handout: Handout) -> str:
    """Write a hand-out as plain text; nothing is wrapped, as each message has a width of its own."""
    is_titled = handout.options.format in (Format.SHEET, Format.LARGE)
    parts = (
        handout.title if is_titled and (handout.items or handout.pages) else "",
        *map(_item, handout.items),
        *(text(page).rstrip() for page in handout.pages),
        handout.footer,
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _item(item: Item) -> str:
    lines = (item.name, *(line for piece in item.pieces for line in _lines(piece)))
    return "\n".join(line for line in lines if line)


def _lines(piece: Piece) -> Iterator[str]:
    match piece:
        case Call(how, value, note):
            yield f"{how}: {value}" + (f" ({note})" if note else "")
        case Words(text=words):
            yield words
        case Points(items, numbered):
            marks = (f"{n}. " if numbered else "- " for n in range(1, len(items) + 1))
            yield from (f"{mark}{item}" for mark, item in zip(marks, items, strict=True))
        case Fact(label, value):
            yield f"{label}: {value}"
        case Caption(text=words):
            yield f"{words}:" if words[-1:] not in ".:!?" else words
        case NoteLine():
            return  # nobody writes on a message by hand
