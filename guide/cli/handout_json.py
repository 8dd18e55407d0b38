"""Converts a hand-out to plain data for JSON."""

from collections.abc import Iterable

from guide.blocks.json_writer import plain_block
from guide.blocks.text_writer import page_text
from guide.handout.document import Handout, Item, Notice


def plain_handout(handout: Handout, notices: Iterable[Notice]) -> dict[str, object]:
    """Return a hand-out as a dict for JSON, with the text of each page if its format is FULL.

    `notices` are all notices to the worker, including those about the layout on paper.
    """
    plain: dict[str, object] = {
        "title": handout.title,
        "items": [_plain_item(item) for item in handout.items],
        "footer": handout.footer,
        "notices": [
            {"about": str(each.kind), "target": each.target, "sentence": each.sentence} for each in notices
        ],
    }
    return {**plain, "pages": [page_text(page) for page in handout.pages]} if handout.pages else plain


def _plain_item(item: Item) -> dict[str, object]:
    return {"target": item.target, "name": item.name, "blocks": [plain_block(each) for each in item.blocks]}
