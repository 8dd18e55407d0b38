"""From a tray to a hand-out: what stands on the paper, and what its worker is told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from guide.blocks.blocks import ItemBlock, NoteLine, Number, Page
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.handout import omissions
from guide.handout.contacts import is_about_reaching
from guide.handout.context import Context, usual_text
from guide.handout.discreet import DiscreetFilter
from guide.handout.document import Handout, Item, Notice
from guide.handout.full import full_pages
from guide.handout.handout_list import Detail, HandoutList
from guide.handout.items import entry_blocks
from guide.handout.notices import changed, left_out, no_name, no_way_remains, nothing_remains, unsure
from guide.handout.options import Format, Options
from guide.handout.parts import part_blocks, part_shows
from guide.handout.resolved import ResolvedItem, chosen_of, missing_part, with_cover
from guide.handout.topic_words import TopicWords
from guide.i18n import tr
from guide.render.labels import date_label


def compose(tray: HandoutList, guide: Guide, options: Options, today: date) -> Handout:
    """Decide what goes on a hand-out; nothing of the tray is dropped without a notice."""
    context = Context(guide, options, today, TopicWords(guide.words))
    items = with_cover(tray, guide) if options.cover else tray.items
    found = [chosen_of(item, context) for item in items]
    chosen = tuple(each for each in found if isinstance(each, ResolvedItem))
    missing = tuple(each for each in found if isinstance(each, Notice))
    made = _full(chosen, context) if options.format is Format.FULL else _items(chosen, context)
    return replace(made, notices=(*missing, *made.notices))


def _full(chosen: tuple[ResolvedItem, ...], context: Context) -> Handout:
    pages, notices = full_pages(chosen, context)
    title = tr("Resources") if context.discreet else tr("From the field guide")
    return _handout(context, title, pages=pages, notices=notices)


def _items(chosen: tuple[ResolvedItem, ...], context: Context) -> Handout:
    drafts = [_draft(each, context) for each in chosen]
    items = tuple(item for item, _ in drafts if item)
    title = _title(items, chosen, context)
    # What stands as the title of the paper does not stand twice.
    if title and context.is_roomy:
        items = tuple(replace(item, name="") if item.name == title else item for item in items)
    return _handout(context, title, items=items, notices=tuple(each for _, told in drafts for each in told))


def _handout(
    context: Context,
    title: str,
    *,
    items: tuple[Item, ...] = (),
    pages: tuple[Page, ...] = (),
    notices: tuple[Notice, ...],
) -> Handout:
    footer = _neutral(_footer(context), context)
    return Handout(
        options=context.options,
        title=_neutral(title, context),
        items=items,
        pages=pages,
        footer=footer,
        notices=notices,
    )


def _draft(chosen: ResolvedItem, context: Context) -> tuple[Item | None, tuple[Notice, ...]]:
    """Make one item, and what there is to tell about it."""
    blocks = _blocks(chosen, context)
    if not blocks and chosen.item.part:
        is_there = context.discreet and _blocks(chosen, context.open)
        return None, (left_out(chosen, nothing_remains()) if is_there else missing_part(chosen),)
    name = context.name(chosen.entry, chosen.item.title) if Detail.NAME in chosen.item.shows else ""
    discreet = DiscreetFilter(context.topic_words)
    if context.discreet:
        if not name and Detail.NAME in chosen.item.shows:
            return None, (left_out(chosen, no_name()),)
        kept = discreet.item_blocks(blocks)
        if not _says_something(kept) and (_says_something(blocks) or _lost_text(chosen, context)):
            return None, (left_out(chosen, nothing_remains()),)
        if _can_reach(blocks) and not _can_reach(kept):
            return None, (left_out(chosen, no_way_remains()),)
        blocks = kept
        _note_replaced(chosen, context, name, discreet)
    told = (changed(chosen, discreet.changes), unsure(chosen, context))
    return Item(chosen.item.target, name, blocks), tuple(each for each in told if each)


def _blocks(chosen: ResolvedItem, context: Context) -> tuple[ItemBlock, ...]:
    make = part_blocks if chosen.item.part else entry_blocks
    return tuple(make(chosen.entry, chosen.item, context))


def _says_something(blocks: tuple[ItemBlock, ...]) -> bool:
    return not all(isinstance(block, NoteLine) for block in blocks)


def _can_reach(blocks: tuple[ItemBlock, ...]) -> bool:
    return any(isinstance(block, Number) for block in blocks)


def _lost_text(chosen: ResolvedItem, context: Context) -> bool:
    """Say whether there were words of what it does, none of which may stand here."""
    return _shows_text(chosen, context) and bool(usual_text(chosen.entry)) and not context.text(chosen.entry)


def _shows_text(chosen: ResolvedItem, context: Context) -> bool:
    is_goal = chosen.entry.kind is Kind.STRATEGY and context.is_roomy
    return Detail.TEXT in chosen.item.shows and not chosen.item.part and not is_goal


def _note_replaced(chosen: ResolvedItem, context: Context, name: str, discreet: DiscreetFilter) -> None:
    """Remember names and texts that were replaced, not only left out."""
    entry, item = chosen.entry, chosen.item
    if name and name != chosen.spoken:
        discreet.note(tr("stands there as '{name}'", name=name))
    if _lost_text(chosen, context):
        discreet.note(tr("what it does was left out"))
    elif _shows_text(chosen, context) and context.text(entry) != usual_text(entry):
        discreet.note(tr("what it does was said in other words"))
    if Detail.NUMBERS in (part_shows(item) if item.part else item.shows):
        for line in _unnamed(context.guide.lines_of(entry), context):
            discreet.note(omissions.numbers_of(line.title))
    lists_programs = entry.kind is Kind.STRATEGY and context.is_roomy and not item.part
    if item.part == "programs" or (lists_programs and Detail.TEXT in item.shows):
        for member in _unnamed(context.guide.members_of(entry), context):
            discreet.note(tr("'{name}' was left out of the programs", name=member.title))


def _unnamed(entries: tuple[Entry, ...], context: Context) -> Iterator[Entry]:
    return (entry for entry in entries if not context.name(entry))


def _title(items: tuple[Item, ...], chosen: tuple[ResolvedItem, ...], context: Context) -> str:
    """Give the title of the paper."""
    if context.discreet:
        return tr("Resources")
    only = chosen[0] if len(chosen) == 1 else None
    if only and only.entry.kind is Kind.STRATEGY and context.is_roomy:
        return items[0].name or only.entry.title if items else only.entry.title
    reaching = any(is_about_reaching(each.entry) for each in chosen)
    return tr("Who can help") if reaching else tr("Good to know")


def _neutral(words: str, context: Context) -> str:
    return context.topic_words.first_neutral(words) if context.discreet else words


def _footer(context: Context) -> str:
    if not context.guide.pack:
        return tr("Numbers can change.")
    day = date_label(context.guide.pack.published)
    return tr("Content of {date}. Numbers can change.", date=day)
