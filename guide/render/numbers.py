"""A line's numbers as they stand on a page: police tip lines told apart, what is not checked said."""

from guide.blocks.blocks import EntryRef, Number, Numbers
from guide.content.model import Confidence, Contact, ContactKind, Entry
from guide.i18n import tr
from guide.render import labels


def numbers_of(line: Entry) -> Numbers:
    """Give a line with all its numbers, ready to call."""
    return Numbers(
        EntryRef(line.id, line.neutral_title), tuple(_number(contact) for contact in line.contacts)
    )


def _number(contact: Contact) -> Number:
    checked = "" if contact.confidence is Confidence.CONFIRMED else labels.check_first()
    not_for = tr("Not for: {what}", what=contact.not_for) if contact.not_for else ""
    notes = (contact.hours, contact.note, not_for, checked)
    return Number(
        labels.contact_label(contact),
        contact.value,
        " ".join(_sentence(note) for note in notes if note),
        contact.kind is ContactKind.POLICE_TIP,
    )


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
