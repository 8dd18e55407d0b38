"""Makes the pages of the format FULL: whole entries as the reader shows them, or the chosen parts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile
from typing import Any

from guide.blocks.blocks import Block, Box, Facts, Heading, Items, Numbers, Page, Title
from guide.content.model import Entry
from guide.handout import omissions
from guide.handout.context import Context
from guide.handout.discreet import DiscreetFilter
from guide.handout.discreet_page import discreet_blocks, to_hand_over
from guide.handout.document import Notice
from guide.handout.notices import (
    all_content_reveals,
    all_names_reveal,
    changes_notice,
    left_out_notice,
    unsure_notice,
)
from guide.handout.resolved import ResolvedItem, missing_part_notice
from guide.i18n import tr
from guide.render.entry_page import entry_blocks
from guide.render.said_once import said_once
from guide.steps import Steps

# Parts that stand below the title of a page without a heading of their own, if the page has its facts there.
_SHEET_PARTS = ("contacts", "numbers", "use")


def full_pages(
    resolved: Iterable[ResolvedItem], context: Context
) -> Steps[tuple[tuple[Page, ...], tuple[Notice, ...]]]:
    """Return one page per entry, in the order of the items, and the notices to the worker."""
    by_entry: dict[str, list[ResolvedItem]] = {}
    for each in resolved:
        by_entry.setdefault(each.entry.id, []).append(each)
    composed = []
    for of_entry in by_entry.values():
        composed.append((yield from _page(of_entry, context)))
        yield
    pages = tuple(page for page, _ in composed if page)
    return pages, tuple(notice for _, notices in composed for notice in notices)


def _page(of_entry: list[ResolvedItem], context: Context) -> Steps[tuple[Page | None, tuple[Notice, ...]]]:
    """Return the page of one entry (None if the page is left out) and the notices about the entry's items."""
    whole = next((each for each in of_entry if not each.item.part), None)
    first = whole or of_entry[0]
    parts = {each.item.part for each in of_entry}
    shown = _for_paper(first.entry, parts, context)
    all_blocks = entry_blocks(shown, context.guide, context.today, context.schema)
    found = [each for each in of_entry if whole or _part(all_blocks, each.item.part)]
    missing = [missing_part_notice(each) for each in of_entry if each not in found]
    if not found:
        return None, tuple(missing)
    blocks = all_blocks if whole else (*_head(all_blocks), *_parts(all_blocks, found))
    discreet = DiscreetFilter(context.topic_words, context.neutral_names)
    left_out = ("sections", "key_factors", "hsds")
    if whole and any(getattr(shown, name) != getattr(first.entry, name) for name in left_out):
        discreet.record(omissions.sections_left_out())
    if context.discreet and any(c.is_never_discreet for c in first.entry.contacts):
        discreet.record(omissions.telling_number_left_out())
    page = yield from _titled(blocks, first, context, discreet)
    if isinstance(page, Notice):
        return None, (*missing, page)
    notices = (
        changes_notice(first, discreet.changes),
        unsure_notice(whole or found[0], context, is_full=True),
    )
    return page, (*missing, *filter(None, notices))


def _for_paper(entry: Entry, parts: set[str], context: Context) -> Entry:
    """Return an entry without what must not be printed: secret locations; if discreet, texts for workers.

    `parts` are the parts of the entry that the worker chose.
    """
    if context.discreet:
        entry = to_hand_over(entry, parts)
    if not entry.confidential:
        return entry
    secret: dict[str, Any] = {field.attribute: "" for field in context.schema.fields if field.is_location}
    return replace(entry, **secret)


def _titled(
    blocks: Iterable[Block], first: ResolvedItem, context: Context, discreet: DiscreetFilter
) -> Steps[Page | Notice]:
    """Return the page with its printed name as title, or the notice that the page is left out."""
    name = context.name(first.entry, first.item.title)
    if not name:
        return left_out_notice(first, all_names_reveal())
    below: list[Block] = [block for block in blocks if not isinstance(block, Title)]
    if context.discreet:
        if name != first.display_name:
            discreet.record(omissions.name_replaced(name))
        discreet.record(tr("the sources and other names were left out"))
        discreet.record(omissions.read_before())
        kept = []
        for block in discreet_blocks(below, first.entry, context, discreet):
            kept.append(block)
            yield
        below = kept
        if not below:
            return left_out_notice(first, all_content_reveals())
    return Page((Title(name), *said_once(below)))


def _head(blocks: Iterable[Block]) -> Iterator[Block]:
    """Return the blocks to print above the chosen parts: the title, and warnings about the whole page."""
    return (
        each for each in blocks if isinstance(each, Title) or (isinstance(each, Box) and each.kind == "warn")
    )


def _parts(blocks: tuple[Block, ...], resolved: Iterable[ResolvedItem]) -> Iterator[Block]:
    for each in resolved:
        yield from _part(blocks, each.item.part)


def _part(blocks: tuple[Block, ...], part: str) -> tuple[Block, ...]:
    """Return the blocks of the part whose anchor is `part`; () if no part has this anchor.

    They are the heading and all blocks of a section, or one list item below its heading.
    """
    heading: Heading | None = None
    if part in _SHEET_PARTS and (sheet := _of_sheet(blocks, part)):
        return sheet
    for number, block in enumerate(blocks):
        if isinstance(block, Heading):
            heading = block
            if block.anchor and block.anchor == part:
                return (block, *_until_heading(blocks[number + 1 :]))
        elif isinstance(block, Items):
            named = tuple(item for item in block.items if item.anchor and item.anchor == part)
            if named:
                return (*((heading,) if heading else ()), Items(named))
    return ()


def _of_sheet(blocks: Iterable[Block], part: str) -> tuple[Block, ...]:
    """Return the numbers or the facts at the top of a page; () if these do not stand there."""
    top = tuple(takewhile(lambda block: not isinstance(block, Heading), blocks))
    if part == "use":
        return tuple(block for block in top if isinstance(block, Facts))
    is_own = part == "contacts"
    return tuple(block for block in top if isinstance(block, Numbers) and (block.anchor or not is_own))


def _until_heading(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 2:
            return
        yield block
