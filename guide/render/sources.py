"""Shows what an entry was written from: its sources, and on the screen the line that shows and hides them."""

from collections.abc import Iterator
from datetime import date

from guide.blocks.blocks import Block, Heading, SmallPrint, WebAddress
from guide.content.freshness import is_day_known
from guide.content.model import Entry
from guide.content.parts import Source
from guide.i18n import tr
from guide.render import labels
from guide.render.certainty import never_checked
from guide.render.links import FoldLink
from guide.render.page_names import SOURCES_ANCHOR


def source_blocks(entry: Entry, due: date) -> Iterator[Block]:
    """Yield the sources of an entry below a heading, and on which day they are due to be read again.

    Without a day of the last check that is at once.
    """
    yield Heading(tr("Sources"), SOURCES_ANCHOR)
    due_again = tr("Due again: {date}", date=labels.date_label(due))
    yield SmallPrint(due_again if is_day_known(entry) else tr("Due now. {why}.", why=never_checked()))
    yield from map(source_block, entry.sources)


def source_block(source: Source) -> Block:
    """Return the block of a source, with the date on which the entry's author read the source."""
    seen = tr("read on {date}", date=labels.date_label(source.seen_on))
    return (
        WebAddress(source.title, source.url, seen) if source.url else SmallPrint(f"{source.title} · {seen}")
    )


def fold_link(entry: Entry) -> FoldLink | None:
    """Return the link that shows and hides the sources of an entry; None for an entry without any."""
    if not entry.sources:
        return None
    days = [source.seen_on for source in entry.sources]
    line = tr("Sources ({count}), read {days}", count=len(days), days=_span(min(days), max(days)))
    return FoldLink(tr("{sources} · show", sources=line), tr("{sources} · hide", sources=line))


def _span(first: date, last: date) -> str:
    if first == last:
        return labels.date_label(first)
    is_same_month = (first.year, first.month) == (last.year, last.month)
    from_day = str(first.day) if is_same_month else labels.date_label(first)
    return tr("{first}–{last}", first=from_day, last=labels.date_label(last))
