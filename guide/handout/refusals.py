"""Decides why an item is left out of a discreet hand-out."""

from guide.blocks.blocks import ItemBlock, NoteLine, Number
from guide.content.detail import Detail
from guide.handout.context import Context
from guide.handout.notices import (
    all_contacts_reveal,
    all_content_reveals,
    all_names_reveal,
    is_dangerous_to_find,
    is_written_for_workers,
)
from guide.handout.parts import speaks_to_workers
from guide.handout.replacements import lost_text
from guide.handout.resolved import ResolvedItem
from guide.render.page_names import REPORT_ANCHOR


def refusal(resolved: ResolvedItem) -> str:
    """Return the reason why no discreet hand-out has an item, whatever its words; "" if it may."""
    if resolved.entry.is_never_discreet or resolved.item.part == REPORT_ANCHOR:
        return is_dangerous_to_find()
    return is_written_for_workers() if speaks_to_workers(resolved.entry, resolved.item.part) else ""


def reason_to_leave_out(
    resolved: ResolvedItem,
    context: Context,
    name: str,
    *,
    before: tuple[ItemBlock, ...],
    after: tuple[ItemBlock, ...],
) -> str:
    """Return the reason why an item is left out; "" if it is printed.

    before and after are the blocks of the item before and after the discreet filter.
    """
    if not name and Detail.NAME in resolved.item.shows:
        return all_names_reveal()
    if not _has_content(after) and (_has_content(before) or lost_text(resolved, context)):
        return all_content_reveals()
    return all_contacts_reveal() if _has_number(before) and not _has_number(after) else ""


def _has_content(blocks: tuple[ItemBlock, ...]) -> bool:
    return not all(isinstance(block, NoteLine) for block in blocks)


def _has_number(blocks: tuple[ItemBlock, ...]) -> bool:
    return any(isinstance(block, Number) for block in blocks)
