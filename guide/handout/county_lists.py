"""Makes the blocks of the lists by county, which have one row for each county of a state."""

from collections.abc import Iterator
from dataclasses import replace

from guide.blocks.blocks import Facts, ItemBlock, Items, Paragraph
from guide.content.model import Entry
from guide.content.parts import Channel, Contact, ContactKind
from guide.handout import omissions
from guide.handout.context import Context
from guide.handout.neutral_address import neutral_value
from guide.i18n import tr
from guide.render.by_county import UNSURE, ByCounty, everywhere_sentence, knows_counties, short_name
from guide.render.certainty import is_sure
from guide.render.page_names import COUNTIES_ANCHOR, MAP_PART, REPORT_ANCHOR
from guide.render.report_by_county import ReportByCounty, knows_reports, numbers_to_report
from guide.render.served import PHONES, numbers_line

OWN_PAGES = (COUNTIES_ANCHOR, REPORT_ANCHOR, MAP_PART)  # parts that take a page of paper of their own


def county_blocks(entry: Entry, context: Context) -> Iterator[ItemBlock]:
    """Yield whom to ask first: those to ask, with numbers, then a row for each county."""
    if not knows_counties(entry, context.guide):
        return
    by_county = ByCounty(context.guide)
    asked = [each for each, _ in by_county.counties_of_each() if context.name(each)]
    places = {each.id: number for number, each in enumerate(asked, start=1)}
    rows = tuple(
        (
            short_name(place),
            "; ".join(_asked(each, places[each.id], context) for each in to_ask if each in asked),
        )
        for place, to_ask in by_county.counties
    )
    lines = (f"{context.name(each)}: {numbers_line(shown(each, context), unsure=UNSURE)}" for each in asked)
    yield Paragraph(everywhere_sentence(context.guide))
    yield Items(tuple(map(Paragraph, lines)), numbered=True)
    note = tr("In brackets stands whom to ask, by number in this list. * Not checked yet.")
    yield Paragraph(f"{note} {unknown_sentence()}")
    yield _table(rows)


def report_blocks(entry: Entry, context: Context) -> Iterator[ItemBlock]:
    """Yield whom to call to report: those for the whole state, then a row for each county."""
    if not knows_reports(entry, context.guide):
        return
    reports = ReportByCounty(context.guide)
    named = ((each, context.name(each)) for each in reports.of_state if each.contacts)
    lines = tuple(_report_line(each, name, context) for each, name in named if name)
    rows = reports.rows()
    yield Paragraph(tr("Danger now: call 911."))
    if lines:
        yield Paragraph(tr("In every county also:"))
        yield Items(tuple(map(Paragraph, lines)))
    note = tr("Call to report, or to ask who takes reports. Not for support. * Not checked yet.")
    all_known = all(numbers for _, numbers in rows)
    yield Paragraph(note if all_known else f"{note} {unknown_sentence()}")
    yield _table(rows)


def shown(entry: Entry, context: Context) -> Entry:
    """Return an entry with the numbers and addresses that may be printed."""
    if not context.discreet:
        return entry
    kept = (each for each in entry.contacts if not each.is_never_discreet)
    neutral = ((each, neutral_value(each.value, context.topic_words)) for each in kept)
    return replace(entry, contacts=tuple(replace(each, value=value) for each, value in neutral if value))


def left_out(part: str, context: Context) -> Iterator[str]:
    """Yield a phrase for each number and address that a discreet list leaves out."""
    for contact in (contact for each in _named(part, context) for contact in each.contacts):
        if contact.is_never_discreet:
            yield omissions.telling_number_left_out()
        elif neutral_value(contact.value, context.topic_words) != contact.value:
            yield omissions.address_left_out()


def _named(part: str, context: Context) -> Iterator[Entry]:
    """Yield those whose numbers stand in a list that may be discreet."""
    if part in (COUNTIES_ANCHOR, MAP_PART):
        yield from (each for each, _ in ByCounty(context.guide).counties_of_each())


def _asked(entry: Entry, number: int, context: Context) -> str:
    """Return the phone numbers of an entry and its number in the list, or only where it stands."""
    phones = ", ".join(_phone(each) for each in shown(entry, context).contacts if each.channel in PHONES)
    return f"{phones} ({number})" if phones else tr("see {number}", number=number)


def _phone(contact: Contact) -> str:
    value = contact.value if contact.channel is Channel.CALL else tr("text {number}", number=contact.value)
    return value if is_sure(contact.confidence) else f"{value}{UNSURE}"


def _report_line(entry: Entry, name: str, context: Context) -> str:
    not_for = next((each.not_for for each in entry.contacts if each.kind is ContactKind.REPORT), "")
    line = f"{name}: {numbers_to_report(shown(entry, context))}"
    return f"{line}. {tr('Not for: {what}', what=not_for)}" if not_for else line


def _table(rows: tuple[tuple[str, str], ...]) -> Facts:
    return Facts(tuple((name, value or not_known()) for name, value in rows))


def not_known() -> str:
    """Return the words in place of a number that the guide does not have."""
    return tr("not known")


def unknown_sentence() -> str:
    """Return what it means that a number is not known."""
    return tr(
        "Where no number is known, this guide found none; there may be one all the same. Call one for every "
        "county."
    )
