"""Writes the line of a paper about what on it is from a pack that no trusted publisher has signed."""

from collections.abc import Collection, Iterable, Iterator

from guide.blocks.blocks import Block, Numbers, Page, Refs
from guide.content.model import Kind
from guide.handout.context import Context
from guide.handout.options import Format
from guide.handout.resolved import ResolvedItem
from guide.i18n import tr
from guide.render.by_county import ByCounty, knows_counties
from guide.render.content_status import unsigned_sentence
from guide.render.page_names import COUNTIES_ANCHOR, MAP_PART, REPORT_ANCHOR
from guide.render.report_by_county import ReportByCounty, knows_reports


def unsigned_line(resolved: Collection[ResolvedItem], pages: Iterable[Page], context: Context) -> str:
    """Return one line for the foot of a paper with these items; "" if all that is on it is signed.

    If some of the items are, the line names the packs that are not, but for a discreet paper.
    """
    guide = context.guide
    if not guide.layers.unsigned:
        return ""
    ids = {each for item in resolved for each in _entries_on(item, context)}
    ids |= {ref.partition("#")[0] for page in pages for block in page.blocks for ref in _refs(block)}
    packs = [pack for entry_id in sorted(ids) for pack in guide.packs_behind(entry_id)]
    unsigned = [pack for pack in guide.layers.unsigned if pack in packs]
    if not unsigned:
        return ""
    of_items = (pack for item in resolved for pack in guide.packs_behind(item.entry.id))
    if all(pack in unsigned for pack in of_items):
        return unsigned_sentence()
    if context.discreet:
        return tr("A part is not signed: nobody could check who wrote it.")
    is_small = context.options.format in (Format.CARD, Format.CARDS)
    names = ", ".join(pack.id if is_small else pack.title for pack in unsigned)
    return tr("Not signed: {packs}. Nobody could check who wrote that.", packs=names)


def _entries_on(resolved: ResolvedItem, context: Context) -> Iterator[str]:
    """Yield the ids of the entries of which an item shows something."""
    guide, entry, part = context.guide, resolved.entry, resolved.item.part
    is_whole_page = context.options.format is Format.FULL and not part
    yield entry.id
    yield from (line.id for line in guide.lines_of(entry))
    if entry.kind is Kind.STRATEGY and (context.is_roomy or part == "programs"):
        yield from (member.id for member in guide.members_of(entry))
    if part in (COUNTIES_ANCHOR, MAP_PART) or (is_whole_page and knows_counties(entry, guide)):
        yield from (each.id for each, _ in ByCounty(guide).counties_of_each())
    if part == REPORT_ANCHOR or (is_whole_page and knows_reports(entry, guide)):
        reports = ReportByCounty(guide)
        yield from (each.id for each in reports.of_state)
        yield from (each.id for _, to_tell in reports.counties for each in to_tell)


def _refs(block: Block) -> Iterator[str]:
    if isinstance(block, Numbers):
        yield block.ref.target
    elif isinstance(block, Refs):
        yield from (ref.target for ref in block.refs)
