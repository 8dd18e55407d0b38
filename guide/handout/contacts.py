"""Turns the contacts of an entry into blocks; support comes first, what is not support is marked."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.blocks.blocks import Facts, Heading, ItemBlock, Number
from guide.content.detail import Detail
from guide.content.model import Entry, Kind
from guide.content.parts import Channel, Confidence, Contact, ContactKind
from guide.handout.context import Context
from guide.handout.handout_list import DEFAULT_DETAILS
from guide.handout.uris import safe_web_uri, uri_of
from guide.i18n import tr
from guide.render import labels
from guide.render.certainty import is_sure
from guide.render.facts import as_sentence, when_open
from guide.render.numbers import are_same_hours

PHONE_CHANNELS = (Channel.CALL, Channel.TEXT, Channel.TTY)
WEB_CHANNELS = (Channel.CHAT, Channel.WEB, Channel.EMAIL)
_LONGEST_DIALLED = 16  # characters of "Extension 123456"
_STAFFED_CHANNELS = (
    *PHONE_CHANNELS,
    Channel.CHAT,
)  # with a person who answers at some hours
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
    """Yield the blocks for the contacts of an entry: its numbers and addresses, then its hours.

    shows is the set of details that the item prints.
    """
    groups = contact_groups(entry, context, shows)
    hours = _hours(entry, groups) if Detail.HOURS in shows else None
    for group in groups:
        if group.line:
            yield Heading(context.name(group.line), level=3)
        for contact in group.contacts:
            yield _number(contact, group, hours, context)
    # The links of a help line are pages to read, not a way to reach the line.
    has_pages = entry.kind is not Kind.LINE and not any(c.channel in WEB_CHANNELS for c in entry.contacts)
    if Detail.WEB in shows and has_pages:
        yield from link_blocks(entry, context)
    if hours:
        yield Facts(((tr("Hours"), hours),))


def _hours(entry: Entry, groups: tuple[ContactGroup, ...]) -> str:
    """Return when the entry is open, or the hours that all printed contacts share; "" if hours differ."""
    hours = [c.hours for group in groups for c in group.contacts if c.channel in _STAFFED_CHANNELS]
    are_shared = bool(hours) and all(are_same_hours(each, hours[0]) for each in hours)
    return when_open(entry) or (hours[0] if are_shared else "")


def _number(contact: Contact, group: ContactGroup, hours: str | None, context: Context) -> Number:
    own_hours = "" if hours is None or are_same_hours(contact.hours, hours) else contact.hours
    return Number(
        _label(contact, group),
        contact.value,
        _note(contact, own_hours),
        contact.kind is ContactKind.POLICE_TIP,
        uri_of(contact) if context.options.prints_qr else "",
        _mark(contact),
        is_report=contact.kind is ContactKind.REPORT,
        is_police=contact.police,
    )


def _label(contact: Contact, group: ContactGroup) -> str:
    needs_word = any(other.kind in (ContactKind.SUPPORT, ContactKind.REPORT) for other in group.contacts)
    if contact.kind is ContactKind.OFFICE and needs_word:
        return tr("Office, {channel}", channel=labels.channel_label(contact.channel).lower())
    return labels.contact_label(contact)


def _note(contact: Contact, hours: str) -> str:
    has_limit = contact.kind in NOT_SUPPORT and contact.not_for
    not_for = tr("Not for: {what}", what=contact.not_for) if has_limit else ""
    unsure = "" if is_sure(contact.confidence) else tr("Not checked.")
    parts = (hours, contact.handout_note, not_for, unsure)
    return " ".join(as_sentence(" ".join(part.split())) for part in parts if part.strip())


def _mark(contact: Contact) -> str:
    """Return the short words that are printed beside a number even if there is no room for the note."""
    first = contact.handout_note.split(". ")[0].strip(". ")
    # What to send, or what else to press or dial: "Press 7", "Extension 12".
    is_dialled = len(first) <= _LONGEST_DIALLED and any(map(str.isdigit, first))
    first = first if contact.channel is Channel.TEXT or is_dialled else ""
    not_for_help = tr("not for support") if contact.kind in NOT_SUPPORT else ""
    unsure = "" if is_sure(contact.confidence) else tr("not checked")
    return ", ".join(filter(None, (first[:1].lower() + first[1:], not_for_help, unsure)))


def link_blocks(entry: Entry, context: Context) -> Iterator[Number]:
    """Yield a block for each link of an entry; if there are none, for the web page of its organization."""
    links = [(link.url, link.title, link.confidence) for link in entry.links]
    if not links and entry.organization and entry.organization.url:
        links = [(entry.organization.url, "", Confidence.CONFIRMED)]
    for url, title, confidence in links:
        unsure = "" if is_sure(confidence) else tr("Not checked.")
        note = " ".join(as_sentence(part) for part in (title, unsure) if part)
        uri = safe_web_uri(url) if context.options.prints_qr else ""
        mark = unsure.rstrip(".").lower()
        yield Number(
            labels.channel_label(Channel.WEB),
            url,
            note,
            entry.is_police_tip,
            uri,
            mark,
            entry.takes_reports,
        )


def default_details(entry: Entry) -> frozenset[Detail]:
    """Return the details that a new item of this entry shows.

    Web addresses are included only if the entry has no phone number and its kind is not in KINDS_TO_READ.
    """
    has_number = bool(entry.lines) or any(contact.channel in PHONE_CHANNELS for contact in entry.contacts)
    return DEFAULT_DETAILS if has_number or entry.kind in KINDS_TO_READ else DEFAULT_DETAILS | {Detail.WEB}


def is_contact_entry(entry: Entry) -> bool:
    """Return whether an entry is a help line or a service, or names help lines."""
    return entry.kind in (Kind.LINE, Kind.SERVICE) or bool(entry.lines)
