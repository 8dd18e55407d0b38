"""Gathers what holds for several numbers or parts of a page, so that it stands there once."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby

from guide.blocks.blocks import Block, Box, Items, Number, Numbers, Paragraph, SmallPrint, WebAddress
from guide.content.parts import Channel, Confidence
from guide.i18n import tr
from guide.render.certainty import check_as_said, check_first, confidence_sentence
from guide.render.facts import sentences
from guide.render.labels import channel_label


def said_once(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks of a page: what its marks mean, and what to know of every text, are said once.

    Both stand below the first numbers of other lines; why a part is unsure, at the first such part.
    """
    kept = tuple(blocks)
    page = _Page(
        is_warned=any(isinstance(each, Box) and each.lead.startswith(check_first()) for each in kept)
    )
    for is_row, run in groupby(kept, key=_is_row):
        if is_row:
            yield from page.rows([block for block in run if isinstance(block, Numbers)])
        else:
            yield from map(page.block, run)


def _is_row(block: Block) -> bool:
    return isinstance(block, Numbers) and block.is_brief


class _Page:
    """Knows what a page has said so far."""

    def __init__(self, *, is_warned: bool) -> None:
        self._said = {meaning_of_mark()} if is_warned else set()

    def rows(self, lines: Sequence[Numbers]) -> Iterator[Block]:
        """Yield the numbers of several lines, then what is to know of them all."""
        of_texts = _said_of_texts(lines)
        yield from (_without(line, {*of_texts, *self._said}) for line in lines)
        is_unsure = any(map(is_marked, chain.from_iterable(line.numbers for line in lines)))
        below = [
            each for each in ((meaning_of_mark(),) if is_unsure else ()) + of_texts if each not in self._said
        ]
        self._said.update(below)
        if below:
            yield SmallPrint(" ".join(below))

    def block(self, block: Block) -> Block:
        """Return a block without what the page has said."""
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Items(items):
                return replace(block, items=tuple(map(self._paragraph, items)))
            case Box("unsure", text=text):
                return replace(block, text=self._new(text))
            case WebAddress(note=note):
                return replace(block, note=self._new(note))
        return block

    def _paragraph(self, block: Paragraph) -> Paragraph:
        return replace(block, lines=tuple(_without(line, self._said) for line in block.lines))

    def _new(self, text: str) -> str:
        """Return a text without the reasons that the page has said; its own are said from now on."""
        own = sentences(text)
        kept = " ".join(each for each in own if each not in self._said)
        self._said.update(_reasons().intersection(own))
        return kept


def is_marked(number: Number) -> bool:
    """Return whether a number must be checked before it is given out."""
    return check_as_said() in sentences(number.note)


def unmarked(number: Number) -> str:
    """Return the note of a number without the mark, for where the mark stands beside the number."""
    return " ".join(each for each in sentences(number.note) if each != check_as_said())


def short_mark() -> str:
    """Return the mark that stands beside an unsure number."""
    return tr("check first")


def meaning_of_mark() -> str:
    """Return what to do about a number with the mark."""
    return tr('"{mark}": {warning}', mark=short_mark(), warning=check_first())


def _reasons() -> set[str]:
    return set(map(confidence_sentence, Confidence))


def _said_of_texts(lines: Sequence[Numbers]) -> tuple[str, ...]:
    """Return the sentences that stand with the texts of two lines or more, and with nothing but texts."""
    of_texts = [_said(line, is_text=True) for line in lines]
    of_others = {check_as_said()}.union(*(_said(line, is_text=False) for line in lines))
    counted = Counter(each for said in of_texts for each in sorted(said - of_others))
    return tuple(sentence for sentence, times in counted.items() if times > 1)


def _said(line: Numbers, *, is_text: bool) -> set[str]:
    by_text = channel_label(Channel.TEXT)
    notes = (number.note for number in line.numbers if (number.label == by_text) is is_text)
    return {sentence for note in notes for sentence in sentences(note)}


def _without(line: Numbers, said: Collection[str]) -> Numbers:
    kept = (" ".join(each for each in sentences(number.note) if each not in said) for number in line.numbers)
    numbers = (replace(number, note=note) for number, note in zip(line.numbers, kept, strict=True))
    return replace(line, numbers=tuple(numbers))
