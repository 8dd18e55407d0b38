"""Builds what stands after the numbers of a page: whom to ask first at a place, and the rules on reports."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.blocks.blocks import Block, EntryRef, Refs
from guide.content.guide import Guide
from guide.content.model import HELP, Entry, Kind
from guide.content.places import PlaceKind
from guide.i18n import tr
from guide.render.by_county import state_page
from guide.render.numbers import brief_numbers_of
from guide.render.served import has_phone


@dataclass(frozen=True, slots=True)
class Here:
    """The words of a page on the screen about this moment, such as "open", and whom to ask first here.

    The place is the one that is chosen or typed; `to_ask` is None without one.
    """

    now: str = ""
    to_ask: tuple[Entry, ...] | None = None


NOWHERE = Here()


def after_numbers(entry: Entry, guide: Guide, here: Here) -> Iterator[Block]:
    """Yield whom to ask first, if the entry sends people there, then the way to the rules on reports."""
    refs = list[EntryRef]()
    for asked in here.to_ask or () if entry.ask_first else ():
        if asked.kind not in HELP or asked.id in (entry.id, *entry.lines):
            continue
        if has_phone(asked):
            yield brief_numbers_of(asked, guide.places)
        else:
            refs.append(EntryRef(asked.id, asked.neutral_title, _no_number(asked, guide)))
    page = guide.find(state_page(guide).partition("#")[0])
    if page and entry.ask_first and here.to_ask is None:
        refs.append(EntryRef(state_page(guide), tr("{who}: choose a county", who=page.neutral_title)))
    refs += _report_rules(entry, guide)
    if refs:
        yield Refs(tuple(refs), in_line=True)


def _no_number(asked: Entry, guide: Guide) -> str:
    lines = ", ".join(line.neutral_title for line in guide.lines_of(asked))
    return tr("No number here: {lines}", lines=lines) if lines else tr("No number here")


def _report_rules(entry: Entry, guide: Guide) -> Iterator[EntryRef]:
    """Yield one link on each situation, so that no first line of a page must speak of duties."""
    if entry.kind is Kind.SITUATION:
        states = (place for place in guide.places.rows if place.kind is PlaceKind.STATE)
        pages = filter(None, (guide.find(place.report_rules) for place in states))
        yield from (EntryRef(page.id, tr("Under 18? Report rules")) for page in pages if page is not entry)
