"""A part of an entry as pieces of paper: a section, a key factor, its numbers."""

from collections.abc import Callable, Iterator

from guide.blocks.blocks import Items, Paragraph, text_blocks
from guide.content.guide import Guide
from guide.content.lists import WordLists
from guide.content.model import Entry, Section, Table
from guide.handout.contacts import reach_pieces, web_pages
from guide.handout.context import Context
from guide.handout.document import Caption, Fact, NoteLine, Piece, Points, Words
from guide.handout.handout_list import Detail, HandoutItem
from guide.handout.items import goal, key_factors, programs, way_in
from guide.handout.options import Options
from guide.handout.topic_words import Telling
from guide.i18n import tr
from guide.render.page_names import FACTORS_ANCHOR

_Pieces = Iterator[Piece]
_HOURS = frozenset({Detail.HOURS})


def part_pieces(entry: Entry, item: HandoutItem, context: Context) -> tuple[Piece, ...]:
    """Give the pieces of the part that an item names; none where the entry has no such part."""
    pieces = tuple(_found(entry, item, context))
    return (*pieces, NoteLine()) if pieces and Detail.NOTE_LINE in item.shows else pieces


def section_of(entry: Entry, part: str) -> Section | None:
    """Give the section that a part names."""
    return next((section for section in entry.sections if section.id == part), None)


def has_part(entry: Entry, item: HandoutItem, guide: Guide) -> bool:
    """Say whether an entry has the part that an item names."""
    context = Context(guide, Options(), entry.reviewed, Telling(WordLists()))
    return bool(part_pieces(entry, item, context))


def _found(entry: Entry, item: HandoutItem, context: Context) -> _Pieces:
    section = section_of(entry, item.part)
    if section:
        return _section(section)
    numbers = [n for n, factor in enumerate(entry.key_factors) if factor.id == item.part]
    if numbers:
        return iter((Words(entry.key_factors[numbers[0]].text),))
    named = _NAMED.get(item.part)
    return named(entry, item, context) if named else iter(())


def part_shows(item: HandoutItem) -> frozenset[Detail]:
    """Give what of the contacts a part shows, whatever else its item shows."""
    reach = {
        "numbers": {Detail.NUMBERS},
        "contacts": {Detail.NUMBERS, Detail.WEB},
    }.get(item.part, set())
    return frozenset(reach) | (item.shows & _HOURS if reach else frozenset())


def _reach(entry: Entry, item: HandoutItem, context: Context) -> _Pieces:
    return reach_pieces(entry, context, part_shows(item))


def _use(entry: Entry, _: HandoutItem, __: Context) -> _Pieces:
    return (Fact(label, value) for label, value in way_in(entry) if value)


_NAMED: dict[str, Callable[[Entry, HandoutItem, Context], _Pieces]] = {
    "numbers": _reach,
    "contacts": _reach,
    "links": lambda entry, _, context: web_pages(entry, context),
    "use": _use,
    "goal": lambda entry, _, __: goal(entry),
    FACTORS_ANCHOR: lambda entry, _, __: key_factors(entry),
    "programs": lambda entry, _, context: programs(entry, context),
}


def _section(section: Section) -> _Pieces:
    yield Caption(section.title)
    if section.content_note:
        yield Words(tr("Before you read on: {note}", note=section.content_note))
    for block in text_blocks(section.text):
        if isinstance(block, Items):
            yield Points(tuple(item.text for item in block.items), block.numbered)
        elif isinstance(block, Paragraph):
            yield Words(block.text)
    if section.table:
        yield from _table(section.table)


def _table(table: Table) -> _Pieces:
    """Give each row as its first cell and the others behind it, named where there are several."""
    if len(table.columns) == 1:
        yield Points(tuple(row[0] for row in table.rows))
        return
    for row in table.rows:
        rest = tuple(zip(table.columns[1:], row[1:], strict=True))
        value = rest[0][1] if len(rest) == 1 else "; ".join(f"{column}: {cell}" for column, cell in rest)
        yield Fact(row[0], value)
