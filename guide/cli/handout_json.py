"""A hand-out for programs."""

from collections.abc import Iterable
from dataclasses import asdict

from guide.handout.document import Handout, Item, Notice, Piece
from guide.render.text import text


def plain_handout(handout: Handout, notices: Iterable[Notice]) -> dict[str, object]:
    """Give a hand-out as plain data: its items, of full entries also the text of each page, its notices."""
    plain: dict[str, object] = {
        "title": handout.title,
        "items": [_plain_item(item) for item in handout.items],
        "footer": handout.footer,
        "notices": [
            {"about": str(each.about), "target": each.target, "sentence": each.sentence} for each in notices
        ],
    }
    return {**plain, "pages": [text(page) for page in handout.pages]} if handout.pages else plain


def _plain_item(item: Item) -> dict[str, object]:
    return {"target": item.target, "name": item.name, "pieces": [_plain_piece(each) for each in item.pieces]}


def _plain_piece(piece: Piece) -> dict[str, object]:
    return {"piece": type(piece).__name__.lower(), **asdict(piece)}
