"""Makes the blocks of an item from a whole entry: numbers first, then text and facts."""

from collections.abc import Iterator

from guide.blocks.blocks import Facts, Heading, ItemBlock, Items, NoteLine, Number, Paragraph
from guide.content.detail import Detail
from guide.content.model import Entry, Kind
from guide.content.records import RecordSchema
from guide.handout.contacts import contact_blocks
from guide.handout.context import Context
from guide.handout.handout_list import HandoutItem
from guide.i18n import tr
from guide.render import labels
from guide.render.facts import facts_of


def entry_blocks(entry: Entry, item: HandoutItem, context: Context) -> Iterator[ItemBlock]:
    """Yield the blocks of all details that the item shows, in printing order."""
    shows = item.shows
    contacts = tuple(contact_blocks(entry, context, shows))
    yield from contacts
    if Detail.TEXT in shows:
        yield from _text(entry, context)
    yield from _facts(entry, shows, context.schema, contacts)
    if Detail.NOTE_LINE in shows:
        yield NoteLine()


def _text(entry: Entry, context: Context) -> Iterator[ItemBlock]:
    if entry.kind is Kind.STRATEGY and context.is_roomy:
        yield from goal_blocks(entry)
        yield from key_factor_blocks(entry)
        yield from program_blocks(entry, context)
        return
    text = context.text(entry)
    if text:
        yield Paragraph(text)


def goal_blocks(entry: Entry) -> Iterator[ItemBlock]:
    """Yield a heading and the goal of a strategy; nothing if the entry has no goal."""
    if entry.goal:
        yield Heading(tr("Goal"), level=3)
        yield Paragraph(entry.goal)


def key_factor_blocks(entry: Entry) -> Iterator[ItemBlock]:
    """Yield a heading and the numbered key factors of a strategy; nothing if the entry has no key factors."""
    if entry.key_factors:
        yield Heading(tr("Key factors"), level=3)
        yield Items(tuple(Paragraph(factor.text) for factor in entry.key_factors), numbered=True)


def program_blocks(entry: Entry, context: Context) -> Iterator[ItemBlock]:
    """Yield a heading and the names of a strategy's programs, without names that reveal the topic."""
    names = tuple(filter(None, (context.name(member) for member in context.guide.members_of(entry))))
    if names:
        yield Heading(tr("Programs"), level=3)
        yield Items(tuple(map(Paragraph, names)))


def _facts(
    entry: Entry, shows: frozenset[Detail], schema: RecordSchema[Entry], above: tuple[ItemBlock, ...]
) -> Iterator[ItemBlock]:
    """Yield the facts that the item shows, without those that stand `above` as for whom its numbers are."""
    whom = (b.whom if isinstance(b, Number) else b.text for b in above if isinstance(b, Number | Paragraph))
    said = " ".join(whom)
    for detail in (detail for detail in Detail if detail in shows):
        for label, value in detail_facts(entry, detail, schema):
            if value not in said:
                yield Facts(((label, value),))


def detail_facts(entry: Entry, detail: Detail, schema: RecordSchema[Entry]) -> Iterator[tuple[str, str]]:
    """Yield (label, value) for each known fact that belongs to a detail, except a confidential location."""
    for field, text in facts_of(entry, schema):
        value = text or (_contact_languages(entry) if detail is Detail.LANGUAGES else "")
        if field.detail is detail and value and not (entry.confidential and field.is_location):
            yield field.label(), value


def _contact_languages(entry: Entry) -> str:
    codes = (code for contact in entry.contacts for code in contact.languages)
    return ", ".join(labels.language_label(code) for code in dict.fromkeys(codes))
