"""Composes a hand-out from a list: what is printed, and the notices that the worker reads first."""

from dataclasses import asdict, replace
from datetime import date

from guide.blocks.blocks import ItemBlock, Page, SmallPrint, Title
from guide.content.detail import Detail
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.records import RecordSchema
from guide.content.schema import ENTRY
from guide.handout import omissions
from guide.handout.context import Context
from guide.handout.discreet import DiscreetFilter
from guide.handout.document import Handout, Item, Notice
from guide.handout.full import full_pages
from guide.handout.handout_list import HandoutList, Head
from guide.handout.items import entry_blocks
from guide.handout.neutral_names import NO_NAMES, neutral_names
from guide.handout.notices import (
    all_content_reveals,
    changes_notice,
    head_notice,
    joined_renames,
    left_out_notice,
    no_map_notice,
    no_topic_words,
    unsure_notice,
)
from guide.handout.numbers_once import numbers_once
from guide.handout.options import Format, Options
from guide.handout.parts import is_for_workers, part_blocks
from guide.handout.refusals import reason_to_leave_out, refusal
from guide.handout.replacements import record_replacements
from guide.handout.resolved import ResolvedItem, missing_part_notice, resolve, with_cover
from guide.handout.titles import footer, handout_title, has_own_page, item_name
from guide.handout.topic_words import TopicWords
from guide.handout.unsigned import unsigned_line
from guide.i18n import tr
from guide.render.page_names import MAP_PART
from guide.steps import Steps, finish


def compose(
    handout_list: HandoutList,
    guide: Guide,
    options: Options,
    today: date,
    *,
    schema: RecordSchema[Entry] = ENTRY,
) -> Handout:
    """Return the hand-out that contains the items of a list, as `compose_steps` does, without a pause."""
    return finish(compose_steps(handout_list, guide, options, today, schema=schema))


def compose_steps(
    handout_list: HandoutList,
    guide: Guide,
    options: Options,
    today: date,
    *,
    schema: RecordSchema[Entry] = ENTRY,
) -> Steps[Handout]:
    """Return the hand-out that contains the items of a list, in one step for each item.

    For every item that is left out, shortened or uncertain, the hand-out has a notice with the reason.
    """
    words = TopicWords(guide.words)
    names = neutral_names(guide, words) if options.discreet else NO_NAMES
    head = _neutral_head(handout_list.head, words) if options.discreet else handout_list.head
    context = Context(guide, options, today, words, schema, names, head)
    items = with_cover(handout_list, guide) if options.cover else handout_list.items
    found = [resolve(item, context) for item in items]
    resolved = tuple(each for each in found if isinstance(each, ResolvedItem))
    missing = tuple(each for each in found if isinstance(each, Notice))
    missing += _left_out_of(handout_list.head, head)
    if options.discreet:
        reasons = [(each, refusal(each)) for each in resolved]
        missing += tuple(left_out_notice(each, reason) for each, reason in reasons if reason)
        resolved = tuple(each for each, reason in reasons if not reason)
    yield
    if options.discreet and not guide.words.topic_words:
        left_out = (left_out_notice(each, no_topic_words()) for each in resolved)
        return Handout(options=options, title="", footer="", notices=(*missing, *left_out))
    composed = yield from (
        _full(resolved, context) if options.format is Format.FULL else _titled(resolved, context)
    )
    unsigned = unsigned_line(resolved, composed.pages, context)
    return replace(
        composed,
        footer=f"{context.neutral(footer(resolved, context))} {unsigned}".strip(),
        notices=joined_renames((*missing, *composed.notices)),
    )


def _full(resolved: tuple[ResolvedItem, ...], context: Context) -> Steps[Handout]:
    own = tuple(each for each in resolved if has_own_page(each, context))
    pages, notices = yield from full_pages((each for each in resolved if each not in own), context)
    items, notices_of_items = yield from _items(own, context)
    title = context.head.title or (tr("Resources") if context.discreet else tr("From the field guide"))
    return _handout(
        context, title, items=items, pages=_headed(pages, context.head), notices=(*notices, *notices_of_items)
    )


