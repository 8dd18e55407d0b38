"""Builds the page of an entry, with the most urgent blocks first."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Grid,
    Heading,
    Items,
    Page,
    Paragraph,
    Refs,
    SmallPrint,
    Tags,
    Title,
)
from guide.blocks.text_reader import text_blocks
from guide.content.freshness import due_on
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.content.records import RecordSchema
from guide.content.schema import ENTRY
from guide.i18n import tr
from guide.render import labels
from guide.render.after_numbers import NOWHERE, Here, after_numbers
from guide.render.by_county import county_blocks
from guide.render.certainty import check_as_said, confidence_sentence, is_sure
from guide.render.content_status import origin_label, unsigned_sentence
from guide.render.entry_contacts import contact_blocks, link_blocks, organization_blocks
from guide.render.entry_sheet import sheet_blocks
from guide.render.facts import has_sheet
from guide.render.from_source import from_source_blocks
from guide.render.named_lines import with_numbers
from guide.render.numbers import brief_numbers_of, for_support
from guide.render.page_names import BELONGS_ANCHOR, FACTORS_ANCHOR, NAMES_ANCHOR, SEE_ALSO_ANCHOR
from guide.render.report_by_county import report_blocks
from guide.render.reports_beside import reports_beside
from guide.render.said_once import said_once
from guide.render.sources import source_blocks
from guide.render.state import state_tags, warnings

# Entries that the entry itself names come first, so the limit cuts only the others.
MAX_RELATED = 15


def entry_page(
    entry: Entry, guide: Guide, today: date, schema: RecordSchema[Entry] = ENTRY, *, here: Here = NOWHERE
) -> Page:
    """Return the page of an entry with links to other entries of the guide; today decides what is overdue.

    `here` is what a page on the screen says of this moment and place. Paper has nothing of it.
    """
    return Page(tuple(said_once(entry_blocks(entry, guide, today, schema, here=here))))


def entry_blocks(
    entry: Entry, guide: Guide, today: date, schema: RecordSchema[Entry], *, here: Here | None = None
) -> tuple[Block, ...]:
    """Return the blocks of the page of an entry, of which a part can be chosen: each says all by itself.

    `here` is None for paper, which says at its foot, and once, that something is not signed.
    """
    return tuple(with_numbers(_blocks(entry, guide, today, schema, here), entry, guide))


def _blocks(
    entry: Entry, guide: Guide, today: date, schema: RecordSchema[Entry], here: Here | None
) -> Iterator[Block]:
    yield from _head(entry, guide, today, schema, here)
    yield from _numbers(entry, guide)
    if here:
        yield from after_numbers(entry, guide, here)
    yield from _strategy_body(entry, guide)
    yield from _body(entry)
    yield from county_blocks(entry, guide)
    yield from report_blocks(entry, guide)
    yield from _links(entry, guide)
    yield from _origin(entry, guide, on_paper=here is None)
    yield from source_blocks(entry, due_on(entry, guide))


def _body(entry: Entry) -> Iterator[Block]:
    """Yield what the authors wrote, with the contacts that do not stand in the facts at the top."""
    yield from _sections(entry)
    yield from from_source_blocks(entry)
    yield from organization_blocks(entry)
    if not has_sheet(entry):
        yield from contact_blocks(entry)
    yield from link_blocks(entry)


def _entry_ref(entry: Entry) -> EntryRef:
    return EntryRef(entry.id, entry.title, labels.entry_label(entry))


def _head(
    entry: Entry, guide: Guide, today: date, schema: RecordSchema[Entry], here: Here | None
) -> Iterator[Block]:
    crumbs = tuple(EntryRef(strategy.id, strategy.neutral_title) for strategy in guide.strategies_of(entry))
    if crumbs:
        yield Crumbs(crumbs)
    yield Title(entry.title)
    # What the facts say is no tag.
    tagged = replace(entry, region=(), ages=None, languages=()) if has_sheet(entry) else entry
    yield Tags((*labels.tags(tagged, guide.places), *state_tags(entry)))
    yield from sheet_blocks(entry, schema, guide, now=here.now if here else "")
    yield from warnings(entry, guide, today)
    if entry.kind is Kind.SITUATION:
        # The summary of a situation only labels its card; a worker needs numbers and steps at once.
        yield SmallPrint(entry.summary)
    else:
        yield Box("summary", tr("In 30 seconds."), entry.summary)


def _numbers(entry: Entry, guide: Guide) -> Iterator[Block]:
    """Yield the numbers of the lines that the entry names, unless they stand in the facts at the top."""
    lines = () if has_sheet(entry) else tuple(line for line in guide.lines_of(entry) if line.contacts)
    if lines:
        yield Heading(tr("Numbers"), "numbers")
    for line in lines:
        yield brief_numbers_of(for_support(line), guide.places)


def _strategy_body(entry: Entry, guide: Guide) -> Iterator[Block]:
    if entry.goal:
        yield Heading(tr("Goal"), "goal")
        yield Paragraph(entry.goal)
    if entry.key_factors:
        yield Heading(tr("Key factors"), FACTORS_ANCHOR)
        yield Items(tuple(Paragraph(factor.text, factor.id) for factor in entry.key_factors), numbered=True)
    members = guide.members_of(entry)
    if entry.kind is Kind.STRATEGY and members:
        yield Heading(tr("Who does it, and with what"), "programs")
        yield Refs(tuple(map(_entry_ref, members)))
    needs = guide.needs_for(entry)
    if entry.kind is Kind.STRATEGY and needs:
        yield Heading(tr("When you meet it"), "situations")
        yield Refs(tuple(map(_entry_ref, needs)))


def _sections(entry: Entry) -> Iterator[Block]:
    for section in entry.sections:
        yield Heading(section.title, section.id)
        if not is_sure(section.confidence) and section.confidence is not entry.confidence:
            yield Box("unsure", check_as_said(), confidence_sentence(section.confidence))
        if section.content_note:
            yield SmallPrint(tr("Before you read on: {note}", note=section.content_note))
        yield from text_blocks(section.text)
        if section.table:
            yield Grid(section.table.columns, section.table.rows)


def _links(entry: Entry, guide: Guide) -> Iterator[Block]:
    related = _related(entry, guide)
    if related:
        yield Heading(tr("See also"), SEE_ALSO_ANCHOR)
        yield Refs(tuple(map(_entry_ref, related)))
    strategies = guide.strategies_of(entry)
    if strategies:
        yield Heading(tr("Belongs to"), BELONGS_ANCHOR)
        yield Refs(tuple(EntryRef(s.id, f"{s.order or ''}  {s.title}".strip()) for s in strategies))
    if entry.other_names:
        yield Heading(tr("Other names"), NAMES_ANCHOR)
        yield Paragraph(" · ".join(entry.other_names))


def _origin(entry: Entry, guide: Guide, *, on_paper: bool) -> Iterator[Block]:
    """Yield which pack an entry is from, if the guide is made of several or it is not signed."""
    pack, unsigned = guide.pack_of(entry.id), not on_paper and guide.is_unsigned(entry.id)
    if pack and (unsigned or len(guide.packs) > 1):
        origin = tr("From: {origin}", origin=origin_label(pack))
        yield SmallPrint(f"{origin}. {unsigned_sentence()}" if unsigned else origin)


def _related(entry: Entry, guide: Guide) -> tuple[Entry, ...]:
    """Return the related entries that no other part of the page links to, at most MAX_RELATED."""
    tied = (*guide.members_of(entry), *guide.needs_for(entry))
    linked = {entry.id, *entry.strategies, *entry.lines, *(other.id for other in tied)}
    others = dict.fromkeys((*reports_beside(entry, guide), *guide.related_to(entry)))
    return tuple(other for other in others if other.id not in linked)[:MAX_RELATED]
