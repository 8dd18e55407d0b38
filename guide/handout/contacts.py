"""Turns the contacts of an entry into blocks; support comes first, what is not support is marked."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.blocks.blocks import Facts, Heading, ItemBlock, Number, Paragraph
from guide.content.detail import Detail
from guide.content.hours_words import hours_words, is_always_open, says_all_hours, says_times
from guide.content.model import Entry, Kind
from guide.content.parts import Channel, Confidence, Contact, ContactKind
from guide.handout.context import Context
from guide.handout.for_whom import whom_of, whom_of_each
from guide.handout.handout_list import DEFAULT_DETAILS
from guide.handout.uris import safe_web_uri, uri_of
from guide.i18n import tr
from guide.render import labels
from guide.render.answering import when_answered
from guide.render.certainty import is_sure
from guide.render.facts import as_sentence, has_sheet, when_open

PHONE_CHANNELS = (Channel.CALL, Channel.TEXT, Channel.TTY)
WEB_CHANNELS = (Channel.CHAT, Channel.WEB, Channel.EMAIL)
_LONGEST_DIALLED = 16  # characters of "Extension 123456"
_STAFFED_CHANNELS = (*PHONE_CHANNELS, Channel.CHAT)  # with a person who answers at some hours
KINDS_TO_READ = (Kind.INTRODUCTION, Kind.STRATEGY, Kind.SITUATION, Kind.PRACTICE, Kind.LAW, Kind.TERM)
_KIND_ORDER = (ContactKind.SUPPORT, ContactKind.OFFICE, ContactKind.REPORT, ContactKind.POLICE_TIP)
NOT_SUPPORT = (ContactKind.REPORT, ContactKind.POLICE_TIP)  # said so beside each number


@dataclass(frozen=True, slots=True)
class ContactGroup:
    """Contacts in printing order; line is the help line that has them, None if the entry itself has them."""

    contacts: tuple[Contact, ...]
    line: Entry | None = None


def contact_groups(entry: Entry, context: Context, shows: frozenset[Detail]) -> tuple[ContactGroup, ...]:
    """Return the groups to print: the entry's own contacts, then the support numbers of its help lines.

    shows is the set of details that the item prints, for example numbers or web addresses.
    """
    channels = (PHONE_CHANNELS if Detail.NUMBERS in shows else ()) + (
        WEB_CHANNELS if Detail.WEB in shows else ()
    )
    own = ContactGroup(_in_order(contact for contact in entry.contacts if contact.channel in channels))
    lines = context.guide.lines_of(entry) if Detail.NUMBERS in shows else ()
    groups = (own, *(_support(line) for line in lines if context.name(line)))
    return tuple(group for group in groups if group.contacts)


def _support(line: Entry) -> ContactGroup:
    support = (c for c in line.contacts if c.kind is ContactKind.SUPPORT and c.channel in PHONE_CHANNELS)
    return ContactGroup(_in_order(support), line)


def _in_order(contacts: Iterator[Contact]) -> tuple[Contact, ...]:
    # Phone numbers come first. The sort is stable, so contacts are otherwise in the order of the pack.
    return tuple(sorted(contacts, key=lambda c: (c.channel in WEB_CHANNELS, _KIND_ORDER.index(c.kind))))


def contact_blocks(entry: Entry, context: Context, shows: frozenset[Detail]) -> Iterator[ItemBlock]:
    """Yield the blocks for the contacts of an entry: of each group its name, its numbers, then its hours."""
    groups = contact_groups(entry, context, shows)
    own = next((group for group in groups if not group.line), ContactGroup(()))
    if own.contacts or not groups:
        yield from _group_blocks(own, entry, context, shows)
    elif has_sheet(entry) and (whom := whom_of(entry, context)):
        yield Paragraph(context.topic_words.neutral_sentences(whom) if context.discreet else whom)
    # The links of a help line are pages to read, not a way to reach the line.
    has_pages = entry.kind is not Kind.LINE and not any(c.channel in WEB_CHANNELS for c in entry.contacts)
    if Detail.WEB in shows and has_pages:
        yield from link_blocks(entry, context)
    for group in groups:
        if group.line:
            yield Heading(context.name_of_line(group.line, entry), level=3)
            yield from _group_blocks(group, group.line, context, shows)


def _group_blocks(
    group: ContactGroup, entry: Entry, context: Context, shows: frozenset[Detail]
) -> Iterator[ItemBlock]:
    """Yield the numbers of a group, then once the hours that they share, and what else is said of hours."""
    has_hours = Detail.HOURS in shows
    hours = [_hours(each, entry) if has_hours else when_answered(each, entry) for each in group.contacts]
    below = _hours_below(group, entry) if has_hours else []
    whom = whom_of_each(entry, group.contacts, context, is_own=not group.line)
    for contact, own_hours, of_contact in zip(group.contacts, hours, whom, strict=True):
        yield Number(
            _label(contact, group),
            contact.value,
            _note(contact, "" if own_hours in below else own_hours),
            contact.kind is ContactKind.POLICE_TIP,
            uri_of(contact) if context.options.prints_qr else "",
            _mark(contact, entry),
            is_report=contact.kind is ContactKind.REPORT,
            is_police=contact.police,
            whom=of_contact,
        )
    if below:
        yield Facts(((tr("Hours"), below[0] if len(below) == 1 else " ".join(map(as_sentence, below))),))


def _hours_below(group: ContactGroup, entry: Entry) -> list[str]:
    staffed = [contact for contact in group.contacts if contact.channel in _STAFFED_CHANNELS]
    if not staffed:
        return list(filter(None, (when_open(entry),))) if not group.line else []
    shared = {_hours(contact, entry) for contact in staffed}
    are_known = any(contact.hours for contact in staffed) or bool(entry.schedule or entry.hours)
    below = list(shared) if are_known and len(staffed) > 1 and len(shared) == 1 else []
    is_closed = entry.hours and not group.line and not is_always_open(entry.hours)
    if is_closed and any(not when_answered(contact, entry) for contact in staffed):
        below.append(hours_words(entry.hours))  # the doors, which no number that is answered at night opens
    is_said = not entry.schedule or says_times(entry.schedule) or says_all_hours(entry.schedule)
    return below if is_said else [*below, entry.schedule]


def _hours(contact: Contact, entry: Entry) -> str:
    """Return when a contact is answered: its own hours, in their own words, before those of the entry."""
    if contact.channel not in _STAFFED_CHANNELS:
        return contact.hours
    if not (said := when_answered(contact, entry)):
        return tr("24 hours a day")
    return said if contact.hours or not entry.hours else hours_words(entry.hours)


def _label(contact: Contact, group: ContactGroup) -> str:
    needs_word = any(other.kind in (ContactKind.SUPPORT, ContactKind.REPORT) for other in group.contacts)
    if contact.kind is ContactKind.OFFICE and needs_word:
        return tr("Office, {channel}", channel=labels.channel_label(contact.channel).lower())
    return labels.contact_label(contact)


def _note(contact: Contact, hours: str) -> str:
    unsure = "" if is_sure(contact.confidence) else tr("Not checked.")
    parts = (hours, contact.handout_note, unsure)
    return " ".join(as_sentence(" ".join(part.split())) for part in parts if part.strip())


def _mark(contact: Contact, entry: Entry) -> str:
    """Return the short words that are printed beside a number even if there is no room for the note."""
    first = contact.handout_note.split(". ")[0].strip(". ")
    # What to send, or what else to press or dial: "Press 7", "Extension 12".
    is_dialled = len(first) <= _LONGEST_DIALLED and any(map(str.isdigit, first))
    first = first if contact.channel is Channel.TEXT or is_dialled else ""
    not_for_help = tr("not for support") if contact.kind in NOT_SUPPORT else ""
    unsure = "" if is_sure(contact.confidence) else tr("not checked")
    marks = (when_answered(contact, entry), first[:1].lower() + first[1:], not_for_help, unsure)
    return ", ".join(filter(None, marks))


def link_blocks(entry: Entry, context: Context) -> Iterator[Number]:
    """Yield a block for each link of an entry; if there are none, for the web page of its organization."""
    links = [(link.url, link.title, link.confidence) for link in entry.links]
    if not links and entry.organization and entry.organization.url:
        links = [(entry.organization.url, "", Confidence.CONFIRMED)]
    for url, title, confidence in links:
        unsure = "" if is_sure(confidence) else tr("Not checked.")
        note = " ".join(as_sentence(part) for part in (title, unsure) if part)
        uri = safe_web_uri(url) if context.options.prints_qr else ""
        label, mark = labels.channel_label(Channel.WEB), unsure.rstrip(".").lower()
        yield Number(label, url, note, entry.is_police_tip, uri, mark, entry.takes_reports)


def default_details(entry: Entry) -> frozenset[Detail]:
    """Return the details that a new item of this entry shows.

    Web addresses are included only if the entry has no phone number and its kind is not in KINDS_TO_READ.
    """
    has_number = bool(entry.lines) or any(contact.channel in PHONE_CHANNELS for contact in entry.contacts)
    return DEFAULT_DETAILS if has_number or entry.kind in KINDS_TO_READ else DEFAULT_DETAILS | {Detail.WEB}


def is_contact_entry(entry: Entry) -> bool:
    """Return whether an entry is a help line or a service, or names help lines."""
    return entry.kind in (Kind.LINE, Kind.SERVICE) or bool(entry.lines)
