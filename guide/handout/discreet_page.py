"""Makes a full page discreet: inserts the neutral names and texts of the pack, then filters every block."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from guide.blocks.blocks import Block, Box, EntryRef, Heading, Numbers, Paragraph, SmallPrint
from guide.content.model import Entry, Kind
from guide.handout import omissions
from guide.handout.contacts import KINDS_TO_READ
from guide.handout.context import Context
from guide.handout.discreet import DiscreetFilter
from guide.render.numbers import brief_numbers_of, sheet_numbers_of
from guide.render.page_names import (
    BELONGS_ANCHOR,
    COUNTIES_ANCHOR,
    FACTORS_ANCHOR,
    NAMES_ANCHOR,
    REPORT_ANCHOR,
    SEE_ALSO_ANCHOR,
    SOURCE_ANCHOR,
    SOURCES_ANCHOR,
)
from guide.render.state import amended_by

# Anchors of sections with links and sources, which are of use to a worker only.
WORKER_ANCHORS = (
    SEE_ALSO_ANCHOR,
    NAMES_ANCHOR,
    BELONGS_ANCHOR,
    "situations",
    SOURCES_ANCHOR,
    COUNTIES_ANCHOR,
    REPORT_ANCHOR,
)


def to_hand_over(entry: Entry, parts: Collection[str]) -> Entry:
    """Return an entry without what is for workers, reports or the police, but with the chosen parts.

    Sentences for workers can tell the topic without a word that does. `parts` are anchors.
    """
    has_factors = FACTORS_ANCHOR in parts
    kept = entry.hsds
    is_to_read = entry.kind is Kind.LINE or entry.kind in KINDS_TO_READ
    return replace(
        entry,
        sections=tuple(section for section in entry.sections if section.id in parts),
        hsds=replace(kept, service_at_locations=()) if kept and SOURCE_ANCHOR in parts else None,
        key_factors=tuple(factor for factor in entry.key_factors if has_factors or factor.id in parts),
        goal=entry.goal if "goal" in parts else "",
        links=() if is_to_read and "links" not in parts else entry.links,
        contacts=tuple(
            replace(contact, note=contact.handout_note)
            for contact in entry.contacts
            if not contact.is_never_discreet
        ),
        notice="",
        sources=(),
    )


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
    """Yield the blocks with the pack's neutral names and texts for the page's, and not who amended it."""
    text = context.text(entry)
    # The title of a pack can tell the topic, or whom to ask about it.
    by = amended_by(entry, context.guide)
    for block in blocks:
        if block in by:
            continue
        if isinstance(block, Numbers):
            line = context.guide.find(block.ref.target)
            yield _numbers(block, line, context) if line else block
        elif isinstance(block, Box) and block.kind == "summary":
            yield replace(block, text=text or block.text)
        elif text and entry.kind is Kind.SITUATION and block == SmallPrint(entry.summary):
            yield Paragraph(text)
        else:
            yield block


def _numbers(block: Numbers, line: Entry, context: Context) -> Numbers:
    """Return the numbers of a block with the notes for paper in place of the notes for workers."""
    shown = {number.value for number in block.numbers}
    contacts = (replace(each, note=each.handout_note) for each in line.contacts if each.value in shown)
    shown_line = replace(line, contacts=tuple(contacts))
    is_brief, places = block.is_brief, context.guide.places
    made = brief_numbers_of(shown_line, places) if is_brief else sheet_numbers_of(shown_line)
    return replace(block, ref=EntryRef("", context.name(line) or block.ref.text), numbers=made.numbers)


def _sections(blocks: Iterable[Block]) -> list[tuple[Heading | None, list[Block]]]:
    """Return (heading, blocks below it) for each section; the heading is None above the first heading."""
    sections: list[tuple[Heading | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if isinstance(block, Heading):
            sections.append((block, []))
        else:
            sections[-1][1].append(block)
    return sections
