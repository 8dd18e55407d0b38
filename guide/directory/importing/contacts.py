"""Turns phones, e-mail and web addresses of a record into the contacts of an entry."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from guide.content.addresses import EMAIL, PHONE
from guide.content.parts import Channel, Confidence, Contact, ContactKind
from guide.directory.importing.languages import with_languages
from guide.directory.importing.numbers import numbers_in
from guide.directory.importing.plain_text import one_line
from guide.directory.importing.reached import kind_of_number, kind_of_service
from guide.directory.importing.said_number import are_hours, said_number
from guide.directory.pieces import LABEL, Values
from guide.directory.records import Record
from guide.directory.source_lines import extension_note, labels
from guide.i18n import tr

_PLAIN_LABEL = re.compile(r"tty|tdd|phone|tel|call|dial", re.IGNORECASE)  # says no more than the contact does
_MAIN = re.compile(r"main(?: (?:phone|line))?", re.IGNORECASE)
_TEXTS_ONLY = re.compile(r"(?:texts?|sms|texting)(?: only| line)?\s*(?:(?:[,;]|\b24).*)?", re.IGNORECASE)
_TTY = re.compile(r"(?:tty|tdd)\b.*", re.IGNORECASE)
_SHORT_CODE = re.compile(r"[2-9]\d{4,5}")  # is for texts alone
_NOTED_ADDRESS = re.compile(r"(\S+)(?:\s+\(([^()]*\s[^()]*)\))?")
_FAX = re.compile(r"\bfax\b", re.IGNORECASE)
_VIDEO = re.compile(r"\bvideo\b|\bvideo ?phone\b|\bvp\b", re.IGNORECASE)
_OF_PERSON = re.compile(r"\b(?:ask for|attn|c/o|pregunt\w*)\b", re.IGNORECASE)
MOST_DIGITS = 15  # of any number; more are several numbers in one
_URL = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?(?:[/?#][^\s\"<>\\^`{|}]*)?", re.IGNORECASE)
_WEB = re.compile(r"https?:|www\.", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#][^\s\"<>\\^`{|}]*)?", re.IGNORECASE)
# Said for no address at all, or for that of another cell.
_NONE = re.compile(
    r"n\.?/?a\.?|none|null|nil|tbd|unknown|-+"
    r"|same(?: as)?(?: (?:the )?(?:main|office|day|above)(?: (?:line|number|#))?| (?:line|number|#))?",
    re.IGNORECASE,
)
# These reach others than the service, which may say to call them when it is closed.
_OF_ALL = frozenset("211 311 911 988".split())
_OF_POLICE = "911"
_RELAY = "711"  # for people who type, to reach any number: not the main one, whatever its column says
_EXTENSION = re.compile(r"[\s,;]*\b(?:ext(?:ension)?|x)\.?\s*#?(\d{1,6})\s*$", re.IGNORECASE)


def contacts_of(
    record: Record, is_place: Callable[[str], bool]
) -> tuple[tuple[Contact, ...], tuple[str, ...]]:
    """Return the contacts of a record, and what of its numbers and addresses is none, as it is written.

    `is_place` says whether a word beside a number is the place that it is for.
    """
    contacts, odd = dict[tuple[Channel, str], Contact](), list[str]()
    for phone in _labelled(record.objects.get("phone", ())):
        for part in numbers_in(phone.get("number", "")):
            contact = _phone(part, phone, is_place) or (_address(part, "") if _WEB.match(part) else None)
            if contact:
                contact = with_languages(contact, record, phone)
                key = contact.channel, re.sub(r"\D", "", contact.value) or contact.value.casefold()
                before = contacts.get(key)
                contacts[key] = _for_both(before, phone.get(LABEL, "")) if before else contact
            elif not _NONE.fullmatch(part):
                odd.append(_as_written(part, phone))
    for key in tuple(_of_others(contacts)):
        contact = contacts.pop(key)
        odd.append(f"{contact.note}: {contact.value}" if contact.note else contact.value)
    for kind, name in (("service", "email"), ("service", "url"), ("organization", "email")):
        found, others = _written(record.first(kind, name))
        for contact in found:
            contacts.setdefault((contact.channel, contact.value.casefold()), contact)
        # Beside a web address stand words of how to use it, at worst what opens an account.
        odd += others if name == "email" or not found else ()
    reached = kind_of_service(record)
    reaching = (replace(each, kind=reached) if reached else each for each in contacts.values())
    return tuple(reaching), tuple(dict.fromkeys(odd))


def web_address(text: str) -> str:
    """Return a web address, with http if nothing is before its host, "" if it is none."""
    text = text.strip()
    if _URL.fullmatch(text):
        return text
    return f"http://{text}" if _HOST.fullmatch(text) and "@" not in text else ""


def _labelled(phones: tuple[Values, ...]) -> Iterator[Values]:
    """Yield phones with what they are for; of the only one it need not be said that it is the main one."""
    is_only = sum("number" in each for each in phones) == 1
    for each in phones:
        is_plain = is_only and _MAIN.fullmatch(each.get(LABEL, ""))
        yield {**each, LABEL: ""} if is_plain else each


def _of_others(contacts: dict[tuple[Channel, str], Contact]) -> Iterator[tuple[Channel, str]]:
    """Yield the keys of numbers that are not the service's own: 911 always, 988 beside another one."""
    has_own = any(number not in _OF_ALL for channel, number in contacts if channel is Channel.CALL)
    yield from (key for key in contacts if key[1] == _OF_POLICE or (has_own and key[1] in _OF_ALL))


