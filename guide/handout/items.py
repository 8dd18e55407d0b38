"""A whole entry as the blocks of an item: its numbers first, then what a person needs to use it."""

from collections.abc import Iterator

from guide.blocks.blocks import Facts, Heading, ItemBlock, Items, NoteLine, Paragraph
from guide.content.model import Entry, Kind
from guide.handout.contacts import contact_blocks
from guide.handout.context import Context
from guide.handout.handout_list import Detail, HandoutItem
from guide.i18n import tr
from guide.render import labels


def entry_blocks(entry: Entry, item: HandoutItem, context: Context) -> Iterator[ItemBlock]:
    """Yield the blocks of the details that the item shows, in the order in which they are printed."""
    shows = item.shows
    yield from contact_blocks(entry, context, shows)
    if Detail.TEXT in shows:
        yield from _text(entry, context)
    yield from _facts(entry, shows)
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


def _facts(entry: Entry, shows: frozenset[Detail]) -> Iterator[ItemBlock]:
    known = (
        (Detail.AGES, tr("Ages"), labels.ages_label(entry.ages) if entry.ages else ""),
        (Detail.LANGUAGES, tr("Languages"), _languages(entry)),
        *((Detail.HOW_TO_GET_IN, label, value) for label, value in access_facts(entry)),
        (Detail.ADDRESS, tr("Address"), "" if entry.confidential else entry.address),
    )
    for detail, label, value in known:
        if detail in shows and value:
            yield Facts(((label, value),))


def access_facts(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return who can use a service, how to get in and what it costs, as (label, value); "" if not known."""
    return (
        (tr("Who can use it"), entry.eligibility_description),
        (tr("How to get in"), entry.application_process),
        (tr("Cost"), entry.fees_description),
    )


def _languages(entry: Entry) -> str:
    codes = entry.languages or tuple(code for contact in entry.contacts for code in contact.languages)
    return ", ".join(labels.language_label(code) for code in dict.fromkeys(codes))
