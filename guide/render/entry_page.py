"""Builds the page of an entry, with the most urgent blocks first."""

from collections.abc import Iterator
from datetime import date

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
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
from guide.render.by_county import county_blocks
from guide.render.certainty import check_first, confidence_sentence, confirmation, is_sure
from guide.render.entry_contacts import contact_blocks, link_blocks, organization_blocks, reach_and_use
from guide.render.facts import when_open
from guide.render.numbers import brief_numbers_of, for_support, numbers_of
from guide.render.page_names import BELONGS_ANCHOR, FACTORS_ANCHOR, NAMES_ANCHOR, SEE_ALSO_ANCHOR
from guide.render.report_by_county import report_blocks
from guide.render.reports_beside import reports_beside
from guide.render.sources import source_blocks
from guide.render.state import state_tags, warnings

# Entries that the entry itself names come first, so the limit cuts only the others.
MAX_RELATED = 15


def entry_page(entry: Entry, guide: Guide, today: date, schema: RecordSchema[Entry] = ENTRY) -> Page:
    """Return the page of an entry with links to other entries of the guide; today decides what is overdue."""
    return Page(
        (
            *_head(entry, guide, today),
            *_numbers(entry, guide),
            *_strategy_body(entry, guide),
            *_body(entry, guide, schema),
            *county_blocks(entry, guide),
            *report_blocks(entry, guide),
            *_links(entry, guide),
            *source_blocks(entry, due_on(entry, guide)),
        )
    )


def _body(entry: Entry, guide: Guide, schema: RecordSchema[Entry]) -> Iterator[Block]:
    """Yield what the authors wrote, with the contacts; on the page of a service the contacts come first."""
    if entry.kind is Kind.SERVICE:
        yield from reach_and_use(entry, schema, guide)
    yield from _sections(entry)
    yield from organization_blocks(entry)
    if entry.kind is not Kind.SERVICE:
        yield from contact_blocks(entry)
    yield from link_blocks(entry)


def _entry_ref(entry: Entry) -> EntryRef:
    return EntryRef(entry.id, entry.title, labels.entry_label(entry))


def _head(entry: Entry, guide: Guide, today: date) -> Iterator[Block]:
    crumbs = tuple(EntryRef(strategy.id, strategy.neutral_title) for strategy in guide.strategies_of(entry))
    if crumbs:
        yield Crumbs(crumbs)
    yield Title(entry.title)
    yield Tags((*labels.tags(entry, guide.places), *state_tags(entry)))
    yield from warnings(entry, guide, today)
    if entry.kind is Kind.SITUATION:
        # The summary of a situation only labels its card; a worker needs numbers and steps at once.
        yield SmallPrint(entry.summary)
    else:
        yield Box("summary", tr("In 30 seconds."), entry.summary)


def _numbers(entry: Entry, guide: Guide) -> Iterator[Block]:
    """Yield the numbers of the entry itself, if it is a help line, and of the lines that it names.

    A service's own numbers come first, so that those of its lines are yielded with them.
    """
    if entry.kind is Kind.SERVICE:
        return
    own = (entry,) if entry.kind is Kind.LINE and entry.contacts else ()
    lines = (*own, *(for_support(line) for line in guide.lines_of(entry) if line.contacts))
    if lines:
        yield Heading(tr("Numbers"), "numbers")
    for line in lines:
        yield numbers_of(line, entry.confidence) if line is entry else brief_numbers_of(line, guide.places)
    if entry.kind is Kind.LINE:
        if when := when_open(entry):
            yield Facts(((tr("When"), when),))
        no_number = tr("No number and no address of it could be confirmed, so none is given.")
        yield SmallPrint(confirmation(entry.contacts) if entry.contacts else no_number)


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
            yield Box("unsure", check_first(), confidence_sentence(section.confidence))
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


def _related(entry: Entry, guide: Guide) -> tuple[Entry, ...]:
    """Return the related entries that no other part of the page links to, at most MAX_RELATED."""
    tied = (*guide.members_of(entry), *guide.needs_for(entry))
    linked = {entry.id, *entry.strategies, *entry.lines, *(other.id for other in tied)}
    others = dict.fromkeys((*reports_beside(entry, guide), *guide.related_to(entry)))
    return tuple(other for other in others if other.id not in linked)[:MAX_RELATED]
