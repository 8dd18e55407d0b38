"""A whole entry as the blocks of an item: its numbers first, then what a person needs to use it."""

from collections.abc import Iterator

from guide.blocks.blocks import Facts, Heading, ItemBlock, Items, NoteLine, Paragraph
from guide.content.model import Entry, Kind
from guide.content.records import RecordSchema
from guide.content.roles import Detail
from guide.handout.contacts import contact_blocks
from guide.handout.context import Context
from guide.handout.handout_list import HandoutItem
from guide.i18n import tr
from guide.render import labels
from guide.render.facts import facts_of


def entry_blocks(entry: Entry, item: HandoutItem, context: Context) -> Iterator[ItemBlock]:
    """Yield the blocks of the details that the item shows, in the order in which they are printed."""
    shows = item.shows
    yield from contact_blocks(entry, context, shows)
    if Detail.TEXT in shows:
        yield from _text(entry, context)
    yield from _facts(entry, shows, context.schema)
    if Detail.NOTE_LINE in shows:
        yield NoteLine()


def _text(entry: Entry, context: Context) -> Iterator[ItemBlock]:
    if entry.kind is Kind.STRATEGY and context.is_roomy:
        yield from goal(entry)
        yield from key_factors(entry)
        yield from programs(entry, context)
        return
    text = context.text(entry)
    if text:
        yield Paragraph(text)


def goal(entry: Entry) -> Iterator[ItemBlock]:
    """Yield the goal of a strategy under its heading."""
    if entry.goal:
        yield Heading(tr("Goal"), level=3)
        yield Paragraph(entry.goal)


def key_factors(entry: Entry) -> Iterator[ItemBlock]:
    """Yield the key factors of a strategy as a numbered list under their heading."""
    if entry.key_factors:
        yield Heading(tr("Key factors"), level=3)
        yield Items(tuple(Paragraph(factor.text) for factor in entry.key_factors), numbered=True)


def programs(entry: Entry, context: Context) -> Iterator[ItemBlock]:
    """Yield the names of a strategy's programs; a program without a name that may be printed is left out."""
    names = tuple(filter(None, (context.name(member) for member in context.guide.members_of(entry))))
    if names:
        yield Heading(tr("Programs"), level=3)
        yield Items(tuple(map(Paragraph, names)))


def _facts(entry: Entry, shows: frozenset[Detail], schema: RecordSchema[Entry]) -> Iterator[ItemBlock]:
    for detail in (detail for detail in Detail if detail in shows):
        for label, value in detail_facts(entry, detail, schema):
            yield Facts(((label, value),))


def detail_facts(entry: Entry, detail: Detail, schema: RecordSchema[Entry]) -> Iterator[tuple[str, str]]:
    """Yield the known facts of an entry that belong to one detail, as (label, value); no secret location."""
    for field, text in facts_of(entry, schema):
        value = text or (_contact_languages(entry) if detail is Detail.LANGUAGES else "")
        if field.detail is detail and value and not (entry.confidential and field.is_location):
            yield field.label(), value


def _contact_languages(entry: Entry) -> str:
    codes = (code for contact in entry.contacts for code in contact.languages)
    return ", ".join(labels.language_label(code) for code in dict.fromkeys(codes))
