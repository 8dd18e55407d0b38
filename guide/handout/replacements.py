"""Records what the discreet filter replaces or leaves out before the blocks of an item are filtered."""

from collections.abc import Iterator

from guide.content.detail import Detail
from guide.content.model import Entry, Kind
from guide.handout import omissions
from guide.handout.context import Context, handout_text
from guide.handout.county_lists import left_out
from guide.handout.discreet import DiscreetFilter
from guide.handout.parts import part_shows
from guide.handout.resolved import ResolvedItem


def lost_text(resolved: ResolvedItem, context: Context) -> bool:
    """Return whether the item shows the text of its entry, but every text of the entry reveals the topic."""
    has_text = _shows_text(resolved, context) and bool(handout_text(resolved.entry))
    return has_text and not context.text(resolved.entry)


def _shows_text(resolved: ResolvedItem, context: Context) -> bool:
    is_goal = resolved.entry.kind is Kind.STRATEGY and context.is_roomy
    return Detail.TEXT in resolved.item.shows and not resolved.item.part and not is_goal


def record_replacements(
    resolved: ResolvedItem, context: Context, name: str, discreet: DiscreetFilter
) -> None:
    """Record the names and texts that were replaced or left out before `discreet` filtered the blocks."""
    entry, item = resolved.entry, resolved.item
    if name and name != resolved.display_name:
        discreet.record(omissions.name_replaced(name))
    _record_text(resolved, context, discreet)
    for change in left_out(item.part, context):
        discreet.record(change)
    if Detail.NUMBERS in (part_shows(item) if item.part else item.shows):
        for line in _unnamed(context.guide.lines_of(entry), context):
            discreet.record(omissions.numbers_left_out(line.title))
    lists_programs = entry.kind is Kind.STRATEGY and context.is_roomy and not item.part
    if item.part == "programs" or (lists_programs and Detail.TEXT in item.shows):
        for member in _unnamed(context.guide.members_of(entry), context):
            discreet.record(omissions.program_left_out(member.title))


def _record_text(resolved: ResolvedItem, context: Context, discreet: DiscreetFilter) -> None:
    if lost_text(resolved, context):
        discreet.record(omissions.entry_text_left_out())
    elif _shows_text(resolved, context) and context.text(resolved.entry) != handout_text(resolved.entry):
        discreet.record(omissions.entry_text_replaced())


def _unnamed(entries: tuple[Entry, ...], context: Context) -> Iterator[Entry]:
    return (entry for entry in entries if not context.name(entry))
