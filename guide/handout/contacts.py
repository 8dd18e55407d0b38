"""The ways to reach somebody as they stand on paper: support first, the police told apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.blocks.blocks import Facts, Heading, ItemBlock, Number
from guide.content.model import Channel, Confidence, Contact, ContactKind, Entry, Kind
from guide.handout.context import Context
from guide.handout.handout_list import USUAL, Detail
from guide.handout.uris import uri_of, web_uri
from guide.i18n import tr
from guide.render import labels

NUMBERS = (Channel.CALL, Channel.TEXT, Channel.TTY)
WEB = (Channel.CHAT, Channel.WEB, Channel.EMAIL)
_LIVE = (*NUMBERS, Channel.CHAT)  # somebody answers, so its hours count
_READ = (Kind.INTRODUCTION, Kind.STRATEGY, Kind.SITUATION, Kind.PRACTICE, Kind.LAW, Kind.TERM)
_ORDER = (ContactKind.SUPPORT, ContactKind.OFFICE, ContactKind.POLICE_TIP)


@dataclass(frozen=True, slots=True)
class Group:
    """The contacts of one entry, in the order of the paper; line is set where they are another entry's."""

    contacts: tuple[Contact, ...]
    line: Entry | None = None


def shown_groups(entry: Entry, context: Context, shows: frozenset[Detail]) -> tuple[Group, ...]:
    """Give what is shown of an entry's contacts, then the support numbers of the lines that it names."""
    channels = (NUMBERS if Detail.NUMBERS in shows else ()) + (WEB if Detail.WEB in shows else ())
    own = Group(_in_order(contact for contact in entry.contacts if contact.channel in channels))
    lines = context.guide.lines_of(entry) if Detail.NUMBERS in shows else ()
    groups = (own, *(_support(line) for line in lines if context.name(line)))
    return tuple(group for group in groups if group.contacts)


def _support(line: Entry) -> Group:
    support = (c for c in line.contacts if c.kind is ContactKind.SUPPORT and c.channel in NUMBERS)
    return Group(_in_order(support), line)


def _in_order(contacts: Iterator[Contact]) -> tuple[Contact, ...]:
    # Numbers stand before the web; a sort that is stable keeps the pack's order otherwise.
    return tuple(sorted(contacts, key=lambda c: (c.channel in WEB, _ORDER.index(c.kind))))


def contact_blocks(entry: Entry, context: Context, shows: frozenset[Detail]) -> Iterator[ItemBlock]:
    """Give all ways to reach an entry, then its hours."""
    groups = shown_groups(entry, context, shows)
    hours = _hours(entry, groups) if Detail.HOURS in shows else None
    for group in groups:
        if group.line:
            yield Heading(context.name(group.line), level=3)
        for contact in group.contacts:
            yield _number(contact, group, hours, context)
    # What a line names beside its own ways to be reached is not a way to reach it.
    has_pages = entry.kind is not Kind.LINE and not any(c.channel in WEB for c in entry.contacts)
    if Detail.WEB in shows and has_pages:
        yield from web_numbers(entry, context)
    if hours:
        yield Facts(((tr("Hours"), hours),))


def _hours(entry: Entry, groups: tuple[Group, ...]) -> str:
    """Give the hours that hold for all that is shown; "" where they differ."""
    hours = [c.hours for group in groups for c in group.contacts if c.channel in _LIVE]
    shared = hours[0] if hours and len(set(map(_bare, hours))) == 1 else ""
    return entry.schedule or shared


def _bare(hours: str) -> str:
    return hours.strip(" .").casefold()


def _number(contact: Contact, group: Group, hours: str | None, context: Context) -> Number:
    own_hours = "" if hours is None or _bare(contact.hours) == _bare(hours) else contact.hours
    return Number(
        _label(contact, group),
        contact.value,
        _note(contact, own_hours),
        contact.kind is ContactKind.POLICE_TIP,
        uri_of(contact) if context.options.with_qr else "",
        _mark(contact),
    )


def _label(contact: Contact, group: Group) -> str:
    has_support = any(other.kind is ContactKind.SUPPORT for other in group.contacts)
    if contact.kind is ContactKind.OFFICE and has_support:
        return tr("Office, {channel}", channel=labels.channel_label(contact.channel).lower())
    return labels.contact_label(contact)


def _note(contact: Contact, hours: str) -> str:
    is_for_police = contact.kind is ContactKind.POLICE_TIP and contact.not_for
    not_for = tr("Not for: {what}", what=contact.not_for) if is_for_police else ""
    unsure = "" if contact.confidence is Confidence.CONFIRMED else tr("Not checked.")
    parts = (hours, contact.handout_note, not_for, unsure)
    return " ".join(_sentence(" ".join(part.split())) for part in parts if part.strip())


def _mark(contact: Contact) -> str:
    """Give what has to be known even where there is room for the number alone."""
    sends = contact.channel is Channel.TEXT and contact.handout_note
    first = contact.handout_note.split(". ")[0].strip(". ") if sends else ""
    not_for_help = tr("not for support") if contact.kind is ContactKind.POLICE_TIP else ""
    unsure = "" if contact.confidence is Confidence.CONFIRMED else tr("not checked")
    return ", ".join(filter(None, (first[:1].lower() + first[1:], not_for_help, unsure)))


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def web_numbers(entry: Entry, context: Context) -> Iterator[Number]:
    """Give the web pages that an entry names, or that of who runs it."""
    links = [(link.url, link.title, link.confidence) for link in entry.links]
    if not links and entry.organization and entry.organization.url:
        links = [(entry.organization.url, "", Confidence.CONFIRMED)]
    for url, title, confidence in links:
        unsure = "" if confidence is Confidence.CONFIRMED else tr("Not checked.")
        note = " ".join(_sentence(part) for part in (title, unsure) if part)
        uri = web_uri(url) if context.options.with_qr else ""
        mark = unsure.rstrip(".").lower()
        yield Number(labels.channel_label(Channel.WEB), url, note, entry.is_police_tip, uri, mark)


def usual_shows(entry: Entry) -> frozenset[Detail]:
    """Give what is shown of an entry unless its worker chooses: the web where nobody can be called."""
    has_number = bool(entry.lines) or any(contact.channel in NUMBERS for contact in entry.contacts)
    return USUAL if has_number or entry.kind in _READ else USUAL | {Detail.WEB}


def is_about_reaching(entry: Entry) -> bool:
    """Say whether a person is given an entry in order to reach somebody."""
    return entry.kind in (Kind.LINE, Kind.SERVICE) or bool(entry.lines)