def _for_both(contact: Contact, label: str) -> Contact:
    """Return a number that stands in another column, too, with what the heading of that says it is for."""
    notes = filter(None, (contact.note, label))
    return replace(contact, note=". ".join(_distinct(list(notes))))


def _phone(text: str, phone: Values, is_place: Callable[[str], bool]) -> Contact | None:
    """Return a number as a contact, None for one that can't be dialled as it stands, such as a fax."""
    said = said_number(text, is_place)
    note = one_line(said.note) if not _OF_PERSON.search(said.note) else ""
    *others, last = note.split("; ")
    note, hours = ("; ".join(others), last) if are_hours(last) else (note, "")
    extension = _EXTENSION.search(said.number)
    number = _EXTENSION.sub("", said.number).strip()
    about = " ".join((*(phone.get(name, "") for name in ("type", "description")), said.label))
    if _FAX.search(f"{about} {note}") or not _can_be_dialled(number):
        return None
    dialled = _extended(phone.get("extension", "").strip() or (extension[1] if extension else ""))
    notes = [one_line(phone[name]) for name in ("description", "language") if phone.get(name)]
    heading = "" if re.sub(r"\D", "", number) == _RELAY else phone.get(LABEL, "")
    beside = (heading, said.label, note)
    notes += [each for each in beside if each and not _PLAIN_LABEL.fullmatch(each)]
    if _VIDEO.search(about) and not any(map(_VIDEO.search, notes)):
        notes = [tr("Video phone"), *notes]  # of Deaf people, who see who calls
    notes = [dialled, *notes] if dialled else notes
    return Contact(
        kind=kind_of_number(f"{about} {phone.get('heading', '')}", note),
        channel=_channel(number, about, note),
        value=number,
        note=". ".join(_distinct(notes)),
        hours=hours,
        handout_note=dialled,
        confidence=Confidence.NOT_CHECKED,
    )


def _distinct(notes: list[str]) -> Iterator[str]:
    """Yield notes without those that another one has already: "Main" above "main 218-555-0100"."""
    for at, note in enumerate(notes):
        if not any(note.casefold() in before.casefold() for before in notes[:at]):
            yield note


def _can_be_dialled(number: str) -> bool:
    """Return whether a text is a number; four digits alone are the end of one."""
    digits = sum(map(str.isdigit, number))
    return bool(PHONE.fullmatch(number)) and 3 <= digits <= MOST_DIGITS and digits != 4


def _extended(extension: str) -> str:
    """Return an extension as a note, on paper, too: the number alone may reach a machine."""
    number = one_line(extension).removesuffix(".0")
    return extension_note(number) if number and number != "0" else ""


def _channel(number: str, about: str, note: str) -> Channel:
    words = about.casefold()
    if re.search(r"\btt[dy]\b|textphone|relay", words) or _TTY.fullmatch(note):
        return Channel.TTY
    is_text = re.search(r"\b(?:text|sms|texting)\b(?!\W*(?:or |and |& ?|/ ?)?(?:call|voice))", words)
    if is_text and not re.search(r"\b(?:call|voice)\W*(?:or |and |& ?|/ ?)?text", words):
        return Channel.TEXT
    is_code = _SHORT_CODE.fullmatch(number) and "text" in note.casefold()
    return Channel.TEXT if is_code or _TEXTS_ONLY.fullmatch(note) else Channel.CALL


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
    if phone.get("type", "").strip().casefold() == "fax":
        about = one_line(phone.get("description", ""))
        return f"{labels()['phone.number']}: {text}" + (f" ({about})" if about else "")
    said = [one_line(phone[name]) for name in ("type", "description") if phone.get(name)]
    more = (_extended(phone.get("extension", "").strip()), *said[1:])
    return ", ".join(filter(None, (f"{said[0]}: {text}" if said else text, *more)))


def odd_lines(odd: tuple[str, ...]) -> Iterator[str]:
    """Yield the numbers and addresses that are no contacts, as lines of a list."""
    yield from (f"- {line}" for line in map(one_line, odd) if line)
