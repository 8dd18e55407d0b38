"""The numbers and addresses of an entry as blocks for paper: support first, police tip lines marked."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.blocks.blocks import Facts, Heading, ItemBlock, Number
from guide.content.model import Entry, Kind
from guide.content.parts import Channel, Confidence, Contact, ContactKind
from guide.content.roles import Detail
from guide.handout.context import Context
from guide.handout.handout_list import DEFAULT_DETAILS
from guide.handout.uris import uri_of, web_uri
from guide.i18n import tr
from guide.render import labels
from guide.render.certainty import is_sure
from guide.render.numbers import as_sentence

NUMBERS = (Channel.CALL, Channel.TEXT, Channel.TTY)
WEB = (Channel.CHAT, Channel.WEB, Channel.EMAIL)
_ANSWERED = (*NUMBERS, Channel.CHAT)  # a person answers, so opening hours matter
_READ = (Kind.INTRODUCTION, Kind.STRATEGY, Kind.SITUATION, Kind.PRACTICE, Kind.LAW, Kind.TERM)
_ORDER = (ContactKind.SUPPORT, ContactKind.OFFICE, ContactKind.POLICE_TIP)


@dataclass(frozen=True, slots=True)
class ContactGroup:
    """The contacts of one entry in printing order; line is the help line that they belong to, if any."""

    contacts: tuple[Contact, ...]
    line: Entry | None = None


def contact_groups(entry: Entry, context: Context, shows: frozenset[Detail]) -> tuple[ContactGroup, ...]:
    """Return the contacts of an entry that are printed, then the support numbers of the lines it names."""
    channels = (NUMBERS if Detail.NUMBERS in shows else ()) + (WEB if Detail.WEB in shows else ())
    own = ContactGroup(_in_order(contact for contact in entry.contacts if contact.channel in channels))
    lines = context.guide.lines_of(entry) if Detail.NUMBERS in shows else ()
    groups = (own, *(_support(line) for line in lines if context.name(line)))
    return tuple(group for group in groups if group.contacts)


def _support(line: Entry) -> ContactGroup:
    support = (c for c in line.contacts if c.kind is ContactKind.SUPPORT and c.channel in NUMBERS)
    return ContactGroup(_in_order(support), line)


def _in_order(contacts: Iterator[Contact]) -> tuple[Contact, ...]:
    # Numbers come before web addresses; the sort is stable, so the pack's order is kept otherwise.
    return tuple(sorted(contacts, key=lambda c: (c.channel in WEB, _ORDER.index(c.kind))))


def contact_blocks(entry: Entry, context: Context, shows: frozenset[Detail]) -> Iterator[ItemBlock]:
    """Yield all ways to reach an entry, then its hours."""
    groups = contact_groups(entry, context, shows)
    hours = _hours(entry, groups) if Detail.HOURS in shows else None
    for group in groups:
        if group.line:
            yield Heading(context.name(group.line), level=3)
        for contact in group.contacts:
            yield _number(contact, group, hours, context)
    # The web pages that a help line names are for reading, not for reaching it.
    has_pages = entry.kind is not Kind.LINE and not any(c.channel in WEB for c in entry.contacts)
    if Detail.WEB in shows and has_pages:
        yield from web_addresses(entry, context)
    if hours:
        yield Facts(((tr("Hours"), hours),))


def _hours(entry: Entry, groups: tuple[ContactGroup, ...]) -> str:
    """Return the hours that all printed contacts share; "" if they differ."""
    hours = [c.hours for group in groups for c in group.contacts if c.channel in _ANSWERED]
    shared = hours[0] if hours and len(set(map(_bare, hours))) == 1 else ""
    return entry.schedule or shared


def _bare(hours: str) -> str:
    return hours.strip(" .").casefold()


def _number(contact: Contact, group: ContactGroup, hours: str | None, context: Context) -> Number:
    own_hours = "" if hours is None or _bare(contact.hours) == _bare(hours) else contact.hours
    return Number(
        _label(contact, group),
        contact.value,
        _note(contact, own_hours),
        contact.kind is ContactKind.POLICE_TIP,
        uri_of(contact) if context.options.with_qr else "",
        _mark(contact),
    )


def _label(contact: Contact, group: ContactGroup) -> str:
    has_support = any(other.kind is ContactKind.SUPPORT for other in group.contacts)
    if contact.kind is ContactKind.OFFICE and has_support:
        return tr("Office, {channel}", channel=labels.channel_label(contact.channel).lower())
    return labels.contact_label(contact)


def _note(contact: Contact, hours: str) -> str:
    is_for_police = contact.kind is ContactKind.POLICE_TIP and contact.not_for
    not_for = tr("Not for: {what}", what=contact.not_for) if is_for_police else ""
    unsure = "" if is_sure(contact.confidence) else tr("Not checked.")
    parts = (hours, contact.handout_note, not_for, unsure)
    return " ".join(as_sentence(" ".join(part.split())) for part in parts if part.strip())


def _mark(contact: Contact) -> str:
    """Return what is printed beside the number even if there is no room for the note."""
    sends = contact.channel is Channel.TEXT and contact.handout_note
    first = contact.handout_note.split(". ")[0].strip(". ") if sends else ""
    not_for_help = tr("not for support") if contact.kind is ContactKind.POLICE_TIP else ""
    unsure = "" if is_sure(contact.confidence) else tr("not checked")
    return ", ".join(filter(None, (first[:1].lower() + first[1:], not_for_help, unsure)))


def web_addresses(entry: Entry, context: Context) -> Iterator[Number]:
    """Yield the web pages that an entry names, or else the web page of its organization."""
    links = [(link.url, link.title, link.confidence) for link in entry.links]
    if not links and entry.organization and entry.organization.url:
        links = [(entry.organization.url, "", Confidence.CONFIRMED)]
    for url, title, confidence in links:
        unsure = "" if is_sure(confidence) else tr("Not checked.")
        note = " ".join(as_sentence(part) for part in (title, unsure) if part)
        uri = web_uri(url) if context.options.with_qr else ""
        mark = unsure.rstrip(".").lower()
        yield Number(labels.channel_label(Channel.WEB), url, note, entry.is_police_tip, uri, mark)


def default_details(entry: Entry) -> frozenset[Detail]:
    """Return the default details for an entry: web addresses are included only if it has no phone number."""
    has_number = bool(entry.lines) or any(contact.channel in NUMBERS for contact in entry.contacts)
    return DEFAULT_DETAILS if has_number or entry.kind in _READ else DEFAULT_DETAILS | {Detail.WEB}


def is_about_reaching(entry: Entry) -> bool:
    """Return whether an entry is handed out so that a person can reach somebody."""
    return entry.kind in (Kind.LINE, Kind.SERVICE) or bool(entry.lines)
