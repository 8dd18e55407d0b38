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
    if entry in local:
        return pages
    is_beside = entry in pages or any(page in guide.related_to(entry) for page in pages)
    return local if is_beside and len(local) <= FEW else ()


def _named(guide: Guide, *, is_local: bool) -> tuple[Entry, ...]:
    rows = (place for place in guide.places.rows if place.is_local is is_local)
    names = dict.fromkeys(name for place in rows for name in place.report_to)
    return tuple(filter(None, map(guide.find, names)))
