"""Builds the block with the numbers of a help line; what is uncertain or not for support is marked."""

from collections.abc import Sequence
from dataclasses import replace

from guide.blocks.blocks import EntryRef, Number, Numbers
from guide.content.hours_words import hours_words, says_all_hours
from guide.content.model import Entry, Kind
from guide.content.parts import Channel, Contact, ContactKind
from guide.content.places import Places
from guide.i18n import tr
from guide.render import labels
from guide.render.answering import when_answered
from guide.render.certainty import check_as_said, check_first, is_number_sure
from guide.render.facts import as_sentence, has_sheet, when_open

_BY_PHONE = (Channel.CALL, Channel.TEXT)
_NOT_BY_PHONE = (Channel.WEB, Channel.EMAIL)


def numbers_of(line: Entry) -> Numbers:
    """Return the block with all numbers of a help line."""
    return _numbers_of(line, [_with_hours(each, line) for each in line.contacts])


def sheet_numbers_of(entry: Entry) -> Numbers:
    """Return the numbers of an entry for the top of its own page: those to call first, web and e-mail last.

    Hours and languages that hold for each are left out, as they stand once, in the facts below; but not that
    it is answered in the daytime only, or that its hours are unknown.
    """
    contacts = sorted(entry.contacts, key=lambda each: each.channel in _NOT_BY_PHONE)
    timed = with_hours_of_numbers(entry)
    are_of_page = answered_when_open(timed)
    are_below = has_sheet(entry) and (all(are_of_page) or not any(are_of_page))
    below = (timed.schedule, *(each.hours for each in contacts if all(are_of_page))) if are_below else ()
    contacts = [_with_hours(each, entry, below) for each in contacts]
    if has_sheet(entry) and all(each.languages in ((), entry.languages) for each in contacts):
        contacts = [replace(each, languages=()) for each in contacts]
    anchor = "numbers" if entry.kind is Kind.LINE else "contacts"
    return replace(_numbers_of(entry, contacts), anchor=anchor)


def _with_hours(contact: Contact, entry: Entry, below: Sequence[str] = ()) -> Contact:
    """Return a contact with when it is answered, in its own words if it has any; "" if `below` says it."""
    hours = contact.hours or when_answered(contact, entry)
    return replace(contact, hours="" if hours in below else hours)


def with_hours_of_numbers(entry: Entry) -> Entry:
    """Return an entry with the hours that its numbers share, if these are several and it has none itself."""
    hours = [each.hours for each in entry.contacts if each.channel not in _NOT_BY_PHONE or each.hours]
    are_shared = len(hours) > 1 and len(set(hours)) == 1 and not when_open(entry)
    return replace(entry, schedule=hours[0]) if are_shared else entry


def answered_when_open(entry: Entry) -> tuple[bool, ...]:
    """Return for each number of an entry whether its own hours are those of the whole entry."""
    when = (when_open(entry), hours_words(entry.hours))
    has_hours = (each for each in entry.contacts if each.channel not in _NOT_BY_PHONE or each.hours)
    return tuple(any(are_same_hours(each.hours, said) for said in when) for each in has_hours)


def are_same_hours(hours: str, when: str) -> bool:
    """Return whether two texts about hours say the same; not if one is empty."""
    if says_all_hours(hours) and says_all_hours(when):
        return True
    return bool(hours) and hours.rstrip(".").casefold() == when.rstrip(".").casefold()


def brief_numbers_of(line: Entry, places: Places) -> Numbers:
    """Return a block of one row with the numbers of a help line, and in short what to know first.

    If it can be called or texted, nothing else is named; that stands on its page. What is not answered at all
    hours says when it is. A service is not for everybody, so the block says for whom.
    """
    numbers = tuple(each for each in line.contacts if each.channel in _BY_PHONE) or line.contacts
    brief = [
        replace(each, hours=when_answered(each, line), languages=(), note=_in_brief(each)) for each in numbers
    ]
    if line.kind is Kind.SERVICE:
        notes = (_for_whom(line, places), brief[0].note)
        brief[0] = replace(brief[0], note=" ".join(as_sentence(note) for note in notes if note))
    return replace(_numbers_of(line, brief), is_brief=True)


def for_support(named: Entry) -> Entry:
    """Return a help line or a service as a page that names it shows it: a service with its support alone."""
    return replace(named, contacts=named.support_numbers) if named.kind is Kind.SERVICE else named


def _for_whom(service: Entry, places: Places) -> str:
    ages = labels.ages_label(service.ages) if service.ages else ""
    return ", ".join(filter(None, (ages, *map(places.name_of, service.region[:1]))))


def _in_brief(contact: Contact) -> str:
    """Return the short note of a contact, which keeps the warning of the long one."""
    warning = check_first() if check_first() in contact.note else ""
    return " ".join(filter(None, (contact.handout_note, warning)))


def _numbers_of(line: Entry, contacts: Sequence[Contact]) -> Numbers:
    numbers = (_number(each, "" if is_number_sure(each, line) else check_as_said()) for each in contacts)
    return Numbers(EntryRef(line.id, line.neutral_title), tuple(numbers))


def _number(contact: Contact, warning: str) -> Number:
    not_for = tr("Not for: {what}", what=contact.not_for) if contact.not_for else ""
    languages = ", ".join(map(labels.language_label, contact.languages))
    note = contact.note.replace(check_first(), "").strip()
    notes = (contact.hours, languages, note, not_for, warning)
    return Number(
        labels.contact_label(contact),
        contact.value,
        " ".join(as_sentence(each) for each in notes if each),
        contact.kind is ContactKind.POLICE_TIP,
        is_report=contact.kind is ContactKind.REPORT,
        is_police=contact.police,
    )
