"""Turns phones, mail and web addresses of a service into the contacts of an entry; finds whom each reaches.

It is support only if its source says so; police and reports are told apart.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from guide.content.addresses import EMAIL, PHONE
from guide.content.hsds import Language, Phone, Service
from guide.content.parts import Channel, Confidence, Contact, ContactKind
from guide.directory.columns.words import folded, found_in
from guide.directory.compose.texts import MOST, on_one_line
from guide.i18n import tr

_CHANNELS = {"text": Channel.TEXT, "sms": Channel.TEXT, "textphone": Channel.TTY, "tty": Channel.TTY}
_NOT_DIALLED = ("fax", "pager")
_PLAIN_NOTE = re.compile(r"(?i)(?:main|tty|tdd|phone|tel|call|voice|main phone|phone number)\W*")
# These reach others than the service, which may say to call them when it is closed.
_OF_POLICE, _OF_ALL = "911", frozenset("211 311 711 911 988".split())
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")  # of a telephone
_CODE = re.compile(r"[a-z]{2,3}")


def contacts_of(service: Service) -> tuple[tuple[Contact, ...], tuple[Phone, ...]]:
    """Return the contacts of a service, and its numbers that are none, such as a fax: no number is lost."""
    contacts, others = dict[tuple[Channel, str], Contact](), list[Phone]()
    own = {_digits(each.number) for each in service.phones} - _OF_ALL - {""}
    for phone in service.phones:
        digits = _digits(phone.number)
        if not _is_dialled(phone) or (digits in _OF_ALL and own):
            others.append(phone)
            continue
        contact = _phone(phone)
        key = contact.channel, digits
        contacts[key] = _both(contacts[key], contact) if key in contacts else contact
    organization = service.organization
    for text in (service.email, organization.email if organization else "", service.url):
        for address in text.split():
            value = address.strip(",;")
            channel = Channel.EMAIL if EMAIL.fullmatch(value) else Channel.WEB
            kind, confidence = ContactKind.OFFICE, Confidence.NOT_CHECKED
            written = Contact(kind=kind, channel=channel, value=value, confidence=confidence)
            contacts.setdefault((channel, value.casefold()), written)
    reached = kind_of_service(service)
    return tuple(replace(each, kind=reached or each.kind) for each in contacts.values()), tuple(others)


def _is_dialled(phone: Phone) -> bool:
    said = f"{phone.type} {phone.description}".casefold()
    is_other = any(each in said for each in _NOT_DIALLED)
    is_number = bool(PHONE.fullmatch(_keyed(phone.number))) and len(_digits(phone.number)) >= 3
    return is_number and not is_other and len(phone.description) <= MOST


def _phone(phone: Phone) -> Contact:
    dialled = phone.extension.strip().removesuffix(".0")
    dialled = tr("Extension {number}", number=dialled) if dialled.strip("0") else ""
    number = _keyed(phone.number)
    notes = [dialled, phone.number if number != phone.number else "", *_said(phone)]
    return Contact(
        kind=kind_of_number(phone),
        channel=_CHANNELS.get(phone.type.strip().casefold(), Channel.CALL),
        value=number,
        note=". ".join(_distinct(notes)),
        handout_note=dialled,
        languages=codes_of(phone.languages),
        police=number == _OF_POLICE,
        confidence=Confidence.NOT_CHECKED,
    )


def codes_of(languages: Iterable[Language]) -> tuple[str, ...]:
    """Return the codes of languages, each once."""
    return tuple(dict.fromkeys(filter(_CODE.fullmatch, (each.code for each in languages))))


def _said(phone: Phone) -> Iterator[str]:
    note = on_one_line(phone.description)
    yield "" if _PLAIN_NOTE.fullmatch(note) else note
    yield from (
        on_one_line(f"{each.name} {each.note}") for each in phone.languages if not each.code or each.note
    )


def _distinct(notes: list[str]) -> Iterator[str]:
    for at, note in enumerate(notes):
        if note and not any(note.casefold() in before.casefold() for before in notes[:at]):
            yield note


def _both(one: Contact, other: Contact) -> Contact:
    """Return a number that stands twice, with all that is said of it."""
    kind = one.kind if one.kind is not ContactKind.OFFICE else other.kind
    note = ". ".join(_distinct([one.note, other.note]))
    return replace(
        one, kind=kind, note=note if len(note) <= MOST else one.note,
        languages=tuple(dict.fromkeys((*one.languages, *other.languages))),
    )  # fmt: skip


def _keyed(number: str) -> str:
    """Return a number in digits, as the letters of "1-800-555-HELP" are dialled."""
    return number.upper().translate(_KEYS)


def _digits(number: str) -> str:
    digits = re.sub(r"\D", "", _keyed(number))
    return digits[1:] if len(digits) == 11 and digits[0] == "1" else digits


def kind_of_number(phone: Phone) -> ContactKind:
    """Return whom a number reaches by what is said of the number itself."""
    said = folded(f"{phone.type} {phone.description}")
    kinds = {"tips": ContactKind.POLICE_TIP, "reports": ContactKind.REPORT, "support": ContactKind.SUPPORT}
    found = (kind for name, kind in kinds.items() if found_in(f"number for {name}", said))
    return next(found, ContactKind.OFFICE)


def kind_of_service(service: Service) -> ContactKind | None:
    """Return whom all numbers of a service reach as its names say, None if they do not say."""
    owners = (service.program, service.organization)
    names = [folded(each.name) for each in (service, *owners) if each]
    if any(found_in("beside police", each) for each in names):
        return None
    if any(found_in("police", each) for each in names):
        return ContactKind.POLICE_TIP
    return ContactKind.REPORT if any(found_in("takes reports", each) for each in names) else None


def why_no_help(contacts: tuple[Contact, ...]) -> str:
    """Return the question about an entry whose numbers reach the police or take reports, "" for others."""
    kinds = {each.kind for each in contacts}
    if kinds == {ContactKind.POLICE_TIP}:
        return tr("It is marked as the police or a tip line, not as help: is that right?")
    if ContactKind.POLICE_TIP in kinds or any(each.police for each in contacts):
        return tr("One of its numbers is marked as the police or a tip line: is that right?")
    if kinds == {ContactKind.REPORT}:
        return tr("It is marked as a line that takes reports, not as help: is that right?")
    return ""
