"""An entry as pieces of paper: numbers first, then what a person needs to use it."""

from collections.abc import Iterator

from guide.content.model import Entry, Kind
from guide.handout.contacts import reach_pieces
from guide.handout.context import Context
from guide.handout.document import Caption, Fact, NoteLine, Piece, Points, Words
from guide.handout.handout_list import Detail, HandoutItem
from guide.i18n import tr
from guide.render import labels


def entry_pieces(entry: Entry, item: HandoutItem, context: Context) -> Iterator[Piece]:
    """Give the pieces of an entry that its item shows, in the order of the paper."""
    shows = item.shows
    yield from reach_pieces(entry, context, shows)
    if Detail.TEXT in shows:
        yield from _text(entry, context)
    yield from _facts(entry, shows)
    if Detail.NOTE_LINE in shows:
        yield NoteLine()


def _text(entry: Entry, context: Context) -> Iterator[Piece]:
    if entry.kind is Kind.STRATEGY and context.is_roomy:
        yield from goal(entry)
        yield from key_factors(entry)
        yield from programs(entry, context)
        return
    text = context.text(entry)
    if text:
        yield Words(text)


def goal(entry: Entry) -> Iterator[Piece]:
    """Give what a strategy is to reach."""
    if entry.goal:
        yield Caption(tr("Goal"))
        yield Words(entry.goal)


def key_factors(entry: Entry) -> Iterator[Piece]:
    """Give what makes a strategy work."""
    if entry.key_factors:
        yield Caption(tr("Key factors"))
        yield Points(tuple(factor.text for factor in entry.key_factors), numbered=True)


def programs(entry: Entry, context: Context) -> Iterator[Piece]:
    """Give the names of what carries a strategy out; what has no name that may stand here is left out."""
    names = tuple(filter(None, (context.name(member) for member in context.guide.members_of(entry))))
    if names:
        yield Caption(tr("Programs"))
        yield Points(names)


def _facts(entry: Entry, shows: frozenset[Detail]) -> Iterator[Piece]:
    known = (
        (Detail.AGES, tr("Ages"), labels.ages_label(entry.ages) if entry.ages else ""),
        (Detail.LANGUAGES, tr("Languages"), _languages(entry)),
        *((Detail.HOW_TO_GET_IN, label, value) for label, value in way_in(entry)),
        (Detail.ADDRESS, tr("Address"), "" if entry.confidential else entry.address),
    )
    for detail, label, value in known:
        if detail in shows and value:
            yield Fact(label, value)


def way_in(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Give who can use a service, how to get in, and what it costs, as far as is known."""
    return (
        (tr("Who can use it"), entry.eligibility_description),
        (tr("How to get in"), entry.application_process),
        (tr("Cost"), entry.fees_description),
    )


def _languages(entry: Entry) -> str:
    codes = entry.languages or tuple(code for contact in entry.contacts for code in contact.languages)
    return ", ".join(labels.language_label(code) for code in dict.fromkeys(codes))
