"""Full entries for paper: as the reader shows them, or only the parts that were picked."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from guide.blocks.blocks import Block, Box, Heading, Items, Page, Title
from guide.content.model import Entry
from guide.handout.context import Context
from guide.handout.discreet import DiscreetFilter
from guide.handout.discreet_page import discreet_blocks
from guide.handout.document import Notice
from guide.handout.notices import changed, left_out, no_name, nothing_remains, unsure
from guide.handout.resolved import ResolvedItem, missing_part
from guide.i18n import tr
from guide.render.entry_page import entry_page


def full_pages(
    chosen: Iterable[ResolvedItem], context: Context
) -> tuple[tuple[Page, ...], tuple[Notice, ...]]:
    """Give a page for each entry, once each, in the order of the tray; and what there is to tell."""
    by_entry: dict[str, list[ResolvedItem]] = {}
    for each in chosen:
        by_entry.setdefault(each.entry.id, []).append(each)
    made = [_page(group, context) for group in by_entry.values()]
    pages = tuple(page for page, _ in made if page)
    return pages, tuple(notice for _, told in made for notice in told)


def _page(group: list[ResolvedItem], context: Context) -> tuple[Page | None, tuple[Notice, ...]]:
    whole = next((each for each in group if not each.item.part), None)
    first = whole or group[0]
    all_blocks = entry_page(_for_paper(first.entry, context), context.guide, context.today).blocks
    there = [each for each in group if whole or _part(all_blocks, each.item.part)]
    missing = [missing_part(each) for each in group if each not in there]
    if not there:
        return None, tuple(missing)
    blocks = all_blocks if whole else (*_head(all_blocks), *_parts(all_blocks, there))
    discreet = DiscreetFilter(context.topic_words)
    page = _titled(blocks, first, context, discreet)
    if isinstance(page, Notice):
        return None, (*missing, page)
    told = (changed(first, discreet.changes), unsure(whole or there[0], context, is_full=True))
    return page, (*missing, *(each for each in told if each))


def _for_paper(entry: Entry, context: Context) -> Entry:
    """Take from an entry what never stands on this paper."""
    if context.discreet:
        entry = replace(entry, sources=())
    return replace(entry, address="") if entry.confidential else entry


def _titled(
    blocks: Iterable[Block], first: ResolvedItem, context: Context, discreet: DiscreetFilter
) -> Page | Notice:
    """Put the name above the blocks; on a discreet page take away whatever tells."""
    name = context.name(first.entry, first.item.title)
    if not name:
        return left_out(first, no_name())
    below: list[Block] = [block for block in blocks if not isinstance(block, Title)]
    if context.discreet:
        if name != first.spoken:
            discreet.note(tr("stands there as '{name}'", name=name))
        discreet.note(tr("the sources and other names were left out"))
        discreet.note(tr("it is written for workers, so read all of it before you hand it over"))
        below = list(discreet_blocks(below, first.entry, context, discreet))
        if not below:
            return left_out(first, nothing_remains())
    return Page((Title(name), *below))


def _head(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give what stands above a single part too: the title, and warnings of the whole page."""
    return (
        each for each in blocks if isinstance(each, Title) or (isinstance(each, Box) and each.kind == "warn")
    )


def _parts(blocks: tuple[Block, ...], chosen: Iterable[ResolvedItem]) -> Iterator[Block]:
    for each in chosen:
        yield from _part(blocks, each.item.part)


def _part(blocks: tuple[Block, ...], part: str) -> tuple[Block, ...]:
    """Give the blocks of one part with its heading; of a list only the item that it names."""
    heading: Heading | None = None
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


def _until_heading(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 2:
            return
        yield block
