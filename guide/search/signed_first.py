"""Keeps first what a search finds without the packs that are not signed, so that these only add to it.

Whoever writes a pack can give its pages any name, any slip of a name and any number. What is heard as danger,
and the first page, unless it hardly fits, are therefore found by a search that does not know such packs.
"""

from dataclasses import replace

from guide.content.guide import Guide
from guide.search.results.results import Results


def with_signed_first(found: Results, signed: Results, guide: Guide) -> Results:
    """Return what was `found` in all of `guide`, after the first of what was found in its `signed` packs."""
    urgent = tuple(filter(None, (guide.find(line.id) for line in signed.urgent)))
    rows, best = found.results, None if signed.fits_poorly else next(iter(signed.results), None)
    entry = guide.find(best.entry.id) if best else None
    if best and entry and not (rows and not guide.is_unsigned(rows[0].entry.id)):
        own = next((row for row in rows if row.entry is entry), None)
        first = replace(own or best, entry=entry, score=max(row.score for row in (best, *rows[:1])))
        rows = (first, *(row for row in rows if row is not own))[: max(len(rows), 1)]
    hits, matches = found.hits or signed.hits, max(found.matches, len(rows))
    return replace(found, results=rows, urgent=urgent, hits=hits, matches=matches)
