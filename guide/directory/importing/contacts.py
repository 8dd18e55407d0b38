"""Turns phones, e-mail and web addresses of a record into the contacts of an entry."""

import re
from collections.abc import Iterator
from dataclasses import replace

from guide.content.addresses import EMAIL, PHONE
from guide.content.parts import Channel, Confidence, Contact, ContactKind
from guide.directory.importing.numbers import LABEL, numbers_in
from guide.directory.importing.plain_text import one_line
from guide.directory.importing.reached import SUPPORT, kind_of_number, kind_of_service
from guide.directory.pieces import Values
from guide.directory.records import Record
from guide.i18n import tr

_LABELLED = re.compile(rf"({LABEL}):?\s+(.+)", re.IGNORECASE)
_PLAIN_LABEL = re.compile(r"tty|tdd|phone|tel|call", re.IGNORECASE)  # says no more than the contact does
# A number with words about it: "218-555-0100 (day and night; ask for a bed)".
_NOTED = re.compile(
    r"(?P<number>(?:\(\d{3}\))?[^()]*\d[^()]*?)\s*\((?P<note>[^()]*(?:[A-Za-z]{3}|24/7)[^()]*)\)"
)
# The same without brackets, of a few words alone, as others may be a name: "218-555-0100 WhatsApp ok".
_ADDED = re.compile(
    r"(?P<number>[\d ().+–-]+\d)[\s,–-]+(?P<note>(?:or )?(?:text|sms|whatsapp)(?: (?:ok|too|only|us))?)",
    re.IGNORECASE,
)
_TEXTS_ONLY = re.compile(r"(?:texts?|sms|texting)(?: only| line)?\s*(?:[,;].*)?", re.IGNORECASE)
_NOTED_ADDRESS = re.compile(r"(\S+)(?:\s+\(([^()]*\s[^()]*)\))?")
_VIDEO = re.compile(r"\bvideo\b|\bvideo ?phone\b|\bvp\b", re.IGNORECASE)
_OF_PERSON = re.compile(r"\b(?:ask for|attn|c/o|pregunt\w*)\b", re.IGNORECASE)
MOST_DIGITS = 15  # of any number; more are several numbers in one
_URL = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?(?:[/?#][^\s\"<>\\^`{|}]*)?", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#][^\s\"<>\\^`{|}]*)?", re.IGNORECASE)
_NONE = re.compile(r"n\.?/?a\.?|none|null|nil|tbd|unknown|-+", re.IGNORECASE)  # said for no address at all
_EXTENSION = re.compile(r"[\s,;]*\b(?:ext(?:ension)?|x)\.?\s*(\d{1,6})\s*$", re.IGNORECASE)


def contacts_of(record: Record) -> tuple[tuple[Contact, ...], tuple[str, ...]]:
    """Return the contacts of a record, and what of its numbers and addresses is none, as it is written."""
    contacts, odd = dict[tuple[Channel, str], Contact](), list[str]()
    for phone in record.objects.get("phone", ()):
        for part in numbers_in(phone.get("number", "")):
            contact = _phone(part, phone)
            if contact:
                contacts.setdefault((contact.channel, re.sub(r"\D", "", contact.value)), contact)
            else:
                odd.append(_as_written(part, phone))
    for kind, name in (("service", "email"), ("service", "url"), ("organization", "email")):
        found, others = _written(record.first(kind, name))
        for contact in found:
            contacts.setdefault((contact.channel, contact.value.casefold()), contact)
        odd += others
    reached = kind_of_service(record)
    reaching = (replace(each, kind=reached) if reached else each for each in contacts.values())
    return tuple(reaching), tuple(dict.fromkeys(odd))


def web_address(text: str) -> str:
    """Return a web address, with http if nothing is before its host, "" if it is none."""
    text = text.strip()
    if _URL.fullmatch(text):
        return text
    return f"http://{text}" if _HOST.fullmatch(text) and "@" not in text else ""


def _phone(text: str, phone: Values) -> Contact | None:
    """Return a number as a contact, None for one that can't be dialled as it stands, such as a fax."""
    noted = _NOTED.fullmatch(text) or _ADDED.fullmatch(text)
    note = one_line(noted["note"]) if noted and not _OF_PERSON.search(noted["note"]) else ""
    text = noted["number"] if noted else text
    labelled = _LABELLED.fullmatch(text)
    label, text = (labelled[1], labelled[2]) if labelled else ("", text)
    extension = _EXTENSION.search(text)
    number = _EXTENSION.sub("", text).strip()
    what = " ".join((*(phone.get(name, "") for name in ("type", "description")), label))
    digits = sum(map(str.isdigit, number))
    if (
        re.search(r"\bfax\b", what, re.IGNORECASE)
        or not PHONE.fullmatch(number)
        or not 3 <= digits <= MOST_DIGITS
    ):
        return None
    extended = phone.get("extension", "").strip() or (extension[1] if extension else "")
    notes = [one_line(phone[name]) for name in ("description", "language") if phone.get(name)]
    notes += [each for each in (label, note) if each and not _PLAIN_LABEL.fullmatch(each)]
    extended = one_line(extended).removesuffix(".0")
    # On paper, too: the number alone may reach a machine.
    dialled = tr("Extension {number}", number=extended) if extended and extended != "0" else ""
    if _VIDEO.search(what) and not any(map(_VIDEO.search, notes)):
        notes = [tr("Video phone"), *notes]  # of Deaf people, who see who calls
    notes = [dialled, *notes] if dialled else notes
    kind = kind_of_number(f"{what} {phone.get('heading', '')}")
    if kind is ContactKind.OFFICE and SUPPORT.search(note):
        kind = ContactKind.SUPPORT
    return Contact(
        kind=kind,
        channel=Channel.TEXT if _TEXTS_ONLY.fullmatch(note) else _channel(what),
        value=number,
        note=". ".join(notes),
        handout_note=dialled,
        confidence=Confidence.NOT_CHECKED,
    )


def _channel(what: str) -> Channel:
    words = what.casefold()
    if re.search(r"\btt[dy]\b|textphone|relay", words):
        return Channel.TTY
    return Channel.TEXT if re.search(r"\b(text|sms|texting)\b", words) else Channel.CALL


def _addresses(text: str) -> Iterator[tuple[str, str]]:
    """Yield the addresses of a cell, each with what stands beside it in brackets."""
    for part in _NOTED_ADDRESS.finditer(text):
        yield part[1].strip(",;"), one_line(part[2] or "")


def _written(text: str) -> tuple[list[Contact], list[str]]:
    """Return the addresses of a cell as contacts, and all else in it; words alone stay together."""
    parts = {part: _address(part, note) for part, note in _addresses(text)}
    found = [contact for contact in parts.values() if contact]
    if found:
        return found, [part for part, contact in parts.items() if not contact]
    return [], [] if not text.strip() or _NONE.fullmatch(text.strip()) else [text]


def _address(text: str, note: str) -> Contact | None:
    channel = Channel.EMAIL if EMAIL.fullmatch(text) else Channel.WEB
    value = text if channel is Channel.EMAIL else web_address(text)
    if not value:
        return None
    confidence = Confidence.NOT_CHECKED
    return Contact(kind=ContactKind.OFFICE, channel=channel, value=value, note=note, confidence=confidence)


def _as_written(text: str, phone: Values) -> str:
    what = one_line(phone.get("type", "") or phone.get("description", ""))
    return f"{what}: {text}" if what else text


def odd_lines(odd: tuple[str, ...]) -> Iterator[str]:
    """Yield the numbers and addresses that are no contacts, as lines of a list."""
    yield from (f"- {one_line(text)}" for text in odd)
