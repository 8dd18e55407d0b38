"""Decides what is uncertain about an entry, and returns the sentences that warn about it."""

from collections.abc import Iterator, Sequence
from datetime import date

from guide.content.freshness import due_on, is_day_known, is_overdue
from guide.content.guide import Guide
from guide.content.model import Entry, Status
from guide.content.parts import Channel, Confidence, Contact
from guide.i18n import tr
from guide.render import labels


def is_sure(confidence: Confidence) -> bool:
    """Return whether a fact with this confidence can be passed on without a warning."""
    return confidence is Confidence.CONFIRMED


def is_contact_sure(contact: Contact) -> bool:
    """Return whether a number or an address is confirmed and its note has no warning."""
    return is_sure(contact.confidence) and check_first() not in contact.note


def is_number_sure(contact: Contact, entry: Entry) -> bool:
    """Return whether a contact of an entry can be given out unchecked.

    A number to call or text is unsure, too, if it is not known whether the entry still runs, or if its notice
    begins with the warning. Its website and its address for e-mail are where to look that up.
    """
    is_by_phone = contact.channel in (Channel.CALL, Channel.TEXT, Channel.TTY)
    is_warned = entry.status is not Status.ACTIVE or entry.notice.startswith(check_first())
    return is_contact_sure(contact) and not (is_by_phone and is_warned)


def check_first() -> str:
    """Return the warning that is shown with an uncertain fact."""
    return tr("Check before you give this out.")


def never_checked() -> str:
    """Return that the day is not known on which an entry was last checked, as in a list that was copied."""
    return tr("Nobody knows when it was last checked")


def good_to_know() -> str:
    """Return what begins the notice of an entry that is sure and current."""
    return tr("Good to know.")


def check_as_said() -> str:
    """Return the mark at an uncertain fact of a page, whose top says what to check."""
    return tr("Check first.")


def note_with_warning(note: str, confidence: Confidence, page: Confidence = Confidence.CONFIRMED) -> str:
    """Return a note; if the fact is uncertain, the mark comes before the note.

    `page` is how sure the whole page is: if that is the same, its top has said the reason already.
    """
    if is_sure(confidence):
        return note
    reason = "" if confidence is page else confidence_sentence(confidence)
    return " ".join(filter(None, (check_as_said(), reason, note)))


def confidence_sentence(confidence: Confidence) -> str:
    """Return a sentence about the confidence, such as "Only one source says so."."""
    return f"{labels.confidence_label(confidence)}."


def doubts(entry: Entry, guide: Guide, today: date) -> Iterator[str]:
    """Yield the reasons to check an entry before use: due for review, not active, not confirmed."""
    if not is_day_known(entry):
        yield never_checked()
    elif is_overdue(entry, guide, today):
        yield tr("It was to be reviewed by {date}", date=labels.date_label(due_on(entry, guide)))
    if entry.status is not Status.ACTIVE:
        yield labels.status_label(entry.status)
    if not is_sure(entry.confidence):
        yield labels.confidence_label(entry.confidence)


def confirmation(contacts: Sequence[Contact]) -> str:
    """Return a sentence: whether a person called to check these contacts, and on which day."""
    days = [contact.confirmed_on for contact in contacts if contact.confirmed_on]
    if not days:
        return tr("Nobody has called to check these numbers yet. They are as the sources print them.")
    checked_on = labels.date_label(min(days))
    if len(days) == len(contacts):
        return tr("A person called and checked these on {date}.", date=checked_on)
    return tr(
        "A person called and checked {number} of these, the first on {date}. "
        "Nobody has called to check the others yet. They are as the sources print them.",
        number=len(days),
        date=checked_on,
    )
