"""Finds whom to report to beside a page about reports: one tap away where a place is chosen."""

from guide.content.guide import Guide
from guide.content.model import Entry

FEW = 3  # entries that take reports in a chosen place, at most; without one, each county has its own


def reports_beside(entry: Entry, guide: Guide) -> tuple[Entry, ...]:
    """Return who takes reports in the chosen place, for pages beside that of the state.

    For those who take reports, return that page.
    """
    local = _named(guide, is_local=True)
    pages = _named(guide, is_local=False)[:1]
    if entry.id in {each.id for each in local}:
        return pages
    is_beside = entry in pages or any(page in guide.related_to(entry) for page in pages)
    return local if is_beside and len(local) <= FEW else ()


def _named(guide: Guide, *, is_local: bool) -> tuple[Entry, ...]:
    return tuple(filter(None, map(guide.find, guide.places.who_take_reports[is_local])))
