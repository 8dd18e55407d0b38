"""Makes the blocks of an item from one part of an entry, for example a section or a key factor."""

from collections.abc import Callable, Iterator

from guide.blocks.blocks import Facts, Heading, ItemBlock, Items, NoteLine, Paragraph
from guide.blocks.text_reader import text_blocks
from guide.content.detail import Detail
from guide.content.guide import Guide
from guide.content.lists import WordLists
from guide.content.model import Entry, Kind
from guide.content.parts import Section, Table
from guide.handout.contacts import contact_blocks, link_blocks
from guide.handout.context import Context
from guide.handout.county_lists import county_blocks, report_blocks
from guide.handout.handout_list import HandoutItem
from guide.handout.items import detail_facts, goal_blocks, key_factor_blocks, program_blocks
from guide.handout.options import Options
from guide.handout.region_list import map_blocks
from guide.handout.topic_words import TopicWords
from guide.i18n import tr
from guide.render.page_names import COUNTIES_ANCHOR, FACTORS_ANCHOR, MAP_PART, REPORT_ANCHOR

_Blocks = Iterator[ItemBlock]
_HOURS = frozenset({Detail.HOURS})


def part_blocks(entry: Entry, item: HandoutItem, context: Context) -> tuple[ItemBlock, ...]:
    """Return the blocks of the part that an item names; () if the entry does not have the part."""
    blocks = tuple(_found(entry, item, context))
    return (*blocks, NoteLine()) if blocks and Detail.NOTE_LINE in item.shows else blocks


def section_of(entry: Entry, part: str) -> Section | None:
    """Return the section of an entry whose id is part; None if part names something else."""
    return next((section for section in entry.sections if section.id == part), None)


def is_for_workers(entry: Entry, part: str) -> bool:
    """Return whether a part of an entry is a text for workers: a section, key factors or the goal."""
    factors = (FACTORS_ANCHOR, *(factor.id for factor in entry.key_factors))
    return section_of(entry, part) is not None or part in (*factors, "goal")


def speaks_to_workers(entry: Entry, part: str) -> bool:
    """Return whether a part is a section of a situation or practice page, which never is discreet.

    It tells what is the matter with a person even without a word that tells the topic.
    """
    return entry.kind in (Kind.SITUATION, Kind.PRACTICE) and section_of(entry, part) is not None


def has_part(entry: Entry, item: HandoutItem, guide: Guide) -> bool:
    """Return whether an entry has the part that an item names."""
    context = Context(guide, Options(), entry.reviewed, TopicWords(WordLists()))
    return bool(part_blocks(entry, item, context))


def _found(entry: Entry, item: HandoutItem, context: Context) -> _Blocks:
    section = section_of(entry, item.part)
    if section:
        return _section(section)
    factor = next((factor for factor in entry.key_factors if factor.id == item.part), None)
    if factor:
        return iter((Paragraph(factor.text),))
    named = _NAMED.get(item.part)
    return named(entry, item, context) if named else iter(())


def part_shows(item: HandoutItem) -> frozenset[Detail]:
    """Return the details of contacts that an item of one part prints; empty for a part without contacts."""
    details = {
        "numbers": {Detail.NUMBERS},
        "contacts": {Detail.NUMBERS, Detail.WEB},
    }.get(item.part, set())
    return frozenset(details) | (item.shows & _HOURS if details else frozenset())


def _contacts(entry: Entry, item: HandoutItem, context: Context) -> _Blocks:
    return contact_blocks(entry, context, part_shows(item))


def _use(entry: Entry, _: HandoutItem, context: Context) -> _Blocks:
    facts = detail_facts(entry, Detail.HOW_TO_GET_IN, context.schema)
    return (Facts((fact,)) for fact in facts)


_NAMED: dict[str, Callable[[Entry, HandoutItem, Context], _Blocks]] = {
    "numbers": _contacts,
    "contacts": _contacts,
    "links": lambda entry, _, context: link_blocks(entry, context),
    "use": _use,
    COUNTIES_ANCHOR: lambda entry, _, context: county_blocks(entry, context),
    MAP_PART: lambda entry, _, context: map_blocks(entry, context),
    REPORT_ANCHOR: lambda entry, _, context: report_blocks(entry, context),
    "goal": lambda entry, _, __: goal_blocks(entry),
    FACTORS_ANCHOR: lambda entry, _, __: key_factor_blocks(entry),
    "programs": lambda entry, _, context: program_blocks(entry, context),
}


def _section(section: Section) -> _Blocks:
    yield Heading(section.title, level=3)
    if section.content_note:
        yield Paragraph(tr("Before you read on: {note}", note=section.content_note))
    yield from text_blocks(section.text)
    if section.table:
        yield from _table(section.table)


def _table(table: Table) -> _Blocks:
    """Yield a list of the cells if a table has one column, otherwise a fact for each row.

    The first cell of a row is the label of the fact; the other cells are the value, after the names of their
    columns if there are several.
    """
    if len(table.columns) == 1:
        yield Items(tuple(Paragraph(row[0]) for row in table.rows))
        return
    for row in table.rows:
        rest = tuple(zip(table.columns[1:], row[1:], strict=True))
        value = rest[0][1] if len(rest) == 1 else "; ".join(f"{column}: {cell}" for column, cell in rest)
        yield Facts(((row[0], value),))
