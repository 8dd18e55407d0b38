"""Builds the page of two services or help lines beside each other, a row for each thing to compare."""

from collections.abc import Iterator
from datetime import date, datetime

from guide.blocks.blocks import EntryRef, Grid, Page, Refs, SmallPrint, Title
from guide.content.freshness import is_day_known
from guide.content.guide import Guide
from guide.content.model import Entry, Status
from guide.content.schema import ENTRY
from guide.i18n import tr
from guide.render.facts import facts_of
from guide.render.labels import date_label, entry_label, status_label
from guide.render.opening_words import opening_of, page_opening
from guide.render.served import numbers_line
from guide.render.state import warnings


def beside_page(entries: tuple[Entry, ...], guide: Guide, today: date, moment: datetime | None) -> Page:
    """Return the page of some entries beside each other; at `moment` it says which are open."""
    titles = tuple(entry.title for entry in entries)
    refs = tuple(EntryRef(each.id, each.title, entry_label(each)) for each in entries)
    rows = tuple(row for row in _rows(entries, guide, today, moment) if any(row[1:]))
    return Page(
        (
            Title(tr("Beside each other")),
            Refs(refs),
            Grid((tr("What"), *titles), rows),
            SmallPrint(tr("All else, and the sources, stand on their own pages: see the links above.")),
        )
    )


def _rows(
    entries: tuple[Entry, ...], guide: Guide, today: date, moment: datetime | None
) -> Iterator[tuple[str, ...]]:
    yield tr("Contact"), *(numbers_line(entry) if entry.contacts else tr("Not known") for entry in entries)
    facts = [list(facts_of(entry, ENTRY, guide.places)) for entry in entries]
    for fields in zip(*facts, strict=True):
        if any(text for _, text in fields):
            yield fields[0][0].label(), *(text or tr("Not known") for _, text in fields)
        if moment and fields[0][0].name == "schedule" and any(entry.hours for entry in entries):
            yield tr("Now"), *(_now(entry, guide, moment) for entry in entries)
    yield tr("Know first"), *(_warned(entry, guide, today) for entry in entries)
    yield tr("State"), *(status_label(entry.status) for entry in entries)
    yield tr("Reviewed"), *(map(_reviewed, entries))


def _reviewed(entry: Entry) -> str:
    return date_label(entry.reviewed) if is_day_known(entry) else tr("Not known")


def _warned(entry: Entry, guide: Guide, today: date) -> str:
    return " ".join(f"{box.lead} {box.text}".strip() for box in warnings(entry, guide, today))


def _now(entry: Entry, guide: Guide, moment: datetime) -> str:
    if entry.status is Status.ENDED:
        return ""
    if opening_of(entry, guide, moment).is_always_open:
        return tr("Open 24 hours.")
    return page_opening(entry, guide, moment) or tr("Not known, call for hours.")
