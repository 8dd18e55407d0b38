"""Turns contacts and links into phones, web addresses and an e-mail address of HSDS."""

from collections.abc import Iterator

from guide.content.hsds import Language, Phone, Service, Url
from guide.content.model import Entry
from guide.content.parts import Channel, Contact, ContactKind
from guide.render.facts import as_sentence
from guide.render.labels import contact_label, language_label

# A name, and a sentence, which stands in the description of a number, too.
WHO = {
    ContactKind.SUPPORT: ("Support", "Help for a person."),
    ContactKind.REPORT: ("Reports", "For reports that the law asks for, not for support."),
    ContactKind.POLICE_TIP: ("Police tip line", "For tips to the police, not for support."),
    ContactKind.OFFICE: ("Office", "Office."),
}
_TYPES = {Channel.CALL: "voice", Channel.TEXT: "text", Channel.TTY: "textphone"}


def numbers_of(entry: Entry) -> tuple[Contact, ...]:
    """Return the contacts of an entry that are numbers to call and to text, and of text telephones."""
    return tuple(each for each in entry.contacts if each.channel in _TYPES)


def phone(contact: Contact) -> Phone:
    """Return a number, with who answers, what to know, when, and what it is not for."""
    return Phone(
        number=contact.value,
        type=_TYPES[contact.channel],
        description=" ".join(_words(contact)),
        languages=languages(contact.languages),
    )


def languages(codes: tuple[str, ...]) -> tuple[Language, ...]:
    """Return languages with their codes."""
    return tuple(Language(name=language_label(code), code=code) for code in codes)


def mail_of(entry: Entry) -> str:
    """Return the e-mail address of an entry: never that where tips to the police and reports go."""
    return next((each for each in _own(entry, Channel.EMAIL) if each.isascii()), "")


def urls_of(entry: Entry, kept: Service) -> tuple[str, tuple[Url, ...]]:
    """Return the web address of an entry, and all further ones, with those of its source."""
    first = next(_own(entry, Channel.WEB), "")
    pages = [each for each in entry.contacts if each.channel in (Channel.WEB, Channel.CHAT)]
    found = (
        *(Url(label=contact_label(each), url=each.value) for each in pages),
        *(Url(label=each.title, url=each.url) for each in entry.links),
        *kept.additional_urls,
    )
    more = dict[str, Url]()
    for each in found:
        more.setdefault(each.url, each)
    return first, tuple(each for each in more.values() if each.url != first)


def _own(entry: Entry, channel: Channel) -> Iterator[str]:
    apart = (ContactKind.POLICE_TIP, ContactKind.REPORT)
    return (each.value for each in entry.contacts if each.channel is channel and each.kind not in apart)


def _words(contact: Contact) -> Iterator[str]:
    if contact.kind is not ContactKind.SUPPORT:  # most programs show nothing else of a number
        yield WHO[contact.kind][1]
    if contact.police and contact.kind is not ContactKind.POLICE_TIP:
        yield "The police may answer."
    if contact.note:
        yield contact.note
    if contact.hours:
        yield as_sentence(f"When: {contact.hours}")
    if contact.not_for:
        yield as_sentence(f"Not for: {contact.not_for}")
