"""Writes entries as one table for people, which any spreadsheet program opens: a row for each entry."""

from collections.abc import Iterable, Iterator, Sequence

from guide.content.freshness import is_day_known
from guide.content.guide import Guide
from guide.content.hours_words import hours_words, says_times
from guide.content.model import Entry
from guide.content.parts import Channel, Confidence, Contact, ContactKind
from guide.directory.csv_cells import csv_text
from guide.directory.export.services import left_out_sentence, without_places
from guide.i18n import tr
from guide.render.labels import (
    ages_label,
    audience_label,
    channel_label,
    confidence_label,
    entry_label,
    language_label,
    status_label,
)

_MARK = "\ufeff"  # by which spreadsheet programs know UTF-8


def table_file(entries: Iterable[Entry], guide: Guide) -> tuple[bytes, str]:
    """Return a table for people with a row for each of `entries`, and a sentence about what is left out."""
    found = without_places(entries)
    return sheet_bytes(found.entries, guide), left_out_sentence(found)


def sheet_bytes(entries: Iterable[Entry], guide: Guide) -> bytes:
    """Return a table with a row for each of `entries`, in their order."""
    rows = [[*_row(entry, guide)] for entry in entries]
    headings = [heading for heading, _ in (rows[0] if rows else ())]
    return f"{_MARK}{csv_text([headings, *([cell for _, cell in row] for row in rows)])}".encode()


def _row(entry: Entry, guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield the heading and the text of each cell."""
    pack = guide.pack_of(entry.id)
    organization = entry.organization
    yield tr("Name"), entry.title
    yield tr("Other names"), _joined(entry.other_names)
    yield tr("Kind"), entry_label(entry)
    yield tr("Organization"), organization.name if organization else ""
    yield tr("What it is"), entry.summary
    yield tr("Know first"), entry.notice
    yield from _contact_cells(entry.contacts)
    hours = "" if says_times(entry.schedule) else hours_words(entry.hours)
    yield tr("When"), _joined(dict.fromkeys((entry.schedule, hours)))
    yield tr("Who can use it"), entry.eligibility_description
    yield tr("For whom"), _joined(map(audience_label, entry.audience))
    yield tr("Ages"), ages_label(entry.ages) if entry.ages else ""
    yield tr("Languages"), _joined(map(language_label, entry.languages))
    yield tr("How to get in"), entry.application_process
    yield tr("Cost"), entry.fees_description
    yield tr("Where"), _joined(map(guide.places.name_of, entry.region))
    yield tr("Address"), "" if entry.confidential else entry.address
    yield tr("Strategies"), _joined(each.title for each in guide.strategies_of(entry))
    yield tr("Status"), status_label(entry.status)
    yield tr("How sure"), confidence_label(entry.confidence)
    yield tr("Reviewed"), entry.reviewed.isoformat() if is_day_known(entry) else ""
    yield tr("Sources"), _joined(" ".join((each.title, each.url)).strip() for each in entry.sources)
    title = pack.title if pack else ""
    yield tr("From"), tr("{pack} (not signed)", pack=title) if guide.is_unsigned(entry.id) else title
    yield tr("Id"), entry.id


def _contact_cells(contacts: Sequence[Contact]) -> Iterator[tuple[str, str]]:
    """Yield the contacts by channel; where reports and tips to the police go stands apart from help."""
    apart = {ContactKind.REPORT: tr("To report"), ContactKind.POLICE_TIP: tr("Police tip line")}
    own = [each for each in contacts if each.kind not in apart]
    for channel in Channel:
        yield channel_label(channel), _joined(_contact(each) for each in own if each.channel is channel)
    for kind, heading in apart.items():
        yield heading, _joined(_contact(each) for each in contacts if each.kind is kind)


def _contact(contact: Contact) -> str:
    about = (
        tr("the police may answer") if contact.police else "",
        contact.hours,
        contact.note,
        tr("not for {what}", what=contact.not_for) if contact.not_for else "",
        confidence_label(contact.confidence) if contact.confidence is not Confidence.CONFIRMED else "",
    )
    words = _joined(about)
    return f"{contact.value} ({words})" if words else contact.value


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(filter(None, texts))
