"""Gathers what all items of a paper would say, such as the same hours, so that it stands there once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide.blocks.blocks import Facts, ItemBlock, Paragraph
from guide.handout.document import Item
from guide.handout.options import Format, Options
from guide.i18n import tr

_FEWEST = 3  # items; what two say alike is no shorter if it stands above them
# After these a sentence may go on ("9 a.m. to 5 p.m. Monday", "in St. Paul"), and so after a single letter.
_SHORT = r"St\. Ste\. Mt\. Ft\. Ave\. Rd\. Blvd\. Dr\. Mr\. Mrs\. Ms\. No\. Co\. Dept\. Apt\. [A-Za-z]\."
# Not after a question: what follows is its answer, or only for whom it asks about ("Under 18? Ask …").
# Where an end is in doubt, two sentences are compared as one.
_NOT_AFTER = "".join(rf"(?<!\b{word})" for word in _SHORT.split())
_SENTENCE_END = re.compile(rf"(?<=[.!]){_NOT_AFTER} (?=[A-ZÁÉÍÑÓÚ¿¡])")


def said_once(items: tuple[Item, ...], options: Options) -> tuple[Item, ...]:
    """Return the items of one paper; what all of them say is an item before them, so that none misses it.

    Cards have no room for it, a pocket card would need a panel more, and pages of their own are handed out
    apart.
    """
    is_roomy = options.format in (Format.SHEET, Format.LARGE)
    has_room = is_roomy and not any(item.has_own_page for item in items)
    if not has_room or len(items) < _FEWEST:
        return items
    shared = _shared(items)
    if not shared:
        return items
    facts = tuple(each for each in shared if isinstance(each, Facts))
    advice = " ".join(each for each in shared if isinstance(each, str))
    text = (Paragraph(advice),) if advice else ()
    kept = (replace(item, blocks=tuple(_without(item.blocks, shared))) for item in items)
    return (Item("", tr("For all of these"), (*facts, *text)), *kept)


def _shared(items: Sequence[Item]) -> list[Facts | str]:
    """Return the facts and sentences that every item has, in the order of the first."""
    said = [list(_said(item.blocks)) for item in items]
    return [each for each in dict.fromkeys(said[0]) if all(each in other for other in said)]


def _said(blocks: Sequence[ItemBlock]) -> Iterator[Facts | str]:
    for block in blocks:
        match block:
            case Facts():
                yield block
            case Paragraph(text):
                yield from _SENTENCE_END.split(text)


def _without(blocks: Sequence[ItemBlock], shared: Sequence[Facts | str]) -> Iterator[ItemBlock]:
    for block in blocks:
        match block:
            case Facts() if block in shared:
                pass
            case Paragraph(text):
                if kept := " ".join(each for each in _SENTENCE_END.split(text) if each not in shared):
                    yield replace(block, text=kept)
            case _:
                yield block
