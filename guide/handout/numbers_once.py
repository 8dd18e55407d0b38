"""Keeps the blocks of one contact together, and prints no number of a line twice on one paper."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from guide.blocks.blocks import Facts, Heading, ItemBlock, Number, Paragraph
from guide.handout.document import Item
from guide.i18n import tr

Piece = tuple[ItemBlock, ...]


def pieces(blocks: Iterable[ItemBlock]) -> Iterator[Piece]:
    """Yield the blocks of an item, those of one contact together: its name, its numbers, its hours."""
    piece: Piece = ()
    for block in blocks:
        if piece and not _goes_on(piece[-1], block):
            yield piece
            piece = ()
        piece = (*piece, block)
    if piece:
        yield piece


def numbers_of(piece: Piece) -> list[Number]:
    """Return the numbers of a piece; [] if it is about no contact."""
    return [block for block in piece if isinstance(block, Number)]


def numbers_once(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items of one paper, each number of a line once: with the item about the line, or at first.

    Where it would stand again, there is the name of the line, and that it is on this paper.
    """
    own: dict[Number, str] = {}
    for item in items:
        for piece in pieces(item.blocks):
            if not name_of(piece):
                own = {**dict.fromkeys(map(_key, numbers_of(piece)), item.name), **own}
    printed: dict[Number, str] = {}
    return tuple(replace(item, blocks=_once(item, own, printed)) for item in items)


def _once(item: Item, own: Mapping[Number, str], printed: dict[Number, str]) -> tuple[ItemBlock, ...]:
    kept: list[ItemBlock] = []
    elsewhere: dict[str, None] = {}
    for piece in pieces(item.blocks):
        name, keys = name_of(piece), list(map(_key, numbers_of(piece)))
        there = {**own, **printed} if name else {key: at for key, at in printed.items() if at == item.name}
        if keys and all(key in there for key in keys):
            at = there[keys[0]]
            is_same = at in ("", name or item.name)
            elsewhere[name or at if is_same else tr("{name} (see “{at}”)", name=name, at=at)] = None
        else:
            printed.update(dict.fromkeys(keys, name or item.name))
            kept += piece
    names = ", ".join(filter(None, elsewhere))
    return (*kept, Paragraph(tr("Also on this paper: {names}.", names=names))) if names else tuple(kept)


def _goes_on(above: ItemBlock, block: ItemBlock) -> bool:
    if isinstance(block, Number):
        return isinstance(above, Heading | Number)
    return isinstance(above, Number) and isinstance(block, Facts)


def name_of(piece: Piece) -> str:
    """Return the name of the line that a piece is about; "" for what the item itself is about."""
    return piece[0].text if isinstance(piece[0], Heading) else ""


def _key(number: Number) -> Number:
    return Number(number.label, number.value)
