"""Removes from blocks all text that reveals the topic, and records what was removed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar, assert_never

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    Facts,
    Grid,
    Heading,
    ItemBlock,
    Items,
    NoteLine,
    Number,
    Numbers,
    Paragraph,
    Refs,
    SmallPrint,
    Tags,
    Title,
    Verbatim,
    WebAddress,
)
from guide.handout import omissions
from guide.handout.neutral_address import neutral_value
from guide.handout.neutral_names import NO_NAMES, NeutralNames
from guide.handout.numbers_once import numbers_of, pieces
from guide.handout.topic_words import TopicWords
from guide.i18n import tr

B = TypeVar("B", bound=Block)


class DiscreetFilter:
    """Filters blocks for a discreet hand-out and collects a phrase for each text that was removed."""

    def __init__(self, topic_words: TopicWords, names: NeutralNames = NO_NAMES) -> None:
        self._topic_words = topic_words
        self._names = names
        self._changes: dict[str, None] = {}

    @property
    def changes(self) -> tuple[str, ...]:
        """Phrases that tell the worker what was changed so far, each once, in order."""
        return tuple(self._changes)

    def record(self, change: str) -> None:
        """Record a change that the caller made; change is a phrase from `omissions`."""
        self._changes.setdefault(change)

    def keep(self, text: str, change: str) -> str:
        """Return the text if it does not reveal the topic; otherwise record the change and return ""."""
        if not self._topic_words.reveals(text):
            return text
        self.record(change)
        return ""

    def with_neutral_names(self, blocks: Iterable[B]) -> Iterator[B]:
        """Return the blocks with neutral names in place of names that reveal the topic."""
        return self._names.in_blocks(blocks, lambda: self.record(omissions.names_replaced()))

    def item_blocks(self, blocks: Iterable[ItemBlock]) -> tuple[ItemBlock, ...]:
        """Return what may be printed of an item, without headings and contacts that have nothing below."""
        kept: list[ItemBlock] = []
        for piece in pieces(self._without_leads(tuple(self.with_neutral_names(blocks)))):
            shown = tuple(block for block in map(self._item_block, piece) if block)
            if not numbers_of(piece) or (numbers_of(shown) and type(shown[0]) is type(piece[0])):
                kept += shown
        return tuple(
            block
            for block, below in pairwise((*kept, NoteLine()))
            if not (isinstance(block, Heading) and isinstance(below, Heading | NoteLine))
        )

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Return the blocks of a page that may be printed; links to other pages become plain text."""
        return tuple(filter(None, map(self._block, self._without_leads(tuple(blocks)))))

    def _without_leads(self, blocks: tuple[B, ...]) -> Iterator[B]:
        """Yield the blocks without paragraphs that end in ":" and introduce a list that is left out."""
        for block, below in zip(blocks, (*blocks[1:], None), strict=False):
            leads = isinstance(block, Paragraph) and block.text.rstrip().endswith(":")
            if not (leads and isinstance(below, Items) and self._is_revealing(below)):
                yield block

    def _item_block(self, block: ItemBlock) -> ItemBlock | None:
        match block:
            case Heading(text):
                return block if self.keep(text, omissions.heading_left_out()) else None
            case Paragraph(text):
                kept = self.keep(text, omissions.paragraph_left_out())
                note = self.keep(block.note, omissions.note_left_out()) if kept else ""
                return Paragraph(kept, note=note) if kept else None
            case Items():
                return self._items(block)
            case Facts():
                return self._facts(block)
            case Number():
                return self._number(block)
            case NoteLine():
                return block
            case _:
                assert_never(block)

    def _block(self, block: Block) -> Block | None:  # noqa: C901, PLR0911 - one case for each block
        match block:
            case Heading() | Paragraph() | Items() | Facts() | Number() | NoteLine():
                return self._item_block(block)
            case Title() | Crumbs() | Tags():
                return None  # the caller adds a neutral title; paper has no links to other pages
            case Box():
                return self._box(block)
            case Refs():
                return self._refs(block)
            case WebAddress():
                return self._web_address(block)
            case SmallPrint(text):
                kept = self._sentences(text, omissions.paragraph_left_out())
                return SmallPrint(kept) if kept else None
            case Verbatim(text):
                return block if self.keep(text, omissions.paragraph_left_out()) else None
            case Numbers():
                return self._numbers(block)
            case Grid(columns, rows):
                cells = (*columns, *(cell for row in rows for cell in row))
                change = omissions.list_left_out()
                return block if all(self.keep(cell, change) for cell in cells if cell) else None
            case _:
                assert_never(block)

    def _items(self, block: Items) -> Items | None:
        # Without one of its items a list can have another meaning, so the whole list is left out.
        if self._is_revealing(block):
            self.record(omissions.list_left_out())
            return None
        change = omissions.note_left_out()
        kept = (Paragraph(item.text, note=self.keep(item.note, change)) for item in block.items)
        return Items(tuple(kept), block.numbered)

    def _is_revealing(self, block: Items) -> bool:
        return any(self._topic_words.reveals(item.text) for item in block.items)

    def _facts(self, block: Facts) -> Facts | None:
        kept = tuple(row for row in block.rows if self.keep(" ".join(row), omissions.fact_left_out(row[0])))
        return replace(block, rows=kept) if kept else None

    def _number(self, number: Number) -> Number | None:
        if number.is_never_discreet:
            self.record(omissions.telling_number_left_out())
            return None
        value = self._address(number.value) if self.keep(number.label, omissions.number_left_out()) else ""
        uri = "" if self._topic_words.reveals_in_address(number.uri) else number.uri
        texts = (number.whom, number.note, number.mark)
        whom, note, mark = (self._sentences(text, omissions.note_left_out()) for text in texts)
        return replace(number, value=value, note=note, uri=uri, mark=mark, whom=whom) if value else None

    def _address(self, value: str) -> str:
        """Return the part of a number or an address that may be printed; "" if no part may."""
        kept = neutral_value(value, self._topic_words)
        if kept != value:
            self.record(omissions.value_cut(kept))
        return kept

    def _numbers(self, block: Numbers) -> Numbers | None:
        if not self.keep(block.ref.text, omissions.numbers_left_out(block.ref.text)):
            return None
        kept = tuple(filter(None, map(self._number, block.numbers)))
        return replace(block, numbers=kept) if kept else None

    def _box(self, box: Box) -> Box | None:
        lead = self.keep(box.lead, omissions.paragraph_left_out())
        text = self._sentences(box.text, omissions.paragraph_left_out())
        # A warning is useful even without its reason.
        return Box(box.kind, lead, text) if text or (lead and box.kind != "summary") else None

    def _refs(self, block: Refs) -> Items | None:
        kept = tuple(
            Paragraph(ref.text, note=self.keep(ref.note, omissions.note_left_out()))
            for ref in block.refs
            if self.keep(ref.text, omissions.page_name_left_out())
        )
        return Items(kept) if kept else None

    def _web_address(self, block: WebAddress) -> WebAddress | None:
        url = self._address(block.url)
        if not url:
            return None
        title = self.keep(block.title, omissions.note_left_out()) or tr("Web")
        return WebAddress(title, url, self._sentences(block.note, omissions.note_left_out()))

    def _sentences(self, text: str, change: str) -> str:
        """Return the text without sentences that reveal the topic; record the change if one was removed."""
        kept = self._topic_words.neutral_sentences(text)
        if kept != text:
            self.record(change)
        return kept
