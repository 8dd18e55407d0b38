"""Makes a full page discreet: inserts the neutral names and texts of the pack, then filters every block."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from guide.blocks.blocks import Block, Box, EntryRef, Heading, Numbers
from guide.content.model import Entry
from guide.content.parts import ContactKind
from guide.handout import omissions
from guide.handout.context import Context
from guide.handout.discreet import DiscreetFilter
from guide.render.numbers import numbers_of

# Anchors of sections with links and sources, which are of use to a worker only.
WORKER_ANCHORS = ("see-also", "other-names", "belongs-to", "sources")


def discreet_blocks(
    blocks: Iterable[Block], entry: Entry, context: Context, discreet: DiscreetFilter
) -> Iterator[Block]:
    """Yield the blocks that may be printed; a heading that reveals the topic is left out with its section."""
    for heading, below in _sections(discreet.with_neutral_names(_with_neutral_words(blocks, entry, context))):
        if heading and heading.anchor in WORKER_ANCHORS:
            continue
        if heading and not discreet.keep(heading.text, omissions.heading_left_out()):
            continue
        kept = discreet.blocks(below)
        if heading and kept:
            yield Heading(heading.text, level=heading.level)
        yield from kept


def _with_neutral_words(blocks: Iterable[Block], entry: Entry, context: Context) -> Iterator[Block]:
    """Yield the blocks with the pack's neutral names and texts in place of those of the page."""
    text = context.text(entry)
    for block in blocks:
        if isinstance(block, Numbers):
            line = context.guide.find(block.ref.target)
            yield _numbers(block, line, context) if line else block
        elif isinstance(block, Box) and block.kind == "summary":
            yield replace(block, text=text or block.text)
        else:
            yield block


def _numbers(block: Numbers, line: Entry, context: Context) -> Numbers:
    """Return the numbers of a help line with the notes for paper in place of the notes for workers."""
    contacts = (
        replace(
            contact,
            note=contact.handout_note,
            not_for=contact.not_for if contact.kind is ContactKind.POLICE_TIP else "",
        )
        for contact in line.contacts
    )
    numbers = numbers_of(replace(line, contacts=tuple(contacts)))
    return replace(numbers, ref=EntryRef("", context.name(line) or block.ref.text))


def _sections(blocks: Iterable[Block]) -> list[tuple[Heading | None, list[Block]]]:
    """Return (heading, blocks below it) for each section; the heading is None above the first heading."""
    sections: list[tuple[Heading | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if isinstance(block, Heading):
            sections.append((block, []))
        else:
            sections[-1][1].append(block)
    return sections
