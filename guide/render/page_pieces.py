"""Cuts a page into pieces, so that a window can show a long page step by step and stay free in between."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, chain
from typing import TypeVar

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    Facts,
    Grid,
    Items,
    Number,
    Numbers,
    Page,
    Paragraph,
    Refs,
    SmallPrint,
    Verbatim,
)
from guide.content.limits import FEW_FONTS
from guide.i18n import tr

Part = TypeVar("Part")

# The size of a text is its characters, and what Qt needs besides for the line, or the cell of a table, in
# which it stands. Qt reads and lays out a size of 1,000 in less than 1 ms. A page of usual length is one
# piece: the longest shipped page has a size of 14,000.
PER_LINE, PER_CELL = 30, 70
USUAL, PIECE = 15_000, 4_000
MOST = 600_000  # the size of a page; the rest is left out, but never a part of a licence
# What a letter counts if Qt must join or reorder it, and if Qt may have to ask each font for it in vain.
JOINED, RARE = 3, 25
_JOINED = re.compile("[\u0530-\u10ff\u1200-\u1fff]")
_IN_CELLS = (Box, Facts, Grid, Number, Numbers)


@dataclass(frozen=True, slots=True)
class ItemsAfter(Items):
    """The rest of a list that was cut; first is the number of its first item."""

    first: int = 1


def _weight(text: str) -> int:
    """Return the characters of a text, each counted as what Qt needs for it."""
    if text.isascii():
        return len(text)
    joined, rare = len(_JOINED.findall(text)), len(FEW_FONTS.findall(text))
    return len(text) + (JOINED - 1) * joined + (RARE - 1) * rare


def page_pieces(page: Page) -> Iterator[Page]:
    """Yield a page in pieces of limited size; long lists, tables and texts are cut."""
    if all(size <= USUAL for size in accumulate(map(_block_size, _parts(page)))):
        yield page  # no list and no table of it is cut
        return
    piece: list[Block] = []
    size = total = 0
    for block in _parts(page):
        added = _block_size(block)
        total += 0 if isinstance(block, Verbatim) else _block_size(block, len)
        if total > MOST:
            piece.append(_too_long())
            break
        if piece and size + added > PIECE:
            yield Page(tuple(piece))
            piece, size = [], 0
        piece.append(block)
        size += added
    yield Page(tuple(piece))


def _parts(page: Page) -> Iterator[Block]:
    return chain.from_iterable(map(_cut, page.blocks))


def _block_size(block: Block, weigh: Callable[[str], int] = _weight) -> int:
    return _size(block, PER_CELL if isinstance(block, _IN_CELLS) else PER_LINE, weigh)


def _too_long() -> Block:
    return SmallPrint(tr("This page is too long. The rest is not shown; search for what you need."))


def _cut(block: Block) -> Iterator[Block]:  # noqa: C901 - one case for each block that can be long
    """Yield a block in parts, each of at most the size PIECE where that is possible."""
    match block:
        case Items(items, numbered):
            first = 1
            for part in _chunks(items):
                yield ItemsAfter(part, numbered, first)
                first += len(part)
        case Refs(refs):
            yield from map(Refs, _chunks(refs))
        case Crumbs(refs):
            yield from map(Crumbs, _chunks(refs))
        case Facts(rows):
            yield from (replace(block, rows=part) for part in _chunks(rows, PER_CELL))
        case Numbers(numbers=numbers):
            yield from (replace(block, numbers=part) for part in _chunks(numbers, PER_CELL))
        case Grid(columns, rows):
            yield from (Grid(columns, part) for part in _chunks(rows, PER_CELL))
        case Paragraph(text, anchor) if len(text) > PIECE:
            yield Paragraph("", anchor)
            yield from map(Paragraph, _texts(text.split(" "), " "))
            if block.lines:
                yield replace(block, text="", anchor="")
        case Verbatim(text) if len(text) > PIECE:
            yield from map(Verbatim, _texts(text.strip().split("\n"), "\n"))
        case _:
            yield block


def _texts(parts: Iterable[str], between: str) -> Iterator[str]:
    return map(between.join, _chunks(tuple(parts), 1))


def _chunks(parts: tuple[Part, ...], per_text: int = PER_LINE) -> Iterator[tuple[Part, ...]]:
    """Yield all parts in chunks of at most the size PIECE; a chunk has at least one part."""
    chunk: list[Part] = []
    size = 0
    for part in parts:
        added = _size(part, per_text)
        if chunk and size + added > PIECE:
            yield tuple(chunk)
            chunk, size = [], 0
        chunk.append(part)
        size += added
    if chunk:
        yield tuple(chunk)


def _size(value: object, per_text: int, weigh: Callable[[str], int] = _weight) -> int:
    """Return the size of a text, of a tuple, or of a block with all its texts."""
    if isinstance(value, str):
        return weigh(value) + per_text if value else 0
    if isinstance(value, tuple):
        return sum([_size(each, per_text, weigh) for each in value])
    # What `fields` returns, without the work of asking it for each block. A number has none.
    names = getattr(value, "__dataclass_fields__", ())
    return sum([_size(getattr(value, name), per_text, weigh) for name in names])
