"""Turns contacts and links into phones, web addresses and e-mail addresses of HSDS."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from guide.bringing.export.addresses import uri
from guide.bringing.export.terms import attribute, who_term
from guide.content.model import Entry
from guide.content.parts import Channel, Contact, ContactKind
from guide.i18n import tr
from guide.render.labels import contact_label, language_label

Value = dict[str, Any]
NewId = Callable[..., str]  # returns the id of a part of an entry, by its names
_TYPES = {Channel.CALL: "voice", Channel.TEXT: "text", Channel.TTY: "textphone"}
# Said in the description, too: most programs show nothing else of a number.
_WHO = {
    ContactKind.POLICE_TIP: "For tips to the police, not for support.",
    ContactKind.REPORT: "For reports that the law asks for, not for support.",
    ContactKind.OFFICE: "Office.",
}
_APART = (ContactKind.POLICE_TIP, ContactKind.REPORT)


def languages(codes: tuple[str, ...], new_id: NewId, *of: str) -> list[Value]:
    """Return languages with their codes; they are those of the part of an entry with the names `of`."""
    return [
        {"id": new_id(*of, "language", code), "name": language_label(code), "code": code} for code in codes
    ]


def phones(entry: Entry, new_id: NewId) -> Iterator[Value]:
    """Yield the numbers of an entry to call and to text, and those of text telephones."""
    numbers = [contact for contact in entry.contacts if contact.channel in _TYPES]
    for at, contact in enumerate(numbers):
        name = f"phone-{at}"
        phone_id = new_id(name)
        phone: Value = {"id": phone_id, "number": contact.value, "type": _TYPES[contact.channel]}
        if extension := _extension(contact):
            phone["extension"] = int(extension)
        if description := " ".join(_words(contact)):
            phone["description"] = description
        if contact.languages:
            phone["languages"] = languages(contact.languages, new_id, name)
        phone["attributes"] = [attribute(phone_id, "phone", who_term(contact.kind))]
        yield phone


def _extension(contact: Contact) -> str:
    """Return the extension with which a note begins, "" if it has zeros before it: in HSDS it is a number."""
    found = re.fullmatch(tr("Extension {number}", number="([1-9][0-9]*)"), contact.handout_note)
    return found[1] if found and contact.note.startswith(found[0]) else ""


def web_and_mail(entry: Entry, urls: Iterable[Value], new_id: NewId) -> Value:
    """Return the first web address and e-mail address of an entry, and all further ones, with `urls`.

    Where tips to the police and reports go is never that of the service itself.
    """
    own = [contact for contact in entry.contacts if contact.kind not in _APART]
    mails = [each.value for each in own if each.channel is Channel.EMAIL and each.value.isascii()]
    first = next((uri(each.value) for each in own if each.channel is Channel.WEB), "")
    more = dict[str, str]()
    given = ((each["url"], each.get("label", "")) for each in urls)
    for address, label in (*_addresses(entry), *given):
        if address and address != first:
            more.setdefault(address, label)
    found: Value = {"url": first} if first else {}
    if mails:
        found["email"] = mails[0]
    if more:
        found["additional_urls"] = [
            {"id": new_id("url", address), **({"label": label} if label else {}), "url": address}
            for address, label in more.items()
        ]
    return found


def _addresses(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the web addresses of an entry with their labels."""
    for contact in entry.contacts:
        if contact.channel in (Channel.WEB, Channel.CHAT):
            yield uri(contact.value), contact_label(contact)
    for link in entry.links:
        yield uri(link.url), link.title


def _words(contact: Contact) -> Iterator[str]:
    """Yield sentences about a number: who answers, what to know, when, and what it is not for."""
    if contact.kind in _WHO:
        yield _WHO[contact.kind]
    if contact.police and contact.kind is not ContactKind.POLICE_TIP:
        yield "The police may answer."
    note = contact.note
    if _extension(contact):
        note = note.removeprefix(contact.handout_note).removeprefix(". ")
    if note:
        yield note
    if contact.hours:
        yield _sentence(f"When: {contact.hours}")
    if contact.not_for:
        yield _sentence(f"Not for: {contact.not_for}")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
