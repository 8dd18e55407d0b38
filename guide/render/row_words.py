"""Returns what a row of the results says about a service or a help line: its number, hours and ages."""

from guide.content.model import Entry, Kind
from guide.content.parts import Channel, Contact, ContactKind
from guide.i18n import tr
from guide.render.answering import when_answered
from guide.render.certainty import is_contact_sure, is_number_sure

_BY_PHONE = (Channel.CALL, Channel.TEXT)
_NOT_SUPPORT = (ContactKind.REPORT, ContactKind.POLICE_TIP)


def row_number(entry: Entry) -> str:
    """Return the number to call or text first, with its caution; "" if it has none, or is no such entry.

    One for reports or tips is only given where the row itself says so, as its entry has no others.
    """
    contact = _first_number(entry)
    if contact is None:
        return ""
    is_text = contact.channel is Channel.TEXT
    number = tr("Text {number}", number=contact.value) if is_text else contact.value
    return number if is_number_sure(contact, entry) else tr("{number} (check first)", number=number)


def is_answered_always(entry: Entry) -> bool:
    """Return whether the number of the row is known to be answered day and night."""
    contact = _first_number(entry)
    return contact is not None and not when_answered(contact, entry)


def row_hours(entry: Entry) -> str:
    """Return in a few words when the number of the row is answered; "" if at all hours, or if it has none."""
    contact = _first_number(entry)
    return when_answered(contact, entry) if contact else ""


def _first_number(entry: Entry) -> Contact | None:
    """Return the number to try first: one of support before others, a confirmed one before others."""
    if entry.kind not in (Kind.SERVICE, Kind.LINE):
        return None
    is_own = entry.is_never_discreet
    numbers = [c for c in entry.contacts if c.channel in _BY_PHONE and (is_own or c.kind not in _NOT_SUPPORT)]
    return min(numbers, key=lambda each: _rank(each, entry), default=None)


def _rank(contact: Contact, entry: Entry) -> tuple[bool, bool, bool]:
    is_unsure, is_text = not is_contact_sure(contact), contact.channel is Channel.TEXT
    return contact not in entry.support_numbers, is_unsure, is_text
