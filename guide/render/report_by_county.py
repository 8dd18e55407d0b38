"""Builds the list "Whom to call to report, by county", the same on screen and on paper."""

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from guide.blocks.blocks import Block, Heading, Items, Paragraph, SmallPrint
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.parts import Channel, Contact, ContactKind
from guide.content.places import Place, PlaceKind
from guide.i18n import tr
from guide.render.by_county import short_name
from guide.render.certainty import is_sure
from guide.render.labels import contact_label
from guide.render.page_names import REPORT_ANCHOR
from guide.render.served import contacts_to_call, reported_to


class ReportByCounty:
    """Who takes the reports of each county of a guide."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    @cached_property
    def of_state(self) -> tuple[Entry, ...]:
        """Who takes reports in the whole state; first the page that says what to do without a number."""
        rows = self._guide.places.rows
        states = (place for place in rows if place.kind is PlaceKind.STATE)
        found = (self._guide.find(name) for place in states for name in place.report_to)
        return tuple(filter(None, found))

    @cached_property
    def counties(self) -> tuple[tuple[Place, tuple[Entry, ...]], ...]:
        """Each county with those who take its reports, without those of the whole state."""
        counties = (place for place in self._guide.places.to_choose if place.kind is PlaceKind.COUNTY)
        return tuple(
            (place, tuple(each for each in reported_to(place, self._guide) if each not in self.of_state))
            for place in counties
        )

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Return the name of each county and its own numbers in one line, "" where none is known."""
        return tuple((short_name(place), _numbers(entries)) for place, entries in self.counties)

    def numbers_of_each(self) -> tuple[tuple[str, str], ...]:
        """Return the name of each county that has a number of its own, and its numbers in one line."""
        return tuple((name, numbers) for name, numbers in self.rows() if numbers)

    def without_number(self) -> str:
        """Return the names of the counties without a number of their own, in one line."""
        return ", ".join(name for name, numbers in self.rows() if not numbers)


def report_title() -> str:
    """Return the title of the list."""
    return tr("Whom to call to report, by county")


def report_page(guide: Guide) -> str:
    """Return the target of the list, on the first page for reports of the state; "" if there is none."""
    entry = next(iter(ReportByCounty(guide).of_state), None)
    return f"{entry.id}#{REPORT_ANCHOR}" if entry and knows_reports(entry, guide) else ""


def knows_reports(entry: Entry, guide: Guide) -> bool:
    """Return whether the page of an entry has the list: it is the first one for reports of the state."""
    return ReportByCounty(guide).of_state[:1] == (entry,) and any(
        place.kind is PlaceKind.COUNTY for place in guide.places.rows
    )


def report_blocks(entry: Entry, guide: Guide) -> Iterator[Block]:
    """Yield the list of all counties, each with whom to call to report there."""
    if not knows_reports(entry, guide):
        return
    reports = ReportByCounty(guide)
    yield Heading(report_title(), REPORT_ANCHOR)
    yield Paragraph(tr("Danger now: call 911."))  # a call to another line is no report
    of_state = tuple(each for each in reports.of_state if each.contacts)
    if of_state:
        named = (f"{each.neutral_title}: {numbers_to_report(each)}" for each in of_state)
        yield Paragraph(tr("In every county also:"))
        yield Items(tuple(map(Paragraph, named)))
    yield from _by_letter(reports.numbers_of_each())
    if counties := reports.without_number():
        yield Paragraph(f"{without_number_sentence(counties)} {tr('Do there as this page says.')}")
    yield SmallPrint(tr("Call to report, or to ask who takes reports. Not for support. * Not checked yet."))


def _by_letter(counties: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    """Yield a paragraph for each first letter; a row for each county would take six screens."""
    for _, named in groupby(sorted(counties, key=_first_letter), key=_first_letter):
        yield Paragraph("; ".join(f"{name}: {numbers}" for name, numbers in named) + ".")


def _first_letter(county: tuple[str, str]) -> str:
    return county[0][:1]


def without_number_sentence(counties: str) -> str:
    """Return the sentence about counties whose numbers are not known."""
    return tr("No number of their own is known here for: {counties}.", counties=counties)


def _numbers(entries: tuple[Entry, ...]) -> str:
    """Return the numbers of those who take the reports of one county, named if they are several."""
    lines = (
        f"{each.neutral_title}, {_of_one(each)}" if len(entries) > 1 else _of_one(each) for each in entries
    )
    return ", ".join(lines)


def _of_one(entry: Entry) -> str:
    contacts = _to_report(entry)
    with_hours = len(contacts) > 1
    return ", ".join(_number(each, with_hours=with_hours) for each in contacts) or tr("no number known")


def numbers_to_report(entry: Entry) -> str:
    """Return the numbers of an entry that take reports, each with what it is for, in one line."""
    numbers = (f"{contact_label(each)} {_number(each, with_hours=True)}" for each in _to_report(entry))
    return "; ".join(numbers) or tr("no number known")


def _to_report(entry: Entry) -> tuple[Contact, ...]:
    """Return the contacts that take reports by phone; without any, those to call."""
    takes = (each for each in entry.contacts if each.kind is ContactKind.REPORT)
    return tuple(each for each in takes if each.channel is Channel.CALL) or contacts_to_call(entry)


def _number(contact: Contact, *, with_hours: bool) -> str:
    sure = "" if is_sure(contact.confidence) else "*"
    # The note on paper: who answers, if that is the police or a sheriff, or what to press.
    said = (contact.hours if with_hours else "", contact.handout_note.rstrip("."))
    known = ": ".join(filter(None, said))
    return f"{contact.value}{sure}" + (f" ({known})" if known else "")