def _titled(resolved: tuple[ResolvedItem, ...], context: Context) -> Steps[Handout]:
    items, notices = yield from _items(resolved, context)
    if not (context.options.format is Format.CARDS and context.options.one_per_item):
        items = numbers_once(items)
    title = handout_title(items, resolved, context)
    # The title of the paper is not printed a second time as the name of an item.
    if title and context.is_roomy:
        items = tuple(replace(item, name="") if item.name == title else item for item in items)
    return _handout(context, title, items=items, notices=notices)


def _headed(pages: tuple[Page, ...], head: Head) -> tuple[Page, ...]:
    """Return the pages with the head above the first of them."""
    above = (
        *((Title(head.title),) if head.title else ()),
        *((SmallPrint(head.byline),) if head.byline else ()),
    )
    return (Page((*above, *pages[0].blocks)), *pages[1:]) if pages and above else pages


def _neutral_head(head: Head, words: TopicWords) -> Head:
    return Head(**{name: words.first_neutral(text) for name, text in asdict(head).items()})


def _left_out_of(head: Head, kept: Head) -> tuple[Notice, ...]:
    """Return a notice for each text of a head that is not in what was kept of it."""
    texts = zip(asdict(head).values(), asdict(kept).values(), strict=True)
    return tuple(head_notice(text) for text, is_kept in texts if text and not is_kept)


def _items(
    resolved: tuple[ResolvedItem, ...], context: Context
) -> Steps[tuple[tuple[Item, ...], tuple[Notice, ...]]]:
    composed = []
    for each in resolved:
        composed.append(_item(each, context))
        yield
    items = tuple(item for item, _ in composed if item)
    return items, tuple(notice for _, of_item in composed for notice in of_item)


def _handout(
    context: Context,
    title: str,
    *,
    items: tuple[Item, ...] = (),
    pages: tuple[Page, ...] = (),
    notices: tuple[Notice, ...],
) -> Handout:
    return Handout(
        options=context.options,
        head=context.head,
        language=context.guide.pack.languages[0] if context.guide.pack else "",
        title=context.neutral(title),
        items=items,
        pages=pages,
        footer="",  # `compose_steps` sets it
        notices=notices,
    )


def _item(resolved: ResolvedItem, context: Context) -> tuple[Item | None, tuple[Notice, ...]]:
    """Return the composed item (None if the item is left out) and the notices about the item."""
    blocks = _blocks(resolved, context)
    if not blocks and resolved.item.part:
        if context.discreet and _blocks(resolved, context.not_discreet):
            return None, (left_out_notice(resolved, all_content_reveals()),)
        return None, (missing_part_notice(resolved),)
    shows_name = Detail.NAME in resolved.item.shows
    name = item_name(resolved, context) if shows_name else ""
    discreet = DiscreetFilter(context.topic_words, context.neutral_names)
    if context.discreet:
        if is_for_workers(resolved.entry, resolved.item.part):
            discreet.record(omissions.read_before())
        kept = discreet.item_blocks(blocks)
        reason = reason_to_leave_out(resolved, context, name, before=blocks, after=kept)
        if reason:
            return None, (left_out_notice(resolved, reason),)
        blocks = kept
        record_replacements(resolved, context, name, discreet)
    notices = (
        changes_notice(resolved, discreet.changes, name),
        unsure_notice(resolved, context),
        no_map_notice(resolved, context),
    )
    own_page = has_own_page(resolved, context)
    map_of = context.guide.places if own_page and resolved.item.part == MAP_PART else None
    item = Item(resolved.item.target, name, blocks, own_page, map_of)
    return item, tuple(filter(None, notices))


def _blocks(resolved: ResolvedItem, context: Context) -> tuple[ItemBlock, ...]:
    blocks_of = part_blocks if resolved.item.part else entry_blocks
    return tuple(blocks_of(resolved.entry, resolved.item, context))
